using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Clusters;
using Watch.Rules.Editions;
using Watch.Rules.Technologies;
using Xunit;

namespace Watch.Rules.Tests.Editions;

public sealed class EditionBuilderTests
{
    private static readonly Route Pole = Route.Parse("pole-viameca");
    private static readonly DateOnly Week = new(2026, 1, 5);

    private static readonly Cluster Cluster = new()
    {
        Id = "viameca",
        Name = "ViaMéca",
        Members = [new ClusterFirm("Thiernova Outillage", Siren.Parse("999202583"))],
        Competitors = [new ClusterFirm("Nordfräs Werkzeuge")],
        Themes = [Theme("Usinage", "B23Q"), Theme("Robots", "B25J")],
    };

    [Fact]
    public void Items_stand_by_theme_in_the_order_of_the_cluster_and_what_has_none_comes_last()
    {
        EditionContent edition = Build([Published(1, "A01H"), Published(2, "B25J 9/16"), Published(3, "B23Q 15/00")]);

        Assert.Equal(
            [("Usinage", "FR3"), ("Robots", "FR2"), ("Autres publications", "FR1")],
            edition.Themes.SelectMany(t => t.Items.Select(i => (t.Name, i.Notice)))
        );
    }

    [Fact]
    public void An_alert_of_an_earlier_edition_does_not_stand_a_second_time()
    {
        EditionContent first = Build([Published(1)]);
        EditionContent second = Build([Published(1), Published(2)], first);

        Assert.Equal(["FR2"], second.Themes.SelectMany(t => t.Items).Select(i => i.Notice));
        Assert.Empty(second.Errata);
    }

    [Fact]
    public void What_became_known_after_the_edition_of_its_week_is_late()
    {
        EditionContent first = Build([Published(1)]);
        EditionContent second = Build([Published(2, on: Week.AddDays(-3)), Published(3, on: Week.AddDays(4))], first);

        Assert.Equal([true, false], second.Themes.SelectMany(t => t.Items).OrderBy(i => i.Notice).Select(i => i.IsLate));
    }

    [Fact]
    public void A_correction_is_an_erratum_that_names_the_edition_and_a_withdrawal_too()
    {
        EditionContent first = Build([Published(1), Published(2), Published(3)]);
        EditionContent second = Build(
            [Published(1, title: "Broche rectifiée"), Published(2) with { IsWithdrawn = true }, Published(3)],
            first
        );

        Assert.Equal([(1, "FR1", false), (1, "FR2", true)], second.Errata.Select(e => (e.Edition, e.Item.Notice, e.IsWithdrawn)));
        Assert.Equal("Broche rectifiée", second.Errata[0].Item.Patents[0].Title);
        Assert.Empty(second.Themes);

        EditionContent third = Build([Published(1, title: "Broche rectifiée"), Published(2) with { IsWithdrawn = true }], first, second);
        Assert.Empty(third.Errata);
    }

    [Fact]
    public void What_was_withdrawn_before_it_stood_anywhere_stands_nowhere()
    {
        EditionContent edition = Build([Published(1) with { IsWithdrawn = true }]);
        Assert.Empty(edition.Themes);
        Assert.Empty(edition.Errata);
    }

    [Fact]
    public void Of_a_family_the_first_is_new_and_names_the_others()
    {
        EditionContent first = Build([Published(1, family: "77")]);
        EditionContent second = Build(
            [Published(2, family: "77"), Published(3, family: "78"), Published(4, family: "78", on: Week.AddDays(1))],
            first
        );

        Assert.Equal(
            [("FR3", true, "FR0004A1"), ("FR4", false, "FR0003A1"), ("FR2", false, "FR0001A1")],
            second.Themes.SelectMany(t => t.Items).Select(i => (i.Notice, i.IsNewFamily, string.Join(' ', i.AlsoPublishedAs)))
        );
    }

    [Fact]
    public void Acts_stand_apart_from_publications()
    {
        EditionContent edition = Build([Published(1, kind: EventKind.PatentTransfer), Published(2, kind: EventKind.PatentGrant)]);

        Assert.Equal("FR1", Assert.Single(edition.Acts).Notice);
        Assert.Equal("FR2", Assert.Single(edition.Themes.SelectMany(t => t.Items)).Notice);
    }

