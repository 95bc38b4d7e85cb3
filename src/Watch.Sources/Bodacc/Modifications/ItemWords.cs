using System.Collections.Frozen;
using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Modifications;

/// <summary>
/// What the first words of an item announce, articles left out: folded, in the order they are tried. They are the words of the
/// published notices, with those of the other court dialects.
/// </summary>
internal static class ItemWords
{
    private static readonly (string Words, EventKind Kind)[] _beginnings =
    [
        ("date de debut d'activite", EventKind.OtherLegalNotice),
        ("date de commencement d'activite", EventKind.OtherLegalNotice),
        ("date de cloture", EventKind.OtherLegalNotice),
        ("siege et etablissement principal", EventKind.EstablishmentChange),
        ("siege de liquidation", EventKind.OtherLegalNotice),
        ("siege de la liquidation", EventKind.OtherLegalNotice),
        ("capital", EventKind.CapitalChange),
        ("augmentation d", EventKind.CapitalChange),
        ("reduction d", EventKind.CapitalChange),
        ("diminution d", EventKind.CapitalChange),
        ("administration", EventKind.OfficerChange),
        ("representant", EventKind.OfficerChange),
        ("dirigeant", EventKind.OfficerChange),
        ("gerance", EventKind.OfficerChange),
        ("commissaire", EventKind.OfficerChange),
        ("gerant", EventKind.OfficerChange),
        ("president", EventKind.OfficerChange),
        ("directeur", EventKind.OfficerChange),
        ("nomination d", EventKind.OfficerChange),
        ("demission d", EventKind.OfficerChange),
        ("designation d'un dirigeant", EventKind.OfficerChange),
        ("denomination", EventKind.NameChange),
        ("raison sociale", EventKind.NameChange),
        ("nom commercial", EventKind.NameChange),
        ("sigle", EventKind.NameChange),
        ("enseigne", EventKind.NameChange),
        ("adjonction du nom commercial", EventKind.NameChange),
        ("adjonction du sigle", EventKind.NameChange),
        ("adjonction de l'enseigne", EventKind.NameChange),
        ("suppression du nom commercial", EventKind.NameChange),
        ("suppression du sigle", EventKind.NameChange),
        ("suppression de l'enseigne", EventKind.NameChange),
        ("adresse du siege", EventKind.SeatTransfer),
        ("siege", EventKind.SeatTransfer),
        ("transfert du siege", EventKind.SeatTransfer),
        ("transfert de siege", EventKind.SeatTransfer),
        ("transfert de son siege", EventKind.SeatTransfer),
        ("changement de siege", EventKind.SeatTransfer),
        ("nouveau siege", EventKind.SeatTransfer),
        ("immatriculation suite a transfert de son siege", EventKind.SeatTransfer),
        ("immatriculation suite au transfert de son siege", EventKind.SeatTransfer),
        ("immatriculation suite au transfert du siege", EventKind.SeatTransfer),
        ("immatriculation d'une personne morale suite au transfert du siege", EventKind.SeatTransfer),
        ("immatriculation suite a transfert de l'etablissement", EventKind.EstablishmentChange),
        ("immatriculation suite au transfert de l'etablissement", EventKind.EstablishmentChange),
        ("activite", EventKind.ActivityChange),
        ("prise d'activite", EventKind.ActivityChange),
        ("cessation d'activite", EventKind.ActivityChange),
        ("cessation totale d'activite", EventKind.ActivityChange),
        ("cessation temporaire d'activite", EventKind.ActivityChange),
        ("mise en sommeil", EventKind.ActivityChange),
        ("mise en activite", EventKind.ActivityChange),
        ("reprise d'activite", EventKind.ActivityChange),
        ("reprise de l'activite", EventKind.ActivityChange),
        ("adjonction d'activite", EventKind.ActivityChange),
        ("adjonction de l'activite", EventKind.ActivityChange),
        ("suppression d'activite", EventKind.ActivityChange),
        ("objet social", EventKind.ActivityChange),
        ("etablissement", EventKind.EstablishmentChange),
        ("adresse de l'etablissement", EventKind.EstablishmentChange),
        ("transfert de l'etablissement", EventKind.EstablishmentChange),
        ("transfert d'un etablissement", EventKind.EstablishmentChange),
        ("transfert d'etablissement", EventKind.EstablishmentChange),
        ("nouvel etablissement", EventKind.EstablishmentChange),
        ("ouverture d", EventKind.EstablishmentChange),
        ("fermeture d", EventKind.EstablishmentChange),
        ("suppression de l'etablissement", EventKind.EstablishmentChange),
        ("suppression d'un etablissement", EventKind.EstablishmentChange),
        ("creation d'un etablissement", EventKind.EstablishmentChange),
        ("adjonction d'un etablissement", EventKind.EstablishmentChange),
        ("vente de l'etablissement", EventKind.EstablishmentChange),
        ("cession de l'etablissement", EventKind.EstablishmentChange),
        ("fonds", EventKind.EstablishmentChange),
        ("origine du fonds", EventKind.EstablishmentChange),
        ("mise en location-gerance", EventKind.EstablishmentChange),
        ("mise en location gerance", EventKind.EstablishmentChange),
        ("fin de location-gerance", EventKind.EstablishmentChange),
        ("dissolution", EventKind.Dissolution),
        ("dissoute", EventKind.Dissolution),
        ("liquidation amiable", EventKind.Dissolution),
        ("transmission universelle", EventKind.UniversalTransfer),
        ("transmission du patrimoine", EventKind.UniversalTransfer),
        ("transmission de son patrimoine", EventKind.UniversalTransfer),
        ("confusion de patrimoine", EventKind.UniversalTransfer),
        ("fusion", EventKind.MergerProject),
        ("scission", EventKind.DemergerProject),
        ("apport partiel", EventKind.AssetContribution),
        ("forme juridique", EventKind.OtherLegalNotice),
        ("transformation d", EventKind.OtherLegalNotice),
        ("duree", EventKind.OtherLegalNotice),
        ("nom", EventKind.OtherLegalNotice),
        ("prenom", EventKind.OtherLegalNotice),
        ("domicile", EventKind.OtherLegalNotice),
        ("statuts", EventKind.OtherLegalNotice),
        ("exercice social", EventKind.OtherLegalNotice),
        ("continuation de la societe", EventKind.OtherLegalNotice),
        ("poursuite de l'activite", EventKind.OtherLegalNotice),
        ("erreur", EventKind.OtherLegalNotice),
        ("rectification", EventKind.OtherLegalNotice),
        ("il faut lire", EventKind.OtherLegalNotice),
        ("il fallait lire", EventKind.OtherLegalNotice),
        ("il convient de lire", EventKind.OtherLegalNotice),
        ("il y a lieu de lire", EventKind.OtherLegalNotice),
        ("avis provisoire", EventKind.OtherLegalNotice),
        ("numero et date de l'avis provisoire", EventKind.OtherLegalNotice),
        ("date du premier avis publie", EventKind.OtherLegalNotice),
        ("cette societe n'exerce aucune activite", EventKind.OtherLegalNotice),
    ];

