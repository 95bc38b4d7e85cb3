namespace Watch.Sources.Bodacc.Administration;

/// <summary>Where a "Role :" stands in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Colon">Its colon.</param>
internal readonly record struct Label(int Start, int Colon);

/// <summary>
/// Finds the roles of a roster by their colons. The first of a text, and the first after a semicolon, is a role whatever its
/// words, commas included; another one, after a comma or a full stop, only if it begins like a role, since both stand in names too.
/// </summary>
internal static class RosterLabels
{
    /// <summary>The longest real role has some 110 characters; the limit also keeps the search linear.</summary>
    private const int Longest = 240;

    /// <summary>What ends in a colon and is not a role.</summary>
    private static readonly string[] _inner = ["nom d'usage", "adresse", "identite", "naissance", "nationalite"];

    public static List<Label> Find(string text)
    {
        string folded = Wording.Fold(text);
        List<Label> labels = [];
        int entry = 0;
        bool fresh = true;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == ';')
            {
                (entry, fresh) = (i + 1, true);
            }
            else if (IsColon(text, i))
            {
                Add(labels, folded, i, fresh && i - entry <= Longest ? entry : null);
                fresh = false;
            }
        }

        return labels;
    }

    private static bool IsColon(string text, int at) =>
        text[at] == ':' && (at == 0 || at == text.Length - 1 || text[at - 1] == ' ' || text[at + 1] == ' ');

    private static void Add(List<Label> labels, string folded, int colon, int? entry)
    {
        ReadOnlySpan<char> before = folded.AsSpan(0, colon).TrimEnd(' ');
        foreach (string inner in _inner)
        {
            if (before.EndsWith(inner, StringComparison.Ordinal))
            {
                return;
            }
        }

        int? start = entry ?? StartOf(folded, labels.Count == 0 ? 0 : labels[^1].Colon + 1, colon);
        if (start is { } found)
        {
            labels.Add(new Label(found, colon));
        }
    }

    /// <summary>
    /// The role that ends at the colon: the words after the last comma or full stop, and before them any others that begin like
    /// a role ("Conjoint marié ou pacsé, associé"), as long as something is left for the value before.
    /// </summary>
    private static int? StartOf(string folded, int from, int colon)
    {
        int earliest = Math.Max(from, colon - Longest);
        int? start = null;
        for (int end = colon; end > earliest; )
        {
            int separator = SeparatorBefore(folded, earliest, end);
            if (separator < 0 || !RoleWords.Begin(folded.AsSpan(separator + 1, end - separator - 1)))
            {
                break;
            }

            start = separator + 1;
            end = separator;
        }

        return start;
    }

    private static int SeparatorBefore(string folded, int from, int end)
    {
        for (int i = end - 1; i >= from; i--)
        {
            if (folded[i] is ',' or ';' || (folded[i] == '.' && i + 1 < end && folded[i + 1] == ' '))
            {
                return i;
            }
        }

        return -1;
    }
}