    [Fact]
    public void Parties_are_marked_from_the_lists_of_the_cluster_and_by_their_seat()
    {
        EditionContent edition = Build([
            Published(
                1,
                applicant: new Party
                {
                    Role = PartyRole.Applicant,
                    Name = "THIERNOVA",
                    Siren = Siren.Parse("999202583"),
                }
            ),
            Published(2, applicant: new Party { Role = PartyRole.Applicant, Name = "NORDFRAS WERKZEUGE GMBH" }),
            Published(
                3,
                applicant: new Party
                {
                    Role = PartyRole.Applicant,
                    Name = "ATELIERS DU LIVRADOIS",
                    Seat = new Place("63600", "AMBERT"),
                }
            ),
            Published(
                4,
                applicant: new Party
                {
                    Role = PartyRole.Applicant,
                    Name = "KOCHER GMBH",
                    Seat = new Place("63743", "ASCHAFFENBURG"),
                    Country = "DE",
                }
            ),
        ]);

        Assert.Equal(
            [EditionStanding.Member, EditionStanding.Competitor, EditionStanding.Regional, EditionStanding.None],
            edition.Themes.SelectMany(t => t.Items).OrderBy(i => i.Notice).Select(i => Assert.Single(i.Parties).Standing)
        );
    }

    [Theory]
    [InlineData("Thiernova Outillage SAS", null, EditionStanding.Member)]
    [InlineData("THIERNOVA OUTIL.", "999202583", EditionStanding.Member)]
    [InlineData("Thiernova Outillage", "999101116", EditionStanding.None)]
    [InlineData("Outillage", null, EditionStanding.None)]
    [InlineData("", null, EditionStanding.None)]
    public void A_number_goes_before_a_name_and_a_name_has_to_be_that_of_the_firm(string name, string? siren, EditionStanding expected)
    {
        Party applicant = Applicant(name) with { Siren = siren is null ? null : Siren.Parse(siren) };

        EditionContent edition = Build([Published(1, applicant: applicant)]);

        Assert.Equal(expected, Assert.Single(Assert.Single(edition.Items()).Parties).Standing);
    }

    [Fact]
    public void Why_an_item_is_here_is_said_and_what_it_is_or_who_kept_it_not_twice()
    {
        EditionCandidate candidate = Published(1);
        AlertParty applicant = candidate.Content.Parties[0];
        EditionContent edition = Build([
            candidate with
            {
                Content = candidate.Content with
                {
                    Evidence =
                    [
                        new Evidence("kind: patent-application", "patent-application"),
                        new Evidence("technology", "B23Q (CIB, inventive) with A22B (CPC, additional)"),
                        new Evidence("party", "siren: 999202583: THIERNOVA OUTILLAGE"),
                    ],
                    Parties = [applicant, applicant with { Role = PartyRole.Owner }],
                },
            },
        ]);

        EditionItem item = Assert.Single(edition.Themes.SelectMany(t => t.Items));
        Assert.Equal(
            [
                "classement : B23Q (CIB, inventive) avec A22B (CPC, additionnelle)",
                "entreprise : Thiernova Outillage (SIREN 999\u202F202\u202F583)",
            ],
            item.Why
        );
        Assert.Equal(PartyRole.Applicant, Assert.Single(item.Parties).Role);
    }

    [Fact]
    public void An_applicant_is_new_once_there_is_an_edition_to_be_new_against()
    {
        EditionContent first = Build([Published(1)]);
        EditionContent second = Build([Published(2), Published(3, applicant: Applicant("SCIES DU FOREZ"))], first);

        Assert.Empty(first.NewApplicants);
        Assert.Equal(["SCIES DU FOREZ"], second.NewApplicants);
    }

    [Fact]
    public void The_last_twelve_editions_are_counted_by_theme()
    {
        List<EditionContent> editions = [];
        foreach (int number in Enumerable.Range(1, 14))
        {
            editions.Add(Build([Published(number)], [.. editions]));
        }

        Assert.Equal(Enumerable.Range(3, 12), editions[^1].Counts.Select(c => c.Number));
        Assert.All(editions[^1].Counts, c => Assert.Equal(new ThemeCount("Usinage", 1), Assert.Single(c.Themes)));
    }

