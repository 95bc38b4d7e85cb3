using Watch.Contracts.Identifiers;

namespace Watch.Sources.InpiPatents.Weeks;

/// <summary>The names that a notice and the configuration bear.</summary>
internal static class InpiNames
{
    /// <summary>What is published for the first time: <c>FR_FRNEWST36</c>.</summary>
    public const string New = "new";

    /// <summary>What happened to it later: <c>FR_FRAMDST36</c>.</summary>
    public const string Amended = "amended";

    /// <summary>The root of a record.</summary>
    public const string Root = "fr-patent-document";

    /// <summary>The root of the lists that stand beside the records, and repeat nothing but names.</summary>
    public const string PackageIndex = "package-index";

    public static SourceId Source { get; } = new("inpi-patents");
}
