using System.Text;

namespace Watch.Rules.Technologies;

/// <summary>A title of the CPC or IPC, as people read it.</summary>
public static class TitleText
{
    /// <summary>
    /// Without references in round brackets, and without what the CPC adds in braces, unless there is nothing else. A bracket that is not
    /// closed goes to the end.
    /// </summary>
    public static string Shown(string title)
    {
        string plain = Folded(Outside(title, '(', ')'));
        string bare = Folded(Outside(plain, '{', '}'));
        return bare.Length > 0 ? bare : Folded(plain.Replace('{', ' ').Replace('}', ' '));
    }

    private static string Outside(string text, char opening, char closing)
    {
        StringBuilder kept = new(text.Length);
        int depth = 0;
        foreach (char c in text)
        {
            depth += c == opening ? 1 : 0;
            kept.Append(depth == 0 ? c : ' ');
            depth -= c == closing && depth > 0 ? 1 : 0;
        }

        return kept.ToString();
    }

    // What was cut leaves blanks, also before a comma or semicolon, and at times the mark that stood between two parts.
    private static string Folded(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Replace(" ,", ",", StringComparison.Ordinal)
            .Replace(" ;", ";", StringComparison.Ordinal)
            .Trim(' ', ';', ',');
}
