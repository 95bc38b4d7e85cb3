using Watch.Contracts.Identifiers;

namespace Watch.Sources.Gleif.Records;

/// <summary>Which countries and laws are those of France, its territories overseas among them.</summary>
internal static class French
{
    private const int CodeLength = 2;

    /// <summary>Whether a country, or a part of one (<c>FR-ARA</c>), is.</summary>
    public static bool Is(string? place) =>
        place is { Length: >= CodeLength }
        && (place.Length == CodeLength || place[CodeLength] == '-')
        && Countries.IsOfFrance(place[..CodeLength]);
}
