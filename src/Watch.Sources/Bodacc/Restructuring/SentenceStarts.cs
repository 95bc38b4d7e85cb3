using System.Buffers;
using System.Text.RegularExpressions;

namespace Watch.Sources.Bodacc.Restructuring;

/// <summary>
/// Tries a pattern where a sentence can begin that has one of some verbs a name's length further on. Tried at every place of
/// every text, such patterns take longer than all else that is read of an edition.
/// </summary>
/// <param name="verbs">Each with the blank before it.</param>
internal sealed class SentenceStarts(params ReadOnlySpan<string> verbs)
{
    /// <summary>What a pattern begins with that is tried at one place alone.</summary>
    public const string Here = @"\G";

    /// <summary>The longest way from the beginning to the verb: a name of 90, and the words that lead to it.</summary>
    private const int Farthest = 150;

    /// <summary>The longest way from the verb to what has to stand behind it: 160, and the verb itself.</summary>
    private const int FarthestBehind = 250;

    private static readonly SearchValues<char> _marks = SearchValues.Create(".,;:»”\"-");

    private static readonly string[] _words = ["projet", "la ", "societe ", "cooperative ", "sas ", "sarl ", "sci ", "qui ", "que "];

    private readonly SearchValues<string> _verbs = SearchValues.Create(verbs, StringComparison.Ordinal);

    /// <summary>What has to stand behind the verb, before the next full stop; null where nothing has.</summary>
    public SearchValues<string>? Behind { get; init; }

    /// <summary>The matches in order, none of which begins in another.</summary>
    public IEnumerable<Match> Matches(Regex pattern, string text)
    {
        int at = 0;
        int verb = NextVerb(text, 1);
        while (verb >= 0)
        {
            at = NextStart(text, Math.Max(at, verb - Farthest), verb);
            Match match = at < verb ? pattern.Match(text, at) : Match.Empty;
            if (match.Success)
            {
                yield return match;
            }

            at = match.Success ? match.Index + match.Length : Math.Min(at + 1, verb);
            verb = at < verb ? verb : NextVerb(text, at + 1);
        }
    }

    private int NextVerb(string text, int from)
    {
        for (int at = from; at < text.Length; at++)
        {
            int found = text.AsSpan(at).IndexOfAny(_verbs);
            if (found < 0)
            {
                return -1;
            }

            at += found;
            if (IsFollowed(text.AsSpan(at)))
            {
                return at;
            }
        }

        return -1;
    }

    private bool IsFollowed(ReadOnlySpan<char> verb)
    {
        ReadOnlySpan<char> rest = verb[..Math.Min(verb.Length, FarthestBehind)];
        int stop = rest.IndexOf('.');
        return Behind is null || (stop < 0 ? rest : rest[..stop]).ContainsAny(Behind);
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
        at == 0
        || _marks.Contains(text[at])
        || (!char.IsLetterOrDigit(text[at - 1]) && Array.Exists(_words, w => text.AsSpan(at).StartsWith(w, StringComparison.Ordinal)));
}
