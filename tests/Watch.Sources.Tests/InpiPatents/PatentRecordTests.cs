using System.Text;
using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Sources.Tests.InpiPatents;

public class PatentRecordTests
{
    [Fact]
    public void A_grant_is_of_the_day_of_its_issue_and_not_of_the_first_publication()
    {
        Notice grant = PatentXml.One(PatentXml.Record());

        Assert.Equal("inpi-patents:FR3999174B1", grant.Key.ToString());
        Assert.Equal(new DateOnly(2026, 11, 6), grant.PublishedOn);
        Assert.Equal("amended", grant.Family);
        NoticeEvent announced = Assert.Single(grant.Events);
        Assert.Equal((EventKind.PatentGrant, new DateOnly(2026, 11, 6)), (announced.Kind, announced.On!.Value));
        Assert.Equal(("PUBDEL", "Brevet"), (announced.Code, announced.Label));
        Assert.Equal("https://data.inpi.fr/brevets/FR3999174", grant.Link?.AbsoluteUri);
        Assert.Null(grant.Matter);
    }

    [Fact]
    public void A_patent_has_its_numbers_days_and_title()
    {
        const string Claims =
            "<fr-priority-claims><fr-priority-claim sequence=\"1\"><country>JP</country><doc-number>2022304783</doc-number>"
            + "<date>20221201</date></fr-priority-claim></fr-priority-claims>";
        Patent patent = PatentXml.One(PatentXml.Record(biblio: Claims)).Patent!;

        Assert.Equal(("FR3999174B1", "2599433"), (patent.Publication, patent.Application));
        Assert.Equal(new DateOnly(2023, 12, 4), patent.FiledOn);
        Assert.Equal(new DateOnly(2025, 6, 6), patent.FirstPublishedOn);
        Assert.Equal(new DateOnly(2026, 11, 6), patent.GrantedOn);
        Assert.Equal([new LocalText("PROCEDE D'USINAGE D'UNE PIECE", "fr")], patent.Titles);
        Assert.Equal(["JP2022304783"], patent.Priorities);
    }

    [Theory]
    [InlineData("DE", "102022012345.6", "DE1020220123456")]
    [InlineData("US", "63/123,456", "US63123456")]
    [InlineData("SE", "0601234-5", "SE06012345")]
    [InlineData("JP", " 2022 304783", "JP2022304783")]
    public void A_priority_is_read_however_its_office_writes_it(string country, string number, string expected)
    {
        string claims =
            $"<fr-priority-claims><fr-priority-claim sequence=\"1\"><country>{country}</country><doc-number>{number}</doc-number>"
            + "</fr-priority-claim></fr-priority-claims>";
        Assert.Equal([expected], PatentXml.One(PatentXml.Record(biblio: claims)).Patent!.Priorities);
    }

    [Fact]
    public void A_priority_or_a_register_number_that_cannot_be_read_is_a_warning()
    {
        const string Claims =
            "<fr-priority-claims><fr-priority-claim sequence=\"1\"><country>JP</country><doc-number>特願2022</doc-number>"
            + "</fr-priority-claim></fr-priority-claims>";
        Parsed.Accepted read = PatentXml
            .Read(
                Encoding.UTF8.GetBytes(
                    PatentXml.Record(PatentXml.Entry("n° 12", "TO", "Transmission"), "status=\"INSCRI\"", biblio: Claims)
                )
            )
            .OfType<Parsed.Accepted>()
            .First();
        Assert.Equal(
            ["fr-priority-claim", "registered-number"],
            [.. read.Warnings.Where(w => w.Code == "unreadable-code").Select(w => w.Detail.Split(':')[0]).Order(StringComparer.Ordinal)]
        );
    }

    [Fact]
    public void Firms_have_their_number_and_seat_and_persons_their_name_alone()
    {
        string owners =
            PatentXml.Owner(PatentXml.Person("MORAND", "Zoé"))
            + PatentXml.Owner(
                PatentXml.Firm("NORDFRÄS WERKZEUGE GMBH", "", "<city>HAGEN</city><postcode>58099</postcode><country>DE</country>")
            )
            + PatentXml.Owner(
                PatentXml.Firm("PUYELAN", "999 102 486", "<city>63000 CLERMONT-FERRAND</city><postcode/><country>FR</country>")
            );
        IReadOnlyList<Party> parties = PatentXml.One(PatentXml.Record(owners: owners)).Parties;

        Assert.Equal([PartyRole.Applicant, PartyRole.Owner, PartyRole.Owner, PartyRole.Owner], parties.Select(p => p.Role));
        Assert.Equal(new Place("63300", "THIERS"), parties[0].Seat);
        Assert.Equal(("MORAND Zoé", PersonType.Natural), (parties[1].Name, parties[1].Person));
        Assert.Equal(((Place?)null, (string?)null), (parties[1].Seat, parties[1].Country));
        Assert.Equal(("NORDFRÄS WERKZEUGE GMBH", "DE", true), (parties[2].Name, parties[2].Country, parties[2].HasNameAlone));
        Assert.Equal(("999102486", new Place("63000", "CLERMONT-FERRAND")), (parties[3].Siren?.Value, parties[3].Seat));
    }

