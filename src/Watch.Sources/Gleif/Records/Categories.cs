namespace Watch.Sources.Gleif.Records;

/// <summary>What a record tells of its subject.</summary>
internal static class Categories
{
    public const string Entity = "entity";

    /// <summary>Which entity came after it: it leads there, and holds nothing besides.</summary>
    public const string Successor = "successor";

    public const string DirectRelation = "direct-relation";

    public const string UltimateRelation = "ultimate-relation";

    /// <summary>A branch abroad and its head office: no subsidiary, but part of whoever is above that.</summary>
    public const string BranchRelation = "branch-relation";

    public const string DirectException = "direct-exception";

    public const string UltimateException = "ultimate-exception";

    /// <summary>Of a relation, by the publisher's type; null where it is not kept.</summary>
    public static string? OfRelation(string type) =>
        type switch
        {
            Codes.Direct => DirectRelation,
            Codes.Ultimate => UltimateRelation,
            Codes.Branch => BranchRelation,
            _ => null,
        };

    /// <summary>Of an exception, by the publisher's category; null where that is not known.</summary>
    public static string? OfException(string? category) =>
        category switch
        {
            "DIRECT_ACCOUNTING_CONSOLIDATION_PARENT" => DirectException,
            "ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT" => UltimateException,
            _ => null,
        };
}
