using System.Xml.Linq;
using Watch.Rules.French;

namespace Watch.Rules.Editions.Sites;

/// <summary>The pages of a site.</summary>
internal static class SitePages
{
    /// <summary>An edition, whole.</summary>
    public static XElement Of(ArchivedEdition edition) =>
        PageDrawing.Of(
            edition.Sheet(),
            null,
            PageMarkup.Styled("p", PageStyle.Paragraph, PageMarkup.Link(SiteNames.Index, SiteWording.AllEditions))
        );

    /// <summary>What leads to all of them, the latest first.</summary>
    public static XElement IndexOf(string title, IReadOnlyList<ArchivedEdition> editions)
    {
        string name = EditionWords.Phrase(title).Text;
        SheetPart.Table table = SiteWording.Index(
            editions
                .Reverse()
                .Select(e => (e.Content, (IReadOnlyList<Contracts.Messages.EditionContent>)[.. e.Corrections.Select(c => c.Content)])),
            SiteNames.PageOf
        );
        return PageDrawing.Page(
            $"{name}, {SiteWording.AllEditions}",
            [
                PageMarkup.Styled("h1", PageStyle.Title, name),
                PageMarkup.Styled("p", PageStyle.Paragraph, $"{SiteWording.StatementOf([.. editions.Select(e => e.Content)])}."),
                PageMarkup.Styled("p", PageStyle.Paragraph, PageMarkup.Link(SiteNames.Feed, SiteWording.Feed)),
                PageMarkup.Styled("h2", PageStyle.Section, table.Name),
                PartDrawing.TableOf(table),
            ],
            new XElement(
                "meta",
                new XAttribute("name", "watch-feed"),
                new XAttribute("content", SiteNames.IdOf(editions[0].Content.Route))
            ),
            new XElement(
                "link",
                new XAttribute("rel", "alternate"),
                new XAttribute("type", "application/atom+xml"),
                new XAttribute("title", name),
                new XAttribute("href", SiteNames.Feed)
            )
        );
    }
}
