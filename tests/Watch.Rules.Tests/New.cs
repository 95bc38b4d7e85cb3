using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Queries;
using Xunit;

namespace Watch.Rules.Tests;

/// <summary>Short ways to make what tests are about. Every name is invented.</summary>
internal static class New
{
    public static readonly Siren Alpha = Siren.Parse("999404445");
    public static readonly Siren Beta = Siren.Parse("999406663");

    public static AlertIdentity Ids { get; } = IdsOf("0123456789abcdef0123456789abcdef");

    public static AlertIdentity IdsOf(string secret, Volet volet = Volet.Defensive) =>
        new(
            volet,
            VoletSecret.TryParse(secret, out VoletSecret? parsed) ? parsed : throw new ArgumentException("too short", nameof(secret))
        );

    public static Notice Notice(
        string id = "A202000011",
        EventKind kind = EventKind.SaleOfBusiness,
        string day = "2020-01-02",
        NoticeType type = NoticeType.Initial,
        string? corrects = null,
        IReadOnlyList<Party>? parties = null,
        string? departement = "63"
    ) =>
        new()
        {
            Source = new SourceId("bodacc"),
            Id = id,
            Family = "rcs-a",
            Type = type,
            Corrects = corrects,
            PublishedOn = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Events = type == NoticeType.Annulling ? [] : [new NoticeEvent { Kind = kind }],
            Parties = parties ?? [Party(Alpha, PartyRole.Seller)],
            Departement = departement,
        };

    public static Party Party(Siren? siren, PartyRole role, string name = "ATELIERS DU SANCY", string? postalCode = null) =>
        new()
        {
            Role = role,
            Name = name,
            Siren = siren,
            Person = PersonType.Legal,
            Seat = postalCode is null ? null : new Place(postalCode, "VILLE"),
        };

    public static Firm Firm(Siren siren, Sensitivity sensitivity = Sensitivity.Sensitive, params string[] departements) =>
        new()
        {
            Siren = siren,
            Name = $"Entreprise {siren}",
            Sensitivity = sensitivity,
            Departements = departements,
        };

    /// <summary>A rule about sales that concern a firm of the list, with more clauses, or with others instead.</summary>
    public static Rule Rule(
        string id = "vente",
        IReadOnlyList<EventKind>? kinds = null,
        FirmSelector? firm = null,
        IReadOnlyList<Clause>? also = null
    ) => Rule(Block([new KindIs(kinds ?? [EventKind.SaleOfBusiness]), new FirmIs(firm ?? new FirmSelector.Watched()), .. also ?? []]), id);

    public static Rule Rule(Condition when, string id = "vente") =>
        new()
        {
            Id = id,
            Title = "Vente d’un fonds",
            Severity = Severity.High,
            Routes = [Route.Gse],
            When = when,
        };

    public static Query Query(string text) => Assert.IsType<QueryParse.Accepted>(QueryParser.Parse(text)).Query;

    public static Condition.Block Block(params Clause[] clauses) => new(clauses);
}
