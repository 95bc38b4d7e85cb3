using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French.Details;

/// <summary>What an alert says otherwise than its last message did, and only that, in French.</summary>
internal static class CorrectionWording
{
    private const int LongestShown = 120;
    private const string Bullet = "- ";
    private const string Colon = " : ";

    /// <summary>One sentence; it says so where nothing of what the alert tells is another.</summary>
    /// <param name="old">What was last published.</param>
    /// <param name="now">What is published now.</param>
    /// <param name="oldSummary">The summary of the notice that was shown, in the words of today; null where it is not known any more.</param>
    public static string Of(AlertContent old, AlertContent now, string? oldSummary)
    {
        string[] changes =
        [
            .. Change("gravité", FrenchWords.Of(old.Severity), FrenchWords.Of(now.Severity)),
            .. Change("événement", Kinds(old), Kinds(now)),
            .. Change("date de l’événement", Day(old), Day(now)),
            .. Change("montant", Amounts(old), Amounts(now)),
            .. oldSummary is null || old.Notice == now.Notice ? Parties(old, now) : [],
            .. oldSummary is null ? [] : Lines(oldSummary, now.Summary),
        ];
        return changes.Length == 0
            ? "Rien de ce que l’alerte rapporte ne change."
            : $"Ce qui change : {string.Join(" ; ", changes.Distinct(StringComparer.Ordinal))}.";
    }

    private static IEnumerable<string> Change(string what, string before, string after) =>
        before == after ? [] : [$"{what} : {Shown(before)} → {Shown(after)}"];

    private static IEnumerable<string> Parties(AlertContent old, AlertContent now)
    {
        foreach (PartyRole role in old.Parties.Concat(now.Parties).Select(p => p.Role).Distinct())
        {
            foreach (string change in Change(FrenchWords.Of(role), Names(old, role), Names(now, role)))
            {
                yield return change;
            }
        }
    }

    // Lines of the same label stand for each other; what has no label is new or gone.
    private static IEnumerable<string> Lines(string before, string after)
    {
        ILookup<string, string> old = ByLabel(before);
        ILookup<string, string> now = ByLabel(after);
        foreach (string label in old.Select(l => l.Key).Concat(now.Select(l => l.Key)).Distinct(StringComparer.Ordinal))
        {
            string gone = string.Join(", ", old[label].Except(now[label], StringComparer.Ordinal));
            string came = string.Join(", ", now[label].Except(old[label], StringComparer.Ordinal));
            if (gone.Length > 0 || came.Length > 0)
            {
                yield return label.Length == 0 || gone.Length > LongestShown || came.Length > LongestShown
                    ? $"{(label.Length == 0 ? "déclaration" : label)} : voir ci-dessous"
                    : $"{label} : {Shown(gone)} → {Shown(came)}";
            }
        }
    }

    private static ILookup<string, string> ByLabel(string summary) =>
        summary
            .Split('\n')
            .Where(l => l.StartsWith(Bullet, StringComparison.Ordinal))
            .Select(l => l[Bullet.Length..].Split(Colon, 2))
            .ToLookup(l => l.Length == 2 ? l[0] : "", l => l[^1], StringComparer.Ordinal);

    private static string Kinds(AlertContent alert) => string.Join(", ", alert.Kinds.Select(FrenchWords.Of));

    private static string Day(AlertContent alert) => alert.EventOn is { } day ? FrenchFigures.Of(day) : "";

    private static string Amounts(AlertContent alert) => string.Join(" + ", alert.Amounts.Select(FrenchFigures.Of));

    private static string Names(AlertContent alert, PartyRole role) =>
        string.Join(
            ", ",
            alert
                .Parties.Where(p => p.Role == role)
                .Select(p => ReadableCase.Name(p.Name) + (p.Siren is { } siren ? $" ({FrenchFigures.Of(siren)})" : ""))
        );

    private static string Shown(string value) => value.Length == 0 ? "non publié" : value;
}
