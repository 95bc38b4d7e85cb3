using Watch.Contracts.Notices;
using Watch.Sources.Amf.Decisions;

namespace Watch.Sources.Amf.Rows;

/// <summary>What a row announces, by the publisher's own words for its sort; of a decision its title too.</summary>
internal static class RowKinds
{
    /// <summary>The kind; regulated information where the words say nothing else.</summary>
    public static EventKind Of(FlowRow row) =>
        KindWords.Of(row.Subtype) ?? (row.IsDecision ? KindWords.Of(row.Title) : null) ?? EventKind.RegulatedInformation;

    /// <summary>The family of a row.</summary>
    public static string FamilyOf(FlowRow row, EventKind kind) =>
        kind == EventKind.ThresholdCrossing ? AmfNames.Crossings
        : KindWords.IsTotal(row.Subtype) ? AmfNames.Totals
        : AmfNames.Other;
}
