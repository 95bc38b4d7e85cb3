namespace Watch.EndToEnd.Tests.Rights;

/// <summary>How the page writes what was found.</summary>
internal static class RightsPage
{
    /// <summary>What stands where everything was refused.</summary>
    public const string Nothing = "–";

    /// <summary>The names of a cell.</summary>
    public static string Cell(IEnumerable<string> names) => names.ToArray() is { Length: > 0 } some ? string.Join(", ", some) : Nothing;

    /// <summary>A row.</summary>
    public static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";
}
