using System.CommandLine;
using Watch.Contracts.Identifiers;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Rules;

/// <summary>The notice of the log that a command was asked about: its id, or SOURCE/ID.</summary>
internal static class NoticeChoice
{
    /// <summary>The one notice of that id; null, and said, where there is none or where several sources have one.</summary>
    public static async Task<LogEntry?> FindAsync(INoticeLog log, string named, ParseResult arguments, CancellationToken ct)
    {
        LogEntry[] found = await ReadAsync(log, new NoticeQuery { Id = named }, ct);
        if (
            found.Length == 0
            && named.Split('/', 2) is [var source, var id]
            && source.Length > 0
            && source.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        )
        {
            found = await ReadAsync(log, new NoticeQuery { Source = new SourceId(source), Id = id }, ct);
        }

        if (found.Length == 1)
        {
            return found[0];
        }

        string allowed =
            found.Length == 0
                ? "the id of a notice of the log, as `notices` prints it"
                : string.Join(", ", found.Select(f => f.Notice.Key));
        await UsageErrors.SayAsync(arguments, Choice.Refusal(named, allowed, nearest: null));
        return null;
    }

    private static async Task<LogEntry[]> ReadAsync(INoticeLog log, NoticeQuery query, CancellationToken ct) =>
        [.. (await log.QueryAsync(query, ct).ToListAsync(ct)).Needed()];
}
