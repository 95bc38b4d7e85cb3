using System.Security.Cryptography;
using System.Text;

namespace Watch.Sources.Articles;

/// <summary>
/// Names the items of a document: by the publisher's id, else by the link without its counters, else by title and date. The
/// first of those that share a name keeps it, and an item that is other by its link (by its title, where the link is the name) has
/// the name with a mark of that, so that nobody's name changes when items fall off the end. Where three or more share a name, it
/// names nothing: all of them have the mark.
/// </summary>
internal static class NamedEntries
{
    private const int MostSharing = 2;
    private const int MarkLength = 16;

    /// <summary>The items that are not told twice, with their names, and whether they were.</summary>
    public static IEnumerable<(string Name, ArticleEntry Entry, bool IsRepeated)> Of(IReadOnlyList<ArticleEntry> entries)
    {
        ILookup<string, ArticleEntry> byName = entries.ToLookup(Name, StringComparer.Ordinal);
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (IGrouping<string, ArticleEntry> sharing in byName)
        {
            ArticleEntry[][] distinct = [.. sharing.GroupBy(Mark, StringComparer.Ordinal).Select(g => g.ToArray())];
            for (int i = 0; i < distinct.Length; i++)
            {
                bool isMarked = i > 0 || distinct.Length > MostSharing;
                string name = isMarked ? $"{sharing.Key}#{Hash(Mark(distinct[i][0]))[..MarkLength]}" : sharing.Key;
                if (used.Add(name))
                {
                    yield return (name, distinct[i][0], distinct[i].Length > 1);
                }
            }
        }
    }

    private static string Name(ArticleEntry entry) =>
        entry.Id is { } id ? Bounded(id)
        : entry.Link is { } link ? Bounded(CanonicalLink.NameOf(link))
        : $"sha256:{Hash($"{entry.Title}\n{entry.DateText ?? entry.Excerpt}")}";

    private static string Mark(ArticleEntry entry) =>
        entry is { Id: not null, Link: { } link }
            ? CanonicalLink.NameOf(link)
            : $"{entry.Title}\n{(entry.Title is null ? entry.Excerpt : null)}";

    private static string Bounded(string name)
    {
        string clean = string.Concat(name.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));
        return clean.Length == name.Length && name.Length <= ArticleLimits.MaxId ? name : $"sha256:{Hash(name)}";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
