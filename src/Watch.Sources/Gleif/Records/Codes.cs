using System.Collections.Frozen;

namespace Watch.Sources.Gleif.Records;

/// <summary>The closed lists of LEI-CDF 3.1, RR-CDF 2.1 and REPEX 2.1, with what older files hold.</summary>
internal static class Codes
{
    public const string Active = "ACTIVE";

    public const string Direct = "IS_DIRECTLY_CONSOLIDATED_BY";

    public const string Ultimate = "IS_ULTIMATELY_CONSOLIDATED_BY";

    public const string Branch = "IS_INTERNATIONAL_BRANCH_OF";

    /// <summary>How a record stands that is no more than renewed, moved to another issuer, or not.</summary>
    public static FrozenSet<string> Renewals { get; } =
        Of("ISSUED", "PUBLISHED", "LAPSED", "TRANSFERRED", "PENDING", "PENDING_TRANSFER", "PENDING_ARCHIVAL", "PENDING_VALIDATION");

    public static FrozenSet<string> Registrations { get; } = Of([.. Renewals, "RETIRED", "MERGED", "DUPLICATE", "ANNULLED", "CANCELLED"]);

    public static FrozenSet<string> EntityStatuses { get; } = Of(Active, "INACTIVE", "NULL");

    public static FrozenSet<string> RelationStatuses { get; } = Of(Active, "INACTIVE", "NULL");

    /// <summary>Relations of funds, which are no ownership.</summary>
    public static FrozenSet<string> FundRelations { get; } =
        Of("IS_FUND-MANAGED_BY", "IS_FUND_MANAGED_BY", "IS_SUBFUND_OF", "IS_FEEDER_TO");

    public static FrozenSet<string> Reasons { get; } =
        Of(
            "NATURAL_PERSONS",
            "NON_CONSOLIDATING",
            "NO_KNOWN_PERSON",
            "NO_LEI",
            "NON_PUBLIC",
            "BINDING_LEGAL_COMMITMENTS",
            "LEGAL_OBSTACLES",
            "CONSENT_NOT_OBTAINED",
            "DETRIMENT_NOT_EXCLUDED",
            "DISCLOSURE_DETRIMENTAL"
        );

    /// <summary>The registers of which the number is a SIREN.</summary>
    public static FrozenSet<string> FrenchRegisters { get; } = Of("RA000189", "RA000192");

    private static FrozenSet<string> Of(params string[] codes) => FrozenSet.ToFrozenSet(codes, StringComparer.Ordinal);
}
