using Watch.Contracts.Messages;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>What an edition counts, what was read for it, and what was not.</summary>
internal static class EditionFigures
{
    /// <summary>How many editions are counted, the newest among them.</summary>
    public const int MostEditions = 12;

    private const int MostThemes = 30;
    private const int MostLines = 20;

    public static IEnumerable<SheetSection> Of(EditionContent edition)
    {
        EditionCount[] counts = [.. edition.Counts.TakeLast(MostEditions)];
        if (counts.Length > 0)
        {
            yield return Summary("Les dernières éditions", [Totals(counts), .. ByTheme(edition, counts)]);
        }

        yield return Summary("Ce qui a été lu", Lines(Read(edition)));
        if (edition.CoverageWarnings.Count > 0)
        {
            yield return Summary("Ce qui n’a pas été couvert", Lines(edition.CoverageWarnings));
        }
    }

    private static SheetSection Summary(string title, IReadOnlyList<SheetPart> parts) => new(title, "", parts, IsSummary: true);

    private static SheetPart.Table Totals(EditionCount[] counts)
    {
        int most = Math.Max(1, counts.Max(Publications));
        return new SheetPart.Table(
            "Publications et actes par édition",
            ["Édition", "Publications", "Actes"],
            [
                .. counts.Select(c => new SheetRow(
                    [
                        EditionWords.Plain(FrenchWords.Capitalised(EditionWording.NameOf(c.Number, c.Day))),
                        Figure(Publications(c)),
                        Figure(c.Acts),
                    ],
                    (int)(100L * Publications(c) / most)
                )),
            ]
        );
    }

    private static IEnumerable<SheetPart> ByTheme(EditionContent edition, EditionCount[] counts)
    {
        string[] themes =
        [
            .. edition
                .Themes.Select(t => t.Name)
                .Concat(counts.Reverse().SelectMany(c => c.Themes).Select(t => t.Theme))
                .Distinct(StringComparer.Ordinal),
        ];
        if (themes.Length == 0)
        {
            return [];
        }

        HashSet<string> others = [.. themes.Skip(MostThemes)];
        return
        [
            new SheetPart.Table(
                "Publications par thème et par édition",
                ["Thème", .. counts.Select(c => c.Number == 0 ? "aperçu" : $"n° {EditionWords.Number(c.Number)}")],
                [
                    .. themes.Take(MostThemes).Select(theme => Row(EditionWords.Title(theme), counts, name => name == theme)),
                    .. others.Count == 0
                        ? Array.Empty<SheetRow>()
                        : [Row(EditionWords.Count(others.Count, "un autre thème", "autres thèmes"), counts, others.Contains)],
                ]
            ),
        ];
    }

    private static SheetRow Row(string name, EditionCount[] counts, Func<string, bool> isOf) =>
        new([EditionWords.Plain(name), .. counts.Select(c => Figure(c.Themes.Where(t => isOf(t.Theme)).Sum(t => t.Items)))]);

    private static IReadOnlyList<string> Read(EditionContent edition) =>
        [
            .. edition.PatentsReadSince is { } since ? new[] { PrediagnosisWording.Read(since) } : [],
            .. edition.Sources.Count == 0 ? ["Aucune source n’a été lue."] : edition.Sources.Select(s => Read(s, edition.Day)),
        ];

    private static string Read(EditionSource source, DateOnly day) =>
        source.Last is { } last && source.Notices > 0
            ? $"{source.Source} : {EditionWords.Count(source.Notices, "une annonce lue", "annonces lues")}, "
                + $"la dernière publiée le {FrenchFigures.Of(last)}, {Age(day.DayNumber - last.DayNumber)}."
            : $"{source.Source} : aucune annonce lue.";

    private static string Age(int days) =>
        days > 0 ? $"{EditionWords.Count(days, "un jour", "jours")} avant la clôture" : "le jour de la clôture ou après";

    private static IReadOnlyList<SheetPart> Lines(IReadOnlyList<string> lines) =>
        [
            .. lines
                .Take(MostLines)
                .Append($"Et {EditionWords.Number(lines.Count - MostLines)} de plus.")
                .Take(lines.Count)
                .Select(line => new SheetPart.Line(EditionWords.Phrase(line))),
        ];

    private static int Publications(EditionCount count) => count.Themes.Sum(t => t.Items);

    private static SheetPhrase Figure(int number) => EditionWords.Plain(EditionWords.Number(number));
}
