using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;

namespace Watch.Sources.Amf;

/// <summary>The names that a notice and the configuration bear.</summary>
internal static class AmfNames
{
    /// <summary>Decisions of the AMF on crossed thresholds (code de commerce, art. L233-7).</summary>
    public const string Crossings = "threshold-crossings";

    /// <summary>What issuers say of the number of their shares and votes (code de commerce, art. L233-8).</summary>
    public const string Totals = "capital-totals";

    /// <summary>All other regulated information, offers and agreements among it.</summary>
    public const string Other = "regulated-information";

    /// <summary>The office of a decision.</summary>
    public const string Regulator = "Autorité des marchés financiers";

    /// <summary>The prefix of the matters of the AMF, as in <c>amf:226C0318</c>.</summary>
    public const string MatterPrefix = "amf:";

    public static SourceId Source { get; } = new("info-financiere");

    /// <summary>Items of the AMF's own database of decisions; poorer, since it knows neither ISIN nor LEI.</summary>
    public static Channel Bdif { get; } = new("bdif", 8);
}
