using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace Watch.Benchmarks;

/// <summary>One edition written here, and, where they are at hand, the real ones, which are never part of the repository.</summary>
internal static class Editions
{
    private const string FirstSeat = "Immatriculation d'une personne morale (B, C, D) suite à création d'un établissement principal";

    private const string Generated = "generated";
    private const int Notices = 1_834;

    /// <summary>Where the real editions are; null where they are not.</summary>
    public static string? Folder { get; } =
        Path.Combine(Environment.GetEnvironmentVariable("WATCH_REAL_DATA") ?? Beside(), "bodacc", "rcs-a") is { } folder
        && Directory.Exists(folder)
            ? folder
            : null;

    /// <summary>What there is to read.</summary>
    public static IEnumerable<string> Names => [Generated, .. Real().Select(Path.GetFileName).OfType<string>().Take(2)];

    /// <summary>The bytes of an edition, unpacked.</summary>
    public static byte[] Read(string name) =>
        name == Generated ? Generate() : Unpack(Real().Single(path => Path.GetFileName(path) == name));

    private static string[] Real() => Folder is null ? [] : [.. Directory.GetFiles(Folder, "*.taz").Order(StringComparer.Ordinal)];

    private static string Beside([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "shared", "data"));

    private static byte[] Unpack(string path)
    {
        using TarReader tar = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        using MemoryStream bytes = new();
        tar.GetNextEntry()!.DataStream!.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>An edition of the same shape as a real one; each has firms of its own.</summary>
    public static byte[] Generate(int edition = 1)
    {
        StringBuilder xml = new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""<?xml version="1.0" encoding="utf-8"?><RCS-A_IMMAT><parution>2026{edition:0000}</parution>"""
                    + $"""<dateParution>2026-01-02</dateParution><listeAvis>"""
            )
        );
        int firms = (edition - 1) * 2 * Notices % Invented.Series;
        for (int number = 1; number <= Notices; number++)
        {
            xml.AppendLine(number % 10 == 0 ? Sale(number, firms + number) : Creation(number, firms + number));
        }

        return Encoding.UTF8.GetBytes(xml.Append("</listeAvis></RCS-A_IMMAT>").ToString());
    }

    private static string Creation(int number, int firm) =>
        $"""
            <avis>
              {Head(number)}
              <personnes>
                <personne>
                  <personneMorale>
                    {Identification(firm)}
                    <denomination>ATELIERS DU SANCY {number}</denomination>
                    <formeJuridique>Société par actions simplifiée</formeJuridique>
                    <administration>Président : INVENTÉ Prénom</administration>
                  </personneMorale>
                  <capital><montantCapital>1000.00</montantCapital><devise>EUR</devise></capital>
                  <adresse><france><numeroVoie>1</numeroVoie><typeVoie>rue</typeVoie><nomVoie>des Essais</nomVoie>
                  <codePostal>63000</codePostal><ville>Clermont-Ferrand</ville></france></adresse>
                </personne>
              </personnes>
              {Establishment("Création d'un fonds de commerce")}
              <acte>
                <creation>
                  <dateImmatriculation>2025-12-29</dateImmatriculation>
                  <categorieCreation>{FirstSeat}</categorieCreation>
                  <dateCommencementActivite>2025-12-15</dateCommencementActivite>
                </creation>
              </acte>
            </avis>
            """;

    private static string Sale(int number, int firm) =>
        $"""
            <avis>
              {Head(number)}
              <personnes>
                <personne>
                  <personneMorale>
                    {Identification(firm)}
                    <denomination>LES PAINS DU PUY {number}</denomination>
                    <formeJuridique>Société à responsabilité limitée</formeJuridique>
                  </personneMorale>
                  <capital><montantCapital>8000.00</montantCapital><devise>EUR</devise></capital>
                </personne>
              </personnes>
              {Establishment("Etablissement principal acquis par achat au prix stipulé de 85000.00 EUR.")}
              <precedentProprietairePM>{Identification(
                firm + Notices
            )}<denomination>FOURNIL DE LA LIMAGNE {number}</denomination></precedentProprietairePM>
              <acte>
                <vente>
                  <categorieVente>Achat d'un fonds par une personne morale (insertion provisoire)</categorieVente>
                  <dateCommencementActivite>2025-12-15</dateCommencementActivite>
                  <journal><titre>Gazette inventée</titre><date>2025-12-20</date></journal>
                  <opposition>Au siège du fonds pour la validité et la correspondance.</opposition>
                  <descriptif>Vente par acte sous seing privé.</descriptif>
                </vente>
              </acte>
            </avis>
            """;

    private static string Head(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <typeAnnonce><annonce/></typeAnnonce><nojo>{630100000000 + number}</nojo><numeroAnnonce>{number}</numeroAnnonce>
              <numeroDepartement>63</numeroDepartement><tribunal>GREFFE DU TRIBUNAL DE COMMERCE DE CLERMONT-FERRAND</tribunal>
            """
        );

    private static string Identification(int rank)
    {
        string digits = Invented.Siren(rank).Value;
        return $"<numeroImmatriculation><numeroIdentification>{digits[..3]} {digits[3..6]} {digits[6..]}</numeroIdentification>"
            + "<codeRCS>RCS</codeRCS><nomGreffeImmat>CLERMONT-FERRAND</nomGreffeImmat></numeroImmatriculation>";
    }

    private static string Establishment(string origin) =>
        $"""
            <etablissement><origineFonds>{origin}</origineFonds><qualiteEtablissement>Etablissement principal</qualiteEtablissement>
                <activite>Mécanique de précision</activite>
                <adresse><numeroVoie>1</numeroVoie><typeVoie>rue</typeVoie><nomVoie>des Essais</nomVoie><codePostal>63000</codePostal>
                <ville>Clermont-Ferrand</ville></adresse>
              </etablissement>
            """;
}
