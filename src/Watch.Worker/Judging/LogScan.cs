using System.Runtime.CompilerServices;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>
/// Reads a part of the log on all cores, a stretch at a time, and gives what comes of it in the order of the log. What waits to
/// be taken is a few stretches at most.
/// </summary>
/// <param name="log">The log.</param>
/// <param name="wanted">Which rows are read whole.</param>
/// <param name="reached">Is told the share of the way that lies behind, from 0 to 1.</param>
internal sealed class LogScan(INoticeLog log, LogFilter wanted, Action<double> reached)
{
    private const int PageSize = 2_000;
    private const int PagesOfStretch = 10;

    private static readonly int Cores = Environment.ProcessorCount;

    /// <summary>Reads the rows after a position, up to another, that one inside.</summary>
    public async IAsyncEnumerable<Stretch<T>> ReadAsync<T>(
        long after,
        long upTo,
        Func<LogEntry, CancellationToken, Task<IReadOnlyList<T>>> judge,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        const long length = PageSize * PagesOfStretch;
        Queue<Task<Stretch<T>>> running = new();
        long next = after;
        for (long behind = after; behind < upTo; behind = Math.Min(behind + length, upTo))
        {
            for (; running.Count < Cores && next < upTo; next = Math.Min(next + length, upTo))
            {
                (long from, long to) = (next, Math.Min(next + length, upTo));
                running.Enqueue(Task.Run(() => ReadStretchAsync(from, to, judge, ct), ct));
            }

            yield return await running.Dequeue();
            reached((double)(Math.Min(behind + length, upTo) - after) / (upTo - after));
        }
    }

    private async Task<Stretch<T>> ReadStretchAsync<T>(
        long after,
        long upTo,
        Func<LogEntry, CancellationToken, Task<IReadOnlyList<T>>> judge,
        CancellationToken ct
    )
    {
        List<T> found = [];
        int rows = 0;
        int unreadable = 0;
        long position = after;
        while (position < upTo)
        {
            LogPage page = await log.ReadAsync(position, (int)Math.Min(PageSize, upTo - position), Count, ct);
            foreach (LogEntry entry in page.Entries.Where(e => e.Position <= upTo))
            {
                found.AddRange(await judge(entry, ct));
            }

            unreadable += page.Unreadable.Count(u => u.Position <= upTo);
            position = page.Position == position ? upTo : page.Position;
        }

        return new Stretch<T>(found, rows, unreadable);

        bool Count(LogSummary row)
        {
            if (row.Position > upTo)
            {
                return false;
            }

            rows++;
            return wanted(row);
        }
    }
}

/// <summary>What came of a stretch of the log.</summary>
/// <param name="Found">In the order of the log.</param>
/// <param name="Rows">Rows whose summary was read.</param>
/// <param name="Unreadable">Rows that were wanted and whose payload is not a notice.</param>
internal sealed record Stretch<T>(IReadOnlyList<T> Found, int Rows, int Unreadable);
