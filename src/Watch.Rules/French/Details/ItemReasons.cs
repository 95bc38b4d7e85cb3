using Watch.Contracts.Messages;

namespace Watch.Rules.French.Details;

/// <summary>Why an item stands in an edition, in French.</summary>
public static class ItemReasons
{
    /// <summary>Why an item is here.</summary>
    public static string Why(Evidence evidence) =>
        evidence.Clause.Split(':')[0] switch
        {
            "technology" or "cluster" => $"classement : {InFrench(evidence.Seen)}",
            "text" => $"mots : {evidence.Seen}",
            "party" => EvidenceWording.ValueOf(evidence),
            _ => EvidenceWording.Of(evidence),
        };

    // The words around symbols, as explain prints them.
    private static string InFrench(string symbols) =>
        symbols
            .Replace(", additional)", ", additionnelle)", StringComparison.Ordinal)
            .Replace(") with ", ") avec ", StringComparison.Ordinal);
}
