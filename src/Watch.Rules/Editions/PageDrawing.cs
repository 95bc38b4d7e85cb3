using System.Globalization;
using System.Xml.Linq;
using Watch.Rules.French;

namespace Watch.Rules.Editions;

/// <summary>The tree of a page.</summary>
internal static class PageDrawing
{
    // An edition has a few themes; a contents of hundreds would leave no room for items.
    private const int MostContents = 40;

    /// <param name="rest">What the sheet leaves out; null where it is whole.</param>
    /// <param name="after">What stands below all else.</param>
    public static XElement Of(EditionSheet sheet, PageRest? rest, params IEnumerable<XElement> after) =>
        Page($"{sheet.Title}, {sheet.Head}", Content(sheet, rest).Concat(after));

    /// <summary>A page of the house.</summary>
    /// <param name="title">Its title in a browser.</param>
    /// <param name="content">What it shows.</param>
    /// <param name="head">What else its head holds.</param>
    public static XElement Page(string title, IEnumerable<XElement> content, params IEnumerable<XElement> head) =>
        new(
            "html",
            PageMarkup.Language("fr"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", title),
                head
            ),
            new XElement("body", PageMarkup.Style(PageStyle.Body), Framed(content))
        );

    private static XElement Framed(IEnumerable<XElement> content) =>
        new(
            "div",
            PageMarkup.Role("main"),
            PageMarkup.LayoutTable(PageStyle.Frame, new XElement("tr", new XElement("td", PageMarkup.Style(PageStyle.Main), content)))
        );

    private static IEnumerable<XElement> Content(EditionSheet sheet, PageRest? rest)
    {
        yield return PageMarkup.Styled("h1", PageStyle.Title, sheet.Title);
        yield return PageMarkup.Styled("p", PageStyle.Muted, sheet.Head);
        yield return PageMarkup.Styled("p", PageStyle.Paragraph, $"{sheet.Statement}.");
        if (sheet.Archive is { } archive)
        {
            yield return PageMarkup.Styled("p", PageStyle.Paragraph, PartDrawing.Of(archive));
        }

        yield return PageMarkup.Styled("h2", PageStyle.Section, "Sommaire");
        yield return Contents(sheet);
        bool isCut = rest is null;
        foreach ((int index, SheetSection section) in sheet.Sections.Index())
        {
            if (section.IsSummary && !isCut)
            {
                isCut = true;
                yield return Rest(rest!);
            }

            foreach (XElement element in section.Parts.Count > 0 ? Section(section, index) : [])
            {
                yield return element;
            }
        }

        yield return PageMarkup.Styled("p", $"{PageStyle.Muted};margin-top:28px", sheet.Closing);
    }

    private static XElement Contents(EditionSheet sheet)
    {
        IEnumerable<object> lines = sheet
            .Sections.Take(MostContents)
            .SelectMany(IEnumerable<object> (section, index) => [.. Entry(section, index), PageMarkup.Break()]);
        int others = sheet.Sections.Count - MostContents;
        return PageMarkup.Styled(
            "p",
            PageStyle.Paragraph,
            lines,
            others > 0 ? $"et {EditionWords.Count(others, "une autre rubrique", "autres rubriques")}" : null
        );
    }

    private static IEnumerable<object> Entry(SheetSection section, int index)
    {
        yield return section.Parts.Count > 0 ? PageMarkup.Link($"#{Anchor(index)}", section.Title) : section.Title;
        if (section.Count.Length > 0)
        {
            yield return $" : {section.Count}";
        }
    }

    private static IEnumerable<XElement> Section(SheetSection section, int index)
    {
        XElement head = PageMarkup.Styled("h2", PageStyle.Section, section.Title);
        head.Add(new XAttribute("id", Anchor(index)));
        return section.Parts.SelectMany(PartDrawing.Of).Prepend(head);
    }

    private static XElement Rest(PageRest rest)
    {
        string name = EditionWords.Line(rest.Archive);
        bool isLink = PageMarkup.IsRelative(rest.Archive) || EditionWords.Link(PageMarkup.Absolute(rest.Archive)) is not null;
        XElement notice = PageMarkup.Styled(
            "td",
            PageStyle.Notice,
            new XElement("strong", EditionWords.CutHere),
            EditionWords.LeftOut(rest.Left, rest.All),
            isLink ? PageMarkup.Link(rest.Archive, name) : name
        );
        return PageMarkup.LayoutTable(null, new XElement("tr", notice));
    }

    private static string Anchor(int index) => $"s{Number(index + 1)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
