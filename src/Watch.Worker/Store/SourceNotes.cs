using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Worker.Store;

/// <summary>A document that was read.</summary>
internal sealed record DocumentNote(
    SourceId Source,
    string Family,
    string Name,
    string Hash,
    long Bytes,
    int Notices,
    int New,
    int Quarantined,
    DateTimeOffset At
)
{
    /// <summary>What was odd in it, counted by code and value.</summary>
    public IReadOnlyDictionary<ParseWarning, int> Warnings { get; init; } = new Dictionary<ParseWarning, int>();
}

/// <summary>A run of a source.</summary>
/// <param name="Source">Which.</param>
/// <param name="StartedAt">When (UTC).</param>
/// <param name="EndedAt">When (UTC).</param>
/// <param name="Documents">Documents read.</param>
/// <param name="Notices">Notices read.</param>
/// <param name="New">Rows written.</param>
/// <param name="Error">Why it failed, or null.</param>
internal sealed record RunNote(
    SourceId Source,
    DateTimeOffset StartedAt,
    DateTimeOffset EndedAt,
    int Documents,
    int Notices,
    int New,
    string? Error
);

/// <summary>A number missing in a publisher's sequence.</summary>
internal sealed record GapNote(SourceId Source, string Family, string Missing, DateTimeOffset Since);

/// <summary>A record set aside.</summary>
internal sealed record QuarantineNote
{
    /// <summary>A short hash of document and place: the name under which <c>quarantine show</c> finds it.</summary>
    public required string Id { get; init; }

    /// <summary>The source, or null when no parser knew the document.</summary>
    public SourceId? Source { get; init; }

    /// <summary>The document's name.</summary>
    public required string Document { get; init; }

    /// <summary>Where in it; 0 where the format has no lines.</summary>
    public required int Line { get; init; }

    /// <summary>Where in the line.</summary>
    public required int Column { get; init; }

    /// <summary>Why.</summary>
    public required RejectReason Reason { get; init; }

    /// <summary>What was found and what is allowed.</summary>
    public required string Detail { get; init; }

    /// <summary>The record as it came.</summary>
    public string? Raw { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}
