using Npgsql;
using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>
/// Writes the log with COPY. A number is taken under the lock and the lock goes with the commit, so numbers appear in their order.
/// </summary>
internal sealed class PostgresNoticeWriter : INoticeWriter
{
    private const string TakeLock = "SELECT number FROM append_lock FOR UPDATE";

    private const string SelectKnown = """
        SELECT n.source, n.id, n.content_hash, n.revision, n.rank, n.live, n.text_hash
        FROM unnest(@Sources, @Ids) AS k (source, id) JOIN notice n ON n.source = k.source AND n.id = k.id
        """;

    private const string SelectCorrected = """
        SELECT k.source, k.id
        FROM unnest(@Sources, @Ids) AS k (source, id)
        WHERE EXISTS (SELECT 1 FROM notice n WHERE n.source = k.source AND n.corrects = k.id)
        """;

    private const string TakePositions = "SELECT nextval('notice_position') AS position FROM generate_series(1, @Count)";

    private const string CopyNotice = """
        COPY notice (position, source, id, revision, content_hash, family, type, corrects, published_on, channel, rank, live,
            stored_at, document, in_chain, kinds, sirens, departement, has_name_alone, matter, group_end, patent, text_hash)
        FROM STDIN (FORMAT BINARY)
        """;

    private const string CopyPayload = "COPY notice_payload (position, json) FROM STDIN (FORMAT BINARY)";

    private const string CopySiren = "COPY notice_siren (siren, position) FROM STDIN (FORMAT BINARY)";

    private const string CopyNumber = "COPY notice_number (number, position) FROM STDIN (FORMAT BINARY)";

    private const string CopyStory = "COPY notice_story (story, position) FROM STDIN (FORMAT BINARY)";

    private const string CopyText = "COPY notice_text (position, text) FROM STDIN (FORMAT BINARY)";

    private const string SelectStories = """
        SELECT k.story FROM unnest(@Stories) AS k (story) WHERE EXISTS (SELECT 1 FROM notice_story s WHERE s.story = k.story)
        """;

    private const string CopyKind = "COPY notice_kind (kind, position) FROM STDIN (FORMAT BINARY)";

    public Task LockAsync(WriteTransaction transaction, CancellationToken ct) => transaction.ExecuteAsync(TakeLock, null, ct);

    public async Task<IReadOnlyList<AppendPlan.KnownContent>> KnownAsync(
        WriteTransaction transaction,
        IReadOnlyCollection<NoticeKey> keys,
        CancellationToken ct
    )
    {
        IReadOnlyList<RawRow> rows = await transaction.RowsAsync(SelectKnown, new Names(keys), ct);
        return
        [
            .. rows.Select(r => new AppendPlan.KnownContent(
                LogColumns.KeyOf(r),
                new AppendPlan.Content(
                    r.Text("content_hash"),
                    r.Count("revision"),
                    r.Count("rank"),
                    r.Flag("live"),
                    r.TextOrNull("text_hash")
                )
            )),
        ];
    }

    public async Task<IReadOnlyList<NoticeKey>> CorrectedAsync(
        WriteTransaction transaction,
        IReadOnlyCollection<NoticeKey> keys,
        CancellationToken ct
    )
    {
        IReadOnlyList<RawRow> rows = await transaction.RowsAsync(SelectCorrected, new Names(keys), ct);
        return [.. rows.Select(LogColumns.KeyOf)];
    }

    public async Task<IReadOnlyList<string>> StoriesAsync(
        WriteTransaction transaction,
        IReadOnlyCollection<string> stories,
        CancellationToken ct
    )
    {
        IReadOnlyList<RawRow> rows = await transaction.RowsAsync(SelectStories, new { Stories = stories.ToArray() }, ct);
        return [.. rows.Select(r => r.Text("story"))];
    }

    public async Task<IReadOnlyList<long>> TakePositionsAsync(WriteTransaction transaction, int count, CancellationToken ct) =>
        [.. (await transaction.RowsAsync(TakePositions, new { Count = count }, ct)).Select(r => r.Number("position"))];

    public async Task WriteAsync(WriteTransaction transaction, IReadOnlyList<NewRow> rows, CancellationToken ct)
    {
        NpgsqlConnection connection = (NpgsqlConnection)transaction.Connection;
        await CopyAsync(connection, CopyNotice, rows.Select(Facts), ct);
        await CopyAsync(connection, CopyPayload, rows.Select(r => new object?[] { r.Position, r.Candidate.Payload }), ct);
        await CopyAsync(connection, CopySiren, rows.SelectMany(r => r.Sirens.Select(s => new object?[] { s, r.Position })), ct);
        await CopyAsync(connection, CopyNumber, rows.SelectMany(r => r.Numbers.Select(n => new object?[] { n, r.Position })), ct);
        await CopyAsync(connection, CopyStory, rows.SelectMany(r => r.Stories.Select(s => new object?[] { s, r.Position })), ct);
        await CopyAsync(
            connection,
            CopyText,
            rows.Where(r => r.Candidate.Notice.FullText is not null).Select(r => new object?[] { r.Position, r.Candidate.Notice.FullText }),
            ct
        );
        await CopyAsync(connection, CopyKind, rows.SelectMany(r => r.Kinds.Select(k => new object?[] { k, r.Position })), ct);
    }

    private static object?[] Facts(NewRow row)
    {
        Notice notice = row.Candidate.Notice;
        return
        [
            row.Position,
            notice.Source.Value,
            notice.Id,
            row.Revision,
            row.Candidate.Hash,
            notice.Family,
            notice.Type.ToKebabCase(),
            notice.Corrects,
            notice.PublishedOn,
            row.Candidate.Channel,
            row.Candidate.Rank,
            row.Candidate.Live,
            row.StoredAt,
            row.Candidate.Document,
            row.InChain,
            SummaryColumns.Write(row.Kinds),
            SummaryColumns.Write(row.Sirens),
            notice.Departement,
            notice.HasNameAlone,
            notice.Matter,
            row.GroupEnd,
            notice.Patent?.Document,
            row.Candidate.TextHash,
        ];
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string sql, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using NpgsqlBinaryImporter importer = await connection.BeginBinaryImportAsync(sql, ct);
        foreach (object?[] row in rows)
        {
            await importer.WriteRowAsync(ct, row);
        }

        await importer.CompleteAsync(ct);
    }

    private sealed class Names(IReadOnlyCollection<NoticeKey> keys)
    {
        public string[] Sources { get; } = [.. keys.Select(k => k.Source.Value)];

        public string[] Ids { get; } = [.. keys.Select(k => k.Id)];
    }
}
