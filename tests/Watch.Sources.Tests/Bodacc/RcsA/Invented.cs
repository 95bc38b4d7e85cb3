using System.Globalization;

namespace Watch.Sources.Tests.Bodacc.RcsA;

/// <summary>Notices of RCS-A about firms that do not exist, in the published format.</summary>
internal static class Invented
{
    public const string Court = "GREFFE DU TRIBUNAL DE COMMERCE DE CLERMONT-FERRAND";

    public const string Creation =
        "<creation><dateImmatriculation>2026-08-01</dateImmatriculation><categorieCreation>Immatriculation d'une personne "
        + "morale (B, C, D) suite à création d'un établissement principal</categorieCreation></creation>";

    /// <summary>A valid number of no firm: the eight digits begin with 999, the ninth is their check.</summary>
    public static string Siren(int number)
    {
        string eight = string.Create(CultureInfo.InvariantCulture, $"999{number:00000}");
        int sum = eight.Select((d, i) => i % 2 == 0 ? d - '0' : ((d - '0') * 2 / 10) + ((d - '0') * 2 % 10)).Sum();
        return eight + ((10 - (sum % 10)) % 10);
    }

    /// <summary>As the bulk file prints it.</summary>
    public static string Spaced(int number)
    {
        string siren = Siren(number);
        return $"{siren[..3]} {siren[3..6]} {siren[6..]}";
    }

    public static string Entry(int number) =>
        $"<numeroImmatriculation><numeroIdentification>{Spaced(number)}</numeroIdentification><codeRCS>RCS</codeRCS>"
        + "<nomGreffeImmat>Clermont-Ferrand</nomGreffeImmat></numeroImmatriculation>";

    public static string Firm(int number, string name, string more = "", string beside = "") =>
        $"<personne><personneMorale>{Entry(number)}<denomination>{name}</denomination>{more}<formeJuridique>Société par "
        + $"actions simplifiée</formeJuridique></personneMorale>{beside}</personne>";

    public static string Seller(int number, string name) =>
        $"<precedentProprietairePM><denomination>{name}</denomination>{Entry(number)}</precedentProprietairePM>";

    public static string Sale(string category, string descriptif = "", string more = "") =>
        $"<vente><categorieVente>{category}</categorieVente>"
        + $"<dateCommencementActivite>2026-07-15</dateCommencementActivite>{more}<descriptif>{descriptif}</descriptif></vente>";

    /// <summary>One notice, number 75 unless told.</summary>
    public static string Notice(string persons, string act, string blocks = "", string type = "annonce", string number = "75") =>
        $"""
            <avis><typeAnnonce><{type}/></typeAnnonce><nojo>006301INV000001</nojo><numeroAnnonce>{number}</numeroAnnonce>
            <numeroDepartement>63</numeroDepartement>
            <tribunal>{Court}</tribunal><personnes>{persons}</personnes>{blocks}<acte>{act}</acte></avis>
            """;

    public static string Previous(string name = "BODACC A", string issue = "20260100", string date = "2026-05-24", string number = "514") =>
        $"<parutionAvisPrecedent><nomPublication>{name}</nomPublication><numeroParution>{issue}</numeroParution>"
        + $"<dateParution>{date}</dateParution><numeroAnnonce>{number}</numeroAnnonce></parutionAvisPrecedent>";
}
