using System.Collections.Frozen;

namespace Watch.Sources.Bodacc.Modifications;

/// <summary>
/// Items that come from a list of modifications even where no "Modification survenue sur" announces them. In BODACC A the same
/// place holds the prose of sales and mergers, where a sentence that only begins like an item announces nothing.
/// </summary>
internal static class SureItems
{
    private static readonly FrozenSet<string> _whole = new[]
    {
        "transfert du siege",
        "transfert du siege social",
        "nouveau siege",
        "nouveau siege social",
        "nouvel etablissement principal",
        "transfert de l'etablissement principal",
        "cessation d'activite",
        "cessation d'activite de la societe",
        "mise en sommeil",
        "mise en sommeil de la societe",
        "reprise d'activite",
        "reprise de l'activite apres suspension",
        "dissolution",
        "dissolution de la societe",
        "le capital fixe devient variable",
        "le capital variable devient fixe",
        "adjonction du sigle",
        "adjonction du nom commercial",
        "adjonction de l'enseigne",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] _beginnings =
    [
        "immatriculation suite a transfert de",
        "immatriculation suite au transfert de",
        "immatriculation suite au transfert du",
        "immatriculation d'une personne morale suite au transfert du",
        "dissolution a compter du",
        "cessation d'activite de la societe a compter du",
    ];

    /// <summary>Alone, what a sale says of its buyer; behind another item, an item.</summary>
    private const string StartOfActivity = "mise en activite de la societe";

    public static bool Has(string folded, bool follows) =>
        (follows && folded is StartOfActivity)
        || _whole.Contains(folded)
        || Array.Exists(_beginnings, b => folded.StartsWith(b, StringComparison.Ordinal));
}
