using Watch.Sources.Articles;
using Watch.Sources.Articles.Dates;
using Watch.Sources.Seams;

namespace Watch.Sources.Pages.Options;

/// <summary>Reads where on a page its items are.</summary>
internal sealed class PageOptionsPart : IOptionsPart
{
    private const string Whole = "a CSS selector, as in 'ul.liste > li'";
    private const string Field = "a CSS selector with or without an attribute, as in 'h2', 'a.titre@href', '@data-date'";
    private const string Format = "a custom date format of .NET with a year, as in 'd MMMM yyyy'";
    private const string Pattern = "a regular expression without look-arounds and back references, as in '^Télécharger (.*)$'";
    private const string Set = "a character set, as in windows-1252";
    private const int MostPages = 20;
    private const int MostItems = 10_000;

    public IReadOnlyList<string> Keys { get; } =
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
        "id",
        "leave-out",
        "title-pattern",
        "date-pattern",
        .. HabitOptions.Keys,
    ];

    public string Schema => PageSchema.Text;

    public ISourceOptions? Read(IOptionsMap map)
    {
        PageSelector? items = Selector(map.Required("items"), Whole);
        PageSelector? title = Selector(map.Required("title"), Field);
        PageOptions? page = items is null || title is null ? null : new PageOptions { Items = items, Title = title };
        return Optional(map, page);
    }

    // What is optional is read even where what is required is missing, so that everything wrong is told at once.
    private static PageOptions? Optional(IOptionsMap map, PageOptions? page)
    {
        PageSelector? link = Selector(map.Optional("link"), Field);
        PageSelector? date = Selector(map.Optional("date"), Field);
        PageSelector? text = Selector(map.Optional("text"), Field);
        IReadOnlyList<PageDateFormat> formats = Formats(map.Optional("date-format"));
        PageSelector? next = Selector(map.Optional("next"), Field);
        int? pages = Pages(map);
        PageCharset? charset = Charset(map.Optional("encoding"));
        int? expect = map.Optional("expect")?.Number(1, MostItems);
        PageSelector? id = Selector(map.Optional("id"), Field);
        IReadOnlyList<PageSelector> leftOut =
        [
            .. (map.Optional("leave-out")?.OneOrMore(Whole) ?? []).Select(v => Selector(v, Whole)).OfType<PageSelector>(),
        ];
        PagePattern? titles = Cutting(map.Optional("title-pattern"));
        PagePattern? dates = Cutting(map.Optional("date-pattern"));
        DateHabits habits = HabitOptions.Read(map);
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
                Id = id,
                LeaveOut = leftOut,
                TitlePattern = titles,
                DatePattern = dates,
                Habits = habits,
            };
    }

    private static PagePattern? Cutting(IOptionsValue? value) =>
        PagePattern.TryParse(value?.Text(Pattern, t => PagePattern.TryParse(t, out _)), out PagePattern? pattern) ? pattern : null;

    private static int? Pages(IOptionsMap map)
    {
        int? pages = map.Optional("pages")?.Number(1, MostPages);
        if (pages > 1 && map.Optional("next") is null)
        {
            map.Optional("pages")!.Refuse("'pages' without 'next'", ["a line 'next:' with the selector of the link to the next page"]);
        }

        return pages;
    }

    private static PageCharset? Charset(IOptionsValue? value) =>
        PageCharset.TryParse(value?.Text(Set, t => PageCharset.TryParse(t, out _)), out PageCharset? charset) ? charset : null;

    private static PageSelector? Selector(IOptionsValue? value, string allowed)
    {
        if (value?.Single(allowed) is not { } text)
        {
            return null;
        }

        if (PageSelector.TryParse(text, out PageSelector? selector, out string? fault) && (allowed == Field || selector.Attribute is null))
        {
            return selector;
        }

        if (fault is null)
        {
            value.Refuse(allowed);
        }
        else
        {
            value.Refuse(fault, [allowed]);
        }

        return null;
    }

    private static List<PageDateFormat> Formats(IOptionsValue? value)
    {
        List<PageDateFormat> formats = [];
        foreach (IOptionsValue one in value?.OneOrMore(Format) ?? [])
        {
            if (PageDateFormat.TryParse(one.Single(Format), out PageDateFormat? format))
            {
                formats.Add(format);
            }
            else
            {
                one.Refuse(Format);
            }
        }

        return formats;
    }
}
