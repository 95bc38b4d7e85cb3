using System.Text;
using System.Xml.Linq;
using Watch.Contracts.Messages;
using Watch.Rules.Editions;
using Watch.Rules.Editions.Sites;

namespace Watch.Rules.Tests.Editions.Sites;

/// <summary>Sites of the invented pôle.</summary>
internal static class InventedSites
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static readonly Uri Address = new("https://www.example.org/veille/");

    private static readonly DateTimeOffset _first = new(2026, 1, 5, 6, 0, 0, TimeSpan.Zero);

    public static DigestRoute Digest { get; } =
        new(InventedEditions.Empty.Route, InventedEditions.Empty.Title, at => at, null) { Site = new EditionSite("/srv/www", Address) };

    /// <summary>So many editions without content, a week apart; those given stand in the place of theirs.</summary>
    public static IReadOnlyList<PublishedEdition> Weekly(int count, params EditionContent[] instead) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(number => new PublishedEdition(
                    (instead.FirstOrDefault(e => e.Number == number) ?? InventedEditions.Empty) with
                    {
                        Number = number,
                        Day = DateOnly.FromDateTime(At(number).UtcDateTime),
                    },
                    At(number)
                )),
        ];

    public static DateTimeOffset At(int number) => _first.AddDays(7 * (number - 1));

    /// <summary>An edition whose only content is an erratum of another.</summary>
    public static EditionContent Correcting(int number, int corrected) =>
        InventedEditions.Empty with
        {
            Number = number,
            Errata = [new EditionErratum(corrected, new DateOnly(2026, 1, 5), InventedEditions.Grant, IsWithdrawn: false)],
        };

    public static IReadOnlyDictionary<string, string> Files(IReadOnlyList<PublishedEdition> editions, DigestRoute? digest = null) =>
        SiteDrawing.Of(digest ?? Digest, editions).ToDictionary(f => f.Name, f => Encoding.UTF8.GetString(f.Content.Span));

    public static XElement Feed(IReadOnlyList<PublishedEdition> editions, DigestRoute? digest = null) =>
        XElement.Parse(Files(editions, digest)[SiteNames.Feed]);
}
