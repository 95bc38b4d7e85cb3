using System.Collections.Frozen;
using Watch.Rules.Firms;

namespace Watch.Worker.Configuration.Firms;

/// <summary>What a French spreadsheet says where one of a list is chosen, and what the YAML file says; in any case.</summary>
internal static class CsvWords
{
    /// <summary>How closely a firm is watched.</summary>
    public static readonly FrozenDictionary<string, Sensitivity> Sensitivities = new Dictionary<string, Sensitivity>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["stratégique"] = Sensitivity.Strategic,
        ["strategique"] = Sensitivity.Strategic,
        ["strategic"] = Sensitivity.Strategic,
        ["sensible"] = Sensitivity.Sensitive,
        ["sensitive"] = Sensitivity.Sensitive,
        ["suivie"] = Sensitivity.Followed,
        ["followed"] = Sensitivity.Followed,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether something is so.</summary>
    public static readonly FrozenDictionary<string, bool> Flags = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase)
    {
        ["oui"] = true,
        ["true"] = true,
        ["non"] = false,
        ["false"] = false,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the shares of a firm are dealt in.</summary>
    public static readonly FrozenDictionary<string, ListingMarket> Markets = new Dictionary<string, ListingMarket>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["réglementé"] = ListingMarket.Regulated,
        ["reglemente"] = ListingMarket.Regulated,
        ["regulated"] = ListingMarket.Regulated,
        ["croissance"] = ListingMarket.Growth,
        ["growth"] = ListingMarket.Growth,
        ["aucun"] = ListingMarket.None,
        ["none"] = ListingMarket.None,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
