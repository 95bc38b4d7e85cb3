using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French.Details;

/// <summary>What an alert says otherwise than its last message did, and only that, in French.</summary>
internal static class CorrectionWording
{
    private const int LongestShown = 120;
    private const int MostListed = 10;
    private const string Bullet = "- ";
    private const string Colon = " : ";
    private const string CapitalChange = "capital-change";

    /// <summary>
    /// One sentence behind a blank; it says so where another notice tells nothing else, and is empty where what is another stands in the
    /// reason.
    /// </summary>
    /// <param name="old">What was last published.</param>
    /// <param name="now">What is published now.</param>
    /// <param name="oldSummary">The summary of the notice that was shown, in the words of today; null where it is not known.</param>
    /// <param name="courts">The courts of the notice that was shown and of the one that is; the same twice where one is not known.</param>
    public static string Of(AlertContent old, AlertContent now, string? oldSummary, (string Old, string Now) courts)
    {
        string[] changes =
        [
            .. Change("gravité", FrenchWords.Of(old.Severity), FrenchWords.Of(now.Severity)),
            .. Change("événement", Kinds(old), Kinds(now)),
            .. Change("date de l’événement", Day(old), Day(now)),
            .. Change("montant", Amounts(old), Amounts(now)),
            .. Remeasured(Measured(old), Measured(now)),
            .. Listed("brevets en plus", PatentsOf(now).Except(PatentsOf(old), StringComparer.Ordinal)),
            .. Listed("brevets en moins", PatentsOf(old).Except(PatentsOf(now), StringComparer.Ordinal)),
            .. oldSummary is null || old.Notice == now.Notice ? Parties(old, now) : [],
            .. Change("juridiction", courts.Old, courts.Now),
            .. oldSummary is null ? [] : Lines(oldSummary, now.Summary),
        ];
        return changes.Length > 0 ? $" Ce qui change : {string.Join(" ; ", changes.Distinct(StringComparer.Ordinal))}."
            : oldSummary is not null && old.Notice != now.Notice ? " Rien de ce que l’alerte rapporte ne change."
            : "";
    }

    private static IEnumerable<string> Change(string what, string before, string after) =>
        before == after ? [] : [$"{what} : {Moved(before, after)}"];

    private static IEnumerable<string> Remeasured(string before, string after) =>
        before == after ? [] : [$"variation du capital : {Moved(before, after)}"];

    // What tells a before and an after itself would read as one long way.
    private static string Moved(string before, string after) =>
        before.Contains('→', StringComparison.Ordinal) || after.Contains('→', StringComparison.Ordinal)
            ? $"{Shown(after)}, et non {Shown(before)}"
            : $"{Shown(before)} → {Shown(after)}";

    private static IEnumerable<string> Parties(AlertContent old, AlertContent now)
    {
        foreach (PartyRole role in old.Parties.Concat(now.Parties).Select(p => p.Role).Distinct())
        {
            foreach (string change in Change(PartyWording.RoleOf(role, now.Announced ?? now.Kinds), Names(old, role), Names(now, role)))
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
                    : $"{label} : {Moved(gone, came)}";
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

    private static IEnumerable<string> PatentsOf(AlertContent alert) => alert.Patents.Select(p => p.Publication);

    private static IEnumerable<string> Listed(string what, IEnumerable<string> items)
    {
        string[] all = [.. items];
        string rest = all.Length > MostListed ? $" et {FrenchFigures.Of(all.Length - MostListed)} de plus" : "";
        return all.Length == 0 ? [] : [$"{what} : {string.Join(", ", all.Take(MostListed))}{rest}"];
    }

    // A measure against the firm's past stands in the evidence alone.
    private static string Measured(AlertContent alert) =>
        string.Join(", ", alert.Evidence.Where(e => e.Clause == CapitalChange).Select(e => EvidenceWording.ValueOf(e)));

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
