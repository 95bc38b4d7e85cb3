using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matters;

namespace Watch.Rules.French.Words;

/// <summary>What readers of alerts are told, in French. Every member of every list has a word.</summary>
public static class FrenchWords
{
    /// <summary>With its first letter in capitals.</summary>
    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The kind of event.</summary>
    public static string Of(EventKind kind) =>
        kind switch
        {
            EventKind.Creation => "création",
            EventKind.Registration => "immatriculation",
            EventKind.SaleOfBusiness => "vente de fonds de commerce",
            EventKind.MergerProject => "projet de fusion",
            EventKind.UniversalTransfer => "transmission universelle du patrimoine",
            EventKind.DemergerProject => "projet de scission",
            EventKind.AssetContribution => "apport ou transmission d’actifs",
            EventKind.BusinessTransfer => "transmission d’un fonds (donation, succession, partage ou licitation)",
            EventKind.CapitalChange => "modification du capital",
            EventKind.OfficerChange => "changement de dirigeants",
            EventKind.NameChange => "changement de nom",
            EventKind.ActivityChange => "modification de l’activité",
            EventKind.SeatTransfer => "transfert du siège",
            EventKind.Dissolution => "dissolution",
            EventKind.Radiation => "radiation",
            EventKind.InsolvencyOpening => "ouverture d’une procédure collective",
            EventKind.InsolvencyConversion => "conversion d’une procédure collective",
            EventKind.InsolvencyPlan => "plan d’une procédure collective",
            EventKind.InsolvencyClosing => "clôture d’une procédure collective",
            EventKind.InsolvencyOther => "acte d’une procédure collective",
            EventKind.AccountsFiled => "dépôt des comptes",
            EventKind.ThresholdCrossing => "franchissement de seuil",
            EventKind.Intention => "déclaration d’intention",
            EventKind.TakeoverBid => "offre publique",
            EventKind.ShareholdersAgreement => "pacte d’actionnaires",
            EventKind.SqueezeOut => "retrait obligatoire",
            EventKind.RegulatedInformation => "information réglementée",
            EventKind.ParentChange => "changement de société mère",
            EventKind.LeiEvent => "événement d’identifiant LEI",
            EventKind.PatentApplication => "demande de brevet",
            EventKind.PatentGrant => "délivrance de brevet",
            EventKind.PatentTransfer => "cession de brevet",
            EventKind.PatentLicence => "licence de brevet",
            EventKind.PatentPledge => "nantissement de brevet",
            EventKind.PatentLapse => "déchéance de brevet",
            EventKind.PatentNameChange => "changement de nom du titulaire d’un brevet",
            EventKind.PatentOpposition => "opposition à un brevet",
            EventKind.PatentSearchReport => "rapport de recherche publié",
            EventKind.PatentWithdrawal => "rejet, retrait ou renonciation d’un brevet",
            EventKind.PatentRestoration => "restauration d’un brevet",
            EventKind.PatentClaim => "revendication ou saisie d’un brevet",
            EventKind.PatentOtherAct => "autre inscription au registre des brevets",
            EventKind.EstablishmentChange => "modification d’établissement",
            EventKind.Article => "article",
            EventKind.PageChange => "page modifiée",
            EventKind.OtherLegalNotice => "autre annonce légale",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no French word."),
        };

    /// <summary>
    /// How a reader calls what was published: a notice by its number, an article by who published it, since its id is no name.
    /// </summary>
    public static string Reference(IReadOnlyList<EventKind> kinds, NoticeKey notice) =>
        kinds.Contains(EventKind.Article) ? $"article publié par {notice.Source}" : $"annonce {notice.Id}";

    /// <summary>The role of a party.</summary>
    public static string Of(PartyRole role) =>
        role switch
        {
            PartyRole.Subject => "entreprise concernée",
            PartyRole.Buyer => "acquéreur",
            PartyRole.Seller => "vendeur",
            PartyRole.PreviousOperator => "précédent exploitant",
            PartyRole.Target => "société absorbée ou apporteuse",
            PartyRole.Acquirer => "société absorbante ou bénéficiaire",
            PartyRole.Declarant => "déclarant",
            PartyRole.Parent => "société mère",
            PartyRole.Child => "filiale",
            PartyRole.Applicant => "déposant",
            PartyRole.Owner => "propriétaire",
            PartyRole.Licensee => "licencié",
            PartyRole.Inventor => "inventeur",
            PartyRole.Officer => "dirigeant",
            PartyRole.Debtor => "débiteur",
            PartyRole.Mentioned => "entreprise citée",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This role has no French word."),
        };

