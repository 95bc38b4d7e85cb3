using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.InpiPatents;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.InpiPatents;

/// <summary>Invented records, and ways to read them.</summary>
internal static class PatentXml
{
    /// <summary>A name as the walk through a package gives it.</summary>
    public const string Packed = "FR_FRAMDST36_2026_45.zip/doc/3999174_1.zip/3999174.xml";

    public const string PackedNew = "FR_FRNEWST36_2026_45.zip/doc/3999174_1.zip/3999174.xml";

    public const string Granted =
        "<fr-date-availability><fr-date-granted><document-id><country/><doc-number/><kind>B1</kind><name/><date>20261106</date>"
        + "</document-id><fr-bopinum>2026-45</fr-bopinum></fr-date-granted></fr-date-availability>";

    /// <summary>A record as the files of 2014 have it.</summary>
    /// <param name="life">What <c>fr-patent-life</c> holds.</param>
    /// <param name="status">Why it was sent.</param>
    /// <param name="owners">The holders.</param>
    /// <param name="biblio">What stands in the bibliography besides.</param>
    /// <param name="root">The attributes of the root that say what it is.</param>
    public static string Record(
        string life = Granted,
        string status = "status=\"PUBDEL\"",
        string? owners = null,
        string biblio = "",
        string root = "country=\"FR\" doc-number=\"3999174\" kind=\"B1\" id=\"2599433\""
    ) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <fr-patent-document lang="fr" dtd-version="v1.5" {root} {status}>
            <fr-bibliographic-data>
            <fr-publication-data><fr-publication-reference>
            <document-id><country>FR</country><doc-number>3999174</doc-number><kind>B1</kind><date>20250606</date></document-id>
            <fr-bopinum>2025-23</fr-bopinum><fr-nature>Brevet</fr-nature>
            </fr-publication-reference></fr-publication-data>
            <application-reference appl-type=""><document-id><country>FR</country><doc-number>2599433</doc-number><date>20231204</date>
            </document-id></application-reference>
            <invention-title lang="fr">PROCEDE D'USINAGE D'UNE PIECE</invention-title>
            <parties><applicants><applicant app-type="applicant" sequence="1">{Firm(
            "VALDORIX MECANIQUE",
            "999101116"
        )}</applicant></applicants>
            <inventors><inventor sequence="1">{Person("DUPUIS", "AGLAE")}</inventor></inventors>
            <agents><agent sequence="1">{Firm("CABINET INVENTE", "999102486")}</agent></agents></parties>
            <fr-owners>{owners ?? Owner(Firm("VALDORIX MECANIQUE", "999101116"))}</fr-owners>
            {biblio}
            </fr-bibliographic-data>
            <fr-patent-life>{life}</fr-patent-life>
            </fr-patent-document>
            """;

    public static string Firm(
        string name,
        string siren,
        string place = "<city>THIERS</city><postcode>63300</postcode><country>FR</country>"
    ) =>
        $"<addressbook lang=\"fr\"><last-name>{name}</last-name><first-name> </first-name><middle-name/><iid>{siren}</iid>"
        + $"<address><address-1>1 RUE INVENTEE</address-1>{place}</address></addressbook>";

    public static string Person(string last, string first) =>
        $"<addressbook lang=\"fr\"><last-name>{last}</last-name><first-name>{first}</first-name><middle-name/><iid/>"
        + "<address><address-1>2 CHEMIN SECRET</address-1><city>AMBERT</city><postcode>63600</postcode><country>FR</country></address>"
        + "</addressbook>";

    public static string Owner(string book) => $"<fr-owner sequence=\"1\">{book}</fr-owner>";

    public static string Entry(string number, string code, string nature, string issue = "2026-45", string date = "20261020") =>
        $"<fr-inscription><registered-number>{number}</registered-number><date>{date}</date>"
        + $"<fr-code-inscription>{code}</fr-code-inscription><fr-nature-inscription>{nature}</fr-nature-inscription>"
        + $"<fr-bopinum>{issue}</fr-bopinum></fr-inscription>";

    public static string Dated(string element, string date, string issue) =>
        $"<fr-date-availability><{element}><date>{date}</date><fr-bopinum>{issue}</fr-bopinum></{element}></fr-date-availability>";

    public static IReadOnlyList<Parsed> Read(string record, string name = Packed) => Read(Encoding.UTF8.GetBytes(record), name);

    public static IReadOnlyList<Parsed> Read(byte[] record, string name = Packed)
    {
        using MemoryStream content = new(record);
        return [.. new PatentRecordParser("amended").Parse(content, new DocumentInfo { Name = name })];
    }

    public static IReadOnlyList<Notice> Notices(string record, string name = Packed) =>
        [.. Read(record, name).Select(p => Assert.IsType<Parsed.Accepted>(p).Notice)];

    public static Notice One(string record, string name = Packed) => Assert.Single(Notices(record, name));

    public static IReadOnlyList<ParseWarning> Warnings(string record, string name = Packed) =>
        [.. Read(record, name).OfType<Parsed.Accepted>().SelectMany(a => a.Warnings)];
}
