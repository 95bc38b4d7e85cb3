using Watch.Contracts.Notices;

namespace Watch.Worker.Store;

/// <summary>A row of the log.</summary>
internal sealed record LogEntry
{
    /// <summary>The most rows that are appended together; their positions have no gap.</summary>
    public const int MostTogether = 10_000;

    /// <summary>Its place; grows, with gaps.</summary>
    public required long Position { get; init; }

    /// <summary>The notice.</summary>
    public required Notice Notice { get; init; }

    /// <summary>1 for the first content of this notice, then 2, 3….</summary>
    public required int Revision { get; init; }

    /// <summary>Whether it may raise.</summary>
    public required bool Live { get; init; }

    /// <summary>Whether more of its text was searched once than is kept: the retention period has ended, and the excerpt remains.</summary>
    public bool IsTextGone { get; init; }

    /// <summary>When it was stored (UTC).</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>
    /// True when it corrects a notice, is corrected by one stored before it, is not a first revision, has a matter, prints an act, or is
    /// about a patent, whose holders others tell: its chain has to be looked up.
    /// </summary>
    public required bool InChain { get; init; }

    /// <summary>
    /// The position at which all stands that was appended with it and tells of the same matter, or prints the same act; null where it has
    /// none.
    /// </summary>
    public long? GroupEnd { get; init; }

    /// <summary>
    /// Of a member of a chain: the notices that one of the chain names, or named, or that name one, and that are of another chain.
    /// </summary>
    public IReadOnlyList<NoticeKey> Apart { get; init; } = [];

    /// <summary>Up to which position the log is read to judge it.</summary>
    public long UpTo => Math.Max(Position, GroupEnd ?? 0);
}

/// <summary>Entries, and how far the reader has come: further than the last entry when it did not want the rows at the end.</summary>
/// <param name="Entries">In order of position.</param>
/// <param name="Unreadable">Rows that were wanted and whose payload is not a notice.</param>
/// <param name="Position">The position to go on after.</param>
internal sealed record LogPage(IReadOnlyList<LogEntry> Entries, IReadOnlyList<UnreadableRow> Unreadable, long Position);

/// <summary>A row whose payload is damaged, or was written by a program that knows more than this one.</summary>
/// <param name="Position">Its place.</param>
/// <param name="Key">Its notice.</param>
/// <param name="Error">What is wrong with it.</param>
internal sealed record UnreadableRow(long Position, NoticeKey Key, string Error);
