using System.Text;

namespace Watch.Rules.Editions.Sites;

/// <summary>
/// All files of a site: the editions of a route as pages, an index and a feed, without script and with nothing from outside. The same
/// editions have the same bytes everywhere.
/// </summary>
public static class SiteDrawing
{
    /// <summary>The pages, then what leads to them, so that nothing leads to a page that is not there yet.</summary>
    /// <param name="digest">Whose site it is.</param>
    /// <param name="editions">All that can be read of the route, the earliest first.</param>
    public static IEnumerable<SiteFile> Of(DigestRoute digest, IReadOnlyList<PublishedEdition> editions)
    {
        IReadOnlyList<ArchivedEdition> archived = ArchivedEdition.Of(editions);
        foreach (ArchivedEdition edition in archived)
        {
            yield return Page(SiteNames.PageOf(edition.Content.Number), SitePages.Of(edition));
        }

        if (archived.Count > 0)
        {
            yield return Page(SiteNames.Index, SitePages.IndexOf(digest.Title, archived));
            yield return new SiteFile(SiteNames.Feed, PageWriter.WriteXml(AtomFeed.Of(digest, archived)));
        }
    }

    private static SiteFile Page(string name, System.Xml.Linq.XElement html) => new(name, Encoding.UTF8.GetBytes(PageWriter.Write(html)));
}
