using System.Collections.Frozen;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>Where a sentence ends, in texts that are full of initials.</summary>
internal static class Sentences
{
    private static readonly FrozenSet<string> _abbreviations = new[]
    {
        "St",
        "Ste",
        "Sté",
        "ST",
        "STE",
        "Ets",
        "ETS",
        "Dr",
        "Mr",
        "Mme",
        "Me",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The full stop that ends the first sentence in a range, or -1; initials end one only before a role or a form, or if nothing better
    /// does.
    /// </summary>
    public static int EndOfFirst(string text, int start, int limit)
    {
        int fallback = -1;
        for (int stop = NextStop(text, start, limit); stop >= 0; stop = NextStop(text, stop + 1, limit))
        {
            if (
                !IsInitial(text, start, stop)
                || StartsWithRole(text, stop + 1, limit)
                || PrintedForm.Leads(text.AsSpan(stop + 1, limit - stop - 1))
            )
            {
                return stop;
            }

            fallback = stop;
        }

        return fallback;
    }

    /// <summary>The first full stop in a range that a role and its colon follow, or -1.</summary>
    public static int EndBeforeRole(string text, int start, int limit)
    {
        int stop = NextStop(text, start, limit);
        while (stop >= 0 && !StartsWithRole(text, stop + 1, limit))
        {
            stop = NextStop(text, stop + 1, limit);
        }

        return stop;
    }

    /// <summary>True when "Role :" stands at the beginning of a range.</summary>
    public static bool StartsWithRole(string text, int start, int limit)
    {
        const int longest = 120;
        ReadOnlySpan<char> head = text.AsSpan(start, Math.Min(limit - start, longest));
        int colon = head.IndexOf(':');
        return colon > 0 && head[..colon].IndexOfAny('.', ';') < 0 && RoleWords.Begin(Wording.Fold(head[..colon]));
    }

    /// <summary>Without the blanks and marks around it; the full stop of an initial at the end stays.</summary>
    public static string Trim(string text)
    {
        string trimmed = text.Trim(' ', ',', ';').TrimStart('.', ' ');
        return trimmed.EndsWith('.') && !IsInitial(trimmed, 0, trimmed.Length - 1) ? trimmed.TrimEnd('.', ' ', ',') : trimmed;
    }

    private static int NextStop(string text, int start, int limit)
    {
        int found = start < limit ? text.AsSpan(start, limit - start).IndexOf(". ", StringComparison.Ordinal) : -1;
        return found < 0 ? -1 : start + found;
    }

    /// <summary>"B.P.I.", "C Q F D.", "Ets.": the word before the stop is an initial or an abbreviation.</summary>
    private static bool IsInitial(string text, int start, int stop)
    {
        const int longest = 24;
        int from = Math.Max(start, stop - longest);
        ReadOnlySpan<char> word = text.AsSpan(from, stop - from);
        word = word[(word.LastIndexOf(' ') + 1)..];
        return word.Length == 1 || word.Contains('.') || _abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }
}
