using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Worker.Store.Sql;

/// <summary>Records set aside.</summary>
internal sealed class Quarantine(Database database)
{
    private const string Table = "quarantine";

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
            await transaction.ExecuteAsync(Upsert, Parameters(note), ct);
        }

        await transaction.CommitAsync(CommitPoint.Quarantine, ct);
    }

    public async Task<IReadOnlyList<Stored<QuarantineNote>>> ListAsync(SourceId? source, CancellationToken ct)
    {
        string sql = SelectAll + (source is null ? "" : " WHERE source = @Source") + " ORDER BY at DESC, document, line_number, id";
        return [.. (await database.RowsAsync(sql, new { Source = source?.Value }, ct)).Select(Read)];
    }

    public async Task<Stored<QuarantineNote>?> FindAsync(string id, CancellationToken ct) =>
        await database.RowAsync(SelectOne, new { Id = id }, ct) is { } row ? Read(row) : null;

    private static object Parameters(QuarantineNote note) =>
        new
        {
            note.Id,
            Source = note.Source?.Value,
            note.Document,
            note.Line,
            note.Column,
            Reason = note.Reason.ToKebabCase(),
            Detail = SqlText.Storable(note.Detail),
            Raw = note.Raw is null ? null : SqlText.Storable(note.Raw),
            At = note.At.ToUniversalTime(),
        };

    private static Stored<QuarantineNote> Read(RawRow row) => row.Read(Table, k => k.Shown("id"), ToNote);

    private static QuarantineNote ToNote(RawRow row) =>
        new()
        {
            Id = row.Text("id"),
            Source = row.TextOrNull("source") is { } source ? new SourceId(source) : null,
            Document = row.Text("document"),
            Line = row.Count("line"),
            Column = row.Count("column"),
            Reason = row.Word<RejectReason>("reason"),
            Detail = row.Text("detail"),
            Raw = row.TextOrNull("raw"),
            At = row.Moment("at"),
        };
}
