using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents;

/// <summary>The names that a notice and the configuration bear.</summary>
internal static class EpoNames
{
    /// <summary>What offices publish: applications, search reports, granted patents, corrections.</summary>
    public const string Publications = "publications";

    /// <summary>What happens to a patent afterwards, by the codes of INPADOC and of the register.</summary>
    public const string LegalEvents = "legal-events";

    public static SourceId Source { get; } = new("epo-patents");

    /// <summary>Whole publications of the European Publication Server.</summary>
    public static Channel PublicationServer { get; } = new("publication-server", 15);
}
