namespace Watch.Worker.Configuration.Catalogue;

/// <summary>Everything that can be wrong in a configuration, each with its code.</summary>
internal static class IssueCatalogue
{
    /// <summary>The code of a key that the place does not know.</summary>
    public const string UnknownKey = "W1201";

    /// <summary>All of them by code.</summary>
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        .. FileEntries.All,
        .. ValueEntries.All,
        .. FirmEntries.All,
        .. RuleEntries.All,
        .. WholeRuleEntries.All,
        .. RouteEntries.All,
        .. SourceEntries.All,
        .. WatchEntries.All,
        .. DoubtEntries.All,
    ];

    // What is particular is asked before what is general: a value that is no day before a value that is not allowed.
    private static readonly CatalogueEntry[] _byRank =
    [
        .. FileEntries.All,
        .. FirmEntries.All,
        .. RuleEntries.All,
        .. WholeRuleEntries.All,
        .. RouteEntries.All,
        .. SourceEntries.All,
        .. WatchEntries.All,
        .. DoubtEntries.All,
        .. ValueEntries.All,
    ];

    private static readonly CatalogueEntry _error = ValueEntries.All[^1];

    private static readonly CatalogueEntry _warning = DoubtEntries.All[^1];

    /// <summary>The entry of a code in any case; null where there is none.</summary>
    public static CatalogueEntry? Find(string code) =>
        All.FirstOrDefault(e => string.Equals(e.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The entry that an issue is of.</summary>
    public static CatalogueEntry Of(ConfigurationIssue issue) =>
        issue.KnownCode is { } code
            ? Find(code)!
            : Array.Find(_byRank, e => e.Is(issue)) ?? (issue.Severity == IssueSeverity.Error ? _error : _warning);
}
