using Watch.Contracts.Notices;
using Watch.Rules.Matters;

namespace Watch.Worker.Store.Sql;

/// <summary>Articles that tell one story, as they stood at a position.</summary>
internal sealed class LogStories(Database database)
{
    private const int MostOfStory = 60;

    private const string SelectTellers = """
        SELECT n.source, n.id
        FROM notice_story s JOIN notice n ON n.position = s.position
        WHERE s.story = @Story AND n.live AND n.position <= @UpTo
        ORDER BY n.position
        LIMIT @Limit
        """;

    /// <summary>
    /// The articles of all sources that tell the same, those that they lead to among them; what too many share names no story.
    /// </summary>
    public async Task<IReadOnlyList<LogEntry>> OfAsync(NoticeKey key, List<LogEntry> entries, long upTo, CancellationToken ct)
    {
        Dictionary<NoticeKey, LogEntry> found = entries.ToDictionary(e => e.Notice.Key);
        HashSet<string> asked = new(StringComparer.Ordinal);
        Queue<Notice> next = new(entries.Select(e => e.Notice));
        while (found.Count <= MostOfStory && next.TryDequeue(out Notice? notice))
        {
            foreach (string story in ArticleStory.KeysOf(notice).Where(asked.Add))
            {
                foreach (LogEntry entry in await TellersAsync(story, found.Keys, upTo, ct))
                {
                    found[entry.Notice.Key] = entry;
                    next.Enqueue(entry.Notice);
                }
            }
        }

        IReadOnlyList<NoticeKey> own = ArticleStory.Of(key, [.. found.Values.Select(e => e.Notice)]);
        return [.. own.Where(found.ContainsKey).Select(k => found[k])];
    }

    private async Task<IReadOnlyList<LogEntry>> TellersAsync(
        string story,
        IReadOnlyCollection<NoticeKey> known,
        long upTo,
        CancellationToken ct
    )
    {
        IReadOnlyList<RawRow> rows = await database.RowsAsync(
            SelectTellers,
            new
            {
                Story = story,
                UpTo = upTo,
                Limit = MostOfStory + 1,
            },
            ct
        );
        List<LogEntry> tellers = [];
        foreach (NoticeKey teller in rows.Count > MostOfStory ? [] : rows.Select(LogColumns.KeyOf).Distinct().Except(known).ToArray())
        {
            RawRow? member = await database.RowAsync(LogChains.SelectMember, LogChains.ParametersOf(teller.Source, teller.Id, upTo), ct);
            if (member is not null && LogColumns.ToEntry(member) is var entry && ArticleStory.IsArticle(entry.Notice))
            {
                tellers.Add(entry);
            }
        }

        return tellers;
    }
}
