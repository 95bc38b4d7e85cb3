using Watch.Sources.Articles.Markup;

namespace Watch.Sources.Articles;

/// <summary>What is kept of the texts of an item, and what is searched.</summary>
internal static class ArticleText
{
    /// <summary>The beginning of the first text, and all texts where that is not all that they say.</summary>
    public static (string? Excerpt, string? Full) Excerpted(IEnumerable<string?> read)
    {
        string[] texts = [.. read.OfType<string>().Distinct(StringComparer.Ordinal)];
        if (texts.Length == 0)
        {
            return (null, null);
        }

        string excerpt = LetterForms.Beginning(texts[0], ArticleLimits.MaxExcerpt);

        // A summary is mostly the beginning of the content: what a longer text begins with is not told twice.
        string[] own = [.. texts.Where(t => !texts.Any(other => other.Length > t.Length && other.Contains(t, StringComparison.Ordinal)))];
        string full = LetterForms.Beginning(string.Join('\n', own), ArticleLimits.MaxFullText);
        return (excerpt, full == excerpt ? null : full);
    }

    /// <summary>Whether a text goes on behind what is searched of it.</summary>
    public static bool IsCut(string? full) => full?.Length > ArticleLimits.MaxFullText / 2 && full.EndsWith('…');
}
