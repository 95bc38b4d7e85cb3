using System.Text;
using CsCheck;
using Watch.Contracts.Notices;
using Watch.Sources.Feeds.Characters;
using Watch.Sources.Seams;
using static Watch.Sources.Tests.Feeds.FeedReadingHelp;

namespace Watch.Sources.Tests.Feeds;

/// <summary>Feeds of every shape, changed at random; and what has to hold for whatever comes out.</summary>
internal static class FeedFuzz
{
    /// <summary>What mutations put in: what the readers treat specially.</summary>
    private static readonly string[] _words =
    [
        "<",
        ">",
        "&",
        "\"",
        "'",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?xml",
        "<!DOCTYPE",
        "<item>",
        "</item>",
        "<entry>",
        "</entry>",
        "<br>",
        "&#0;",
        "&#x1F;",
        "&nbsp;",
        "&amp;lt;p&amp;gt;",
        "<x:y",
        "xmlns=",
        " xml:base=\"//\"",
        "\0",
        "\uFEFF",
        "Ã©",
        "\u0092",
        "e\u0301",
        "{",
        "}",
        "[",
        "]",
        "\\ud800",
        "null",
        "12/05/2025",
        "24:00:00",
        "+9999",
        "CEST",
        "#xtor=1",
        "javascript:",
    ];

    private static readonly byte[][] _documents =
    [
        Encoding.UTF8.GetBytes(
            Rss(
                """
                <link>https://journal.example/</link><lastBuildDate>Sun, 01 Mar 2026 09:00:00 GMT</lastBuildDate>
                <item><guid isPermaLink="false">1</guid><title>L&amp;#039;usine &amp; <![CDATA[<b>l'été</b>]]></title>
                <link>/1?utm_source=x</link><pubDate>lun., 2 mars 2026 09:00:00 +0100</pubDate></item>
                <item><title>Deux</title><link>https://journal.example/2</link>
                <description>&lt;p&gt;Un&lt;/p&gt;&lt;img src="x"&gt;</description><dc:date>2026-03-02</dc:date></item>
                """
            )
        ),
        Encoding.UTF8.GetBytes(
            Atom(
                """
                <link rel="self" href="https://journal.example/flux"/><updated>2026-03-01T09:00:00Z</updated>
                <entry xml:base="https://journal.example/a/"><id>urn:1</id><title type="html">&lt;i&gt;Un&lt;/i&gt;</title><link href="1"/>
                <published>2026-03-01T09:00:00+01:00</published></entry>
                <entry><id>urn:2</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Deux</p></div></title>
                <updated>2026-03-02</updated></entry>
                """
            )
        ),
        Encoding.UTF8.GetBytes(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Journal","home_page_url":"https://journal.example/",
            "items":[{"id":"1","url":"/1","title":"Un \u00e9t\u00e9","content_html":"<p>Un</p>",
            "date_published":"2026-03-01T09:00:00+01:00"},{"id":2,"summary":"Deux"}]}
            """
        ),
        Encoding
            .GetEncoding("iso-8859-1")
            .GetBytes(
                """
                <?xml version="1.0" encoding="iso-8859-1"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x">
                <title>é</title></channel>
                <item rdf:about="https://journal.example/1"><title>Été</title></item></rdf:RDF>
                """
            ),
        Encoding.Unicode.GetBytes(Rss("<item><guid>1</guid><title>Société</title></item>")),
    ];

    private static readonly string?[] _charsets = [null, "utf-8", "iso-8859-1", "utf-16", "shift_jis", "gb18030", "utf-7", "inventé", ""];

    /// <summary>The documents before anything is changed.</summary>
    public static IReadOnlyList<byte[]> Documents => _documents;

    /// <summary>Changed documents, under a header that may be wrong.</summary>
    public static Gen<(byte[] Document, string? Charset)> Changed { get; } =
        from document in Gen.Int[0, _documents.Length - 1]
        from edits in Gen.Select(Gen.Double[0, 1], Gen.Byte, Gen.Int[0, 4], Gen.Int[0, _words.Length - 1]).Array[0, 12]
        from charset in Gen.Int[0, _charsets.Length - 1]
        select (ByteEdits.Apply(_documents[document], _words, edits), _charsets[charset]);

    /// <summary>Reads a document and says what of it should not be: nothing.</summary>
    public static string? Fault(byte[] document, string? charset)
    {
        DocumentInfo info = Info with { HeaderCharset = charset };
        IReadOnlyList<Parsed> read = Parser.Read(document, info);
        Notice[] notices = [.. read.OfType<Parsed.Accepted>().Select(a => a.Notice)];
        return notices.DistinctBy(n => n.Id).Count() != notices.Length ? "a name comes twice"
            : Array.Exists(
                notices,
                n => n.Id.Length is 0 or > 600 || n.Text?.Length > 1_100 || n.Link is { Scheme: not ("http" or "https") }
            )
                ? "a bound is passed"
            : Array.Exists(notices, n => NoticeJson.Write(NoticeJson.Read(NoticeJson.Write(n))) != NoticeJson.Write(n))
                ? "a notice is not read back"
            : Array.Exists(notices, n => n.Text?.Contains('\0') == true || n.Id.Contains('\0')) ? "a forbidden character is left"
            : !read.SequenceEqual(Parser.Read(document, info), Same) ? "two readings differ"
            : FeedCharset.Decode(document, charset).Text is null ? "no text"
            : null;
    }

    private static IEqualityComparer<Parsed> Same { get; } =
        EqualityComparer<Parsed>.Create(
            (a, b) =>
                (a, b) switch
                {
                    (Parsed.Accepted x, Parsed.Accepted y) => NoticeJson.Write(x.Notice) == NoticeJson.Write(y.Notice),
                    _ => Equals(a, b),
                },
            p => p.GetHashCode()
        );
}
