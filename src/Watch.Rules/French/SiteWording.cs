using Watch.Contracts.Messages;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>What a site of editions says besides them, in French.</summary>
internal static class SiteWording
{
    public const string AllEditions = "Toutes les éditions";
    public const string Feed = "Fil Atom";

    private static readonly string[] Heads = ["Édition", "Publications", "Actes", "Errata", "Corrigée par"];

    /// <summary>The title of an edition away from its page.</summary>
    public static string TitleOf(EditionContent edition) =>
        $"{EditionWords.Phrase(edition.Title).Text}, {EditionWording.NameOf(edition.Number, edition.Day)}";

    /// <summary>What an edition holds, and what became of it.</summary>
    /// <param name="corrections">Those that correct it, the earliest first.</param>
    public static string SummaryOf(EditionContent edition, IReadOnlyList<EditionContent> corrections) =>
        string.Concat(
            corrections
                .Select(by => $" Corrigée par l’{EditionWording.NameOf(by.Number, by.Day)}.")
                .Prepend($"{EditionWording.StatementOf(edition)}.")
        );

    /// <summary>The sheet of an edition, with those that correct it before all else.</summary>
    /// <param name="pageOf">The page of an edition, by its number.</param>
    public static EditionSheet Corrected(
        EditionSheet sheet,
        IReadOnlyList<EditionContent> corrections,
        int number,
        Func<int, string> pageOf
    ) =>
        corrections.Count == 0
            ? sheet
            : sheet with
            {
                Sections =
                [
                    new SheetSection(
                        "Corrections parues depuis",
                        EditionWords.Count(corrections.Count, "une édition", "éditions"),
                        [.. corrections.Select(by => Correction(by, number, pageOf))],
                        IsSummary: true
                    ),
                    .. sheet.Sections,
                ],
            };

    /// <summary>How many editions there are.</summary>
    public static string StatementOf(IReadOnlyList<EditionContent> editions) =>
        editions.Count == 0
            ? "Aucune édition n’a paru"
            : $"{EditionWords.Count(editions.Count, "Une édition", "éditions")}, la dernière du {FrenchFigures.Of(editions[^1].Day)}";

    /// <summary>The table of all editions, in the order given.</summary>
    public static SheetPart.Table Index(
        IEnumerable<(EditionContent Edition, IReadOnlyList<EditionContent> Corrections)> editions,
        Func<int, string> pageOf
    ) => new(AllEditions, Heads, [.. editions.Select(e => Row(e.Edition, e.Corrections, pageOf(e.Edition.Number)))]);

    private static SheetRow Row(EditionContent edition, IReadOnlyList<EditionContent> corrections, string page) =>
        new([
            EditionWords.Plain(FrenchWords.Capitalised(EditionWording.NameOf(edition.Number, edition.Day))),
            Figure(edition.Themes.Sum(t => t.Items.Count)),
            Figure(edition.Acts.Count),
            Figure(edition.Errata.Count),
            EditionWords.Plain(
                corrections.Count == 0 ? "aucune" : string.Join(", ", corrections.Select(by => $"n° {EditionWords.Number(by.Number)}"))
            ),
        ])
        {
            Link = page,
        };

    private static SheetPart.Line Correction(EditionContent by, int number, Func<int, string> pageOf)
    {
        int errata = by.Errata.Count(e => e.Edition == number);
        string words =
            $"L’{EditionWording.NameOf(by.Number, by.Day)} corrige celle-ci ({EditionWords.Count(errata, "un erratum", "errata")})";
        return new SheetPart.Line(EditionWords.Plain(words)) { Link = pageOf(by.Number) };
    }

    private static SheetPhrase Figure(int number) => EditionWords.Plain(EditionWords.Number(number));
}
