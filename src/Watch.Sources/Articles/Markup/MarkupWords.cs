using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Watch.Sources.Articles.Markup;

/// <summary>What elements of HTML do to the words in them, and how to tell markup from a text that has brackets in it.</summary>
internal static partial class MarkupWords
{
    private static readonly FrozenSet<string> _inline = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr"
    );

    private static readonly FrozenSet<string> _silent = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "applet",
        "audio",
        "canvas",
        "embed",
        "form",
        "frame",
        "frameset",
        "head",
        "iframe",
        "math",
        "noframes",
        "noscript",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "video"
    );

    /// <summary>Whether the words before and after are apart; what is not known parts them.</summary>
    public static bool IsBlock(string name) => !_inline.Contains(name);

    /// <summary>Whether its words are none of the reader's.</summary>
    public static bool IsSilent(string name) => _silent.Contains(name);

    /// <summary>Whether the text holds tags that publishers use, and not only a bracket, or the name of some other tag.</summary>
    public static bool HasTags(string text) => Tags.IsMatch(text);

    /// <summary>Whether the text holds a reference of HTML.</summary>
    public static bool HasReferences(string text) => References.IsMatch(text);

    [GeneratedRegex(
        @"</?(?:a|abbr|b|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|embed|figure|figcaption|font|form|h[1-6]|hr|i|iframe|img"
            + @"|ins|li|object|ol|p|picture|pre|q|s|script|small|span|strong|style|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul"
            + @"|video)(?:\s[^<>]{0,4000})?/?>|<!--|<!\[CDATA\[",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Tags { get; }

    [GeneratedRegex(
        "&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex References { get; }
}
