using System.IO.Compression;
using System.Text;

namespace Watch.Sources.Tests.InpiPatents;

/// <summary>
/// Writes the sample of a weekly package, the same bytes each time. All firms and persons are invented; some of them are watched by the
/// default configuration.
/// </summary>
internal static class SamplePackage
{
    public const string Name = "FR_FRAMDST36_2026_45.zip";

    private static readonly Firm _valdorix = new("VALDORIX MECANIQUE", "999101116", "THIERS", "63300");
    private static readonly Firm _puyelan = new("PUYELAN COMPOSITES", "999102486", "ISSOIRE", "63500");
    private static readonly Firm _bourbonix = new("BOURBONIX PNEUMATIQUE", "999110448", "MOULINS", "03000");
    private static readonly Firm _cantalux = new("CANTALUX LASER", "999111818", "AURILLAC", "15000");
    private static readonly Firm _thiernova = new("THIERNOVA OUTILLAGE", "999202583", "THIERS", "63300");
    private static readonly Firm _agrelune = new("AGRELUNE CEREALES", "999201171", "RIOM", "63200");
    private static readonly Firm _salersia = new("SALERSIA VIANDES", "999204407", "SALERS", "15140");
    private static readonly Firm _nordfras = new("NORDFRÄS WERKZEUGE GMBH", "", "HAGEN", "58099", "DE");
    private static readonly Firm _lumenor = new("LUMENOR HOLDINGS LTD", "", "LEEDS", "LS1 4AP", "GB");

