using System.Buffers;
using System.Text.RegularExpressions;

namespace Watch.Sources.Bodacc.Restructuring;

/// <summary>
/// Tries a pattern where a sentence can begin that has one of some verbs a name's length further on: at every place of a long
/// text the names before the verb cost a second for a hundred texts.
/// </summary>
/// <param name="verbs">Each with the blank before it.</param>
internal sealed class SentenceStarts(params ReadOnlySpan<string> verbs)
{
    /// <summary>What a pattern begins with that is tried at one place alone.</summary>
    public const string Here = @"\G";

    /// <summary>The longest way from the beginning to the verb: a name of 90, and the words that lead to it.</summary>
    private const int Farthest = 250;

    private static readonly SearchValues<char> _marks = SearchValues.Create(".,;:»”\"-");

    private static readonly string[] _words = ["projet", "la ", "societe ", "cooperative ", "sas ", "sarl ", "sci ", "qui ", "que "];

    private readonly SearchValues<string> _verbs = SearchValues.Create(verbs, StringComparison.Ordinal);

    /// <summary>The matches in order, none of which begins in another.</summary>
    public IEnumerable<Match> Matches(Regex pattern, string text)
    {
        int at = 0;
        while (NextVerb(text, at + 1) is >= 0 and int verb)
        {
            at = NextStart(text, Math.Max(at, verb - Farthest), verb);
            Match match = at < verb ? pattern.Match(text, at) : Match.Empty;
            if (match.Success)
            {
                yield return match;
            }

            at = match.Success ? match.Index + match.Length : Math.Min(at + 1, verb);
        }
    }

    private int NextVerb(string text, int from)
    {
        int found = from < text.Length ? text.AsSpan(from).IndexOfAny(_verbs) : -1;
        return found < 0 ? -1 : from + found;
    }

    private static int NextStart(string text, int from, int limit)
    {
        while (from < limit && !CanStart(text, from))
        {
            from++;
        }

        return from;
    }

    private static bool CanStart(string text, int at) =>
        at == 0 || _marks.Contains(text[at]) || (!char.IsLetterOrDigit(text[at - 1]) && Array.Exists(_words, w => text.AsSpan(at).StartsWith(w, StringComparison.Ordinal)));
}
