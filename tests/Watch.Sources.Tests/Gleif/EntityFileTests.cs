using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Gleif;

public class EntityFileTests
{
    private static readonly string Firm = InventedLeis.Of(1);
    private static readonly string Heir = InventedLeis.Of(2);

    [Fact]
    public void An_entity_keeps_names_countries_and_numbers_and_no_address()
    {
        const string Names =
            "<lei:OtherEntityNames><lei:OtherEntityName type=\"PREVIOUS_LEGAL_NAME\">Zeta</lei:OtherEntityName>"
            + "<lei:OtherEntityName type=\"TRADING_OR_OPERATING_NAME\">Alpha</lei:OtherEntityName></lei:OtherEntityNames>"
            + "<lei:TransliteratedOtherEntityNames><lei:TransliteratedOtherEntityName type=\"PREFERRED_ASCII_TRANSLITERATED_LEGAL_NAME\">"
            + "Fontes</lei:TransliteratedOtherEntityName></lei:TransliteratedOtherEntityNames>";
        const string Events =
            "<lei:LegalEntityEvents><lei:LegalEntityEvent group_type=\"STANDALONE\" event_status=\"COMPLETED\"><lei:LegalEntityEventType>"
            + "MERGERS_AND_ACQUISITIONS</lei:LegalEntityEventType><lei:LegalEntityEventEffectiveDate>2026-01-01T00:00:00+01:00"
            + "</lei:LegalEntityEventEffectiveDate></lei:LegalEntityEvent></lei:LegalEntityEvents>";
        RegisterRecord record = Assert.Single(
            Read(GleifXml.Entity(Firm, "Fontés", "FR", "DE", names: Names, more: Events, number: "999 101 116")).Records
        );

        Assert.Equal(
            """
            {"name":"Fontés","other_names":[{"text":"Alpha","type":"TRADING_OR_OPERATING_NAME"},
            {"text":"Fontes","type":"PREFERRED_ASCII_TRANSLITERATED_LEGAL_NAME"},{"text":"Zeta","type":"PREVIOUS_LEGAL_NAME"}],
            "country":"FR","headquarters":"DE","jurisdiction":"FR","category":"GENERAL","status":"ACTIVE",
            "registered_at":"RA000189","registered_as":"999 101 116","legal_form":"6CHY","created_on":"1998-03-01",
            "events":[{"type":"MERGERS_AND_ACQUISITIONS","on":"2026-01-01"}]}
            """.ReplaceLineEndings(""),
            record.State
        );
        Assert.Equal(("entity", "", "999101116", true), (record.Category, record.Linked, record.Siren?.Value, record.InFrance));
        Assert.DoesNotContain("Nulle", record.State, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RA000189", "999101116", true)]
    [InlineData("RA000192", "999 101 116", true)]
    [InlineData("RA000189", "999101117", false)]
    [InlineData("RA000242", "999101116", false)]
    public void The_French_number_is_right_or_missing(string register, string number, bool isRead) =>
        Assert.Equal(isRead, Read(GleifXml.Entity(Firm, "Fontés", register: register, number: number)).Records[0].Siren is not null);

    [Fact]
    public void A_French_number_that_is_none_is_told() =>
        Assert.Equal(
            new ParseWarning("bad-siren", "999101117"),
            Assert.Single(Read(GleifXml.Entity(Firm, "Fontés", number: "999101117")).Warnings)
        );

    [Theory]
    [InlineData("FR", "DE", "DE", true)]
    [InlineData("DE", "RE", "DE", true)]
    [InlineData("DE", "DE", "FR", true)]
    [InlineData("LU", "LU", "US-DE", false)]
    public void An_entity_is_in_France_by_address_headquarters_or_law(string country, string headquarters, string law, bool isFrench) =>
        Assert.Equal(isFrench, Read(GleifXml.Entity(Firm, "X", country, headquarters, law)).Records[0].InFrance);

    [Fact]
    public void One_that_has_a_successor_leads_there()
    {
        string more = $"<lei:SuccessorEntity><lei:SuccessorLEI>{Heir}</lei:SuccessorLEI></lei:SuccessorEntity>";
        IReadOnlyList<Parsed> parsed = Read(GleifXml.Entity(Firm, "X", status: "INACTIVE", registration: "RETIRED", more: more));

        Assert.Equal([("entity", ""), ("successor", Heir)], parsed.Records.Select(r => (r.Category, r.Linked)));
        Assert.Contains($"\"registration\":\"RETIRED\",\"successors\":[\"{Heir}\"]", parsed.Records[0].State, StringComparison.Ordinal);
        Assert.True(parsed.IsComplete);
    }

    [Fact]
    public void An_entity_without_a_name_is_set_aside() =>
        Assert.Equal(RejectReason.BadValue, Assert.Single(Read(GleifXml.Entity(Firm, " ")).Rejected).Reason);

    [Fact]
    public void Renewal_changes_nothing() =>
        Assert.Equal(
            Read(GleifXml.Entity(Firm, "X", registration: "ISSUED")).Records[0].State,
            Read(GleifXml.Entity(Firm, "X", registration: "LAPSED", changed: "2027-01-01T00:00:00Z")).Records[0].State
        );

    private static IReadOnlyList<Parsed> Read(params string[] records) => GleifRead.Read(GleifXml.Entities(records));
}
