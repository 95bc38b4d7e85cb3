using Watch.Contracts.Identifiers;

namespace Watch.Sources.Sirene;

/// <summary>The names of the source.</summary>
internal static class SireneNames
{
    public static readonly SourceId Source = new("sirene");

    /// <summary>The one family: legal units.</summary>
    public const string Units = "units";

    /// <summary>The part of the register that is read, the category of its records, and the respect in which a subject is told.</summary>
    public const string Unit = "unit";

    /// <summary>The key and the longest record in bytes: real ones have some 15 KB.</summary>
    public const int LongestRecord = 4 * 1024 * 1024;

    /// <summary>The names under which an answer holds units, with those that the versions before 3.11 had.</summary>
    public static readonly IReadOnlyList<string> Members = ["unitesLegales", "uniteLegale", "unitesLegalesNonDiffusibles"];
}
