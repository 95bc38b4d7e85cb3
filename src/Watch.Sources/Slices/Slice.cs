using Watch.Contracts.Notices;

namespace Watch.Sources.Slices;

/// <summary>What a piece of a document is.</summary>
internal enum SliceKind
{
    /// <summary>All before the first record; comes once.</summary>
    Top,

    /// <summary>One record from its start tag to its end tag, or to the start of the next where it has none.</summary>
    Record,

    /// <summary>What stands between two records and is not blank.</summary>
    Stray,

    /// <summary>A DOCTYPE.</summary>
    Doctype,

    /// <summary>The beginning of a record that passes the bound; the rest was skipped.</summary>
    TooLarge,

    /// <summary>A record that the document ends in.</summary>
    Cut,

    /// <summary>All after the last record; comes last, and once.</summary>
    Tail,
}

/// <summary>A piece of a document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters, which are good until the next piece is cut.</param>
/// <param name="Position">Where it begins.</param>
internal readonly record struct Slice(SliceKind Kind, ReadOnlyMemory<char> Text, RecordPosition Position);
