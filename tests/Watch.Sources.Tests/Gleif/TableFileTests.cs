using Watch.Contracts.Notices;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Gleif;

public class TableFileTests
{
    private const string Relations = "20261129-0800-gleif-goldencopy-rr-golden-copy.csv";

    private static readonly string Child = InventedLeis.Of(1);
    private static readonly string Parent = InventedLeis.Of(2);

    [Fact]
    public void A_relation_of_a_table_is_that_of_the_XML()
    {
        string table =
            "\"Relationship.StartNode.NodeID\",Relationship.StartNode.NodeIDType,Relationship.EndNode.NodeID,"
            + "Relationship.EndNode.NodeIDType,"
            + "Relationship.RelationshipType,Relationship.RelationshipStatus,Relationship.Period.1.startDate,Relationship.Period.1.endDate,"
            + "Relationship.Period.1.periodType,Relationship.Period.2.startDate,Relationship.Period.2.endDate,"
            + "Relationship.Period.2.periodType,Registration.LastUpdateDate,Registration.RegistrationStatus\r\n"
            + $"{Child},LEI,{Parent},LEI,IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE,2026-11-01T00:00:00+01:00,,RELATIONSHIP_PERIOD,"
            + "2025-01-01T00:00:00Z,2025-12-31T00:00:00Z,ACCOUNTING_PERIOD,2026-11-20T10:00:00.123+01:00,LAPSED\r\n";
        IReadOnlyList<Parsed> parsed = GleifRead.Read(table, Relations);

        Assert.Equal(GleifRead.Read(GleifXml.Relations(GleifXml.Relation(Child, Parent))).Records, parsed.Records);
        Assert.Equal(new DateTimeOffset(2026, 11, 29, 8, 0, 0, TimeSpan.Zero), parsed.Publication.ContentDate);
        Assert.True(parsed.Publication.IsWhole);
        Assert.False(parsed.IsComplete);
    }

    [Fact]
    public void An_entity_of_a_table_is_that_of_the_XML()
    {
        const string Names =
            "<lei:OtherEntityNames><lei:OtherEntityName type=\"PREVIOUS_LEGAL_NAME\">Fontés, &quot;père&quot;\n et fils"
            + "</lei:OtherEntityName>"
            + "<lei:OtherEntityName>Alpha</lei:OtherEntityName></lei:OtherEntityNames>"
            + "<lei:TransliteratedOtherEntityNames><lei:TransliteratedOtherEntityName>Fontes</lei:TransliteratedOtherEntityName>"
            + "</lei:TransliteratedOtherEntityNames>";
        string heir = $"<lei:SuccessorEntity><lei:SuccessorLEI>{Parent}</lei:SuccessorLEI></lei:SuccessorEntity>";
        string table =
            "LEI,Entity.LegalName,Entity.LegalName.xmllang,Entity.OtherEntityNames.OtherEntityName.1,"
            + "Entity.OtherEntityNames.OtherEntityName.1.type,Entity.OtherEntityNames.OtherEntityName.2,"
            + "Entity.OtherEntityNames.OtherEntityName.2.type,"
            + "Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.1,Entity.LegalAddress.City,"
            + "Entity.LegalAddress.Country,"
            + "Entity.HeadquartersAddress.Country,Entity.RegistrationAuthority.RegistrationAuthorityID,"
            + "Entity.RegistrationAuthority.RegistrationAuthorityEntityID,Entity.LegalJurisdiction,Entity.EntityCategory,"
            + "Entity.LegalForm.EntityLegalFormCode,Entity.EntityStatus,Entity.EntityCreationDate,Entity.SuccessorEntity.1.SuccessorLEI,"
            + "Registration.LastUpdateDate,Registration.RegistrationStatus\n"
            + $"{Child},Fontés,fr,\"Fontés, \"\"père\"\"\n et fils\",PREVIOUS_LEGAL_NAME,Alpha,,Fontes,Nulle-Part,FR,FR,"
            + "RA000189,999101116,"
            + $"FR,GENERAL,6CHY,ACTIVE,1998-03-01T00:00:00+01:00,{Parent},2026-11-20T10:00:00Z,ISSUED\n";
        IReadOnlyList<Parsed> parsed = GleifRead.Read(table, "01-20261129-0800-gleif-goldencopy-lei2-golden-copy.csv");

        byte[] xml = GleifXml.Entities(GleifXml.Entity(Child, "Fontés", names: Names, more: heir));
        Assert.Equal(GleifRead.Read(xml).Records, parsed.Records);
    }

