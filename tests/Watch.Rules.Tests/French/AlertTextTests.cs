using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French;
using Watch.Rules.French.Words;
using Watch.Testing;
using Xunit;

namespace Watch.Rules.Tests.French;

public class AlertTextTests
{
    private const string Reason = "L’annonce A2026011 a été annulée par l’annonce A2026077 du 9 mars 2026.";

    private static AlertContent Alert => InventedAlerts.Sale;

    [Fact]
    public void A_raised_alert_reads_as_a_page_of_French() =>
        Assert.Equal(
            """
            ALERTE [élevée]
            Prise de contrôle ou entrée au capital : Forges imaginaires de la Sioule

            Entreprise : Forges imaginaires de la Sioule (SIREN 999 101 116)
            Gravité : élevée
            Événement : vente de fonds de commerce
            Date de l’événement : 14 février 2026
            Publication : 1er mars 2026, annonce A2026011
            Détection : 1er mars 2026 à 7 h 05 (heure de Paris)
            Montant : 160 000 €
            Lien : https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A2026011

            Vente de fonds de commerce, annonce A2026011 publiée le 1er mars 2026 (GREFFE IMAGINAIRE).
            - acquéreur : Atelier imaginaire de Gannat
            - vendeur : Forges imaginaires de la Sioule (SIREN 999101116)

            Ce qui a déclenché la règle capital.takeover :
            - entreprise : 999101116, vendeur
            - nature : vente

            Alerte 0f3a5f5e-7a55-4d6e-9b1c-2f6d8a1e4c33, message 1, règle en version 0123456789ab.

            """,
            Plain(Page(Alert))
        );

