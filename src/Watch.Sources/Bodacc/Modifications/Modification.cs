using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Modifications;

/// <summary>One item of a list of modifications.</summary>
/// <param name="Kind">What it announces; <see cref="EventKind.OtherLegalNotice"/> for what has no kind of its own.</param>
/// <param name="Label">The item as printed.</param>
/// <param name="Direction">Which way a capital went, where printed.</param>
internal sealed record Modification(EventKind Kind, string Label, CapitalDirection Direction = CapitalDirection.Unknown)
{
    /// <summary>False when the words of the item are in no list of this reader: worth a warning, and kept all the same.</summary>
    public bool Known { get; init; } = true;
}
