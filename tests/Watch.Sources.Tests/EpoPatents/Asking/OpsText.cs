using System.Globalization;
using System.Text.RegularExpressions;

namespace Watch.Sources.Tests.EpoPatents.Asking;

/// <summary>Looks into what was handed over.</summary>
internal static partial class OpsText
{
    /// <summary>The numbers of the publications that stand there with their data.</summary>
    public static IReadOnlyList<int> NumbersIn(string document) =>
        [.. Title.Matches(document).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex("Objet ([0-9]+)")]
    private static partial Regex Title { get; }
}
