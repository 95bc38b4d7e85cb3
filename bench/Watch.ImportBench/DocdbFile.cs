using System.Text;

namespace Watch.ImportBench;

/// <summary>An invented file of the shape of DOCDB: records of some 12 KB, most of it citations.</summary>
internal static class DocdbFile
{
    private const int Citations = 24;

    /// <summary>Writes so many megabytes; the number of records.</summary>
    public static int Write(string path, int megabytes)
    {
        using StreamWriter file = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20);
        file.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE exch:exchange-documents SYSTEM \"docdb-entities.dtd\">\n");
        file.Write("<exch:exchange-documents xmlns:exch=\"http://www.epo.org/exchange\" date-produced=\"20261106\">\n");
        int records = 0;
        for (long written = 0; written < (long)megabytes << 20; records++)
        {
            string record = Record(9_000_000 + records);
            file.Write(record);
            written += record.Length;
        }

        file.Write("</exch:exchange-documents>\n");
        return records;
    }

    private static string Record(int number) =>
        $"""
            <exch:exchange-document country="EP" doc-number="{number}" kind="A1" family-id="{number}" status="C"><exch:bibliographic-data>
            <exch:publication-reference data-format="docdb"><document-id lang="en"><country>EP</country><doc-number>{number}</doc-number>
            <kind>A1</kind><date>20261104</date></document-id></exch:publication-reference>
            <exch:publication-reference data-format="epodoc"><document-id><doc-number>EP{number}</doc-number></document-id>
            </exch:publication-reference>
            <exch:classifications-ipcr>{Repeat(6, Ipc)}</exch:classifications-ipcr>
            <exch:patent-classifications>{Repeat(8, Symbol)}</exch:patent-classifications>
            <exch:application-reference data-format="docdb"><document-id><country>EP</country><doc-number>{number + 16_000_000}</doc-number>
            <kind>A</kind><date>20250506</date></document-id></exch:application-reference>
            <exch:priority-claims><exch:priority-claim sequence="1" data-format="epodoc"><document-id>
            <doc-number>FR2024{number}</doc-number>
            </document-id><exch:priority-active-indicator>Y</exch:priority-active-indicator></exch:priority-claim></exch:priority-claims>
            <exch:parties><exch:applicants>
            <exch:applicant sequence="1" data-format="docdb"><exch:applicant-name><name>ATELIERS INVENTES {number
                % 5_000}
            </name></exch:applicant-name><residence><country>FR</country></residence></exch:applicant>
            <exch:applicant sequence="1" data-format="docdba"><exch:applicant-name><name>Ateliers invent&EACUTE;s {number % 5_000}</name>
            </exch:applicant-name></exch:applicant></exch:applicants></exch:parties>
            <exch:invention-title lang="en" data-format="docdba">Share of a plough, number {number}</exch:invention-title>
            <exch:references-cited>{Repeat(Citations, i => Citation(number + i))}</exch:references-cited></exch:bibliographic-data>
            <exch:abstract lang="en" data-format="docdba"><exch:p>{Repeat(
                12,
                i => $"The share {i} turns the earth. "
            )}</exch:p></exch:abstract>
            </exch:exchange-document>

            """;

    private static string Ipc(int place) =>
        $"<classification-ipcr sequence=\"{place}\"><text>A01B  {place + 10}/06        20060101AFI20261020BHEP        </text>"
        + "</classification-ipcr>";

    private static string Symbol(int place) =>
        $"<patent-classification sequence=\"{place}\"><classification-scheme office=\"EP\" scheme=\"CPCI\"/>"
        + $"<classification-symbol>A01B  {place + 10}/06      </classification-symbol><symbol-position>L</symbol-position>"
        + "<classification-value>I</classification-value><generating-office>EP</generating-office></patent-classification>";

    private static string Citation(int number) =>
        $"<exch:citation cited-phase=\"SEA\" sequence=\"1\"><patcit num=\"1\" dnum=\"US{number}A\" dnum-type=\"publication number\">"
        + $"<document-id doc-id=\"{number}\"><country>US</country><doc-number>{number}</doc-number><kind>A</kind>"
        + "<name>INVENTOR OF IT</name><date>19960917</date></document-id></patcit></exch:citation>";

    private static string Repeat(int times, Func<int, string> one) => string.Concat(Enumerable.Range(1, times).Select(one));
}
