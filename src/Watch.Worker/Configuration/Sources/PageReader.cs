using Watch.Sources.Pages.Options;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Sources;

/// <summary>Reads where on a page its items are.</summary>
internal sealed class PageReader(FileReport report)
{
    /// <summary>The keys of <c>page</c>.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        "items",
        "title",
        "link",
        "date",
        "text",
        "date-format",
        "next",
        "pages",
        "encoding",
        "expect",
    ];

    private const string Whole = "a CSS selector, as in 'ul.liste > li'";
    private const string Field = "a CSS selector with or without an attribute, as in 'h2', 'a.titre@href', '@data-date'";
    private const string Format = "a custom date format of .NET with a year, as in 'd MMMM yyyy'";
    private const string Set = "a character set, as in windows-1252";
    private const int MostPages = 20;
    private const int MostItems = 10_000;

    /// <summary>What is said; null, and reported, when it is not complete.</summary>
    public PageOptions? Read(YamlNode? node)
    {
        if (MapReader.Of(node, report, Keys) is not { } map)
        {
            return null;
        }

        PageSelector? items = Selector(map.Required("items"), Whole);
        PageSelector? title = Selector(map.Required("title"), Field);
        PageOptions? page = items is null || title is null ? null : new PageOptions { Items = items, Title = title };
        return Optional(map, page);
    }

    // What is optional is read even where what is required is missing, so that everything wrong is told at once.
    private PageOptions? Optional(MapReader map, PageOptions? page)
    {
        PageSelector? link = Selector(map.Optional("link"), Field);
        PageSelector? date = Selector(map.Optional("date"), Field);
        PageSelector? text = Selector(map.Optional("text"), Field);
        IReadOnlyList<PageDateFormat> formats = Formats(map.Optional("date-format"));
        PageSelector? next = Selector(map.Optional("next"), Field);
        int? pages = report.Number(map.Optional("pages"), 1, MostPages);
        PageCharset? charset = PageCharset.TryParse(
            report.TextThat(map.Optional("encoding"), Set, t => PageCharset.TryParse(t, out _)),
            out PageCharset? known
        )
            ? known
            : null;
        int? expect = report.Number(map.Optional("expect"), 1, MostItems);
        if (pages > 1 && map.Optional("next") is null)
        {
            report.Error(
                map.Optional("pages")!.At,
                "'pages' without 'next'",
                ["a line 'next:' with the selector of the link to the next page"]
            );
        }

        return page is null
            ? null
            : page with
            {
                Link = link,
                Date = date,
                Text = text,
                DateFormats = formats,
                Next = next,
                Pages = pages ?? 1,
                Encoding = charset,
                Expect = expect,
            };
    }

    private PageSelector? Selector(YamlNode? node, string allowed)
    {
        if (report.Scalar(node, allowed) is not { } text)
        {
            return null;
        }

        if (
            PageSelector.TryParse(text.Text, out PageSelector? selector, out string? fault)
            && (allowed == Field || selector.Attribute is null)
        )
        {
            return selector;
        }

        if (fault is null)
        {
            report.Error(text, allowed);
        }
        else
        {
            report.Error(text.At, fault, [allowed]);
        }

        return null;
    }

    private List<PageDateFormat> Formats(YamlNode? node)
    {
        List<PageDateFormat> formats = [];
        foreach (YamlNode.Scalar scalar in report.OneOrMore(node, Format) ?? [])
        {
            if (PageDateFormat.TryParse(scalar.Text, out PageDateFormat? format))
            {
                formats.Add(format);
            }
            else
            {
                report.Error(scalar, Format);
            }
        }

        return formats;
    }
}