    private static readonly FrozenDictionary<char, (string Words, EventKind Kind)[]> _byLetter = _beginnings
        .GroupBy(b => b.Words[0])
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    private static readonly string[] _articles =
    [
        "l'",
        "le ",
        "la ",
        "les ",
        "du ",
        "de la ",
        "de l'",
        "des ",
        "d'un ",
        "d'une ",
        "d'",
        "de ",
    ];

    /// <summary>What a folded item announces, or null when its words are unknown.</summary>
    public static EventKind? KindOf(string folded)
    {
        string item = WithoutArticle(folded);
        foreach ((string words, EventKind kind) in item.Length > 0 && _byLetter.TryGetValue(item[0], out var beginnings) ? beginnings : [])
        {
            if (item.StartsWith(words, StringComparison.Ordinal) && EndsAWord(item, words))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>True when a folded item is one of them, and no more is said.</summary>
    public static bool IsWhole(string folded)
    {
        string item = WithoutArticle(folded);
        return Array.Exists(
            _beginnings,
            b => item.Length - b.Words.Length is 0 or 1 && item.StartsWith(b.Words, StringComparison.Ordinal) && EndsAWord(item, b.Words)
        );
    }

    private static string WithoutArticle(string folded)
    {
        string? article = folded is not ['l' or 'd', ..]
            ? null
            : Array.Find(_articles, a => folded.StartsWith(a, StringComparison.Ordinal));
        return article is null ? folded : folded[article.Length..];
    }

    /// <summary>"nom" is not "nomination"; "representant" is "representants".</summary>
    private static bool EndsAWord(string item, string words) =>
        words.EndsWith(" d", StringComparison.Ordinal)
        || item.Length == words.Length
        || !char.IsLetter(item[words.Length])
        || (item[words.Length] is 's' or 'x' or 'e' && (item.Length == words.Length + 1 || !char.IsLetter(item[words.Length + 1])));
}
