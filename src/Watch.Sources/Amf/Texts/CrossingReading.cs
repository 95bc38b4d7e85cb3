using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Texts;

/// <summary>What the text of a decision of the AMF about thresholds says: each field is what is printed, or empty.</summary>
internal sealed record CrossingReading
{
    /// <summary>The prefix of the matters of the AMF, as in <c>amf:226C0318</c>.</summary>
    private const string MatterPrefix = "amf:";

    /// <summary>Crossings and intentions, in document order.</summary>
    public IReadOnlyList<NoticeEvent> Events { get; init; } = [];

    /// <summary>The issuer as <c>target</c>, then who declares as <c>declarant</c>, each once, in document order.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>The number of the decision out of its header, as in <c>226C0661</c>.</summary>
    public string? Number { get; init; }

    /// <summary>The share of the issuer, out of the header.</summary>
    public Isin? Isin { get; init; }

    /// <summary>
    /// The number of the decision that this one completes ("Complément à D&amp;I 226C0318"): it adds, and replaces nothing.
    /// </summary>
    public string? ComplementOf { get; init; }

    /// <summary>What was printed and could not be read.</summary>
    public IReadOnlyList<ParseWarning> Warnings { get; init; } = [];

    /// <summary>
    /// The matter: the completed decision, or else the decision itself, so that one and its complements are one matter; null without a
    /// number.
    /// </summary>
    public string? Matter => (ComplementOf ?? Number) is { } root ? MatterPrefix + root : null;
}
