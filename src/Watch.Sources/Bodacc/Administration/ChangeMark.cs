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

    /// <summary>All of them in text order, in one pass. The courts write them in exactly this case; capitals belong to names.</summary>
    public static List<ChangeMark> FindAll(string text)
    {
        List<ChangeMark> marks = [];
        for (int i = text.AsSpan().IndexOfAny(' ', 'M'); i >= 0 && i < text.Length; i++)
        {
            foreach ((string words, OfficerChange change) in _words)
            {
                if (text.AsSpan(i).StartsWith(words, StringComparison.Ordinal))
                {
                    marks.Add(new ChangeMark(change, i, i + words.Length));
                    i += words.Length - 1;
                    break;
                }
            }
        }

        return marks;
    }
}
