using Watch.Contracts.Messages;

namespace Watch.Rules.French.Words;

/// <summary>Words of an edition that stand in its content, in French.</summary>
public static class EditionLabels
{
    /// <summary>The theme of what falls under none of the cluster’s.</summary>
    public const string OtherThemes = "Autres publications";

    private const string Number = "siren: ";
    private const string Vowels = "AEIOUYÀÂÉÈÊÎÔÛ";

    /// <summary>What an edition of a route that is no cluster's is called.</summary>
    public static string TitleFor(string reader) => $"Veille : {reader}";

    /// <summary>What an edition of a cluster is called.</summary>
    public static string TitleOf(string cluster) =>
        cluster.Length > 0 && Vowels.Contains(cluster[0], StringComparison.OrdinalIgnoreCase)
            ? $"Veille brevets d’{cluster}"
            : $"Veille brevets de {cluster}";

    // The words around symbols, as explain prints them.
    private static string InFrench(string symbols) =>
        symbols
            .Replace(", additional)", ", additionnelle)", StringComparison.Ordinal)
            .Replace(") with ", ") avec ", StringComparison.Ordinal);

    // The number by which a firm was told, as the clause that found it prints it.
    private static string Numbered(string seen) =>
        seen.StartsWith(Number, StringComparison.Ordinal)
            ? $"SIREN {seen[Number.Length..].Replace(": ", ", ", StringComparison.Ordinal)}"
            : seen;

    /// <summary>Why an item is here.</summary>
    public static string Why(Evidence evidence) =>
        evidence.Clause.Split(':')[0] switch
        {
            "technology" or "cluster" => $"classement : {InFrench(evidence.Seen)}",
            "text" => $"mots : {evidence.Seen}",
            "firm" or "named" or "siren" or "party" => $"entreprise : {Numbered(evidence.Seen)}",
            _ => $"{evidence.Clause} : {evidence.Seen}",
        };
}
