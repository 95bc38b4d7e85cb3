using System.Xml.Linq;

namespace Watch.Rules.Editions;

/// <summary>The elements and attributes that pages are made of.</summary>
internal static class PageMarkup
{
    /// <summary>Keeps a cell open that holds no word.</summary>
    public const string Blank = "\u00A0";

    public static XElement Styled(string name, string style, params IEnumerable<object?> content) => new(name, Style(style), content);

    public static XElement Link(string href, string words) => new("a", new XAttribute("href", href), Style(PageStyle.Link), words);

    public static XElement Break() => new("br");

    /// <summary>A table that puts things beside each other and is none to who listens.</summary>
    public static XElement LayoutTable(string? style, XElement row) =>
        new(
            "table",
            Role("presentation"),
            new XAttribute("width", "100%"),
            new XAttribute("cellpadding", "0"),
            new XAttribute("cellspacing", "0"),
            style is null ? null : Style(style),
            row
        );

    public static XAttribute Style(string style) => new("style", style);

    public static XAttribute Role(string role) => new("role", role);

    public static XAttribute Language(string code) => new("lang", code);

    /// <summary>Whether it names a file beside the page or below: no scheme, no host, no root.</summary>
    public static bool IsRelative(string link) =>
        link.Length > 0 && link[0] is not ('/' or '\\') && !link.Contains(':') && Uri.IsWellFormedUriString(link, UriKind.Relative);

    public static Uri? Absolute(string link) => Uri.TryCreate(link, UriKind.Absolute, out Uri? absolute) ? absolute : null;
}
