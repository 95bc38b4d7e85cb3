using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Worker.Store.Sql;

/// <summary>Records set aside.</summary>
internal sealed class Quarantine(Database database)
{
    private const string Columns = "id, source, document, line_number AS line, column_number AS \"column\", reason, detail, raw, at";

    private const string Upsert = """
        INSERT INTO quarantine (id, source, document, line_number, column_number, reason, detail, raw, at)
        VALUES (@Id, @Source, @Document, @Line, @Column, @Reason, @Detail, @Raw, @At)
        ON CONFLICT (id) DO UPDATE SET source = excluded.source, reason = excluded.reason, detail = excluded.detail, raw = excluded.raw
        """;

    private const string SelectAll = $"SELECT {Columns} FROM quarantine";

    private const string SelectOne = $"SELECT {Columns} FROM quarantine WHERE id = @Id";

    public async Task AddAsync(IReadOnlyList<QuarantineNote> notes, CancellationToken ct)
    {
        await using WriteTransaction transaction = await database.BeginAsync(ct);

        // Always in the same order, so that two workers who quarantine at once cannot wait for one another.
        foreach (QuarantineNote note in notes.OrderBy(n => n.Id, StringComparer.Ordinal))
        {
            await transaction.ExecuteAsync(Upsert, Row.Of(note), ct);
        }

        await transaction.CommitAsync(ct);
    }

    public async Task<IReadOnlyList<QuarantineNote>> ListAsync(SourceId? source, CancellationToken ct)
    {
        string sql = SelectAll + (source is null ? "" : " WHERE source = @Source") + " ORDER BY at DESC, document, line_number, id";
        IReadOnlyList<Row> rows = await database.QueryAsync<Row>(sql, new { Source = source?.Value }, ct);
        return [.. rows.Select(r => r.ToNote())];
    }

    public async Task<QuarantineNote?> FindAsync(string id, CancellationToken ct) =>
        (await database.FirstAsync<Row>(SelectOne, new { Id = id }, ct))?.ToNote();

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string? Source { get; init; }

        public string Document { get; init; } = "";

        public int Line { get; init; }

        public int Column { get; init; }

        public string Reason { get; init; } = "";

        public string Detail { get; init; } = "";

        public string? Raw { get; init; }

        public DateTimeOffset At { get; init; }

        public static Row Of(QuarantineNote note) =>
            new()
            {
                Id = note.Id,
                Source = note.Source?.Value,
                Document = note.Document,
                Line = note.Line,
                Column = note.Column,
                Reason = note.Reason.ToKebabCase(),
                Detail = SqlText.Storable(note.Detail),
                Raw = note.Raw is null ? null : SqlText.Storable(note.Raw),
                At = note.At.ToUniversalTime(),
            };

        public QuarantineNote ToNote() =>
            new()
            {
                Id = Id,
                Source = Source is null ? null : new SourceId(Source),
                Document = Document,
                Line = Line,
                Column = Column,
                Reason = SqlNames.Parse<RejectReason>(Reason),
                Detail = Detail,
                Raw = Raw,
                At = At,
            };
    }
}