    [Fact]
    public void Who_is_printed_beside_a_transfer_is_the_buyer()
    {
        string record = PatentXml.Record(
            PatentXml.Entry("0999262", "TO", "Transmission totale de propriété"),
            "status=\"INSCRI\"",
            PatentXml.Owner(PatentXml.Firm("VERCELLI SPA", "", "<city>TORINO</city><postcode/><country>IT</country>"))
        );
        Notice transfer = PatentXml.One(record);

        Assert.Equal("FR3999174-0999262-TO", transfer.Id);
        Assert.Equal("inpi-patents:0999262:TO", transfer.Matter);
        Assert.Equal([(PartyRole.Applicant, "FR"), (PartyRole.Buyer, "IT")], transfer.Parties.Select(p => (p.Role, p.Country!)));
        NoticeEvent announced = Assert.Single(transfer.Events);
        Assert.Equal((EventKind.PatentTransfer, "TO", "0999262"), (announced.Kind, announced.Code, announced.Act));
        Assert.Equal((new DateOnly(2026, 10, 20), new DateOnly(2026, 11, 6)), (announced.On!.Value, transfer.PublishedOn));
    }

    [Fact]
    public void Entries_of_the_week_are_read_whatever_the_record_was_sent_for_and_older_ones_are_no_news()
    {
        string life =
            PatentXml.Entry("0900001", "DA", "Décision rapportant la décision de constatation de déchéance", issue: "")
            + PatentXml.Entry("0900002", "CD", "Changement de nom, de dénomination", issue: "2026-31")
            + PatentXml.Entry("0999001", "GC", "Constitution de gage suite à inscription")
            + PatentXml.Entry("0999002", "CA", "Changement d'adresse du titulaire")
            + PatentXml.Granted;

        Assert.Equal(
            [
                ("FR3999174B1", EventKind.PatentGrant),
                ("FR3999174-0999001-GC", EventKind.PatentPledge),
                ("FR3999174-0999002-CA", EventKind.PatentOtherAct),
            ],
            PatentXml.Notices(PatentXml.Record(life)).Select(n => (n.Id, n.Events[0].Kind))
        );
    }

    [Theory]
    [InlineData("TO", "Transmission totale de propriété", EventKind.PatentTransfer)]
    [InlineData("PT", "Transmission partielle de propriété", EventKind.PatentTransfer)]
    [InlineData("CL", "Concession de licence", EventKind.PatentLicence)]
    [InlineData("GC", "Constitution de gage", EventKind.PatentPledge)]
    [InlineData("CD", "Changement de nom, de dénomination", EventKind.PatentNameChange)]
    [InlineData("CN", "Changement de forme juridique", EventKind.PatentNameChange)]
    [InlineData("RT", "Renonciation totale", EventKind.PatentWithdrawal)]
    [InlineData("BL", "Limitation des revendications", EventKind.PatentWithdrawal)]
    [InlineData("DA", "Décision rapportant la décision de constatation de déchéance", EventKind.PatentRestoration)]
    [InlineData("RR", "Recours en restauration ou en annulation", EventKind.PatentRestoration)]
    [InlineData("DF", "Décision du directeur général statuant favorablement sur un recours", EventKind.PatentRestoration)]
    [InlineData("AM", "Saisie-contrefaçon d'un brevet", EventKind.PatentClaim)]
    [InlineData("AM", "Autre acte affectant la propriété ou la jouissance", EventKind.PatentOtherAct)]
    [InlineData("EM", "Rectification d'une erreur matérielle", EventKind.PatentOtherAct)]
    public void A_code_of_the_register_says_what_is_announced(string code, string nature, EventKind kind)
    {
        string record = PatentXml.Record(PatentXml.Entry("0999262", code, nature), "status=\"INSCRI\"");

        Assert.Equal((kind, nature), (PatentXml.One(record).Events[0].Kind, PatentXml.One(record).Events[0].Label!));
        Assert.Empty(PatentXml.Warnings(record));
    }