    /// <summary>
    /// The role of a party in what is published of these kinds: who gives a business sells none. Of several operations at once, and of a
    /// dissolution that a merger brings with it, the word is the one that holds of all.
    /// </summary>
    public static string Of(PartyRole role, IReadOnlyList<EventKind> kinds) =>
        role switch
        {
            PartyRole.Buyer when kinds.Contains(EventKind.BusinessTransfer) => "bénéficiaire",
            PartyRole.Seller when kinds.Contains(EventKind.BusinessTransfer) => "précédent propriétaire",
            PartyRole.Target when kinds.Contains(EventKind.UniversalTransfer) => "société dissoute",
            PartyRole.Acquirer when kinds.Contains(EventKind.UniversalTransfer) => "associé unique bénéficiaire",
            PartyRole.Target or PartyRole.Acquirer when kinds.Where(ProjectKinds.Has).Take(2).ToArray() is [var only] => Of(role, only),
            _ => Of(role),
        };

    private static string Of(PartyRole role, EventKind project) =>
        (role, project) switch
        {
            (PartyRole.Target, EventKind.MergerProject) => "société absorbée",
            (PartyRole.Target, EventKind.DemergerProject) => "société scindée",
            (PartyRole.Target, _) => "société apporteuse",
            (_, EventKind.MergerProject) => "société absorbante",
            _ => "société bénéficiaire",
        };

    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Info => "pour information",
            Severity.Low => "faible",
            Severity.Medium => "moyenne",
            Severity.High => "élevée",
            Severity.Critical => "critique",
            _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "This severity has no French word."),
        };

    /// <summary>How closely a firm is watched.</summary>
    public static string Of(Sensitivity sensitivity) =>
        sensitivity switch
        {
            Sensitivity.Followed => "suivie",
            Sensitivity.Sensitive => "sensible",
            Sensitivity.Strategic => "stratégique",
            _ => throw new ArgumentOutOfRangeException(nameof(sensitivity), sensitivity, "This sensitivity has no French word."),
        };

    /// <summary>The procedure that a judgment is about.</summary>
    public static string Of(InsolvencyProcedure procedure) =>
        procedure switch
        {
            InsolvencyProcedure.Unknown => "procédure non précisée",
            InsolvencyProcedure.Safeguard => "sauvegarde",
            InsolvencyProcedure.Recovery => "redressement judiciaire",
            InsolvencyProcedure.Liquidation => "liquidation judiciaire",
            InsolvencyProcedure.CrisisExit => "traitement de sortie de crise",
            InsolvencyProcedure.ProfessionalRecovery => "rétablissement professionnel",
            InsolvencyProcedure.Conciliation => "conciliation",
            _ => throw new ArgumentOutOfRangeException(nameof(procedure), procedure, "This procedure has no French word."),
        };

    /// <summary>What became of a parent in a register.</summary>
    public static string Of(ParentMove move) =>
        move switch
        {
            ParentMove.Another => "une autre qu’avant",
            ParentMove.Named => "désormais nommée",
            ParentMove.Unnamed => "n’est plus nommée",
            ParentMove.Ended => "n’est plus déclarée",
            ParentMove.FirstReport => "déclarée pour la première fois",
            ParentMove.ReasonOnly => "autre raison de ne pas la nommer",
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "This change has no French word."),
        };

    /// <summary>What is told of an officer, as in <c>arrivée : MARTIN Paul (gérant)</c>.</summary>
    public static string Of(OfficerStatement officer) => $"{Of(officer.Change)} : {Named(officer)}";

    /// <summary>An officer by name and role, as in <c>MARTIN Paul (gérant)</c>.</summary>
    public static string Named(OfficerStatement officer) => Named(officer.Name, officer.Role);

    /// <summary>The same of the two.</summary>
    public static string Named(string name, string role) => role.Length == 0 ? name : $"{name} ({ReadableCase.Role(role)})";

    public static string Of(OfficerChange change) =>
        change switch
        {
            OfficerChange.Arrives => "arrivée",
            OfficerChange.Leaves => "départ",
            OfficerChange.Redesignated => "nouvelle désignation",
            OfficerChange.Listed => "en fonction",
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "This change has no French word."),
        };
}
