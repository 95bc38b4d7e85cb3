using System.Buffers;
using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>A place of the text where the dot dialect tells a change.</summary>
/// <param name="Change">What is told there.</param>
/// <param name="Start">Where the words begin.</param>
/// <param name="End">After them.</param>
internal readonly record struct ChangeMark(OfficerChange Change, int Start, int End)
{
    private static readonly (string Words, OfficerChange Change)[] _words =
    [
        (" devient ", OfficerChange.Arrives),
        (" n'est plus ", OfficerChange.Leaves),
        ("Modification de la désignation d'un dirigeant", OfficerChange.Redesignated),
    ];

    private static readonly SearchValues<string> _any = SearchValues.Create([.. _words.Select(w => w.Words)], StringComparison.Ordinal);

    /// <summary>All of them in text order, in one pass. The courts write them in exactly this case; capitals belong to names.</summary>
    public static List<ChangeMark> FindAll(string text)
    {
        List<ChangeMark> marks = [];
        for (int at = Next(text, 0); at >= 0; at = Next(text, marks[^1].End))
        {
            (string words, OfficerChange change) = Array.Find(_words, w => text.AsSpan(at).StartsWith(w.Words, StringComparison.Ordinal));
            marks.Add(new ChangeMark(change, at, at + words.Length));
        }

        return marks;
    }

    private static int Next(string text, int from)
    {
        int found = text.AsSpan(from).IndexOfAny(_any);
        return found < 0 ? -1 : from + found;
    }
}
