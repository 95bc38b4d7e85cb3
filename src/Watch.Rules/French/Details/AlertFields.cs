using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.French.Words;

namespace Watch.Rules.French.Details;

/// <summary>What a message says of an alert, in French and in order. Text and page are both drawn from it, and so say the same.</summary>
internal static class AlertFields
{
    /// <summary>The publication of the notice that it shows, as in <c>annonce A2026011</c>.</summary>
    public static string Reference(AlertContent alert) =>
        alert.Patents.Count > 0
            ? PatentWording.Reference(alert.Act, alert.Patents[0].Publication)
            : FrenchWords.Reference(alert.Kinds, new NoticeKey(alert.Source, alert.Notice));

    /// <summary>The facts of one line each; those that have no value are left out.</summary>
    public static IEnumerable<WordedField> Of(AlertContent alert, string reason, string reference) =>
        new WordedField[]
        {
            new("Pourquoi", reason),
            new("Entreprise", alert.Firm is { } firm ? $"{ReadableCase.Name(firm.Name)} ({FrenchFigures.Of(firm.Siren)})" : ""),
            new("Suivi", alert.Firm is { } watched ? WatchedAs(watched) : ""),
            new("Reconnue par son nom", alert.Recognition is { } by ? RecognisedBy(by) : ""),
            new("Gravité", FrenchWords.Of(alert.Severity)),
            new("Événement", string.Join(", ", alert.Kinds.Select(FrenchWords.Of))),
            new("Date de l’événement", alert.EventOn is { } day ? FrenchFigures.Of(day) : ""),
            new("Publication", $"{FrenchFigures.Of(alert.PublishedOn)}, {reference}"),
            new("Détection", FrenchFigures.Of(alert.DetectedAt)),
            new("Délai", alert.Delay is { } delay ? SurroundingsWording.Of(delay) : ""),
            new(alert.Amounts.Count > 1 ? "Montants" : "Montant", string.Join(" ; ", alert.Amounts.Select(FrenchFigures.Of))),
            new("Lien", alert.Link?.AbsoluteUri ?? "") { Link = alert.Link },
        }.Where(f => f.Value.Length > 0);

    /// <summary>What stands below the summary and the other alerts of the operation; those without a line are left out.</summary>
    /// <param name="alert">The alert that is shown.</param>
    /// <param name="announced">The kinds that the notices of the whole message announce: they choose the words for roles.</param>
    public static IEnumerable<WordedSection> SectionsOf(AlertContent alert, IReadOnlyList<EventKind> announced) =>
        new WordedSection[]
        {
            new("Indices", [.. alert.Indicators.Select(ScreeningWords.Dated)]) { Below = ScreeningWords.Caution },
            new($"Ce qui a déclenché la règle {alert.Rule}", [.. alert.Evidence.Select(e => EvidenceWording.Of(e, announced))]),
            new("Aussi imprimé de la même opération", [.. SurroundingsWording.Printed(alert)]),
            new(SurroundingsWording.EarlierTitle, [.. SurroundingsWording.Earlier(alert)]) { IsOfOthers = true },
            new("Réserves", alert.CoverageWarnings),
        }.Where(s => s.Lines.Count > 0);

    private static string WatchedAs(AlertFirm firm) =>
        string.Join(
            " ; ",
            new[]
            {
                KebabCase.TryParse(firm.Sensitivity, out Sensitivity sensitivity) ? FrenchWords.Of(sensitivity) : null,
                firm.Departements is { } places
                    ? $"{(places.Count > 1 ? "départements" : "département")} {string.Join(", ", places)}"
                    : null,
                firm.Sectors is { } sectors ? $"{(sectors.Count > 1 ? "secteurs" : "secteur")} : {string.Join(", ", sectors)}" : null,
            }.OfType<string>()
        );

    private static string RecognisedBy(Recognition by) =>
        $"« {by.Seen} », connue comme « {by.Known} » (indice {FrenchFigures.Of(by.Score)}, {by.Matcher})";
}

/// <summary>A fact of one line.</summary>
/// <param name="Value">As the message says it; whoever shows it elsewhere has to make it fit.</param>
internal sealed record WordedField(string Name, string Value)
{
    /// <summary>Where the value leads, whatever the publisher wrote there; null where it leads nowhere.</summary>
    public Uri? Link { get; init; }
}

/// <summary>A list with a title.</summary>
internal sealed record WordedSection(string Title, IReadOnlyList<string> Lines)
{
    /// <summary>What stands below the list; empty where nothing does.</summary>
    public string Below { get; init; } = "";

    /// <summary>Whether it tells of other alerts than this.</summary>
    public bool IsOfOthers { get; init; }
}
