using System.Collections.Frozen;

namespace Watch.Contracts.Identifiers;

/// <summary>Countries by their code (ISO 3166-1 alpha-2).</summary>
public static class Countries
{
    // ISO 3166-1 gives the overseas départements and collectivities, New Caledonia and the southern lands codes of their own.
    private static readonly FrozenSet<string> OfFrance = FrozenSet.ToFrozenSet(
        ["FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC", "TF"],
        StringComparer.Ordinal
    );

    /// <summary>Whether a code is one of France or of its territories overseas.</summary>
    public static bool IsOfFrance(string code) => OfFrance.Contains(code);

    /// <summary>Whether France is meant by what stands as the country of a seat: its name or its code, in whatever case.</summary>
    public static bool IsNameOfFrance(string printed) =>
        printed.Trim() is var country
        && (string.Equals(country, "France", StringComparison.OrdinalIgnoreCase) || IsOfFrance(country.ToUpperInvariant()));
}
