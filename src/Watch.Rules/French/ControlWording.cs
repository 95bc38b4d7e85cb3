using Watch.Rules.Ownership;

namespace Watch.Rules.French;

/// <summary>Answers about control in French, each with its reason; an answer that is not known says what is missing.</summary>
public static class ControlWording
{
    /// <summary>As in <c>Alpha contrôle Beta (art. L. 233-3 C. com.) : 57,09 % des droits de vote</c>.</summary>
    public static string Of(ControlFinding finding)
    {
        (string holder, string firm) = (OwnershipWording.Named(finding.Holder), OwnershipWording.Named(finding.Firm));
        string answer = finding.IsControl switch
        {
            true => $"{holder} contrôle {firm}",
            false => $"{holder} ne contrôle pas {firm}",
            null => $"contrôle de {firm} par {holder} : non connu",
        };
        string through = finding.Through.Count > 0 ? $", par {OwnershipWording.Names(finding.Through)}" : "";
        return $"{answer} (art. L. 233-3 C. com.) : {ReasonOf(finding)}{through}";
    }

    private static string ReasonOf(ControlFinding finding) =>
        finding.Reason switch
        {
            ControlReason.Consolidation => "consolidation comptable",
            ControlReason.Merger => "absorption",
            ControlReason.MajorityOfVotes => $"{VotesOf(finding)}, plus de la moitié",
            ControlReason.LargestOverForty => $"{VotesOf(finding)}, plus de 40\u00A0% et personne de connu n’en détient autant",
            ControlReason.FortyAtMost => $"{VotesOf(finding)}, pas plus de 40\u00A0%",
            ControlReason.AnotherAsLarge => $"{Named(finding.Rival)} en détient autant ou davantage",
            ControlReason.NoChainOfControl => "aucun de ceux qu’il contrôle n’en détient",
            ControlReason.VotesNotKnown => $"droits de vote non connus ({OwnershipWording.Of(finding.Votes)})",
            ControlReason.OthersNotKnown => $"{VotesOf(finding)}, mais ceux de {Named(finding.Rival)} ne sont pas connus",
            ControlReason.ChainNotKnown => "le contrôle des sociétés intermédiaires n’est pas connu",
            _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Reason, "This reason has no French words."),
        };

    private static string VotesOf(ControlFinding finding) => $"{OwnershipWording.Of(finding.Votes)} des droits de vote";

    private static string Named(OwnershipNode? rival) => rival is null ? "un autre" : OwnershipWording.Named(rival);
}