    [Fact]
    public void A_withdrawn_alert_says_so_first_and_says_why() =>
        Assert.StartsWith(
            """
            ALERTE RETIRÉE
            Prise de contrôle ou entrée au capital : Forges imaginaires de la Sioule

            Pourquoi : L’annonce A2026011 a été annulée par l’annonce A2026077 du 9 mars 2026.
            Entreprise : Forges imaginaires de la Sioule (SIREN 999 101 116)
            """,
            Plain(AlertText.Of(new AlertWithdrawn(Alert, Reason)).Page),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_stands_around_an_alert_is_told_in_French()
    {
        string page = Plain(
            Page(
                Alert with
                {
                    Delay = new AlertDelay(Alert.DetectedAt, 2, 400),
                    AlsoPrinted = [new AlertPrinting(Alert.Source, "A2026077", NoticeType.Rectifying, new DateOnly(2026, 3, 9))],
                    Earlier =
                    [
                        new EarlierAlert(Alert.Id, "withdrawn", Severity.Low, "Siège", Alert.Source, "A1", new DateOnly(2026, 2, 1)),
                    ],
                    EarlierLeftOut = 3,
                }
            )
        );

        Assert.Contains("Délai : message écrit 2 jours après la publication, 6 min après la lecture", page, StringComparison.Ordinal);
        Assert.Contains(
            """

            Aussi imprimé de la même opération :
            - annonce A2026077 du 9 mars 2026 (rectificative)

            Alertes des douze derniers mois sur l’entreprise, déjà reçues :
            - 1er février 2026, faible : Siège (annonce A1), retirée
            - et 3 autres

            """,
            page,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(0, 59, "message écrit le jour de la publication, moins d’une minute après la lecture")]
    [InlineData(1, 7_200, "message écrit un jour après la publication, 2 h après la lecture")]
    [InlineData(-1, 60, "message écrit un jour avant la date de publication, 1 min après la lecture")]
    [InlineData(1_200, 345_600, "message écrit 1 200 jours après la publication, 4 jours après la lecture")]
    public void The_delay_is_told_in_the_units_of_a_reader(int days, long seconds, string expected) =>
        Assert.Contains(
            expected,
            Plain(Page(Alert with { Delay = new AlertDelay(Alert.DetectedAt, days, seconds) })),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_other_alerts_of_an_operation_say_what_the_first_does_not()
    {
        AlertContent other = Alert with
        {
            Id = Guid.Empty,
            Revision = 2,
            Rule = "location.seat",
            Severity = Severity.Low,
            Title = "Transfert du siège : Forges imaginaires de la Sioule",
            Summary = $"{Alert.Summary}\n- nouveau siège : Riom",
            Evidence = [.. Alert.Evidence, new Evidence("kind: seat-transfer", "siège")],
        };

        MessageText text = AlertText.Of(new AlertRaised(Alert) { Parts = [new AlertPart("alert-corrected", other, Reason)] });

        Assert.Contains(
            """

            Autre alerte de la même opération :
            - ALERTE CORRIGÉE [faible] Transfert du siège : Forges imaginaires de la Sioule
              pourquoi : L’annonce A2026011 a été annulée par l’annonce A2026077 du 9 mars 2026.
              nouveau siège : Riom
              ce qui l’a déclenchée : nature : siège
              alerte 00000000-0000-0000-0000-000000000000, message 2, règle location.seat en version 0123456789ab

            """,
            Plain(text.Page),
            StringComparison.Ordinal
        );
        Assert.EndsWith(" et une autre alerte de la même opération", text.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_alerts_of_an_operation_say_their_amounts_indices_and_reserves()
    {
        AlertIndicator indicator = new()
        {
            Source = "R. 151-2, 1° CMF",
            On = new DateOnly(2026, 11, 4),
            Seen = "prise de contrôle",
            Whole = true,
        };
        AlertContent other = Alert with
        {
            Id = Guid.Empty,
            Amounts = [.. Alert.Amounts, new Money(7_000, "EUR")],
            Indicators = [indicator],
            CoverageWarnings = ["Le numéro 41 n’a pas été reçu."],
        };
        AlertPart[] parts = [new AlertPart("alert-raised", other), new AlertPart("alert-raised", other)];

        string page = Plain(AlertText.Of(new AlertRaised(Alert) { Parts = parts }).Page);
        string same = Plain(AlertText.Of(new AlertRaised(other) { Parts = parts }).Page);

        Assert.Contains("  montant : 7 000 €\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("  montant : 160 000 €\n", page, StringComparison.Ordinal);
        Assert.Contains($"  indice : {Plain(Typography.Of(ScreeningWords.Dated(indicator)))}\n", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split(Plain(Typography.Of(ScreeningWords.Caution))).Length);
        Assert.Contains("  réserve : Le numéro 41 n’a pas été reçu.\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("  indice :", same, StringComparison.Ordinal);
        Assert.DoesNotContain("  réserve :", same, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_alert_says_that_it_was() =>
        Assert.StartsWith("ALERTE CORRIGÉE [élevée]\n", AlertText.Of(new AlertCorrected(Alert, Reason)).Page, StringComparison.Ordinal);

    [Fact]
    public void What_was_not_covered_is_told() =>
        Assert.Contains(
            "Réserves :\n- Le numéro 41 n’a pas été reçu.\n",
            Plain(Page(Alert with { CoverageWarnings = ["Le numéro 41 n’a pas été reçu."] })),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_unknown_takes_no_line()
    {
        AlertContent bare = Alert with { EventOn = null, Amounts = [], Link = null, Firm = null };

        string page = Page(bare);

        Assert.DoesNotContain(
            page.Split('\n'),
            l => l.StartsWith("Lien", StringComparison.Ordinal) || l.StartsWith("Montant", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            page.Split('\n'),
            l => l.StartsWith("Entreprise", StringComparison.Ordinal) || l.StartsWith("Date", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Several_amounts_stand_on_one_line() =>
        Assert.Contains(
            "Montants : 1 500,50 € ; 2 000 €\n",
            Plain(Page(Alert with { Amounts = [new Money(1500.5m, "EUR"), new Money(2000m, "EUR")] })),
            StringComparison.Ordinal
        );

    private static string Page(AlertContent alert) => AlertText.Of(new AlertRaised(alert)).Page;

    private static string Plain(string page) => page.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
