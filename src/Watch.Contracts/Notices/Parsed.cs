using Watch.Contracts.Registers;

namespace Watch.Contracts.Notices;

/// <summary>Why a record could not be read: a closed list, in kebab case in the quarantine.</summary>
public enum RejectReason
{
    /// <summary>The document ends or breaks off before its end; what came before is kept.</summary>
    Truncated,

    /// <summary>Not well-formed, or not in the encoding it declares.</summary>
    Malformed,

    /// <summary>A DOCTYPE, an external entity, or another construct that is refused on sight.</summary>
    Forbidden,

    /// <summary>The archive is empty, or is not what its name says.</summary>
    BadArchive,

    /// <summary>A declared or real size, depth or ratio passes the bound.</summary>
    TooLarge,

    /// <summary>No parser knows this document.</summary>
    UnknownDocument,

    /// <summary>The record has no number, date or type, so no id can be made.</summary>
    MissingIdentity,

    /// <summary>A value of the record cannot be what it says (a date of publication, a type of notice).</summary>
    BadValue,

    /// <summary>The record has neither act nor judgment nor anything else that announces something.</summary>
    NoEvent,
}

/// <summary>Where in a document a record begins.</summary>
/// <param name="Line">1-based; 0 where the format has no lines.</param>
/// <param name="Column">1-based; 0 where the format has no lines.</param>
public readonly record struct RecordPosition(int Line, int Column);

/// <summary>What one record of a document became: a notice, or a reason why not. A publisher's text is never an exception.</summary>
public abstract record Parsed
{
    private Parsed() { }

    /// <summary>Where the record begins.</summary>
    public required RecordPosition Position { get; init; }

    /// <summary>A notice, with what was odd about it.</summary>
    public sealed record Accepted(Notice Notice) : Parsed
    {
        /// <summary>What was read all the same: an unknown category, an absurd date.</summary>
        public IReadOnlyList<ParseWarning> Warnings { get; init; } = [];

        /// <summary>
        /// Other ids that it may have been known by, in the same source: one that the log holds it keeps, so that nothing is new again.
        /// </summary>
        public IReadOnlyList<string> Aliases { get; init; } = [];
    }

    /// <summary>The header of a publication of a register; comes before its records, at most once in a document.</summary>
    public sealed record Published(RegisterPublication Publication) : Parsed;

    /// <summary>A record of a register.</summary>
    public sealed record Stated(RegisterRecord Record) : Parsed
    {
        /// <summary>What was odd about it.</summary>
        public IReadOnlyList<ParseWarning> Warnings { get; init; } = [];
    }

    /// <summary>
    /// The end of a whole publication that holds every record that its header counts: what it does not hold is no longer published.
    /// </summary>
    public sealed record Complete : Parsed
    {
        /// <summary>The subjects of records in it that could not be read: of these nothing is known to be missing.</summary>
        public IReadOnlyCollection<string> Unread { get; init; } = [];
    }

    /// <summary>A record for the quarantine.</summary>
    /// <param name="Reason">Out of the closed list.</param>
    /// <param name="Detail">What was found and what is allowed, in one English sentence.</param>
    /// <param name="Raw">The record as it came, bounded; null where nothing could be cut out.</param>
    public sealed record Rejected(RejectReason Reason, string Detail, string? Raw) : Parsed;
}

/// <summary>Something odd that cost nothing.</summary>
/// <param name="Code">A short stable name, as in <c>unknown-category</c>; counted by source and code.</param>
/// <param name="Detail">The value that was found; for <c>unknown-category</c>, the category itself.</param>
public sealed record ParseWarning(string Code, string Detail);
