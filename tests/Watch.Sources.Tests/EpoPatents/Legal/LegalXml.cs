using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.Legal;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Legal;

/// <summary>Invented legal events, and ways to read them.</summary>
internal static class LegalXml
{
    /// <summary>Events as OPS dresses them: the namespaces of the service around those of the exchange format.</summary>
    public static string Ops(string entries, string number = "4999174") =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet type="text/xsl" href="../legal.xsl"?>
            <ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org"><ops:patent-family legal="true">
            <ops:family-member family-id="99990001">
            <publication-reference><document-id document-id-type="docdb"><country>EP</country><doc-number>{number}</doc-number>
            <kind>A1</kind></document-id><document-id document-id-type="epodoc"><doc-number>EP{number}</doc-number></document-id>
            </publication-reference>
            <application-reference><document-id document-id-type="docdb"><country>EP</country><doc-number>25999174</doc-number>
            <kind>A</kind></document-id></application-reference>
            <priority-claim><document-id><country>EP</country><doc-number>25999174</doc-number></document-id></priority-claim>
            {entries}
            </ops:family-member></ops:patent-family></ops:world-patent-data>
            """;

    /// <summary>The same in no namespace, under a root of nobody's.</summary>
    public static string Bulk(
        string entries,
        string document = "country=\"EP\" doc-number=\"4999174\" kind=\"A1\" family-id=\"99990001\""
    ) =>
        $"<legal-data><exchange-document {document}><anything><application-reference><document-id><country>EP</country>"
        + "<doc-number>25999174</doc-number></document-id></application-reference><legal-events>"
        + entries.Replace("ops:", "", StringComparison.Ordinal)
        + "</legal-events></anything></exchange-document></legal-data>";

    /// <summary>One event.</summary>
    /// <param name="code">Padded to four as the service pads it.</param>
    /// <param name="more">What <c>L500EP</c> holds.</param>
    /// <param name="fields">Further fields of the first part.</param>
    /// <param name="gazette">The day of the gazette.</param>
    /// <param name="office">Whose event it is.</param>
    /// <param name="created">When it was first told.</param>
    public static string Event(
        string code,
        string more = "",
        string fields = "",
        string gazette = "2026-11-18",
        string office = "EP",
        string created = "2026-11-19"
    ) =>
        $"<ops:legal code=\"{code, -4}\" desc=\"WORDS OF {code}\" infl=\" \" dateMigr=\"00010101\">"
        + $"<ops:pre line=\"00001\">EP 25999174A {code}</ops:pre><ops:L001EP desc=\"Country Code\">{office}</ops:L001EP>"
        + "<ops:L002EP>F</ops:L002EP><ops:L003EP>    25999174</ops:L003EP><ops:L004EP>A </ops:L004EP><ops:L005EP>PI</ops:L005EP>"
        + $"<ops:L007EP>{gazette}</ops:L007EP><ops:L008EP>{code}</ops:L008EP>{fields}<ops:L018EP>{created}</ops:L018EP>"
        + $"<ops:L019EP>{created}</ops:L019EP><ops:L500EP>{more}</ops:L500EP></ops:legal>";

    /// <summary>An element with so many in it that nobody can ask for its text.</summary>
    public static string Deep(string element) =>
        $"<{element}>{string.Concat(Enumerable.Repeat("<a>", 150_000))}{string.Concat(Enumerable.Repeat("</a>", 150_000))}</{element}>";

    public static string State(string state, string national = "", string more = "") =>
        $"<ops:L501EP>{state}</ops:L501EP>"
        + (national.Length == 0 ? "" : $"<ops:L502EP descData=\"WORDS OF {state}\" infl=\"-\">{national}</ops:L502EP>")
        + more;

    public static IReadOnlyList<Parsed> Read(string document, params string[] offices) =>
        Read(new MemoryStream(Encoding.UTF8.GetBytes(document)), offices);

    public static IReadOnlyList<Parsed> Read(Stream content, params string[] offices)
    {
        EpoOptions options = offices.Length == 0 ? EpoOptions.Default : new EpoOptions { Offices = offices };
        return [.. new LegalEventParser(options).Parse(content, new DocumentInfo { Name = "legal/2026-47.xml" })];
    }

    public static IReadOnlyList<Notice> Notices(string document, params string[] offices) =>
        [.. Read(document, offices).Select(p => Assert.IsType<Parsed.Accepted>(p).Notice)];

    public static Notice One(string entry, params string[] offices) => Assert.Single(Notices(Ops(entry), offices));

    public static IReadOnlyList<ParseWarning> Warnings(string document, params string[] offices) =>
        [.. Read(document, offices).OfType<Parsed.Accepted>().SelectMany(a => a.Warnings)];
}
