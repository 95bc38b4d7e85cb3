using System.Text.RegularExpressions;

namespace Watch.Sources.Amf.Texts;

/// <summary>Marks of footnotes, which a PDF glues to the end of names: <c>Limited1</c>.</summary>
internal static partial class NameMarks
{
    private const int LongWord = 4;

    /// <summary>A name that is shorter is found in any text by chance.</summary>
    private const int ShortestName = 4;

    /// <summary>
    /// The name without a mark, and the mark. A digit that belongs to the name ("M6") stays, where the text prints it again; of one that
    /// may be either the name is null.
    /// </summary>
    /// <param name="source">The whole text.</param>
    public static (string? Name, string? Mark) Split(string name, string source)
    {
        Match found = Glued.Match(name);
        if (!found.Success)
        {
            return (name, null);
        }

        string bare = name[..found.Index];
        return IsWord(bare) || Count(bare, source) > 0 ? (bare.TrimEnd(','), found.Value) : (Count(name, source) > 1 ? name : null, null);
    }

    // "Limited1", "SAS1", "Inc.1": a word of the law, or one too long to be one with its digit.
    private static bool IsWord(string bare)
    {
        string last = bare[(bare.LastIndexOf(' ') + 1)..];
        return last.Count(char.IsLower) >= LongWord || FirmWords.IsForm(last);
    }

    // Where the text ends its last word may go on.
    private static int Count(string name, string source)
    {
        int count = 0;
        for (int at = Next(0); at >= 0; at = Next(at + 1))
        {
            int end = at + name.Length;
            count +=
                (at == 0 || !char.IsLetterOrDigit(source[at - 1])) && end < source.Length && !char.IsLetterOrDigit(source[end]) ? 1 : 0;
        }

        return count;

        int Next(int from) => name.Length < ShortestName ? -1 : source.IndexOf(name, from, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<=[\p{L}.)])[0-9]{1,2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Glued { get; }
}
