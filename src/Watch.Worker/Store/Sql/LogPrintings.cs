using Watch.Contracts.Notices;
using Watch.Rules.Matters;

namespace Watch.Worker.Store.Sql;

/// <summary>The notices that a notice leads to, also through an act that others print, as they stood at a position.</summary>
internal sealed class LogPrintings(Database database)
{
    private const int MostOfAct = 60;

    private const string SelectPrintings = """
        SELECT DISTINCT n.id
        FROM notice_story s JOIN notice n ON n.position = s.position
        WHERE s.story = @Act AND n.source = @Source AND n.live AND n.position <= @UpTo
        ORDER BY n.id
        LIMIT @Limit
        """;

    /// <summary>The latest revision of each; what too many print is no act.</summary>
    /// <param name="key">The one.</param>
    /// <param name="upTo">The position.</param>
    /// <param name="linked">The ids that a notice leads to by corrections and matters, its own among them.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<List<LogEntry>> OfAsync(
        NoticeKey key,
        long upTo,
        Func<NoticeKey, long, CancellationToken, Task<HashSet<string>>> linked,
        CancellationToken ct
    )
    {
        List<LogEntry> found = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<string> next = new([key.Id]);
        while (next.TryDequeue(out string? id))
        {
            foreach (
                string one in seen.Contains(id) ? [] : (await linked(new NoticeKey(key.Source, id), upTo, ct)).Where(seen.Add).ToArray()
            )
            {
                RawRow? row = await database.RowAsync(LogChains.SelectMember, LogChains.ParametersOf(key.Source, one, upTo), ct);
                if (row is not null)
                {
                    found.Add(LogColumns.ToEntry(row));
                    await AddPrintingsAsync(found[^1].Notice, next, upTo, ct);
                }
            }
        }

        return found;
    }

    // A row from before acts were kept leads to none, and none leads to it.
    private async Task AddPrintingsAsync(Notice notice, Queue<string> next, long upTo, CancellationToken ct)
    {
        if (PrintedAct.KeyOf(notice) is not { } act)
        {
            return;
        }

        var parameters = new
        {
            Act = act,
            Source = notice.Source.Value,
            UpTo = upTo,
            Limit = MostOfAct + 1,
        };
        string[] printings = [.. (await database.RowsAsync(SelectPrintings, parameters, ct)).Select(r => r.Shown("id"))];
        foreach (string one in printings.Length <= MostOfAct && printings.Contains(notice.Id, StringComparer.Ordinal) ? printings : [])
        {
            next.Enqueue(one);
        }
    }
}
