using System.Collections.Frozen;

namespace Watch.Sources.Bodacc.Families;

/// <summary>What may stand in what, by the drawings of the five schemas and by the files at hand: <c>docs/sources/bodacc.md</c>.</summary>
internal static class KnownElements
{
    private const string OfAddress = "numeroVoie typeVoie nomVoie complGeographique BP localite codePostal ville";

    private const string OfSeat = $"adresse france etranger {OfAddress}";

    private const string OfFirm =
        "numeroImmatriculation nonInscrit inscriptionRCS inscriptionRM denomination formeJuridique nomCommercial sigle administration "
        + "capital adresse siegeSocial etablissementPrincipal activite enseigne nature";

    private const string OfHuman =
        "numeroImmatriculation nonInscrit inscriptionRCS inscriptionRM nom prenom nomUsage pseudonyme nomCommercial denominationEIRL "
        + "nationnalite nationalite capital adresse etablissementPrincipal activite enseigne nature formeJuridique administration";

    private const string OfAct =
        "dateImmatriculation categorieCreation categorieImmatriculation categorieVente dateEffet dateCommencementActivite descriptif "
        + "journal opposition declarationCreance";

    private const string OfHead = "typeAnnonce nojo numeroAnnonce numeroDepartement tribunal parutionAvisPrecedent";

    private const string OfPrevious = "precedentProprietairePM precedentProprietairePP precedentExploitantPM precedentExploitantPP";

    private static readonly FrozenDictionary<string, FrozenSet<string>> _children = Table(
        ("rcs-a", $"{OfHead} personnes etablissement {OfPrevious} acte"),
        ("rcs-b", $"{OfHead} personnes modificationsGenerales radiationAuRCS"),
        (
            "pcl",
            $"{OfHead} identifiantClient personneMorale personnePhysique numeroImmatriculation nonInscrit inscriptionRM enseigne activite "
                + "adresse jugement jugementAnnule"
        ),
        (
            "bilan",
            $"{OfHead} personneMorale numeroImmatriculation nonInscrit denomination sigle formeJuridique nomCommercial adresse siegeSocial "
                + "capital depot"
        ),
        ("div", $"{OfHead} titreAnnonce contenuAnnonce"),
        ("typeAnnonce", "annonce creation rectificatif annulation"),
        ("parutionAvisPrecedent", "nomPublication numeroParution dateParution numeroAnnonce"),
        ("personnes", "personne"),
        (
            "personne",
            "personneMorale personnePhysique capital adresse siegeSocial etablissementPrincipal numeroImmatriculation nonInscrit activite "
                + "inscriptionRM enseigne"
        ),
        ("personneMorale", OfFirm),
        ("personnePhysique", OfHuman),
        ("precedentProprietairePM", OfFirm),
        ("precedentExploitantPM", OfFirm),
        ("precedentProprietairePP", OfHuman),
        ("precedentExploitantPP", OfHuman),
        ("numeroImmatriculation", "numeroIdentification numeroIdentificationRCS codeRCS nomGreffeImmat statutRCS"),
        ("inscriptionRCS", "numeroImmatriculation nonInscrit"),
        ("inscriptionRM", "numeroIdentificationRM codeRM numeroDepartement"),
        ("capital", "montantCapital devise capitalVariable"),
        ("adresse", OfSeat),
        ("siegeSocial", OfSeat),
        ("etablissementPrincipal", OfSeat),
        ("france", OfAddress),
        ("etranger", "adresse pays codePostal ville"),
        ("etablissement", "origineFonds qualiteEtablissement activite enseigne adresse"),
        ("acte", "creation immatriculation vente"),
        ("creation", OfAct),
        ("immatriculation", OfAct),
        ("vente", OfAct),
        ("modificationsGenerales", "precedentExploitantPM precedentExploitantPP descriptif dateCommencementActivite dateEffet"),
        ("radiationAuRCS", "radiationPP radiationPM commentaire"),
        ("radiationPP", "dateCessationActivitePP"),
        ("jugement", "famille nature date complementJugement"),
        ("jugementAnnule", "famille nature date complementJugement"),
        ("depot", "dateCloture typeDepot descriptif")
    );

    private static readonly FrozenSet<string> _repeated = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. $"personne etablissement prenom nom nomCommercial pseudonyme sigle nomUsage enseigne {OfPrevious}".Split(' '),
            .. "opposition declarationCreance journal personneMorale personnePhysique".Split(' '),
        ]
    );

    private static readonly FrozenSet<string> _perPerson = FrozenSet.Create(
        StringComparer.Ordinal,
        "numeroImmatriculation",
        "nonInscrit",
        "inscriptionRM",
        "activite",
        "adresse",
        "siegeSocial",
        "capital",
        "etablissementPrincipal"
    );

    private static readonly FrozenSet<string> _unread = FrozenSet.Create(
        StringComparer.Ordinal,
        "journal",
        "opposition",
        "declarationCreance",
        "nojo",
        "identifiantClient"
    );

    /// <summary>What may stand in an element, or in a record by its family; null where nothing may but a text.</summary>
    public static FrozenSet<string>? In(string parent) => _children.GetValueOrDefault(parent);

    /// <summary>Whether it may stand several times beside itself.</summary>
    public static bool MayRepeat(string parent, string child) =>
        _repeated.Contains(child) || (parent is "pcl" or "personne" && _perPerson.Contains(child));

    /// <summary>Whether nothing in it is read, as documented: names and addresses of third parties, numbers of the publisher.</summary>
    public static bool IsUnread(string name) => _unread.Contains(name);

    private static FrozenDictionary<string, FrozenSet<string>> Table(params (string Parent, string Children)[] rows) =>
        rows.ToFrozenDictionary(
            r => r.Parent,
            r => FrozenSet.Create(StringComparer.Ordinal, r.Children.Split(' ')),
            StringComparer.Ordinal
        );
}
