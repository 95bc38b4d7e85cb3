using System.Buffers;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Reading;

/// <summary>
/// The names that one field holds: several firms (<c>MMA / RBC</c>), a name with its
/// siglum or brand in brackets, a name and the one before it (<c>ESVIA ex LESOURD</c>).
/// </summary>
internal static class NameParts
{
    private const int Most = 6;
    private const int Shortest = 2;

    private static readonly string[] _between =
    [
        " - ",
        " – ",
        " — ",
        "- ",
        " -",
        " / ",
        "/",
        ";",
        "|",
        " ex ",
        " ex-",
        " anciennement ",
        " devenu ",
        " devenue ",
        " dit ",
        " dite ",
        " enseigne ",
        "(",
        ")",
        "[",
        "]",
        "\"",
        "«",
        "»",
    ];

    private static readonly SearchValues<char> _beginnings = SearchValues.Create([.. _between.Select(mark => mark[0])]);

    /// <summary>The parts in their order; none where the field holds one name.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        List<string> parts = [];
        int start = 0;
        for (int i = 0; i <= name.Length && parts.Count < Most; i++)
        {
            int width = i == name.Length ? 1 : BetweenAt(name, i);
            if (width == 0)
            {
                continue;
            }

            string part = name[start..i].Trim(' ', '-', '.', ',');
            if (IsQualifier(name, i, part))
            {
                return [];
            }

            if (part.Count(char.IsLetterOrDigit) >= Shortest)
            {
                parts.Add(part);
            }

            i += width - 1;
            start = Math.Min(i + 1, name.Length);
        }

        return parts.Count > 1 || (parts.Count == 1 && parts[0].Length < name.Trim().Length - Shortest) ? parts : [];
    }

    // "Bowne (Ireland)" is one name.
    private static bool IsQualifier(string name, int end, string part) =>
        end < name.Length
        && name[end] == ')'
        && new WordSplitter(part).Split() is { Count: > 0 } words
        && words.All(w => WordKinds.Of(w.Text, Stem.Of(w.Text)) is WordKind.Place or WordKind.Country or WordKind.Stop or WordKind.Generic);

    private static int BetweenAt(string name, int at) =>
        !_beginnings.Contains(name[at])
            ? 0
            : Array.Find(_between, mark => string.Compare(name, at, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0)?.Length
                ?? 0;
}
