using Watch.Contracts.Notices;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>The codes that INPADOC has for the French register, of French patents and of European ones in France.</summary>
internal static class FrenchCodes
{
    /// <summary>The decision on a code; null where the table does not know it.</summary>
    public static LegalDecision? Of(string code) => Rights(code) ?? Force(code) ?? Others(code);

    private static LegalDecision? Rights(string code) =>
        code switch
        {
            "TP" or "SPCT" => new(EventKind.PatentTransfer, "transmission totale de propriété"),
            "TQ" or "SPCU" => new(EventKind.PatentTransfer, "transmission partielle de propriété"),
            "MD" => new(EventKind.PatentTransfer, "transmission par décès"),
            "CD" or "SPCC" => new(EventKind.PatentNameChange, "changement de nom ou de dénomination"),
            "CJ" or "CN" => new(EventKind.PatentNameChange, "changement de forme juridique"),
            "CL" or "SPCS" or "D9" => new(EventKind.PatentLicence, "concession de licence"),
            "D6" or "LD" => new(EventKind.PatentLicence, "licence de droit"),
            "LT" or "LR" or "RB" => new(EventKind.PatentLicence, "licence de droit : radiation"),
            "RL" => new(EventKind.PatentLicence, "fin de licence"),
            "GC" or "SPGC" => new(EventKind.PatentPledge, "gage"),
            "RG" or "DG" or "GR" => new(EventKind.PatentPledge, "gage : mainlevée"),
            "SN" or "SPCM" => new(EventKind.PatentClaim, "saisie"),
            "ML" or "MS" or "MT" or "SPMS" => new(EventKind.PatentClaim, "saisie : mainlevée"),
            "AS" or "AP" or "DP" => new(EventKind.PatentClaim, "action en revendication de propriété"),
            "AU" => new(EventKind.PatentClaim, "autre action affectant la propriété ou l’exploitation"),
            _ => null,
        };

    private static LegalDecision? Force(string code) =>
        code switch
        {
            "ST" or "SPCL" or "BD" => new(EventKind.PatentLapse, "constatation de déchéance"),
            "D3" or "DA" or "BR" => new(EventKind.PatentRestoration, "déchéance annulée"),
            "FC" or "SPCF" => new(EventKind.PatentRestoration, "recours en restauration admis"),
            "RT" or "SPCI" => new(EventKind.PatentWithdrawal, "renonciation totale"),
            "REFU" or "RX" => new(EventKind.PatentWithdrawal, "demande rejetée"),
            "RS" or "RE" or "RR" or "SPCW" => new(EventKind.PatentWithdrawal, "demande retirée"),
            "VA" or "NB" or "SPCH" => new(EventKind.PatentWithdrawal, "annulation par décision de justice"),
            "OX" => new(EventKind.PatentWithdrawal, "révocation après opposition"),
            "OR" => new(EventKind.PatentOpposition, "opposition formée"),
            _ => null,
        };

    private static LegalDecision? Others(string code) =>
        code switch
        {
            "PLFP" => new(EventKind.PatentOtherAct, "annuité payée"),
            "PLSC" => new(EventKind.PatentOtherAct, "rapport de recherche publié"),
            "CA" => new(EventKind.PatentOtherAct, "changement d’adresse"),
            "IM" => new(EventKind.PatentOtherAct, "immatriculation du titulaire"),
            "AN" => new(EventKind.PatentOtherAct, "adjudication"),
            "SPCQ" => new(EventKind.PatentOtherAct, "décision sur les droits d’un certificat complémentaire"),
            "D5" or "DE" => new(EventKind.PatentOtherAct, "désistement d’un recours en restauration"),
            "AR" or "DI" or "DO" or "RA" or "R1" => new(EventKind.PatentOtherAct, "recours en restauration"),
            _ => null,
        };
}
