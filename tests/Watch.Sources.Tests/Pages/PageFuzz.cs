using System.Text;
using CsCheck;
using Watch.Contracts.Notices;
using Watch.Sources.Pages.Options;
using Watch.Sources.Seams;
using static Watch.Sources.Tests.Pages.PageReadingHelp;

namespace Watch.Sources.Tests.Pages;

/// <summary>Pages changed at random; and what has to hold for whatever comes out.</summary>
internal static class PageFuzz
{
    /// <summary>What mutations put in: what the readers treat specially.</summary>
    private static readonly string[] _words =
    [
        "<",
        ">",
        "&",
        "\"",
        "'",
        "<!--",
        "-->",
        "<![CDATA[",
        "<!doctype html>",
        "<base href=\"//\">",
        "<base href='http://[::1'>",
        "<meta charset=utf-16>",
        "<meta charset=utf-7>",
        "<meta charset=shift_jis>",
        "<li class=acte>",
        "</li>",
        "<h2>",
        "</h2>",
        "<a href=",
        "<a href='//x'>",
        "<a href='javascript:x'>",
        "<p class=date>",
        "<template>",
        "<svg>",
        "<math>",
        "<table>",
        "<b>",
        "<frameset>",
        "<plaintext>",
        "<script>",
        "</script>",
        "<style>",
        "<textarea>",
        "<noscript>",
        "<select>",
        "<iframe>",
        "&#0;",
        "&#x1F;",
        "&nbsp;",
        "\0",
        "\uFEFF",
        "Ã©",
        "\u0092",
        "e\u0301",
        "31/02/2026",
        "1er",
        "24:00",
        "9999",
        " datetime=''",
    ];

    private static readonly byte[][] _documents =
    [
        Fixture("prefecture.html"),
        Fixture("pole.html"),
        Fixture("casse.html"),
        Fixture("imbrique.html"),
        Encoding
            .GetEncoding("iso-8859-1")
            .GetBytes("<meta charset=iso-8859-1><ul><li class=acte><h2>Été</h2><p class=date>3 août 2025</ul>"),
        Encoding.Unicode.GetBytes("<ul><li class=acte><h2>Société</h2></li></ul>"),
    ];

    private static readonly string?[] _charsets = [null, "utf-8", "iso-8859-1", "utf-16", "shift_jis", "gb18030", "utf-7", "inventé", ""];

    private static readonly PageOptions[] _pages =
    [
        Acts,
        Headings,
        Acts with
        {
            Items = Selector("li, div"),
            Title = Selector("*"),
            Text = Selector("*"),
            Link = Selector("a"),
            Date = Selector("*"),
        },
        Headings with
        {
            Title = Selector("@class"),
            DateFormats = [Format("d MMMM yyyy"), Format("yyyy-MM-ddTHH:mmK")],
            Encoding = Charset("shift_jis"),
        },
    ];

    /// <summary>Changed pages, under a header that may be wrong, for selectors of every kind.</summary>
    public static Gen<(byte[] Document, string? Charset, int Page)> Changed { get; } =
        from document in Gen.Int[0, _documents.Length - 1]
        from edits in Gen.Select(Gen.Double[0, 1], Gen.Byte, Gen.Int[0, 4], Gen.Int[0, _words.Length - 1]).Array[0, 12]
        from charset in Gen.Int[0, _charsets.Length - 1]
        from page in Gen.Int[0, _pages.Length - 1]
        select (ByteEdits.Apply(_documents[document], _words, edits), _charsets[charset], page);

    /// <summary>Reads a page and says what of it should not be: nothing.</summary>
    public static string? Fault(byte[] document, string? charset, int page)
    {
        DocumentInfo info = Info with { HeaderCharset = charset };
        IReadOnlyList<Parsed> read = Read(_pages[page], document, info);
        Notice[] notices = [.. read.OfType<Parsed.Accepted>().Select(a => a.Notice)];
        return read.Count == 0 ? "a page is silently empty"
            : notices.DistinctBy(n => n.Id).Count() != notices.Length ? "a name comes twice"
            : Array.Exists(
                notices,
                n => n.Id.Length is 0 or > 600 || n.Text?.Length > 1_100 || n.Link is { Scheme: not ("http" or "https") }
            )
                ? "a bound is passed"
            : Array.Exists(notices, n => n.Events[0].Label is null or "") ? "an item has no title"
            : Array.Exists(notices, n => NoticeJson.Write(NoticeJson.Read(NoticeJson.Write(n))) != NoticeJson.Write(n))
                ? "a notice is not read back"
            : Array.Exists(notices, n => n.Text?.Contains('\0') == true || n.Id.Contains('\0')) ? "a forbidden character is left"
            : !notices
                .Select(NoticeJson.Write)
                .SequenceEqual(
                    Read(_pages[page], document, info).OfType<Parsed.Accepted>().Select(a => NoticeJson.Write(a.Notice)),
                    StringComparer.Ordinal
                )
                ? "two readings differ"
            : null;
    }
}