    private static readonly DateTimeOffset _made = new(2026, 10, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly SampleRecord[] _records =
    [
        Grant("3999201", "PROCEDE DE SURVEILLANCE DE L'USURE D'UN OUTIL DE COUPE", _thiernova, "B23Q  17/09", "B23B  27/00"),
        Grant("3999202", "PREHENSEUR A DOIGTS SOUPLES POUR ROBOT", _nordfras, "B25J  15/12"),
        Grant("3999203", "SEMENCES DE BLE A TENEUR REDUITE EN GLUTEN ET LEUR OBTENTION", _agrelune, "A01H   6/46", "A21D   2/36"),
        Grant("3999204", "DISPOSITIF DE DECOUPE D'UNE CARCASSE PAR VISION", _salersia, "A22B   5/00", "B25J  11/00"),
        new("3999205", "A1", "PUBRRP", "ARBRE DE TRANSMISSION ALLEGE", _valdorix, _valdorix, ["F16H  57/00"])
        {
            Life = Availability("fr-date-search-completed", "20261106", "2026-45"),
        },
        new("3999206", "B1", "DECHEA", "VERIN PNEUMATIQUE A AMORTISSEMENT REGLABLE", _bourbonix, _bourbonix, ["F15B  15/22"])
        {
            Life = Availability("fr-date-search-completed", "20240202", "2024-05") + Availability("fr-date-lapsed", "20260930", "2026-45"),
        },
        new("3999207", "B1", "INSCRI", "TETE DE DECOUPE LASER", _cantalux, _lumenor, ["B23K  26/38"])
        {
            Life =
                Entry("0999118", "20250314", "CA", "Changement d'adresse du titulaire", "2025-16")
                + Entry("0999261", "20261016", "TO", "Transmission totale de propriété", "2026-45"),
        },
        .. new[] { "3999208", "3999209", "3999210" }.Select(number => new SampleRecord(
            number,
            "B1",
            "INSCRI",
            "PANNEAU COMPOSITE A AME ALVEOLAIRE",
            _puyelan,
            _puyelan,
            ["B32B   3/12"]
        )
        {
            Life = Entry("0999262", "20261019", "GC", "Constitution de gage suite à inscription", "2026-45"),
        }),
    ];

    /// <summary>The bytes of the package.</summary>
    public static byte[] Write() =>
        Zip([
            .. _records.Select(r =>
                ($"/doc/{r.Number}_1.zip", Zip([($"{r.Number}.xml", Text(r.ToXml())), ("TOC.xml", Text(Toc(r.Number)))]))
            ),
            ("index.xml", Text(Toc([.. _records.Select(r => $"{r.Number}_1.zip")]))),
            ("Volumeid", Text("FPATFPFFR26102303001001")),
        ]);

    private static SampleRecord Grant(string number, string title, Firm firm, params string[] symbols) =>
        new(number, "B1", "PUBDEL", title, firm, firm, symbols)
        {
            Life =
                Availability("fr-date-search-completed", "20250606", "2025-23")
                + "<fr-date-availability><fr-date-granted><document-id><country/><doc-number/><kind>B1</kind><name/><date>20261106</date>"
                + "</document-id><fr-bopinum>2026-45</fr-bopinum></fr-date-granted></fr-date-availability>",
        };

    private static string Availability(string element, string date, string issue) => PatentXml.Dated(element, date, issue);

    private static string Entry(string number, string date, string code, string nature, string issue) =>
        PatentXml.Entry(number, code, nature, issue, date);

    private static string Toc(params string[] files) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE package-index SYSTEM "package-index_v.1.1.dtd">
            <package-index id="toc" date-produced="20261023" file="TOC.xml" produced-by="SO.INPI">
            {string.Join('\n', files.Select(f => $"<package-file><filename>{f}</filename></package-file>"))}
            </package-index>
            """;

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));

    // Stored, so that no version of a compressor makes other bytes of it.
    private static byte[] Zip(IReadOnlyList<(string Name, byte[] Content)> entries)
    {
        using MemoryStream packed = new();
        using (ZipArchive zip = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = _made;
                using Stream stream = entry.Open();
                stream.Write(content);
            }
        }

        return packed.ToArray();
    }

    private sealed record Firm(string Name, string Siren, string City, string Postcode, string Country = "FR")
    {
        public string ToXml() =>
            PatentXml.Firm(Name, Siren, $"<city>{City}</city><postcode>{Postcode}</postcode><country>{Country}</country>");
    }

    private sealed record SampleRecord(
        string Number,
        string Kind,
        string Status,
        string Title,
        Firm Applicant,
        Firm Owner,
        IReadOnlyList<string> Symbols
    )
    {
        private static readonly string _inventor = PatentXml.Person("INVENTEUR", "FICTIF");

        public required string Life { get; init; }

        public string ToXml() =>
            $"""
                <?xml version="1.0" encoding="UTF-8"?>
                <fr-patent-document lang="fr" dtd-version="v1.5" country="FR" doc-number="{Number}" kind="{Kind}" id="25{Number[
                    2..
                ]}" status="{Status}">
                <fr-bibliographic-data>
                <fr-publication-data><fr-publication-reference>
                <document-id><country>FR</country><doc-number>{Number}</doc-number><kind>{Kind}</kind><date>20250606</date></document-id>
                <fr-bopinum>2025-23</fr-bopinum><fr-nature>Brevet</fr-nature>
                </fr-publication-reference></fr-publication-data>
                <application-reference appl-type=""><document-id><country>FR</country><doc-number>25{Number[2..]}</doc-number>
                <date>20231204</date></document-id></application-reference>
                <invention-title lang="fr">{Title}</invention-title>
                <parties>
                <applicants><applicant app-type="applicant" designation="all" sequence="1">{Applicant.ToXml()}</applicant></applicants>
                <inventors><inventor designation="all" sequence="1">{_inventor}</inventor></inventors></parties>
                <fr-owners><fr-owner sequence="1">{Owner.ToXml()}</fr-owner></fr-owners>
                <classifications-ipcr>{string.Concat(Symbols.Select(Classified))}</classifications-ipcr>
                </fr-bibliographic-data>
                <fr-patent-life>{Life}</fr-patent-life>
                </fr-patent-document>
                """;

        private static string Classified(string symbol, int index) =>
            $"<classification-ipcr sequence=\"{index + 1}\">"
            + $"<text>{symbol, -19}20060101A{(index == 0 ? 'F' : 'L')}I20231204BHFR        </text></classification-ipcr>";
    }
}
