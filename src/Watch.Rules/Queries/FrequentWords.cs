using System.Collections.Frozen;

namespace Watch.Rules.Queries;

/// <summary>
/// The longer words that more than one notice in twenty has (39,992 notices of 24 editions of BODACC A of January 2020), so that no query
/// is looked for by them where it has another word.
/// </summary>
internal static class FrequentWords
{
    private const string Words = """
        personne immatriculation suite etablissement creation principal morale physique gerant vente tous achat associe location
        acquisition president commerce biens gestion immobiliers administration responsable indefiniment societe activite toutes dans
        exploitation fonds siege social produits velo droits apport immeubles mise pour jean livraison propriete hors transfert date
        ressort construction sous general sans autrement domicile repas bail euros acte directeur marie valeur services acquis prix stipule
        coursier autre
        """;

    private static readonly FrozenSet<string> _words = Words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => _words.Contains(word);
}
