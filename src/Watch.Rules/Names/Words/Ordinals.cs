using System.Collections.Frozen;
using System.Globalization;

namespace Watch.Rules.Names.Words;

/// <summary>
/// Numbers of order: <c>2e</c>, <c>3ème</c>, <c>4th</c>, <c>troisième</c>, <c>third</c>. Those for one are names too often.
/// </summary>
internal static class Ordinals
{
    private const string Table = """
        deuxieme=2 troisieme=3 quatrieme=4 cinquieme=5 sixieme=6 septieme=7 huitieme=8 neuvieme=9 dixieme=10
        third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10
        """;

    private static readonly string[] _endings = ["ieme", "eme", "ere", "er", "st", "nd", "rd", "th", "e"];

    private static readonly FrozenDictionary<string, int> _values = WordKinds
        .Split(Table)
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>What it counts, or null.</summary>
    public static int? ValueOf(string word)
    {
        if (_values.TryGetValue(word, out int value))
        {
            return value;
        }

        return
            char.IsAsciiDigit(word[0])
            && Array.Find(_endings, e => word.EndsWith(e, StringComparison.Ordinal)) is { } ending
            && int.TryParse(word.AsSpan(0, word.Length - ending.Length), NumberStyles.None, CultureInfo.InvariantCulture, out value)
            ? value
            : null;
    }
}
