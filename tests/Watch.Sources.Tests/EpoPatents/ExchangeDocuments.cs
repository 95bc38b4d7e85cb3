using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.Exchange;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents;

/// <summary>Invented publications in both dresses of the exchange format, and ways to read them.</summary>
internal static class ExchangeDocuments
{
    public const string Title =
        "<invention-title lang=\"de\">PFLUGSCHAR</invention-title><invention-title lang=\"fr\">SOC DE CHARRUE</invention-title>";

    /// <summary>A file of DOCDB: its own elements with the prefix, those that it takes from elsewhere in no namespace.</summary>
    public static string Docdb(params IReadOnlyList<string> records) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE exch:exchange-documents SYSTEM "docdb-entities.dtd">
            <exch:exchange-documents xmlns:exch="http://www.epo.org/exchange" date-produced="20261106" no-of-documents="1">
            {string.Join('\n', records)}
            </exch:exchange-documents>
            """;

    /// <summary>A record of such a file.</summary>
    /// <param name="root">What the start tag says besides.</param>
    /// <param name="title">The titles, without prefix.</param>
    /// <param name="more">What stands in the bibliography besides.</param>
    /// <param name="number">Of publication.</param>
    /// <param name="kind">The kind code.</param>
    /// <param name="date">Of publication.</param>
    /// <param name="office">Whose it is.</param>
    public static string Record(
        string root = "status=\"C\"",
        string title = Title,
        string more = "",
        string number = "9990001",
        string kind = "A1",
        string date = "20261104",
        string office = "EP"
    ) =>
        $"""
            <exch:exchange-document country="{office}" doc-number="{number}" kind="{kind}" family-id="99000001"
             is-representative="YES" {root}>
            <exch:bibliographic-data>
            <exch:publication-reference data-format="docdb"><document-id lang="en"><country>{office}</country>
            <doc-number>{number}</doc-number><kind>{kind}</kind><date>{date}</date></document-id></exch:publication-reference>
            <exch:publication-reference data-format="epodoc"><document-id><doc-number>{office}{number}</doc-number></document-id>
            </exch:publication-reference>
            <exch:classifications-ipcr><classification-ipcr sequence="1"><text>A01B  15/06        20060101AFI20261020BHEP        </text>
            </classification-ipcr></exch:classifications-ipcr>
            <exch:patent-classifications>{Symbol("EP", "CPCI", "A01B  15/06", "A")}{Symbol("US", "CPCI", "A01B  15/06", "I")}
            {Symbol("EP", "CPC", "B22D  19/08", "A")}{Symbol("US", "UC", "172/681", "I")}
            <combination-set sequence="1"><combination-rank rank="1">{Symbol("EP", "CPCI", "C22C  33/00", "I")}</combination-rank>
            </combination-set></exch:patent-classifications>
            <exch:application-reference data-format="docdb"><document-id><country>EP</country>
            <doc-number>25199990</doc-number><kind>A</kind><date>20250506</date></document-id></exch:application-reference>
            <exch:priority-claims>
            <exch:priority-claim sequence="1" data-format="docdb"><document-id><country>FR</country><doc-number>2499990</doc-number>
            <date>20240507</date></document-id><exch:priority-active-indicator>Y</exch:priority-active-indicator></exch:priority-claim>
            <exch:priority-claim sequence="1" data-format="epodoc"><document-id><doc-number>FR20240499990</doc-number></document-id>
            </exch:priority-claim>
            <exch:priority-claim sequence="2" data-format="docdb"><document-id><country>WO</country><doc-number>2025999</doc-number>
            <date>20250101</date></document-id><exch:priority-active-indicator>N</exch:priority-active-indicator></exch:priority-claim>
            <exch:priority-claim sequence="2" data-format="epodoc"><document-id><doc-number>WO2025FR00999</doc-number></document-id>
            </exch:priority-claim>
            </exch:priority-claims>
            <exch:parties><exch:applicants>
            <exch:applicant sequence="1" data-format="docdb"><exch:applicant-name><name>CHARRUES BELLEFONT           </name>
            </exch:applicant-name><residence><country>FR</country></residence></exch:applicant>
            <exch:applicant sequence="1" data-format="docdba"><exch:applicant-name><name>Charrues Bellefont</name></exch:applicant-name>
            </exch:applicant>
            </exch:applicants></exch:parties>
            {title.Replace("<invention-title ", "<exch:invention-title data-format=\"docdba\" ", StringComparison.Ordinal).Replace(
                "</",
                "</exch:",
                StringComparison.Ordinal
            )}
            {more}
            </exch:bibliographic-data>
            <exch:abstract lang="en" data-format="docdba"><exch:p>A share of a plough.</exch:p></exch:abstract>
            </exch:exchange-document>
            """;

    /// <summary>An answer of OPS: everything in one namespace, under whichever prefix.</summary>
    public static string Ops(params IReadOnlyList<string> documents) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet type="text/xsl" href="/3.2/style/exchange.xsl"?>
            <ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org">
            {string.Join('\n', documents)}
            </ops:world-patent-data>
            """;

