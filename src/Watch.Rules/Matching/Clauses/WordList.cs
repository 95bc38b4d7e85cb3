using Watch.Rules.Text;

namespace Watch.Rules.Matching.Clauses;

/// <summary>
/// Words and groups of words that are looked for in a short text, case and accents folded: whole words, or with a star at the end the
/// beginning of the last.
/// </summary>
internal sealed class WordList(IEnumerable<string> words)
{
    private const char Star = '*';

    private readonly (string[] Words, bool IsOpen)[] _groups = [.. words.Select(w => (WordsOf(w), w.TrimEnd().EndsWith(Star)))];

    /// <summary>Whether a text holds one of them.</summary>
    public bool IsIn(string text)
    {
        string[] seen = WordsOf(text);
        return _groups.Any(group => Enumerable.Range(0, seen.Length).Any(at => Stands(group.Words, group.IsOpen, seen, at)));
    }

    private static bool Stands(string[] words, bool isOpen, string[] seen, int at)
    {
        if (words.Length == 0 || at + words.Length > seen.Length)
        {
            return false;
        }

        for (int i = 0; i < words.Length - 1; i++)
        {
            if (words[i] != seen[at + i])
            {
                return false;
            }
        }

        string last = seen[at + words.Length - 1];
        return isOpen ? last.StartsWith(words[^1], StringComparison.Ordinal) : last == words[^1];
    }

    private static string[] WordsOf(string text)
    {
        List<string> words = [];
        Tokens tokens = new(text, stackalloc char[Tokens.Longest]);
        while (tokens.Next())
        {
            words.Add(tokens.Word.ToString());
        }

        return [.. words];
    }
}
