using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French.Details;

/// <summary>
/// What a legal notice prints of its event, one line for each thing, so that nobody has to open the notice: new seat, new name, capital
/// before and after, officers, activity and price of a business, and the text of the notice itself.
/// </summary>
internal static class EventDetails
{
    private const int LongestActivity = 300;
    private const decimal Whole = 100m;

    /// <summary>The lines, each with what it is of.</summary>
    /// <param name="capitalBefore">The last capital that was published of the firm before; null where none is known.</param>
    /// <param name="isAsked">Whether the capital before was looked up: only then it may be said not to be known.</param>
    /// <param name="isListed">Whether the alert is about a firm of the list: its readers know what it does.</param>
    public static IEnumerable<(string What, string Value)> Of(NoticeFacts facts, Money? capitalBefore, bool isAsked, bool isListed) =>
        [
            .. Labels(facts),
            .. Subject(facts, capitalBefore, isAsked && isListed),
            .. Officers(facts),
            .. Business(facts, isListed),
            .. OppositionWording.Of(facts),
            .. PublishedText.Of(facts),
        ];

    private static IEnumerable<(string, string)> Labels(NoticeFacts facts) =>
        facts
            .Others.Where(e => e.Label is { } label && !LabelWording.SaysNothing(label, e.Kind, facts.Kinds))
            .Select(e => ("objet", LabelWording.Of(e.Label!)))
            .Distinct();

    private static IEnumerable<(string, string)> Subject(NoticeFacts facts, Money? capitalBefore, bool isAsked)
    {
        foreach (Party party in facts.Changing)
        {
            if (facts.TellsNewSeat && PartyWording.PlaceOf(party) is { } place)
            {
                yield return ("nouveau siège", place);
            }

            if (facts.Others.Any(IsNewName) && !facts.Changes.Any())
            {
                yield return ("nouveau nom", PartyWording.NameOf(party));
            }

            if (facts.Kinds.Contains(EventKind.CapitalChange) && party.Capital?.Amount is { } capital && !facts.Changes.Any())
            {
                yield return ("capital", Capital(capitalBefore, capital, isAsked && party.Siren is not null));
            }
        }
    }

    // A sign or an acronym is no name of the firm, and which of those that are printed is the new one is not told.
    private static bool IsNewName(NoticeEvent told) => told.Kind == EventKind.NameChange && LabelWording.IsOfFirmName(told.Label);

    private static string Capital(Money? before, Money after, bool isAsked) =>
        before is null ? FrenchFigures.Of(after) + (isAsked ? " (capital antérieur non connu)" : "")
        : before.Currency != after.Currency || before.Amount <= 0 ? $"{FrenchFigures.Of(before)} → {FrenchFigures.Of(after)}"
        : $"{FrenchFigures.Of(before)} → {FrenchFigures.Of(after)} ({Way(before.Amount, after.Amount)})";

    private static string Way(decimal before, decimal after) =>
        before == after ? "inchangé" : FrenchFigures.Change((after - before) / before * Whole);

    // A roster is told only where nobody is said to come or go: there it is all that is known.
    private static IEnumerable<(string, string)> Officers(NoticeFacts facts)
    {
        OfficerStatement[] changed = [.. facts.Officers];
        foreach (OfficerStatement officer in changed)
        {
            yield return (FrenchWords.Of(officer.Change), FrenchWords.Named(officer));
        }

        if (changed.TellAuditorsOnly())
        {
            yield return ("à savoir", "seuls des commissaires aux comptes arrivent ou partent");
        }

        string[] roster = [.. facts.Roster.Select(FrenchWords.Named).Distinct(StringComparer.Ordinal)];
        if (changed.Length == 0 && roster.Length > 0)
        {
            yield return ("dirigeants en fonction, sans que les arrivées et les départs soient publiés", string.Join(" ; ", roster));
        }
    }

    private static IEnumerable<(string, string)> Business(NoticeFacts facts, bool isListed)
    {
        // Of a firm of the list its readers know what it does, but not what a business does that is sold.
        foreach (string activity in isListed && !facts.IsOfBusiness ? [] : facts.Activities.Distinct(StringComparer.Ordinal))
        {
            yield return ("activité", PublishedText.Shortened(activity, LongestActivity));
        }

        string[] places =
        [
            .. facts
                .Events.SelectMany(e => e.BusinessPlaces ?? [])
                .Select(PartyWording.Of)
                .Where(p => p.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
        if (places.Length > 0)
        {
            yield return ("lieu de l’activité cédée", string.Join(" ; ", places));
        }

        foreach (NoticeEvent sale in facts.Events.Where(e => e.PriceParts is { Count: > 1 }))
        {
            yield return ("prix, en plusieurs parts", string.Join(" + ", sale.PriceParts!.Select(FrenchFigures.Of)));
        }

        foreach (DateOnly day in facts.Events.Select(e => e.ActivityFrom).OfType<DateOnly>().Distinct())
        {
            yield return (facts.IsOfBusiness ? "début d’activité de l’acquéreur" : "début d’activité", FrenchFigures.Of(day));
        }

        foreach (DateOnly day in facts.Events.Select(e => e.RegisteredOn).OfType<DateOnly>().Distinct())
        {
            yield return ("date d’immatriculation", FrenchFigures.Of(day));
        }
    }
}