    [Fact]
    public void A_search_report_a_supplement_to_one_and_a_lapse_bear_their_own_days()
    {
        string report = PatentXml.Record(PatentXml.Dated("fr-date-search-completed", "20261106", "2026-45"), "status=\"PUBRRP\"");
        string supplement = PatentXml.Record(
            PatentXml.Dated("fr-date-search-completed", "20251024", "2025-43")
                + PatentXml.Dated("fr-date-search-added", "20261106", "2026-45"),
            "status=\"PUBRRP\""
        );
        string lapse = PatentXml.Record(
            PatentXml.Dated("fr-date-lapsed", "20081231", "2009-35") + PatentXml.Dated("fr-date-lapsed", "20261002", "2026-45"),
            "status=\"DECHEA\""
        );

        Assert.Equal(
            [
                ("FR3999174-search-20261106", EventKind.PatentSearchReport, null),
                ("FR3999174-search-supplement-20261106", EventKind.PatentOtherAct, "Rapport de recherche complémentaire"),
                ("FR3999174-lapse-20261002", EventKind.PatentLapse, null),
            ],
            new[] { report, supplement, lapse }.Select(r => PatentXml.One(r)).Select(n => (n.Id, n.Events[0].Kind, n.Events[0].Label))
        );
    }

    [Fact]
    public void A_record_that_announces_nothing_of_its_week_is_kept_as_another_act()
    {
        Notice kept = PatentXml.One(PatentXml.Record(PatentXml.Dated("fr-date-lapsed", "20081231", "2009-35")));

        Assert.Equal(("FR3999174-other-2026-45", EventKind.PatentOtherAct), (kept.Id, kept.Events[0].Kind));
        Assert.Equal("PUBDEL : déchéance 2009-35", kept.Events[0].Label);
    }

    [Fact]
    public void A_publication_of_a_new_package_is_an_application()
    {
        string record = PatentXml
            .Record("", "status=\"PUBDEM\"")
            .Replace("<date>20250606</date>", "<date>20261106</date>", StringComparison.Ordinal)
            .Replace("2025-23", "2026-45", StringComparison.Ordinal)
            .Replace("B1", "A1", StringComparison.Ordinal);
        Notice application = PatentXml.One(record, PatentXml.PackedNew);

        Assert.Equal(("FR3999174A1", "new"), (application.Id, application.Family));
        Assert.Equal(EventKind.PatentApplication, application.Events[0].Kind);
        Assert.Equal(
            [application],
            PatentXml
                .Notices(record.Replace("status=\"PUBDEM\"", "", StringComparison.Ordinal), PatentXml.PackedNew)
                .Select(n =>
                    n with
                    {
                        Events = [n.Events[0] with { Code = "PUBDEM" }],
                        Patent = application.Patent,
                        Parties = application.Parties,
                    }
                ),
            (one, other) => one!.Id == other!.Id && one.Events[0] == other.Events[0]
        );
    }

    [Fact]
    public void Errata_of_the_week_correct_the_publication_that_they_name()
    {
        string life =
            "<fr-erratas><fr-errata><fr-publication-reference><document-id><country>FR</country><doc-number>3999174</doc-number>"
            + "<kind>A1</kind></document-id></fr-publication-reference><text>Au fascicule, page 1 : lire 2023.</text>"
            + "<fr-bopinum>2026-45</fr-bopinum></fr-errata></fr-erratas>";
        Notice erratum = PatentXml.One(PatentXml.Record(life, "status=\"INSCRI\""));

        Assert.Equal((NoticeType.Rectifying, "FR3999174A1"), (erratum.Type, erratum.Corrects));
        Assert.Equal("FR3999174A1-erratum-2026-45", erratum.Id);
        Assert.Equal((EventKind.PatentApplication, "Au fascicule, page 1 : lire 2023."), (erratum.Events[0].Kind, erratum.Text!));
    }

    [Fact]
    public void Two_versions_of_a_record_are_the_same_notice()
    {
        string other = PatentXml.Record().Replace("USINAGE", "FRAISAGE", StringComparison.Ordinal);

        Assert.Equal(PatentXml.One(PatentXml.Record()).Key, PatentXml.One(other).Key);
    }
}
