using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.French;
using Watch.Rules.French.Words;

namespace Watch.Worker.Tests.Words;

/// <summary>What an alert has to print of its notice, where the notice has it, with the words that have to stand on the page.</summary>
internal static class AlertFields
{
    private const int Beginning = 40;

    public static IEnumerable<(string Field, string Words)> Of(RealAlert alert)
    {
        NoticeFacts facts = alert.State.Facts;
        return
        [
            .. One("juridiction", facts.Notice.Court, ReadableCase.Court),
            .. facts.Parties.Where(p => p.Name.Length > 0).Select(p => (PartyField(p.Role), ReadableCase.Name(p.Name))),
            .. facts.Parties.Where(p => p.Siren is not null).Select(p => ("SIREN", FrenchFigures.Of(p.Siren!.Value))),
            .. facts
                .Parties.Where(p => p is { Person: not PersonType.Natural, Country: { } code } && !Countries.IsOfFrance(code))
                .Select(p => ("pays", CountryWords.Of(p.Country!))),
            .. facts.Parties.Where(p => p is { Person: not PersonType.Natural, Seat.City.Length: > 0 }).Select(p => ("ville", City(p))),
            .. OfKind(facts, EventKind.SeatTransfer)
                .Where(p => p.Seat?.City is { Length: > 0 })
                .Select(p => ("nouveau siège", $"nouveau siège : {(p.Seat!.PostalCode is { } code ? $"{code} " : "")}{City(p)}")),
            .. facts.Others.Any(IsNewName) ? facts.Changing.Select(p => ("nouveau nom", $"nouveau nom : {ReadableCase.Name(p.Name)}")) : [],
            .. OfKind(facts, EventKind.CapitalChange)
                .Where(p => p.Capital?.Amount is not null)
                .Select(p => ("capital", $"capital : {Capital(alert, p)}")),
            .. facts.Officers.Select(o => (o.Change == OfficerChange.Leaves ? "dirigeant parti" : "dirigeant venu", o.Name)),
            .. facts.Officers.Any() ? [] : facts.Roster.Select(o => ("dirigeants en fonction", o.Name)),
            .. facts.Events.Select(e => e.Price).OfType<Money>().Select(m => ("prix", FrenchFigures.Of(m))),
            .. facts.Events.SelectMany(e => e.PriceParts ?? []).Select(m => ("prix en parts", FrenchFigures.Of(m))),
            .. facts.IsOfBusiness ? facts.Activities.Select(a => ("activité cédée", Start(a))) : [],
            .. facts.Events.Select(e => e.On).OfType<DateOnly>().Take(1).Select(d => ("date de l’événement", FrenchFigures.Of(d))),
            .. facts.Events.Select(e => e.ActivityFrom).OfType<DateOnly>().Select(d => ("début d’activité", FrenchFigures.Of(d))),
            .. Opposed(facts).Select(_ => ("oppositions", "oppositions : au moins jusqu’au ")),
            .. One("texte", facts.Notice.Text is { Length: > 80 } text ? text : null, Start),
        ];
    }

    // With what stood before, and the way it went, where that is known.
    private static string Capital(RealAlert alert, Party party) =>
        alert.State.Match.CapitalBefore is { Amount: > 0 } before && before.Currency == party.Capital!.Amount!.Currency
            ? $"{FrenchFigures.Of(before)} → {FrenchFigures.Of(party.Capital.Amount)} ("
            : FrenchFigures.Of(party.Capital!.Amount!);

    private static IEnumerable<Party> OfKind(NoticeFacts facts, EventKind kind) => facts.Kinds.Contains(kind) ? facts.Changing : [];

    // A sign, an acronym or a trade name is another line.
    private static bool IsNewName(NoticeEvent told) =>
        told.Kind == EventKind.NameChange
        && (
            told.Label is not { } label
            || label.Contains("nomination", StringComparison.OrdinalIgnoreCase)
            || label.Contains("raison sociale", StringComparison.OrdinalIgnoreCase)
        );

    private static IEnumerable<NoticeFacts> Opposed(NoticeFacts facts) =>
        facts.Notice.Text?.Contains("oppositions seront reçues", StringComparison.OrdinalIgnoreCase) == true
        && facts.Kinds.Contains(EventKind.SaleOfBusiness)
            ? [facts]
            : [];

    private static string PartyField(PartyRole role) =>
        role switch
        {
            PartyRole.Buyer => "acquéreur",
            PartyRole.Seller or PartyRole.PreviousOperator => "vendeur",
            PartyRole.Acquirer => "bénéficiaire",
            PartyRole.Target => "absorbée",
            _ => "entreprise",
        };

    private static string City(Party party) => ReadableCase.PlaceName(party.Seat!.City!);

    private static string Start(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Beginning ? line : line[..Beginning];
    }

    private static IEnumerable<(string, string)> One(string field, string? value, Func<string, string> form) =>
        value is { Length: > 0 } ? [(field, form(value))] : [];
}
