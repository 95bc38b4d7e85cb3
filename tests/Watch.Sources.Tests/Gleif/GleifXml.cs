using System.Text;

namespace Watch.Sources.Tests.Gleif;

/// <summary>Writes invented files as GLEIF publishes them.</summary>
internal static class GleifXml
{
    public const string Direct = "IS_DIRECTLY_CONSOLIDATED_BY";
    public const string Ultimate = "IS_ULTIMATELY_CONSOLIDATED_BY";

    private const string Extensions = "xmlns:gleif=\"http://www.gleif.org/data/schema/golden-copy/extensions/1.0\"";

    public static byte[] Relations(params string[] records) => File("rr:RelationshipData", "rr:Header", "rr:RelationshipRecords", records);

    public static byte[] Exceptions(params string[] records) =>
        File("repex:ReportingExceptionData", "repex:Header", "repex:ReportingExceptions", records);

    public static byte[] Entities(params string[] records) => File("lei:LEIData", "lei:LEIHeader", "lei:LEIRecords", records);

    /// <summary>A file of which the header counts what it holds; elsewhere other texts stand in its header.</summary>
    public static byte[] File(
        string root,
        string header,
        string list,
        string[] records,
        string content = "GLEIF_FULL_PUBLISHED",
        string date = "2026-11-29T08:31:07Z",
        string? deltaStart = null,
        int? count = null
    )
    {
        string prefix = root[..(root.IndexOf(':') + 1)];
        string space = prefix.Length == 0 ? "xmlns" : $"xmlns:{prefix[..^1]}";
        string delta = deltaStart is null ? "" : $"<{prefix}DeltaStart>{deltaStart}</{prefix}DeltaStart>";
        return Encoding.UTF8.GetBytes(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <{root} {space}="http://www.gleif.org/data/schema/2026" {Extensions}>
            <{header}><{prefix}ContentDate>{date}</{prefix}ContentDate><{prefix}FileContent>{content}</{prefix}FileContent>{delta}
            <{prefix}RecordCount>{count ?? records.Length}</{prefix}RecordCount></{header}>
            <{list}>
            {string.Join('\n', records)}
            </{list}>
            </{root}>
            """
        );
    }

    public static string Relation(
        string child,
        string parent,
        string type = Direct,
        string status = "ACTIVE",
        string registration = "PUBLISHED",
        string changed = "2026-11-20T10:00:00.123+01:00",
        string? from = "2026-11-01T00:00:00+01:00",
        string? until = null,
        string more = "",
        bool isDeleted = false
    ) =>
        $"""
            <rr:RelationshipRecord><rr:Relationship>
              <rr:StartNode><rr:NodeID>{child}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:StartNode>
              <rr:EndNode><rr:NodeID>{parent}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:EndNode>
              <rr:RelationshipType>{type}</rr:RelationshipType>
              <rr:RelationshipPeriods>
                <rr:RelationshipPeriod><rr:StartDate>2025-01-01T00:00:00Z</rr:StartDate><rr:EndDate>2025-12-31T00:00:00Z</rr:EndDate>
                  <rr:PeriodType>ACCOUNTING_PERIOD</rr:PeriodType></rr:RelationshipPeriod>
                {(from is null ? "" : Period(from, until))}
              </rr:RelationshipPeriods>
              <rr:RelationshipStatus>{status}</rr:RelationshipStatus>{more}
            </rr:Relationship><rr:Registration>
              <rr:InitialRegistrationDate>2020-01-01T00:00:00Z</rr:InitialRegistrationDate>
              <rr:LastUpdateDate>{changed}</rr:LastUpdateDate><rr:RegistrationStatus>{registration}</rr:RegistrationStatus>
              <rr:NextRenewalDate>2027-01-01T00:00:00Z</rr:NextRenewalDate>
            </rr:Registration>{(isDeleted ? Deleted("rr") : "")}</rr:RelationshipRecord>
            """;

    public static string Exception(string lei, string category, string[] reasons, bool isDeleted = false) =>
        $"""
            <repex:Exception><repex:LEI>{lei}</repex:LEI>
              <repex:ExceptionCategory>{category}_ACCOUNTING_CONSOLIDATION_PARENT</repex:ExceptionCategory>
              {string.Concat(reasons.Select(r => $"<repex:ExceptionReason>{r}</repex:ExceptionReason>"))}
              <repex:ExceptionReference>Madame Personne, 1 rue de Nulle Part</repex:ExceptionReference>{(isDeleted ? Deleted("repex") : "")}
            </repex:Exception>
            """;

    public static string Entity(
        string lei,
        string name,
        string country = "FR",
        string? headquarters = null,
        string? jurisdiction = null,
        string status = "ACTIVE",
        string registration = "ISSUED",
        string more = "",
        string names = "",
        string register = "RA000189",
        string number = "999101116",
        string changed = "2026-11-20T10:00:00Z"
    ) =>
        $"""
            <lei:LEIRecord><lei:LEI>{lei}</lei:LEI><lei:Entity><lei:LegalName xml:lang="fr">{name}</lei:LegalName>{names}
              <lei:LegalAddress><lei:FirstAddressLine>1 rue de Nulle Part</lei:FirstAddressLine><lei:City>Nulle-Part</lei:City>
                <lei:Country>{country}</lei:Country></lei:LegalAddress>
              <lei:HeadquartersAddress><lei:City>Nulle-Part</lei:City><lei:Country>{headquarters
                ?? country}</lei:Country></lei:HeadquartersAddress>
              <lei:RegistrationAuthority><lei:RegistrationAuthorityID>{register}</lei:RegistrationAuthorityID>
                <lei:RegistrationAuthorityEntityID>{number}</lei:RegistrationAuthorityEntityID></lei:RegistrationAuthority>
              <lei:LegalJurisdiction>{jurisdiction ?? country}</lei:LegalJurisdiction><lei:EntityCategory>GENERAL</lei:EntityCategory>
              <lei:LegalForm><lei:EntityLegalFormCode>6CHY</lei:EntityLegalFormCode></lei:LegalForm>
              <lei:EntityStatus>{status}</lei:EntityStatus>
              <lei:EntityCreationDate>1998-03-01T00:00:00+01:00</lei:EntityCreationDate>{more}
            </lei:Entity><lei:Registration><lei:LastUpdateDate>{changed}</lei:LastUpdateDate>
              <lei:RegistrationStatus>{registration}</lei:RegistrationStatus></lei:Registration>
              <lei:Extension><gleif:Geocoding><gleif:mapped_city>Nulle-Part</gleif:mapped_city></gleif:Geocoding></lei:Extension>
            </lei:LEIRecord>
            """;

    private static string Period(string from, string? until) =>
        $"<rr:RelationshipPeriod><rr:StartDate>{from}</rr:StartDate>"
        + (until is null ? "" : $"<rr:EndDate>{until}</rr:EndDate>")
        + "<rr:PeriodType>RELATIONSHIP_PERIOD</rr:PeriodType></rr:RelationshipPeriod>";

    private static string Deleted(string prefix) =>
        $"<{prefix}:Extension>"
        + "<gleif:Deletion><gleif:DeletedAt>2026-11-28T02:00:00Z</gleif:DeletedAt></gleif:Deletion>"
        + $"</{prefix}:Extension>";
}
