using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Slices;

namespace Watch.Sources.Bodacc.Xml;

/// <summary>One record of an edition, or why there is none; good until the next is read.</summary>
internal sealed record XmlRecord
{
    /// <summary>The record, without the blanks between its elements; null where it could not be read.</summary>
    public Element? Element { get; init; }

    /// <summary>The piece of the document that it was read out of.</summary>
    public required Slice Slice { get; init; }

    /// <summary>What has read it.</summary>
    public SliceReader? Reader { get; init; }

    /// <summary>Where it begins.</summary>
    public RecordPosition Position => Slice.Position;

    /// <summary>What the head of the document says of the issue.</summary>
    public string? Parution { get; init; }

    /// <summary>What the head of the document says of its day.</summary>
    public string? DateParution { get; init; }

    /// <summary>Why there is no <see cref="Element"/>.</summary>
    public RejectReason Reason { get; init; }

    /// <summary>In one sentence, with line and column where it helps.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The text as it came, bounded; null where there is none.</summary>
    public string? Raw { get; init; }

    /// <summary>Damage that cost nothing.</summary>
    public IReadOnlyList<ParseWarning> Warnings { get; init; } = [];

    /// <summary>The text of a record that could be read, without the blanks between its elements; null where there is none.</summary>
    public string? Printed() => Reader?.Tree(Slice, out _)?.ToString(SaveOptions.DisableFormatting);

    /// <summary>The rejection of a record that could not be read.</summary>
    public Parsed.Rejected Rejected() => new(Reason, Detail, Raw) { Position = Position };
}
