using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;

namespace Watch.Testing;

/// <summary>Alerts of invented firms, as messages tell them.</summary>
public static class InventedAlerts
{
    public static Guid Id { get; } = Guid.Parse("0f3a5f5e-7a55-4d6e-9b1c-2f6d8a1e4c33");

    /// <summary>The first message about it.</summary>
    public static AlertContent Sale { get; } =
        new()
        {
            Id = Id,
            Revision = 1,
            Volet = Volet.Defensive,
            Route = Route.Gse,
            Rule = "capital.takeover",
            RuleVersion = "0123456789ab",
            Severity = Severity.High,
            Title = "Prise de contrôle ou entrée au capital : Forges imaginaires de la Sioule",
            Summary = """
                Vente de fonds de commerce, annonce A2026011 publiée le 1er mars 2026 (GREFFE IMAGINAIRE).
                - acquéreur : Atelier imaginaire de Gannat
                - vendeur : Forges imaginaires de la Sioule (SIREN 999101116)
                """,
            Firm = new AlertFirm(Siren.Parse("999101116"), "Forges imaginaires de la Sioule"),
            Source = new SourceId("bodacc"),
            Notice = "A2026011",
            Kinds = [EventKind.SaleOfBusiness],
            EventOn = new DateOnly(2026, 2, 14),
            PublishedOn = new DateOnly(2026, 3, 1),
            DetectedAt = new DateTimeOffset(2026, 3, 1, 6, 5, 0, TimeSpan.Zero),
            Parties = [new AlertParty(PartyRole.Seller, "Forges imaginaires de la Sioule", Siren.Parse("999101116"))],
            Amounts = [new Money(160_000m, "EUR")],
            Evidence = [new Evidence("firm: watched", "999101116, vendeur"), new Evidence("kind: sale-of-business", "vente")],
            Link = new Uri("https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A2026011"),
        };

    /// <summary>What a backfill for the firm of <see cref="Sale"/> found: it, and two more that the message does not hold.</summary>
    public static BackfillContent Backfill { get; } =
        new()
        {
            Id = Id,
            Volet = Volet.Defensive,
            Route = Route.Gse,
            Firm = Sale.Firm,
            To = Sale.PublishedOn,
            FoundAt = new DateTimeOffset(2026, 3, 9, 6, 5, 0, TimeSpan.Zero),
            Title = "HISTORIQUE, Forges imaginaires de la Sioule : 3 alertes",
            Summary = "Relecture.",
            Count = 3,
            Severities = [new SeverityCount(Severity.High, 1), new SeverityCount(Severity.Info, 2)],
            Alerts =
            [
                new BackfillAlert
                {
                    Id = Guid.Parse("7d0c6a52-3c0e-4b43-8f60-7e3d1a0b9c11"),
                    Rule = "capital.sale",
                    RuleVersion = "0123456789ab",
                    Severity = Severity.High,
                    Title = "Cession d’un fonds : Forges imaginaires de la Sioule",
                    Source = Sale.Source,
                    Notice = Sale.Notice,
                    Kinds = Sale.Kinds,
                    PublishedOn = Sale.PublishedOn,
                    Link = new Uri("https://www.bodacc.fr/A2026011"),
                },
            ],
            LeftOut = 2,
        };
}
