using Watch.Contracts.Notices;
using Watch.Rules.French;
using Xunit;

namespace Watch.Rules.Tests.French;

public sealed class CrossingWordingTests
{
    private static readonly DateOnly _day = new(2026, 10, 28);

    private static readonly Stake _stake = new()
    {
        Declarants = [new Declarant { Name = "Nacre Ridge Partners LP", Country = "KY" }],
        Direction = CrossingDirection.Upwards,
        Thresholds = [10],
        VotesThresholds = [10],
        CapitalPercent = 11.02m,
        VotesPercent = 10.04m,
        ReceivedOn = new DateOnly(2026, 11, 3),
    };

    [Fact]
    public void A_crossing_says_who_what_when_and_what_is_held() =>
        Assert.Equal(
            "Nacre Ridge Partners LP (Îles Caïmans) a franchi en hausse le seuil de 10 % des droits de vote le 28 octobre 2026"
                + " et détient 11,02 % du capital et 10,04 % des droits de vote (déclaration reçue le 3 novembre 2026)",
            Said(_stake)
        );

    [Fact]
    public void A_crossing_without_a_trade_says_so() =>
        Assert.Equal(
            "Marc Songé a franchi passivement en hausse le seuil de 25 % des droits de vote le 28 octobre 2026"
                + " et détient 25,31 % des droits de vote ; cause : une attribution de droits de vote double",
            Said(
                new Stake
                {
                    Declarants = [new Declarant { Name = "Marc Songé", Person = PersonType.Natural }],
                    Direction = CrossingDirection.Upwards,
                    Thresholds = [25],
                    VotesThresholds = [25],
                    VotesPercent = 25.31m,
                    Passive = true,
                    Cause = "une attribution de droits de vote double",
                }
            )
        );

    [Fact]
    public void A_concert_names_its_members_and_who_controls_them() =>
        Assert.StartsWith(
            "Semois Holding SA (Belgique, contrôlé par M. Paul Inventé) et Anne Rêvé, de concert, ont franchi"
                + " directement et indirectement en baisse les seuils de 5 % et 1/3 du capital et de 2/3 des droits de vote"
                + " le 28 octobre 2026 et ne détient plus aucune action",
            Said(
                _stake with
                {
                    Declarants =
                    [
                        new Declarant
                        {
                            Name = "Semois Holding SA",
                            Country = "BE",
                            ControlledBy = "M. Paul Inventé",
                        },
                        new Declarant { Name = "Anne Rêvé" },
                    ],
                    Concert = true,
                    Form = HoldingForm.DirectAndIndirect,
                    Direction = CrossingDirection.Downwards,
                    Thresholds = [5, 33.33m, 66.67m],
                    CapitalThresholds = [5, 33.33m],
                    VotesThresholds = [66.67m],
                    CapitalPercent = 0,
                    VotesPercent = 0,
                }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_was_not_read_is_not_invented() =>
        Assert.Equal(
            "un déclarant dont le nom n’a pas été lu a franchi en hausse un seuil (non lu)",
            CrossingWording.Crossing(null, new Stake { Direction = CrossingDirection.Upwards })
        );

    [Fact]
    public void A_complement_is_no_crossing_of_its_own() =>
        Assert.Equal(
            "Nacre Ridge Partners LP a fait une déclaration dont ni le sens ni le seuil n’ont été lus : détient 1 204 330 actions",
            Said(new Stake { Declarants = [new Declarant { Name = "Nacre Ridge Partners LP" }], Shares = 1_204_330 }, null)
        );

    [Fact]
    public void A_declaration_in_an_offer_is_no_complement_of_it()
    {
        Notice notice = New.Notice(parties: [New.Party(New.Alpha, PartyRole.Target)]) with
        {
            Matter = "amf:226C0001",
            Events =
            [
                new NoticeEvent
                {
                    Kind = EventKind.ThresholdCrossing,
                    Stake = new Stake { Declarants = _stake.Declarants },
                },
                new NoticeEvent
                {
                    Kind = EventKind.ThresholdCrossing,
                    Stake = new Stake { Declarants = _stake.Declarants, CompletedOn = [_day] },
                },
            ],
        };

        string summary = AlertWording.Summary(new NoticeFacts(notice, [EventKind.ThresholdCrossing]), null, null);

        Assert.Contains("a fait une déclaration dont ni le sens ni le seuil n’ont été lus", summary, StringComparison.Ordinal);
        Assert.Contains("a complété sa déclaration (complétée le", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void An_intention_is_told_as_far_as_it_was_said()
    {
        DeclaredIntention intention = new()
        {
            Declarants = ["Nacre Ridge"],
            Control = false,
            Purchases = true,
            Financing = "par fonds propres",
        };

        Assert.Equal(
            "intentions de Nacre Ridge : n’envisage pas de prendre le contrôle ; envisage de poursuivre ses achats ;"
                + " financement par fonds propres",
            CrossingWording.Intention(intention)
        );
        Assert.Equal("intentions : non lues, voir le document", CrossingWording.Intention(new DeclaredIntention()));
    }

    [Fact]
    public void The_summary_of_an_alert_has_a_line_for_each_declarant()
    {
        Notice notice = New.Notice(
            parties:
            [
                New.Party(New.Alpha, PartyRole.Target),
                New.Party(null, PartyRole.Declarant, "Nacre Ridge Partners LP"),
                New.Party(null, PartyRole.Declarant, "Milan Fictif BV"),
            ]
        ) with
        {
            Events =
            [
                new NoticeEvent
                {
                    Kind = EventKind.ThresholdCrossing,
                    On = _day,
                    Stake = _stake,
                },
                new NoticeEvent
                {
                    Kind = EventKind.ThresholdCrossing,
                    Stake = _stake with
                    {
                        Declarants = [new Declarant { Name = "Milan Fictif BV", Country = "NL" }],
                        Direction = CrossingDirection.Downwards,
                    },
                },
            ],
        };

        string summary = AlertWording.Summary(new NoticeFacts(notice, [EventKind.ThresholdCrossing]), null, null);

        Assert.Contains("- société visée : Ateliers du Sancy", summary, StringComparison.Ordinal);
        Assert.Contains("- Nacre Ridge Partners LP (Îles Caïmans) a franchi en hausse", summary, StringComparison.Ordinal);
        Assert.Contains("- Milan Fictif BV (Pays-Bas) a franchi en baisse", summary, StringComparison.Ordinal);
    }

    private static string Said(Stake stake) => Said(stake, _day);

    private static string Said(Stake stake, DateOnly? on) =>
        CrossingWording.Crossing(on, stake).Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