    [Fact]
    public void The_same_alerts_in_any_order_make_the_same_edition()
    {
        EditionCandidate[] candidates = [.. Enumerable.Range(1, 20).Select(n => Published(n, n % 2 == 0 ? "B23Q" : "B25J", $"{n / 3}"))];
        string expected = AlertJson.Write(Build(candidates));
        new Random(7).Shuffle(candidates);

        Assert.Equal(expected, AlertJson.Write(Build(candidates)));
        Assert.Equal(expected, AlertJson.Write(AlertJson.ReadEdition(expected)));
    }

    [Fact]
    public void A_proof_finds_what_stands_twice_what_is_missing_and_a_gap()
    {
        EditionContent first = Build([Published(1), Published(2)]);
        EditionContent second = Build([Published(3)], first);
        Guid[] due = [Id(1), Id(2), Id(3)];

        Assert.Empty(EditionProof.Faults([first, second], due));
        Assert.Equal(
            [
                "edition 2 begins after 55, the one before ended at 100",
                $"alert {Id(1):D} stands as new in the editions 1, 2",
                $"alert {Id(4):D} stands in no edition",
            ],
            EditionProof
                .Faults([first, second with { After = 55, Themes = [.. second.Themes, first.Themes[0]], Number = 2 }], [.. due, Id(4)])
                .Where(f => !f.Contains($"{Id(2):D}", StringComparison.Ordinal))
        );
    }

    private static EditionContent Build(IReadOnlyList<EditionCandidate> candidates, params EditionContent[] earlier) =>
        EditionBuilder.Build(
            new EditionFrame
            {
                Volet = Volet.Offensive,
                Route = Pole,
                Title = "Veille brevets de ViaMéca",
                Number = earlier.Length + 1,
                Day = Week.AddDays(7 * earlier.Length),
                After = 100 * earlier.Length,
                Position = 100 * (earlier.Length + 1),
                Cluster = Cluster,
                Departements = ["03", "15", "43", "63"],
            },
            candidates,
            earlier,
            new Guid(earlier.Length + 1, 0, 0, new byte[8])
        );

    private static Guid Id(int number) => new(number, 1, 0, new byte[8]);

    private static Party Applicant(string name) => new() { Role = PartyRole.Applicant, Name = name };

    private static EditionCandidate Published(
        int number,
        string symbol = "B23Q",
        string? family = null,
        DateOnly? on = null,
        string title = "Broche",
        EventKind kind = EventKind.PatentApplication,
        Party? applicant = null
    )
    {
        Party party = applicant ?? Applicant("ATELIERS DU SANCY");
        Notice notice = New.Notice() with
        {
            Source = new SourceId("inpi-patents"),
            Id = $"FR{number}",
            PublishedOn = on ?? Week,
            Events = [new NoticeEvent { Kind = kind }],
            Parties = [party],
            Patent = new Patent
            {
                Office = "FR",
                Number = $"{number:0000}",
                Kind = "A1",
                Family = family ?? $"family of {number}",
            },
            Classifications = [new Classification { Scheme = ClassificationScheme.Ipc, Symbol = symbol }],
        };
        AlertContent content = new()
        {
            Id = Id(number),
            Revision = 0,
            Volet = Volet.Offensive,
            Route = Pole,
            Rule = "patents.viameca",
            RuleVersion = "0",
            Severity = Severity.Info,
            Title = "Brevet",
            Summary = "",
            Source = notice.Source,
            Notice = notice.Id,
            Kinds = [kind],
            PublishedOn = notice.PublishedOn,
            DetectedAt = DateTimeOffset.UnixEpoch,
            Parties = [new AlertParty(party.Role, party.Name, party.Siren)],
            Patents = [new AlertPatent(notice.Patent.Publication, title, "fr")],
            Evidence = [new Evidence("technology", symbol)],
        };
        return new EditionCandidate(content, IsWithdrawn: false, notice);
    }

    private static Theme Theme(string name, string symbol) =>
        new(name, [new Technology { Symbol = symbol, Under = TechnologySet.Of([TechnologySymbol.Parse(symbol)]) }]);
}
