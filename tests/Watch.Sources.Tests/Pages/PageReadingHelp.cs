using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Pages;
using Watch.Sources.Pages.Options;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Pages;

/// <summary>Ways to read small pages.</summary>
internal static class PageReadingHelp
{
    public static readonly Uri Address = new("https://www.prefecture.invalid/actes/liste");

    public static DocumentInfo Info { get; } =
        new()
        {
            Name = "page.html",
            Address = Address,
            ReceivedAt = new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero),
        };

    public static PageOptions Acts { get; } =
        new()
        {
            Items = Selector("li.acte"),
            Title = Selector("h2"),
            Date = Selector(".date"),
            Text = Selector(".texte"),
            Next = Selector("a.suivant"),
        };

    /// <summary>Every item a heading with a link, as far as a test cares.</summary>
    public static PageOptions Headings { get; } =
        new()
        {
            Items = Selector("li"),
            Title = Selector("a"),
            Date = Selector(".date"),
        };

    public static PageSelector Selector(string text) =>
        PageSelector.TryParse(text, out PageSelector? selector) ? selector : throw new FormatException(text);

    public static PageDateFormat Format(string text) =>
        PageDateFormat.TryParse(text, out PageDateFormat? format) ? format : throw new FormatException(text);

    public static PageCharset Charset(string name) =>
        PageCharset.TryParse(name, out PageCharset? charset) ? charset : throw new FormatException(name);

    public static SourceSettings Settings(PageOptions page) =>
        new()
        {
            Id = new SourceId("prefecture"),
            Kind = new SourceId("page"),
            Options = page,
            Stage = Stage.Live,
            Schedule = "0 0 * ? * *",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
            Channels = new Dictionary<string, ChannelSettings> { ["page"] = new(Stage.Live, Address) },
            Families = new Dictionary<string, Stage>(),
            Limits = FetchLimits.OfOneDocument("Watch/0.1 (contact@watch.invalid)"),
        };

    public static byte[] Fixture(string name) =>
        File.ReadAllBytes(Repository.PathTo("tests", "Watch.Sources.Tests", "Pages", "Fixtures", name));

    public static IReadOnlyList<Parsed> Read(PageOptions page, byte[] document, DocumentInfo? info = null)
    {
        using MemoryStream content = new(document);
        return [.. new PageParser(Settings(page)).Parse(content, info ?? Info)];
    }

    public static Notice[] Notices(IEnumerable<Parsed> read) => [.. read.Select(p => Assert.IsType<Parsed.Accepted>(p).Notice)];

    public static Notice[] Notices(PageOptions page, string document, DocumentInfo? info = null) =>
        Notices(Read(page, Encoding.UTF8.GetBytes(document), info));

    public static string? Title(this Notice notice) => notice.Events[0].Label;
}
