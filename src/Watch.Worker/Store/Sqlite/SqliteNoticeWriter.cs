using Microsoft.Data.Sqlite;
using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>Writes the log row by row with compiled statements; the transaction has had the file to itself from its beginning.</summary>
internal sealed class SqliteNoticeWriter : INoticeWriter
{
    private const string SelectKnown = "SELECT content_hash, revision, rank, live FROM notice WHERE source = @Source AND id = @Id";

    // AUTOINCREMENT never gives a number twice, and goes on from the highest that was written.
    private const string SelectLast = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'notice'), 0)";

    private const string InsertNotice = """
        INSERT INTO notice (position, source, id, revision, content_hash, family, type, corrects, published_on, channel, rank, live, stored_at, document)
        VALUES (@Position, @Source, @Id, @Revision, @Hash, @Family, @Type, @Corrects, @PublishedOn, @Channel, @Rank, @Live, @StoredAt, @Document)
        """;

    private const string InsertPayload = "INSERT INTO notice_payload (position, json) VALUES (@Position, @Json)";

    private const string InsertSiren = "INSERT INTO notice_siren (siren, position) VALUES (@Siren, @Position)";

    private const string InsertKind = "INSERT INTO notice_kind (kind, position) VALUES (@Kind, @Position)";

    public Task LockAsync(WriteTransaction transaction, CancellationToken ct) => Task.CompletedTask;

    public async Task<IReadOnlyList<AppendPlan.KnownContent>> KnownAsync(
        WriteTransaction transaction, IReadOnlyCollection<NoticeKey> keys, CancellationToken ct)
    {
        using PreparedStatement select = new(transaction, SelectKnown, "@Source", "@Id");
        List<AppendPlan.KnownContent> known = [];
        foreach (NoticeKey key in keys)
        {
            using SqliteDataReader reader = select.Read(key.Source.Value, key.Id);
            while (await reader.ReadAsync(ct))
            {
                known.Add(new(key, new(reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetBoolean(3))));
            }
        }

        return known;
    }

    public async Task<IReadOnlyList<long>> TakePositionsAsync(WriteTransaction transaction, int count, CancellationToken ct)
    {
        long last = await transaction.FirstAsync<long>(SelectLast, null, ct);
        return [.. Enumerable.Range(1, count).Select(i => last + i)];
    }

    public Task WriteAsync(WriteTransaction transaction, IReadOnlyList<NewRow> rows, CancellationToken ct)
    {
        using PreparedStatement notice = new(
            transaction, InsertNotice, "@Position", "@Source", "@Id", "@Revision", "@Hash", "@Family", "@Type", "@Corrects",
            "@PublishedOn", "@Channel", "@Rank", "@Live", "@StoredAt", "@Document");
        using PreparedStatement payload = new(transaction, InsertPayload, "@Position", "@Json");
        using PreparedStatement siren = new(transaction, InsertSiren, "@Siren", "@Position");
        using PreparedStatement kind = new(transaction, InsertKind, "@Kind", "@Position");
        foreach (NewRow row in rows)
        {
            ct.ThrowIfCancellationRequested();
            Notice facts = row.Candidate.Notice;
            notice.Execute(
                row.Position, facts.Source.Value, facts.Id, row.Revision, row.Hash, facts.Family, facts.Type.ToKebabCase(), facts.Corrects,
                facts.PublishedOn, row.Candidate.Channel, row.Candidate.Rank, row.Candidate.Live, row.StoredAt, row.Candidate.Document);
            payload.Execute(row.Position, NoticeJson.Write(facts));
            foreach (string number in row.Sirens)
            {
                siren.Execute(number, row.Position);
            }

            foreach (EventKind name in row.Kinds)
            {
                kind.Execute(name.ToKebabCase(), row.Position);
            }
        }

        return Task.CompletedTask;
    }
}
