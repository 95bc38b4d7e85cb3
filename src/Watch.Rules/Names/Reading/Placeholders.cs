using System.Collections.Frozen;

namespace Watch.Rules.Names.Reading;

/// <summary>What stands in the field of a name where there is none.</summary>
internal static class Placeholders
{
    // Of buyers who publish who won.
    private const string OfBuyers = """
        sans suite
        declare sans suite
        lot sans suite
        classe sans suite
        neant
        aucun
        aucune
        aucune offre
        pas de candidat
        pas d offre
        pas de titulaire
        pas de reponse
        sans objet
        sans titulaire
        infructueux
        lot infructueux
        declare infructueux
        non attribue
        lot non attribue
        non renseigne
        non communique
        non precise
        inconnu
        indefini
        n a
        na
        nc
        nd
        nr
        so
        vide
        test
        xxx
        x
        true
        false
        null
        none
        unknown
        not available
        divers
        a definir
        en cours
        voir liste
        multi attributaire
        multi attributaires
        multiattributaire
        societe
        entreprise
        groupement
        candidat
        titulaire
        fournisseur
        applicant
        individual
        particulier
        independant
        """;

    // Of the INSEE, for names that were taken back or may not be told; of registers and greffes for the same.
    private const string OfRegisters = """
        suppression du nom commercial
        suppression nom commercial
        suppression de l enseigne
        suppression enseigne
        suppression du sigle
        suppression de la denomination
        non diffusible
        nd non diffusible
        information non diffusible
        informations non diffusibles
        denomination non diffusible
        donnee non diffusible
        entreprise non diffusible
        etablissement non diffusible
        partiellement diffusible
        diffusion partielle
        pas de nom commercial
        pas d enseigne
        sans enseigne
        sans nom commercial
        sans denomination
        sans nom
        aucun nom commercial
        aucune enseigne
        nom commercial supprime
        enseigne supprimee
        non renseignee
        non connu
        non declare
        non applicable
        """;

    private static readonly FrozenSet<string> _first = Lines(OfBuyers);
    private static readonly FrozenSet<string> _second = Lines($"{OfBuyers}\n{OfRegisters}");

    /// <summary>Whether folded words with a blank between say that there is no firm.</summary>
    public static bool Contains(string words, ReadingVersion version) =>
        words.Length == 0 || (version is ReadingVersion.First ? _first : _second).Contains(words);

    private static FrozenSet<string> Lines(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
}
