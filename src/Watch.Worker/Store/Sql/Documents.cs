using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Worker.Store.Sql;

/// <summary>The notes of documents with their warnings: reading a document again replaces both.</summary>
internal sealed class Documents(Database database)
{
    private const string Upsert = """
        INSERT INTO document (source, family, name, hash, bytes, notices, added, quarantined, at)
        VALUES (@Source, @Family, @Name, @Hash, @Bytes, @Notices, @New, @Quarantined, @At)
        ON CONFLICT (source, name) DO UPDATE SET family = excluded.family, hash = excluded.hash, bytes = excluded.bytes,
            notices = excluded.notices, added = excluded.added, quarantined = excluded.quarantined, at = excluded.at
        """;

    private const string DeleteWarnings = "DELETE FROM document_warning WHERE source = @Source AND document = @Name";

    // Two values that differ only in what no text can hold are one.
    private const string InsertWarning = """
        INSERT INTO document_warning (source, document, code, detail, count) VALUES (@Source, @Document, @Code, @Detail, @Count)
        ON CONFLICT (source, document, code, detail) DO UPDATE SET count = document_warning.count + excluded.count
        """;

    private const string SelectNotices = """
        SELECT notices FROM document
        WHERE source = @Source AND family = @Family AND name <> @Except
        ORDER BY at DESC
        LIMIT @Most
        """;

    public async Task<IReadOnlyList<int>> NoticesOfAsync(SourceId source, string family, string except, int most, CancellationToken ct) =>
        [
            .. (
                await database.RowsAsync(
                    SelectNotices,
                    new
                    {
                        Source = source.Value,
                        Family = family,
                        Except = except,
                        Most = most,
                    },
                    ct
                )
            ).Select(r => r.Count("notices")),
        ];

    /// <summary>The note's row is written first: it keeps another worker that reads the same document waiting.</summary>
    public async Task SaveAsync(DocumentNote note, CancellationToken ct)
    {
        await using WriteTransaction transaction = await database.BeginAsync(ct);
        await transaction.ExecuteAsync(Upsert, Parameters(note), ct);
        await transaction.ExecuteAsync(DeleteWarnings, new { Source = note.Source.Value, note.Name }, ct);
        foreach ((ParseWarning warning, int count) in note.Warnings)
        {
            await transaction.ExecuteAsync(InsertWarning, Parameters(note, warning, count), ct);
        }

        await transaction.CommitAsync(CommitPoint.Document, ct);
    }

    private static object Parameters(DocumentNote note) =>
        new
        {
            Source = note.Source.Value,
            note.Family,
            note.Name,
            note.Hash,
            note.Bytes,
            note.Notices,
            note.New,
            note.Quarantined,
            At = note.At.ToUniversalTime(),
        };

    private static object Parameters(DocumentNote note, ParseWarning warning, int count) =>
        new
        {
            Source = note.Source.Value,
            Document = note.Name,
            warning.Code,
            Detail = SqlText.Storable(warning.Detail),
            Count = count,
        };
}
