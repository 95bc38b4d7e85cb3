using System.Globalization;
using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>Writes the log row by row with compiled statements; the transaction has had the file to itself from its beginning.</summary>
internal sealed class SqliteNoticeWriter : INoticeWriter
{
    // AUTOINCREMENT never gives a number twice, and goes on from the highest that was written.
    private const string SelectLast = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'notice'), 0)";

    private const string InsertNotice = """
        INSERT INTO notice (position, source, id, revision, content_hash, family, type, corrects, published_on, channel, rank, live,
            stored_at, document, in_chain, kinds, sirens, departement, has_name_alone, matter, group_end, patent, text_hash)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)
        """;

    private const string InsertPayload = "INSERT INTO notice_payload (position, json) VALUES (?1, ?2)";

    private const string InsertSiren = "INSERT INTO notice_siren (siren, position) VALUES (?1, ?2)";

    private const string InsertNumber = "INSERT INTO notice_number (number, position) VALUES (?1, ?2)";

    private const string InsertStory = "INSERT INTO notice_story (story, position) VALUES (?1, ?2)";

    private const string InsertText = "INSERT INTO notice_text (position, text) VALUES (?1, ?2)";

    private const string InsertKind = "INSERT INTO notice_kind (kind, position) VALUES (?1, ?2)";

    // As the provider writes a moment: its own reading has to find it.
    private const string Moment = "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz";

    public Task LockAsync(WriteTransaction transaction, CancellationToken ct) => Task.CompletedTask;

    public Task<IReadOnlyList<AppendPlan.KnownContent>> KnownAsync(
        WriteTransaction transaction,
        IReadOnlyCollection<NoticeKey> keys,
        CancellationToken ct
    ) =>
        Task.FromResult<IReadOnlyList<AppendPlan.KnownContent>>([
            .. keys.GroupBy(k => k.Source)
                .SelectMany(ofSource =>
                    new SqliteLookup(transaction, "id", ofSource.Key, [.. ofSource.Select(k => k.Id)]).Find(
                        "content_hash, revision, rank, live, text_hash",
                        Content
                    )
                ),
        ]);

    public Task<IReadOnlyList<NoticeKey>> CorrectedAsync(
        WriteTransaction transaction,
        IReadOnlyCollection<NoticeKey> keys,
        CancellationToken ct
    ) =>
        Task.FromResult<IReadOnlyList<NoticeKey>>([
            .. keys.GroupBy(k => k.Source)
                .SelectMany(ofSource =>
                    new SqliteLookup(transaction, "corrects", ofSource.Key, [.. ofSource.Select(k => k.Id)]).Find(
                        "position",
                        (key, _) => key
                    )
                ),
        ]);

    public Task<IReadOnlyList<string>> StoriesAsync(WriteTransaction transaction, IReadOnlyCollection<string> stories, CancellationToken ct)
    {
        using SqliteStatement select = new(transaction, "SELECT 1 FROM notice_story WHERE story = ?1 LIMIT 1");
        List<string> found = [];
        foreach (string story in stories)
        {
            select.Bind(1, story);
            while (select.Read())
            {
                found.Add(story);
            }
        }

        return Task.FromResult<IReadOnlyList<string>>(found);
    }

    public async Task<IReadOnlyList<long>> TakePositionsAsync(WriteTransaction transaction, int count, CancellationToken ct)
    {
        long last = await transaction.ScalarAsync<long>(SelectLast, null, ct);
        return [.. Enumerable.Range(1, count).Select(i => last + i)];
    }

    public Task WriteAsync(WriteTransaction transaction, IReadOnlyList<NewRow> rows, CancellationToken ct)
    {
        using SqliteStatement notice = new(transaction, InsertNotice);
        using SqliteStatement payload = new(transaction, InsertPayload);
        using SqliteStatement siren = new(transaction, InsertSiren);
        using SqliteStatement number = new(transaction, InsertNumber);
        using SqliteStatement story = new(transaction, InsertStory);
        using SqliteStatement text = new(transaction, InsertText);
        using SqliteStatement kind = new(transaction, InsertKind);
        (DateTimeOffset At, string Text) stored = default;
        foreach (NewRow row in rows)
        {
            ct.ThrowIfCancellationRequested();
            if (stored.Text is null || stored.At != row.StoredAt)
            {
                stored = (row.StoredAt, row.StoredAt.ToString(Moment, CultureInfo.InvariantCulture));
            }

            Bind(notice, row, stored.Text).Execute();
            payload.Bind(1, row.Position).Bind(2, row.Candidate.Payload.Span).Execute();
            Lead(siren, row.Sirens, row.Position);
            Lead(number, row.Numbers, row.Position);
            Lead(kind, row.Kinds, row.Position);
            Lead(story, row.Stories, row.Position);
            if (row.Candidate.Notice.FullText is { } whole)
            {
                text.Bind(1, row.Position).Bind(2, whole).Execute();
            }
        }

        return Task.CompletedTask;
    }

    private static AppendPlan.KnownContent Content(NoticeKey key, SqliteStatement row) =>
        new(key, new AppendPlan.Content(row.Text(1), (int)row.Number(2), (int)row.Number(3), row.Number(4) != 0, row.TextOrNull(5)));

    private static SqliteStatement Bind(SqliteStatement insert, NewRow row, string storedAt)
    {
        LogCandidate candidate = row.Candidate;
        Notice facts = candidate.Notice;
        return insert
            .Bind(1, row.Position)
            .Bind(2, facts.Source.Value)
            .Bind(3, facts.Id)
            .Bind(4, row.Revision)
            .Bind(5, candidate.Hash)
            .Bind(6, facts.Family)
            .Bind(7, facts.Type.ToKebabCase())
            .Bind(8, facts.Corrects)
            .Bind(9, facts.PublishedOn)
            .Bind(10, candidate.Channel)
            .Bind(11, candidate.Rank)
            .Bind(12, candidate.Live)
            .Bind(13, storedAt)
            .Bind(14, candidate.Document)
            .Bind(15, row.InChain)
            .Bind(16, SummaryColumns.Write(row.Kinds))
            .Bind(17, SummaryColumns.Write(row.Sirens))
            .Bind(18, facts.Departement)
            .Bind(19, facts.HasNameAlone)
            .Bind(20, facts.Matter)
            .Bind(21, row.GroupEnd)
            .Bind(22, facts.Patent?.Document)
            .Bind(23, candidate.TextHash);
    }

    private static void Lead(SqliteStatement insert, IReadOnlyList<string> names, long position)
    {
        foreach (string name in names)
        {
            insert.Bind(1, name).Bind(2, position).Execute();
        }
    }
}