    /// <summary>The same publication as OPS tells it.</summary>
    public static string OpsDocument(string parties = OpsApplicants, string title = Title) =>
        $"""
            <exchange-documents><exchange-document system="ops.epo.org" family-id="99000001" country="EP" doc-number="9990001" kind="A1">
            <bibliographic-data>
            <publication-reference><document-id document-id-type="docdb"><country>EP</country><doc-number>9990001</doc-number>
            <kind>A1</kind><date>20261104</date></document-id><document-id document-id-type="epodoc"><doc-number>EP9990001</doc-number>
            <date>20261104</date></document-id></publication-reference>
            <classifications-ipcr><classification-ipcr sequence="1"><text>A01B  15/    06            A I                    </text>
            </classification-ipcr></classifications-ipcr>
            <patent-classifications>{OpsSymbol("EP", "A01B", "15", "06", "A")}{OpsSymbol("US", "A01B", "15", "06", "I")}
            {OpsSymbol("EP", "B22D", "19", "08", "A")}</patent-classifications>
            <application-reference><document-id document-id-type="docdb"><country>EP</country><doc-number>25199990</doc-number>
            <kind>A</kind></document-id><document-id document-id-type="epodoc"><doc-number>EP20250199990</doc-number><date>20250506</date>
            </document-id></application-reference>
            <priority-claims><priority-claim sequence="1" kind="national"><document-id document-id-type="epodoc">
            <doc-number>FR20240499990</doc-number><date>20240507</date></document-id>
            <priority-active-indicator>YES</priority-active-indicator></priority-claim></priority-claims>
            <parties>{parties}</parties>
            {title}
            </bibliographic-data>
            <abstract lang="en"><p>A share of a plough.</p></abstract>
            </exchange-document></exchange-documents>
            """;

    public const string OpsApplicants =
        "<applicants>"
        + "<applicant sequence=\"1\" data-format=\"epodoc\"><applicant-name><name> CHARRUES BELLEFONT\u2002[FR]\n</name></applicant-name>"
        + "</applicant><applicant sequence=\"1\" data-format=\"original\"><applicant-name><name>Charrues Bellefont, </name>"
        + "</applicant-name></applicant></applicants>";

    public static IReadOnlyList<Parsed> Read(string document, EpoOptions? options = null) =>
        Read(Encoding.UTF8.GetBytes(document), options);

    public static IReadOnlyList<Parsed> Read(byte[] document, EpoOptions? options = null)
    {
        using MemoryStream content = new(document);
        return [.. new DocdbParser(options ?? EpoOptions.Default).Parse(content, new DocumentInfo { Name = "docdb.xml" })];
    }

    public static IReadOnlyList<Notice> Notices(string document, EpoOptions? options = null) =>
        [.. Read(document, options).Select(p => Assert.IsType<Parsed.Accepted>(p).Notice)];

    public static Notice One(string document, EpoOptions? options = null) => Assert.Single(Notices(document, options));

    public static IReadOnlyList<ParseWarning> Warnings(string document) =>
        [.. Read(document).OfType<Parsed.Accepted>().SelectMany(a => a.Warnings)];

    private static string Symbol(string office, string scheme, string symbol, string value) =>
        $"<patent-classification sequence=\"1\"><classification-scheme office=\"EP\" scheme=\"{scheme}\"><date>20130101</date>"
        + $"</classification-scheme><classification-symbol>{symbol, -18}</classification-symbol><symbol-position>L</symbol-position>"
        + $"<classification-value>{value}</classification-value><generating-office>{office}</generating-office></patent-classification>";

    private static string OpsSymbol(string office, string subclass, string group, string subgroup, string value) =>
        $"<patent-classification><classification-scheme office=\"EP\" scheme=\"CPCI\"/><section>{subclass[0]}</section>"
        + $"<class>{subclass[1..3]}</class><subclass>{subclass[3]}</subclass><main-group>{group}</main-group>"
        + $"<subgroup>{subgroup}</subgroup><classification-value>{value}</classification-value>"
        + $"<generating-office>{office}</generating-office></patent-classification>";
}
