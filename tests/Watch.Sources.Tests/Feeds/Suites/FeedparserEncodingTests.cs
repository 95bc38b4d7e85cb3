using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Watch.Contracts.Notices;
using Watch.Sources.Articles;
using Watch.Sources.Articles.Dates;
using Watch.Sources.Feeds;
using Watch.Sources.Feeds.Characters;
using Watch.Sources.Feeds.Items;
using Watch.Sources.Feeds.Xml;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Feeds.Suites;

/// <summary>The encoding cases of feedparser: their comments name the HTTP header and what is expected.</summary>
public class FeedparserEncodingTests(ITestOutputHelper output)
{
    /// <summary>Where we do not read what the suite expects, and why.</summary>
    private static readonly Dictionary<string, string> _disagreements = new(StringComparer.Ordinal)
    {
        ["bozo_linenoise.xml"] =
            "bytes in no set at all: the suite guesses UTF-8 read twice, we keep the valid characters and read the other bytes "
            + "as windows-1252",
    };

    [Fact]
    public void What_the_suite_expects_is_read_or_the_reason_is_known()
    {
        (string Name, string? Expected, string? Read)[] cases =
        [
            .. Directory
                .EnumerateFiles(RealData.Require("feeds", "feedparser", "encoding"), "*.xml")
                .Order(StringComparer.Ordinal)
                .Select(Case),
        ];
        string[] disagreements = [.. cases.Where(c => c.Expected != c.Read).Select(c => c.Name)];
        int stated = cases.Count(c => c.Expected is not null);
        output.WriteLine(
            $"{cases.Length} documents, each read without an exception; {stated} state a text or a character set, "
                + $"{stated - disagreements.Length} agree"
        );
        foreach ((string name, string? expected, string? read) in cases.Where(c => c.Expected != c.Read))
        {
            output.WriteLine(
                $"{name}: expected {Short(expected)}, read {Short(read)}: {_disagreements.GetValueOrDefault(name, "UNKNOWN")}"
            );
        }

        Assert.True(stated >= 50);
        Assert.Equal(_disagreements.Keys.Order(StringComparer.Ordinal), disagreements);
    }

    /// <summary>The text expected and the text read, as far as the case states any.</summary>
    private static (string Name, string? Expected, string? Read) Case(string path)
    {
        byte[] document = File.ReadAllBytes(path);
        string comment = Encoding.Latin1.GetString(document).Replace("\0", "", StringComparison.Ordinal);
        string? charset = Regex.Match(comment, @"^Header:.*?charset\s*=\s*['""]?([\w-]+)", RegexOptions.Multiline)
            is { Success: true } header
            ? header.Groups[1].Value
            : null;
        DocumentInfo info = new() { Name = Path.GetFileName(path), HeaderCharset = charset };
        FeedContent feed = FeedReading.Read(new MemoryStream(document), info, DateHabits.French);
        Assert.NotEmpty(FeedReadingHelp.Parser.Read(document, info).DefaultIfEmpty(ArticleFault.Of(RejectReason.NoEvent, "")));
        string expectation = Regex.Match(comment, @"^Expect:\s*(.*?)\s*$", RegexOptions.Multiline).Groups[1].Value;
        return (info.Name, Expected(expectation, document), Read(expectation, document, charset, feed));
    }

    private static string? Expected(string expectation, byte[] document) =>
        Value(expectation, @"(?:\['(?:description|title)'\]|\.summary) == '(.*)'") is { } text ? Words(Unescaped(text))
        : Value(expectation, @"ord\(.*\) == (\d+)") is { } code ? ((char)int.Parse(code, CultureInfo.InvariantCulture)).ToString()
        : Value(expectation, @"encoding == '(.*)'") is { } name
            ? (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).GetString(document).TrimStart('\uFEFF')
        : null;

    private static string? Read(string expectation, byte[] document, string? charset, FeedContent feed)
    {
        string text = FeedCharset.Decode(document, charset).Text;
        return expectation.Contains("feed['title']", StringComparison.Ordinal)
                ? EntryText.Title(XElement.Parse(XmlMender.Mend(text).Text).Descendants("title").First())
            : expectation.Contains("entries[0]", StringComparison.Ordinal)
                ? (feed.Entries is [{ } first, ..] ? first.Excerpt ?? "" : "no item")
            : expectation.Contains("encoding ==", StringComparison.Ordinal) ? text
            : null;
    }

    private static string? Value(string text, string pattern) =>
        Regex.Match(text, pattern) is { Success: true } match ? match.Groups[1].Value : null;

    private static string Unescaped(string literal) =>
        Regex.Replace(
            literal,
            @"\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))",
            m => ((char)Convert.ToInt32(m.Groups[1].Value + m.Groups[2].Value, 16)).ToString()
        );

    /// <summary>The words without markup, with the straight apostrophe that we write.</summary>
    private static string Words(string text) =>
        (new HtmlParser().ParseDocument(text).Body?.TextContent ?? text).Replace('\u2019', '\'').Trim();

    private static string Short(string? text) =>
        text is null ? "nothing"
        : text.Length > 60 ? $"a text of {text.Length} characters"
        : $"'{text}'";
}
