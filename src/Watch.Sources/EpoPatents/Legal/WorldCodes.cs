using Watch.Contracts.Notices;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>The codes of international applications.</summary>
internal static class WorldCodes
{
    /// <summary>The decision on a code; null where the table does not know it.</summary>
    public static LegalDecision? Of(string code) =>
        code switch
        {
            "WA" => new(EventKind.PatentWithdrawal, "demande internationale retirée"),
            "WWR" or "WWW" or "ENPW" => new(EventKind.PatentOtherAct, "phase nationale : demande rejetée ou retirée dans un office"),
            "121" or "NENP" or "ENP" or "WWE" or "WWG" or "WWP" or "AK" or "AL" or "DPE1" or "DPE2" or "32PN" => LegalDecision.Step,
            _ => null,
        };
}