    [Fact]
    public void An_exception_of_a_table_is_that_of_the_XML()
    {
        string table =
            "LEI,Exception.Category,Exception.Reason.1,Exception.Reason.2,Exception.Reference.1\n"
            + $"{Child},DIRECT_ACCOUNTING_CONSOLIDATION_PARENT,NON_PUBLIC,LEGAL_OBSTACLES,Madame Personne\n";
        IReadOnlyList<Parsed> parsed = GleifRead.Read(table, "20261129-0800-gleif-goldencopy-repex-golden-copy.csv");
        Assert.Equal(
            GleifRead.Read(GleifXml.Exceptions(GleifXml.Exception(Child, "DIRECT", ["LEGAL_OBSTACLES", "NON_PUBLIC"]))).Records,
            parsed.Records
        );
    }

    [Theory]
    [InlineData("relations.csv")]
    [InlineData("20261329-0800-gleif-goldencopy-rr-golden-copy.csv")]
    [InlineData("20261129-0800-gleif-goldencopy-lei2-golden-copy.csv")]
    public void A_table_whose_name_does_not_say_as_of_when_it_holds_is_refused(string name)
    {
        Parsed.Rejected rejected = Assert.IsType<Parsed.Rejected>(Assert.Single(GleifRead.Read(Rows(), name)));
        Assert.Equal(RejectReason.MissingIdentity, rejected.Reason);
        Assert.Contains("gleif-goldencopy-rr-golden-copy.csv", rejected.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("intra-day", 8)]
    [InlineData("last-day", 24)]
    [InlineData("last-week", 7 * 24)]
    [InlineData("delta-last-month", 28 * 24)]
    public void A_delta_reaches_back_as_far_as_its_name_says(string window, int hours)
    {
        IReadOnlyList<Parsed> parsed = GleifRead.Read(Rows(), $"a.csv.zip/20261129-0800-gleif-goldencopy-rr-{window}.csv");
        Assert.False(parsed.Publication.IsWhole);
        Assert.Equal(TimeSpan.FromHours(hours), parsed.Publication.ContentDate - parsed.Publication.DeltaStart);
    }

    [Fact]
    public void A_row_that_is_cut_off_is_told_and_those_before_are_kept()
    {
        IReadOnlyList<Parsed> parsed = GleifRead.Read(Rows() + $"{Child},{Par(3)}", Relations);
        Assert.Single(parsed.Records);
        Assert.Equal(RejectReason.Truncated, Assert.Single(parsed.Rejected).Reason);

        parsed = GleifRead.Read(Rows() + $"{Child},\"{Par(3)}", Relations);
        Assert.Equal(RejectReason.Truncated, Assert.Single(parsed.Rejected).Reason);
    }

    [Fact]
    public void A_row_with_other_columns_costs_itself()
    {
        IReadOnlyList<Parsed> parsed = GleifRead.Read(
            Rows() + $"{Child},x\n{Par(4)},{Parent},IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE",
            Relations
        );
        Assert.Equal([Child, Par(4)], parsed.Records.Select(r => r.Subject));
        Assert.Equal(RejectReason.BadValue, Assert.Single(parsed.Rejected).Reason);
    }

    [Fact]
    public void A_field_without_end_is_refused()
    {
        IReadOnlyList<Parsed> parsed = GleifRead.Read(Rows() + $"{Child},\"{new string('x', 100_000)}\n", Relations);
        Assert.Equal(RejectReason.TooLarge, Assert.Single(parsed.Rejected).Reason);
    }

    private static string Rows() =>
        "Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType,Relationship.RelationshipStatus\n"
        + $"{Child},{Parent},IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE\n";

    private static string Par(int number) => InventedLeis.Of(number);
}
