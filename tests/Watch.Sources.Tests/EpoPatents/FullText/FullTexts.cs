using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.FullText;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.FullText;

/// <summary>Invented publications of the EPO, and ways to read them.</summary>
internal static class FullTexts
{
    public const string Applicants =
        "<B710><B711><snm>VALDORIX Mécanique,</snm><iid>09999999</iid><irf>X 1</irf><adr><str>1 rue Inventée</str>"
        + "<city>63300 Thiers</city><ctry>FR</ctry></adr></B711></B710>";

    public const string Owners =
        "<B730><B731><snm>VALDORIX Mécanique</snm><adr><city>63300 Thiers</city><ctry>FR</ctry></adr></B731></B730>";

    public const string Ipc =
        "<B510EP><classification-ipcr sequence=\"1\"><text>B23Q   3/06        20060101AFI20260601BHEP        </text></classification-ipcr>"
        + "<classification-ipcr sequence=\"2\"><text>B25J  15/00        20060101ALN20260601BHEP        </text></classification-ipcr>"
        + "</B510EP><B520EP><classifications-cpc><classification-cpc sequence=\"1\">"
        + "<text>B23Q   3/06        20130101 FI20260601BHEP        </text>"
        + "</classification-cpc></classifications-cpc></B520EP>";

    public const string Abstract = "<abstract id=\"abst\" lang=\"fr\"><p id=\"pa01\" num=\"0001\">Un étau <b>rapide</b>.</p></abstract>";

    /// <summary>A publication as the files of the server have it.</summary>
    public static string Document(
        string kind = "A1",
        string heading = "",
        string? parties = null,
        string? technical = null,
        string dates = "<B430><date>20261118</date><bnum>202647</bnum></B430>",
        string behind = Abstract
    ) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE ep-patent-document PUBLIC "-//EPO//EP PATENT DOCUMENT 1.5.1//EN" "ep-patent-document-v1-5-1.dtd">
            <ep-patent-document id="EP25999174{kind}" file="EP25999174NW{kind}.xml" lang="fr" country="EP" doc-number="4999174"
             kind="{kind}" date-publ="20261118" status="n" dtd-version="ep-patent-document-v1-5-1">
            <SDOBI lang="fr"><B000><eptags><B005EP>J</B005EP></eptags></B000>
            <B100><B110>4999174</B110><B120><B121>DEMANDE DE BREVET EUROPEEN</B121></B120><B130>{kind}</B130>{heading}
            <B140><date>20261118</date></B140><B190>EP</B190></B100>
            <B200><B210>25999174.5</B210><B220><date>20250514</date></B220><B250>fr</B250></B200>
            <B300><B310>2499174</B310><B320><date>20240514</date></B320><B330><ctry>FR</ctry></B330>
            <B310>24999175.1</B310><B320><date>20240601</date></B320><B330><ctry>EP</ctry></B330></B300>
            <B400><B405><date>20261118</date><bnum>202647</bnum></B405>{dates}</B400>
            <B500>{technical ?? Ipc}<B540><B541>de</B541><B542>Schnellspanner</B542><B541>en</B541><B542>Quick vice</B542><B541>fr</B541>
            <B542>Étau   rapide</B542></B540></B500>
            <B700>{parties ?? Applicants}<B720><B721><snm>DUPUIS, Aglaé</snm><adr><str>2 chemin Secret</str><city>63600 Ambert</city>
            <ctry>FR</ctry></adr></B721></B720></B700>
            </SDOBI>{behind}
            <description id="desc" lang="fr"><p id="p0001" num="0001">L'invention concerne un étau.</p></description>
            <claims id="claims01" lang="fr"><claim id="c-fr-01-0001" num="0001"><claim-text>Étau.</claim-text></claim></claims>
            </ep-patent-document>
            """;

    public static Parsed Read(string document) => Read(new MemoryStream(Encoding.UTF8.GetBytes(document)));

    public static Parsed Read(Stream content) =>
        Assert.Single(new FullTextParser().Parse(content, new DocumentInfo { Name = "EP4999174NWA1.xml" }));

    public static Notice One(string document) => Assert.IsType<Parsed.Accepted>(Read(document)).Notice;

    public static Parsed.Rejected Rejected(string document) => Assert.IsType<Parsed.Rejected>(Read(document));

    public static IReadOnlyList<ParseWarning> Warnings(string document) => Assert.IsType<Parsed.Accepted>(Read(document)).Warnings;
}
