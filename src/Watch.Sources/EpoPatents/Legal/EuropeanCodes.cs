using Watch.Contracts.Notices;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>The codes of the European Patent Office.</summary>
internal static class EuropeanCodes
{
    private const string Security = "droit réel ou mesure d’exécution";
    private const string Revoked = "brevet révoqué";

    /// <summary>The decision on a code; null where the table does not know it.</summary>
    /// <param name="code">The code without blanks.</param>
    /// <param name="state">The state that it is about; null where it is about none.</param>
    public static LegalDecision? Of(string code, string? state) => Rights(code) ?? Force(code, state) ?? Parties(code) ?? Steps(code);

    private static LegalDecision? Rights(string code) =>
        code switch
        {
            "33" => new(EventKind.PatentTransfer, "transfert de droits"),
            "U1K" => new(EventKind.PatentTransfer, "transfert du brevet unitaire"),
            "111L" or "34G" or "U76" or "NLUE" => new(EventKind.PatentLicence, "licence inscrite"),
            "34TL" => new(EventKind.PatentLicence, "licence transférée"),
            "U79" => new(EventKind.PatentLicence, "déclaration de licence de droit (brevet unitaire)"),
            "U82" or "U83" => new(EventKind.PatentLicence, "déclaration de licence de droit retirée (brevet unitaire)"),
            "111Z" or "111R" or "34E" or "34L" or "34TR" => new(EventKind.PatentPledge, Security),
            "U70" => new(EventKind.PatentPledge, $"{Security} (brevet unitaire)"),
            _ => null,
        };

    private static LegalDecision? Force(string code, string? state) =>
        code switch
        {
            "PG25" when state is not null => new(EventKind.PatentLapse, "brevet européen éteint en France"),
            "U93" => new(EventKind.PatentLapse, "brevet unitaire éteint"),
            "U91" or "U94" => new(EventKind.PatentOtherAct, "date de l’extinction du brevet unitaire modifiée"),
            "PGRI" => new(EventKind.PatentRestoration, "brevet rétabli"),
            "18RR" or "28" or "R28" => new(EventKind.PatentRestoration, "rétablissement dans les droits"),
            "18D" => new(EventKind.PatentWithdrawal, "demande réputée retirée"),
            "18R" => new(EventKind.PatentWithdrawal, "demande rejetée"),
            "18W" => new(EventKind.PatentWithdrawal, "demande retirée"),
            "27W" or "RDAG" or "RDAH" => new(EventKind.PatentWithdrawal, Revoked),
            "RDAA" => new(EventKind.PatentWithdrawal, $"{Revoked} à la demande du titulaire"),
            "RDAF" => new(EventKind.PatentWithdrawal, "décision de révocation notifiée"),
            "26" or "R26" or "PLBI" => new(EventKind.PatentOpposition, "opposition formée"),
            _ => null,
        };

    // Anything about a party may stand behind RAP1 to RAP4, mostly an address: old and new holder would have to be compared.
    private static LegalDecision? Parties(string code) =>
        code switch
        {
            "RAP1" or "RAP2" or "RAP3" or "RAP4" => new(
                EventKind.PatentOtherAct,
                "données d’une partie modifiées : n’est pas, à elle seule, une cession"
            ),
            "U1B" or "U1H" or "U1N" or "PLBQ" => new(EventKind.PatentOtherAct, "données d’une partie modifiées"),
            "BECA" or "BECH" or "BECN" or "BE20" or "BERE" or "BERR" or "CCRE" => LegalDecision.Elsewhere("BE"),
            "7119" or "GBPC" or "GBPR" or "GBV" => LegalDecision.Elsewhere("GB"),
            "ITPR" or "MEDN" => LegalDecision.Elsewhere("IT"),
            "LTIE" or "LTLA" => LegalDecision.Elsewhere("LT"),
            "NLS" or "NLT1" or "NLT2" or "NLV1" or "NLV4" or "NLV5" or "NLV6" or "NLV7" => LegalDecision.Elsewhere("NL"),
            "EUG" => LegalDecision.Elsewhere("SE"),
            "VS25" or "VSRI" => new(EventKind.PatentOtherAct, "état de validation"),
            _ => null,
        };

    private static LegalDecision? Steps(string code) =>
        code switch
        {
            "PGFP" or "U20" => new(EventKind.PatentOtherAct, "annuité payée"),
            "17P" or "17Q" or "17A" or "R17P" or "AK" or "AL" or "AV" or "AX" or "DAV" or "DAX" or "RAX" or "RBV" => LegalDecision.Step,
            "16A" or "AC" or "PUAI" or "PUAJ" or "PUAK" or "PUAL" or "STAA" or "RIC1" or "RIC2" or "RIN1" => LegalDecision.Step,
            "INTG" or "INTC" or "GRAA" or "GRAC" or "GRAF" or "GRAJ" or "GRAL" or "GRAM" or "GRAN" or "GRAP" => LegalDecision.Step,
            "GRAR" or "GRAS" or "GRAT" or "GRAU" or "RTI1" or "B565" or "TPAC" or "ETR" or "EL" or "EN" => LegalDecision.Step,
            "26N" or "26D" or "26U" or "27C" or "27O" or "PLBE" or "PLAB" or "PLAF" or "PLAN" or "PLAX" => LegalDecision.Step,
            "110E" or "19A" or "19F" or "19U" or "19W" or "25N" or "18RA" => LegalDecision.Step,
            _ => null,
        };
}
