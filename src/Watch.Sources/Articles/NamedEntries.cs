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
    public static IEnumerable<NamedEntry> Of(IReadOnlyList<ArticleEntry> entries)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (IGrouping<string, ArticleEntry> sharing in entries.GroupBy(e => WithoutScheme(Name(e)), StringComparer.Ordinal))
        {
            string own = Name(sharing.First());
            ArticleEntry[][] distinct = [.. sharing.GroupBy(e => WithoutScheme(Mark(e)), StringComparer.Ordinal).Select(g => g.ToArray())];
            for (int i = 0; i < distinct.Length; i++)
            {
                bool isMarked = i > 0 || distinct.Length > MostSharing;
                ArticleEntry entry = distinct[i][0];
                string name = isMarked ? Marked(own, Mark(entry)) : own;
                if (used.Add(name))
                {
                    yield return new NamedEntry(name, entry, distinct[i].Length > 1) { Aliases = Aliases(name, entry, isMarked) };
                }
            }
        }
    }

    // What it was called before sessions and some counters were known, and what it is called where it stands under the other scheme.
    private static IReadOnlyList<string> Aliases(string name, ArticleEntry entry, bool isMarked)
    {
        (string own, string former) = (Name(entry), FormerName(entry));
        IEnumerable<string> plain = [own, former];
        IEnumerable<string> both = plain.Concat(plain.Select(CanonicalLink.OtherScheme).OfType<string>());
        string[] marks = [Mark(entry), FormerMark(entry)];
        IEnumerable<string> all = isMarked
            ? both.SelectMany(p => marks.Concat(marks.Select(CanonicalLink.OtherScheme).OfType<string>()).Select(m => Marked(p, m)))
            : both;
        return [.. all.Distinct(StringComparer.Ordinal).Where(a => a != name)];
    }

    private static string Marked(string name, string mark) => $"{name}#{Hash(mark)[..MarkLength]}";

    private static string WithoutScheme(string name) =>
        name.StartsWith("http://", StringComparison.Ordinal) ? CanonicalLink.OtherScheme(name)! : name;

    private static string Name(ArticleEntry entry) =>
        entry.Id is { } id ? Bounded(CleanId(id))
        : entry.Link is { } link ? Bounded(CanonicalLink.NameOf(link))
        : Titled(entry);

    private static string FormerName(ArticleEntry entry) =>
        entry.Id is { } id ? Bounded(id)
        : entry.Link is { } link ? Bounded(CanonicalLink.FormerNameOf(link))
        : Titled(entry);

    // An id that is an address may bear a session as a link does; one that says the same otherwise stays as it was printed.
    private static string CleanId(string id) =>
        id.StartsWith("http", StringComparison.Ordinal)
        && Uri.TryCreate(id, UriKind.Absolute, out Uri? address)
        && CanonicalLink.Clean(address) is var clean
        && clean != address
            ? clean.AbsoluteUri
            : id;

    private static string Titled(ArticleEntry entry) => $"sha256:{Hash($"{entry.Title}\n{entry.DateText ?? entry.Excerpt}")}";

    private static string Mark(ArticleEntry entry) =>
        entry is { Id: not null, Link: { } link } ? CanonicalLink.NameOf(link) : OwnMark(entry);

    private static string FormerMark(ArticleEntry entry) =>
        entry is { Id: not null, Link: { } link } ? CanonicalLink.FormerNameOf(link) : OwnMark(entry);

    private static string OwnMark(ArticleEntry entry) => $"{entry.Title}\n{(entry.Title is null ? entry.Excerpt : null)}";

    private static string Bounded(string name)
    {
        string clean = string.Concat(name.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));
        return clean.Length == name.Length && name.Length <= ArticleLimits.MaxId ? name : $"sha256:{Hash(name)}";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>An item with its name.</summary>
/// <param name="Name">Its name in its source.</param>
/// <param name="Entry">The item.</param>
/// <param name="IsRepeated">Whether the document tells it twice.</param>
internal sealed record NamedEntry(string Name, ArticleEntry Entry, bool IsRepeated)
{
    /// <summary>Other names that the log may know it by.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
