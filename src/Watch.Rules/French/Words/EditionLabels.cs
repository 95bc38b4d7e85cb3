namespace Watch.Rules.French.Words;

/// <summary>Words of an edition that stand in its content, in French.</summary>
public static class EditionLabels
{
    /// <summary>The theme of what falls under none of the cluster’s.</summary>
    public const string OtherThemes = "Autres publications";

    /// <summary>What an edition of a route that is no cluster's is called.</summary>
    public static string TitleFor(string reader) => $"Veille : {reader}";

    /// <summary>What an edition of a cluster is called.</summary>
    public static string TitleOf(string cluster) => $"Veille brevets {Elision.Of(cluster)}";
}
