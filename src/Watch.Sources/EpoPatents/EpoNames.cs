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

    /// <summary>Where a publication is shown to people (Espacenet).</summary>
    /// <param name="id">Office, number and kind: letters and digits alone.</param>
    public static Uri LinkTo(string id) => new($"https://worldwide.espacenet.com/patent/search?q=pn%3D{id}");

    /// <summary>Whole publications of the European Publication Server.</summary>
    public static Channel PublicationServer { get; } = new("publication-server", 15);
}
