using Watch.Contracts.Messages;
using Watch.Rules.French.Details;
using Watch.Rules.French.Words;

namespace Watch.Rules.French.Pages;

/// <summary>
/// What the page of an alert says, in French: what its text says, cleaned and of bounded length, whatever a publisher wrote there.
/// </summary>
internal static class AlertPageWording
{
    public const string Facts = "L’alerte";
    public const string Withdrawn = "Alerte retirée";
    public const string Corrected = "Alerte corrigée";

    // Nobody reads more of a list; the text and the file for programs hold all of it.
    private const int MostLines = 200;

    /// <summary>The facts of one line each.</summary>
    public static IReadOnlyList<SheetFact> FactsOf(AlertContent alert) =>
        [
            .. AlertFields
                .Of(alert, "", AlertFields.Reference(alert))
                .Select(f => new SheetFact(f.Name, EditionWords.Plain(Words(f.Value)), EditionWords.Link(f.Link))),
        ];

    /// <summary>What was published, a line each; the first is a sentence.</summary>
    public static IReadOnlyList<string> SummaryOf(AlertContent alert) =>
        Lines([
            .. alert.Summary.Split('\n').Select(l => l.StartsWith("- ", StringComparison.Ordinal) ? l[2..] : l).Where(l => l.Length > 0),
        ]);

    /// <summary>The lists below, but for what other alerts of the firm there were, which the timeline shows as it stands now.</summary>
    public static IReadOnlyList<WordedSection> SectionsOf(AlertContent alert) =>
        [
            .. AlertFields
                .SectionsOf(alert, alert.Announced ?? alert.Kinds)
                .Where(s => !s.IsOfOthers)
                .Select(s => s with { Title = Words(s.Title), Lines = Lines(s.Lines), Below = Words(s.Below) }),
        ];

    /// <summary>A few lines as a list of its own shows them.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<string> lines) =>
        [
            .. lines.Take(MostLines).Select(Words),
            .. lines.Count > MostLines ? [RoutePageWording.More(lines.Count - MostLines)] : Array.Empty<string>(),
        ];

    /// <summary>What a message said of an alert that was raised: <c>ALERTE [élevée]</c>.</summary>
    public static string HeadOf(AlertContent alert, bool isCorrected, bool isWithdrawn) =>
        isWithdrawn ? PartWording.Withdrawn
        : isCorrected ? PartWording.Corrected(alert)
        : PartWording.Raised(alert);

    /// <summary>What it is known by.</summary>
    public static string ClosingOf(AlertContent alert) => Words(AlertText.ClosingOf(alert));

    /// <summary>Words of others, of one line.</summary>
    public static string Words(string text) => Typography.Spaced(Typography.Of(EditionWords.Passage(text)));
}
