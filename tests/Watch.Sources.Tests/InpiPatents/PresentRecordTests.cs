using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Sources.Tests.InpiPatents;

/// <summary>The fields of the present files, by what programs read of them: no real one was at hand.</summary>
public class PresentRecordTests
{
    [Fact]
    public void Of_several_formats_that_of_the_INPI_is_read()
    {
        Notice notice = PatentXml.One(Record());

        Assert.Equal(("FR3999174", "2599433"), ($"{notice.Patent!.Office}{notice.Patent.Number}", notice.Patent.Application));
        Assert.Equal(new DateOnly(2025, 6, 6), notice.Patent.FirstPublishedOn);
        Assert.Equal(new DateOnly(2023, 12, 4), notice.Patent.FiledOn);
        Assert.Equal(
            [("VALDORIX MECANIQUE", PartyRole.Applicant), ("VALDORIX MECANIQUE", PartyRole.Owner)],
            notice.Parties.Select(p => (p.Name, p.Role))
        );
        Assert.All(notice.Parties, p => Assert.Equal((PersonType.Legal, "999101116", "FR"), (p.Person, p.Siren?.Value, p.Country)));
    }

    [Fact]
    public void A_lapse_is_announced_by_its_notification() =>
        Assert.Equal(
            ("FR3999174-lapse-20261106", EventKind.PatentLapse),
            (PatentXml.One(Record()).Id, PatentXml.One(Record()).Events[0].Kind)
        );

    [Fact]
    public void Family_titles_and_abstracts_are_read_by_language()
    {
        Patent patent = PatentXml.One(Record()).Patent!;

        Assert.Equal("78999174", patent.Family);
        Assert.Equal([new LocalText("Procédé d’usinage", "fr"), new LocalText("Machining H2O", "en")], patent.Titles);
        Assert.Equal([new LocalText("Le problème. La solution : CO2 à 5 °C.", "fr")], patent.Abstracts);
    }

    [Fact]
    public void The_classifications_of_both_schemes_are_read_each_symbol_once() =>
        Assert.Equal(
            [
                (ClassificationScheme.Ipc, "B23Q15/00", true, true),
                (ClassificationScheme.Cpc, "B23Q15/007", true, true),
                (ClassificationScheme.Cpc, "Y02P70/10", false, false),
            ],
            PatentXml.One(Record()).Classifications.Select(c => (c.Scheme, c.Symbol, c.Inventive, c.First))
        );

    [Fact]
    public void A_party_that_is_printed_once_with_its_name_and_once_with_its_country_is_one()
    {
        string twice =
            PatentXml.Owner("<addressbook><address><country>CH</country></address></addressbook>")
            + PatentXml.Owner("<addressbook><orgname>ALPENFRÄS AG</orgname></addressbook>");

        Party owner = Assert.Single(PatentXml.One(PatentXml.Record(owners: twice)).Parties, p => p.Role == PartyRole.Owner);
        Assert.Equal(("ALPENFRÄS AG", "CH"), (owner.Name, owner.Country));
    }

    private static string Record() =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE fr-patent-document SYSTEM "fr-patent-document-v2.0.dtd">
            <fr-patent-document lang="fr" country="FR" doc-number="3999174" kind="A1" id="FR2599433" family-id="78999174"
              date-produced="20261030" status="DECHEA">
            <fr-bibliographic-data>
            <fr-publication-data>
            <fr-publication-reference data-format="docdb"><document-id><doc-number>3999174</doc-number><kind>A1</kind><date>20250607</date>
            </document-id></fr-publication-reference>
            <fr-publication-reference data-format="inpi"><document-id><doc-number>3999174</doc-number><kind>A1</kind><date>20250606</date>
            </document-id><fr-bopinum>2025-23</fr-bopinum></fr-publication-reference>
            </fr-publication-data>
            <fr-application-reference data-format="docdb"><document-id><doc-number>202312345</doc-number><date>20231205</date></document-id>
            </fr-application-reference>
            <fr-application-reference data-format="inpi"><document-id><doc-number>2599433</doc-number><date>20231204</date></document-id>
            </fr-application-reference>
            <invention-title lang="fr">Procédé d’usinage</invention-title>
            <invention-title lang="en">Machining H<sub>2</sub>O</invention-title>
            <parties><applicants>
            <applicant data-format="inpi" sequence="1">{Of("VALDORIX MECANIQUE", "999101116", "FR")}</applicant>
            <applicant data-format="docdb" sequence="1">{Of("VALDORIX MECA", "", "FR")}</applicant>
            </applicants></parties>
            <fr-owners><fr-owner sequence="1">{Of("VALDORIX MECANIQUE", "999101116", "FR")}</fr-owner></fr-owners>
            <classifications-ipcr><classification-ipcr sequence="1"><text>B23Q  15/00        20060101AFI20250606BHFR        </text>
            </classification-ipcr></classifications-ipcr>
            <patent-classifications>
            {Cpc("B23Q  15/007", "I", "F", "EP")}{Cpc("B23Q  15/007", "A", "L", "US")}{Cpc("Y02P  70/10", "A", "L", "EP")}
            <combination-set><patent-classification><classification-symbol>A01B   1/00</classification-symbol></patent-classification>
            </combination-set></patent-classifications>
            </fr-bibliographic-data>
            <abstract lang="fr"><abst-problem><p>Le problème.</p></abst-problem>
            <abst-solution><p>La solution : CO<sub>2</sub> à 5 °C.</p>
            </abst-solution></abstract>
            <fr-patent-life><fr-amended-claim>1. Procédé</fr-amended-claim>
            <fr-date-availability><fr-date-lapsed><date>20260630</date></fr-date-lapsed><fr-date-notification-lapsed><date>20261106</date>
            <fr-bopinum>2026-45</fr-bopinum></fr-date-notification-lapsed></fr-date-availability>
            <fr-status-list><fr-status lang="fr"><fr-nature>Brevet déchu</fr-nature><date>20260630</date></fr-status></fr-status-list>
            </fr-patent-life>
            </fr-patent-document>
            """;

    private static string Of(string name, string siren, string country) =>
        $"<addressbook lang=\"fr\"><orgname>{name}</orgname><iid>{siren}</iid>"
        + $"<address><country>{country}</country></address></addressbook>";

    private static string Cpc(string symbol, string value, string position, string office) =>
        $"<patent-classification><classification-scheme office=\"{office}\" scheme=\"CPC\"><date>20130101</date></classification-scheme>"
        + $"<classification-symbol>{symbol}</classification-symbol><symbol-position>{position}</symbol-position>"
        + $"<classification-value>{value}</classification-value></patent-classification>";
}
