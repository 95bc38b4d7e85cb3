using Watch.Contracts.Notices;

namespace Watch.Worker.Store;

/// <summary>What a row of the log says of itself beside its payload.</summary>
internal readonly ref struct LogSummary(long position, bool live, bool inChain, NoticeSummary notice)
{
    /// <summary>Its place.</summary>
    public long Position { get; } = position;

    /// <summary>Whether it may raise.</summary>
    public bool Live { get; } = live;

    /// <summary>See <see cref="LogEntry.InChain"/>.</summary>
    public bool InChain { get; } = inChain;

    /// <summary>What it announces, and whom it names.</summary>
    public NoticeSummary Notice { get; } = notice;
}

/// <summary>Whether a reader wants a row, told by its summary.</summary>
internal delegate bool LogFilter(LogSummary row);

/// <summary>The way to read all of it.</summary>
internal static class NoticeLogReading
{
    /// <summary>The entries of the next <paramref name="limit"/> rows after a position, whatever they are.</summary>
    public static Task<LogPage> ReadAsync(this INoticeLog log, long after, int limit, CancellationToken ct) =>
        log.ReadAsync(after, limit, _ => true, ct);
}
