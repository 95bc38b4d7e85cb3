using System.Globalization;
using System.Text;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Clusters;
using Watch.Rules.Editions;
using Watch.Rules.Technologies;

namespace Watch.Benchmarks;

/// <summary>Records of grants in the format of the INPI, each of a family of its own, and what a pôle makes of them.</summary>
internal static class InventedPatents
{
    public static readonly Route Pole = Route.Parse("pole-imaginaire");

    private static readonly string[] _symbols = ["B23Q  17/09", "B25J  15/12", "A01H   6/46", "F16H  57/00", "B32B   3/12"];

    /// <summary>A pôle of five themes with forty members and as many competitors.</summary>
    public static Cluster Cluster { get; } =
        new()
        {
            Id = "imaginaire",
            Name = "Imaginaire",
            Members = [.. Enumerable.Range(0, 40).Select(n => new ClusterFirm($"Forges numéro {n} de la Sioule", Invented.Siren(n)))],
            Competitors = [.. Enumerable.Range(0, 40).Select(n => new ClusterFirm($"Nordwerk {n} GmbH"))],
            Themes = [.. _symbols.Select(s => Theme(s[..4]))],
        };

    /// <summary>The name of a record in its package, and its bytes.</summary>
    public static (string Name, byte[] Record) Record(int number)
    {
        string patent = (3_900_000 + number).ToString(CultureInfo.InvariantCulture);
        string applicant = Addressed($"ATELIERS {number % 300} DU LIVRADOIS", "63600", "AMBERT");
        return ($"FR_FRAMDST36_2026_45.zip/doc/{patent}_1.zip/{patent}.xml", Encoding.UTF8.GetBytes(Xml(number, patent, applicant)));
    }

    /// <summary>The alert that a rule of the pôle makes of a notice, with the notice.</summary>
    public static EditionCandidate Candidate(Notice notice, int number) =>
        new(
            new AlertContent
            {
                Id = new Guid(number, 0, 0, new byte[8]),
                Revision = 0,
                Volet = Volet.Offensive,
                Route = Pole,
                Rule = "patents.imaginaire",
                RuleVersion = "0123456789ab",
                Severity = Severity.Info,
                Title = "Brevet",
                Summary = "Délivrance d’un brevet.",
                Source = notice.Source,
                Notice = notice.Id,
                Kinds = [.. notice.Events.Select(e => e.Kind)],
                PublishedOn = notice.PublishedOn,
                DetectedAt = DateTimeOffset.UnixEpoch,
                Parties = [.. notice.Parties.Select(p => new AlertParty(p.Role, p.Name, p.Siren))],
                Patents = [new AlertPatent(notice.Patent!.Publication, notice.Patent.Titles[0].Text, "fr")],
                Evidence = [new Evidence("technology", "B23Q 17/09 (CIB, inventive)")],
            },
            IsWithdrawn: false,
            notice
        );

    /// <summary>The frame of an edition of the pôle.</summary>
    public static EditionFrame Frame(int number) =>
        new()
        {
            Volet = Volet.Offensive,
            Route = Pole,
            Title = "Veille brevets d’Imaginaire",
            Number = number,
            Day = new DateOnly(2026, 1, 5).AddDays(7 * number),
            After = 1_000 * (number - 1),
            Position = 1_000 * number,
            Cluster = Cluster,
            Departements = ["03", "15", "43", "63"],
        };

    private static string Xml(int number, string patent, string applicant) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <fr-patent-document lang="fr" dtd-version="v1.5" country="FR" doc-number="{patent}" kind="B1" id="{patent}" status="PUBDEL">
            <fr-bibliographic-data>
            <fr-publication-data><fr-publication-reference>
            <document-id><country>FR</country><doc-number>{patent}</doc-number><kind>B1</kind><date>20250606</date></document-id>
            <fr-bopinum>2025-23</fr-bopinum><fr-nature>Brevet</fr-nature>
            </fr-publication-reference></fr-publication-data>
            <application-reference appl-type=""><document-id><country>FR</country><doc-number>{patent}</doc-number>
            <date>20231204</date></document-id></application-reference>
            <invention-title lang="fr">PROCEDE NUMERO {number} DE SURVEILLANCE DE L'USURE D'UN OUTIL DE COUPE</invention-title>
            <parties>
            <applicants><applicant app-type="applicant" designation="all" sequence="1">{applicant}</applicant></applicants>
            <inventors><inventor designation="all" sequence="1">{Addressed("INVENTEUR", "63600", "AMBERT")}</inventor></inventors></parties>
            <fr-owners><fr-owner sequence="1">{applicant}</fr-owner></fr-owners>
            <classifications-ipcr>
            <classification-ipcr sequence="1"><text>{_symbols[
                number % 5
            ]}        20060101AFI20231204BHFR        </text></classification-ipcr>
            <classification-ipcr sequence="2"><text>B23B  27/00        20060101ALI20231204BHFR        </text></classification-ipcr>
            </classifications-ipcr>
            </fr-bibliographic-data>
            <fr-patent-life><fr-date-availability><fr-date-granted><document-id><country/><doc-number/><kind>B1</kind><name/>
            <date>20261106</date></document-id><fr-bopinum>2026-45</fr-bopinum></fr-date-granted></fr-date-availability></fr-patent-life>
            </fr-patent-document>
            """;

    private static string Addressed(string name, string code, string city) =>
        $"""
            <addressbook lang="fr"><last-name>{name}</last-name><first-name> </first-name><middle-name/><iid/>
            <address><address-1>1 RUE INVENTEE</address-1><city>{city}</city><postcode>{code}</postcode>
            <country>FR</country></address></addressbook>
            """;

    private static Theme Theme(string symbol) =>
        new($"Thème {symbol}", [new Technology { Symbol = symbol, Under = TechnologySet.Of([TechnologySymbol.Parse(symbol)]) }]);
}
