using System.Runtime.CompilerServices;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Registers;

namespace Watch.Worker.Store.Sql.Registers;

/// <summary>The states of registers in SQL that both databases understand.</summary>
/// <param name="database">The database of the log.</param>
/// <param name="log">The log in it.</param>
internal sealed class RegisterStore(Database database, NoticeLog log) : IRegisterStore
{
    private const string SelectPart = "SELECT content_date, baseline FROM register_part WHERE source = @Source AND part = @Part";

    private const string SelectAny = "SELECT source FROM register_part LIMIT 1";

    private const string SelectKeys = """
        SELECT subject, category, linked FROM register_record
        WHERE source = @Source AND part = @Part AND state IS NOT NULL
        ORDER BY subject, category, linked
        """;

    private const string SelectOfSiren = $"SELECT {RegisterColumns.Record} FROM register_record WHERE siren = @Siren AND state IS NOT NULL";

    private const string AtPosition = "since_position <= @At AND (until_position IS NULL OR until_position > @At)";

    private readonly string _selectRecords = $"""
        SELECT {RegisterColumns.Record} FROM register_record
        WHERE source = @Source AND state IS NOT NULL AND subject IN ({database.TextsOf("@Subjects")})
        """;

    private readonly string _selectStates = $"""
        SELECT {RegisterColumns.State} FROM register_state
        WHERE source = @Source AND {AtPosition} AND subject IN ({database.TextsOf("@Subjects")})
        """;

    // The registers are few: each is looked up by its own part of the index.
    private const string Registers = "source IN (SELECT source FROM register_part)";

    private readonly string _selectPast = $"""
        SELECT source, content_date, {RegisterColumns.State} FROM register_state
        WHERE {Registers} AND since_position <= @At AND subject IN ({database.TextsOf("@Subjects")})
        ORDER BY since_position, source, subject, respect
        """;

    // Found by the index alone first, as in RegisterBatch.
    private readonly string _selectPastLeading = $"""
        SELECT source, content_date, {RegisterColumns.State} FROM register_state
        WHERE since_position <= @At AND (source, subject, respect, since_position) IN (
            SELECT source, subject, respect, since_position FROM register_state
            WHERE {Registers} AND linked <> '' AND linked IN ({database.TextsOf("@Subjects")}))
        ORDER BY since_position, source, subject, respect
        """;

    private readonly string _find = $"""
        SELECT {RegisterColumns.Record} FROM register_record
        WHERE {Registers} AND state IS NOT NULL AND subject IN ({database.TextsOf("@Subjects")})
        UNION
        SELECT {RegisterColumns.Record} FROM register_record
        WHERE siren IS NOT NULL AND state IS NOT NULL AND siren IN ({database.TextsOf("@Subjects")})
        UNION
        SELECT {RegisterColumns.Record} FROM register_record
        WHERE name_key IS NOT NULL AND state IS NOT NULL AND name_key IN ({database.TextsOf("@Names")})
        """;

    public async Task<bool> HasAnyAsync(CancellationToken ct) => await database.RowAsync(SelectAny, null, ct) is not null;

    public async Task<RegisterPart> PartAsync(SourceId source, string part, CancellationToken ct) =>
        await database.RowAsync(SelectPart, new { Source = source.Value, Part = part }, ct) is { } row
            ? new RegisterPart(RegisterColumns.ReadMoment(row.Text("content_date")), !row.IsNull("baseline"))
            : new RegisterPart(null, false);

    public async Task<IRegisterBatch> BeginAsync(SourceId source, CancellationToken ct)
    {
        WriteTransaction transaction = await database.BeginAsync(ct);
        try
        {
            await log.LockAsync(transaction, ct);
            return new RegisterBatch(source, database, log, transaction);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public async IAsyncEnumerable<RegisterKey> KeysAsync(SourceId source, string part, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (RawRow row in database.StreamAsync(SelectKeys, new { Source = source.Value, Part = part }, ct))
        {
            yield return new RegisterKey(row.Text("subject"), row.Text("category"), row.Text("linked"));
        }
    }

    public async Task<IReadOnlyList<RegisterRecord>> RecordsAsync(
        SourceId source,
        IReadOnlyCollection<string> subjects,
        CancellationToken ct
    ) => [.. (await RowsAsync(_selectRecords, source, subjects, 0, ct)).Select(RegisterColumns.ReadRecord)];

    public async Task<IReadOnlyList<RegisterRecord>> OfSirenAsync(Siren siren, CancellationToken ct) =>
        [.. (await database.RowsAsync(SelectOfSiren, new { Siren = siren.Value }, ct)).Select(RegisterColumns.ReadRecord)];

    public async Task<IReadOnlyList<KeptState>> StatesAsync(
        SourceId source,
        IReadOnlyCollection<string> subjects,
        long at,
        CancellationToken ct
    ) => [.. (await RowsAsync(_selectStates, source, subjects, at, ct)).Select(RegisterColumns.ReadState)];

    public Task<IReadOnlyList<PastState>> PastAsync(IReadOnlyCollection<string> subjects, long upTo, CancellationToken ct) =>
        PastAsync(_selectPast, subjects, upTo, ct);

    public Task<IReadOnlyList<PastState>> PastLeadingToAsync(IReadOnlyCollection<string> subjects, long upTo, CancellationToken ct) =>
        PastAsync(_selectPastLeading, subjects, upTo, ct);

    public async Task<IReadOnlyList<RegisterRecord>> FindAsync(IReadOnlyCollection<string> names, CancellationToken ct) =>
        names.Count == 0
            ? []
            :
            [
                .. (
                    await database.RowsAsync(
                        _find,
                        new
                        {
                            Subjects = string.Join(' ', names),
                            Names = string.Join(
                                ' ',
                                names
                                    .Where(n => n.StartsWith(PastState.ByName, StringComparison.Ordinal))
                                    .Select(n => n[PastState.ByName.Length..])
                            ),
                        },
                        ct
                    )
                ).Select(RegisterColumns.ReadRecord),
            ];

    private async Task<IReadOnlyList<RawRow>> RowsAsync(
        string sql,
        SourceId source,
        IReadOnlyCollection<string> subjects,
        long at,
        CancellationToken ct
    ) =>
        subjects.Count == 0
            ? []
            : await database.RowsAsync(
                sql,
                new
                {
                    Source = source.Value,
                    Subjects = string.Join(' ', subjects),
                    At = at,
                },
                ct
            );

    private async Task<IReadOnlyList<PastState>> PastAsync(
        string sql,
        IReadOnlyCollection<string> subjects,
        long upTo,
        CancellationToken ct
    ) =>
        subjects.Count == 0
            ? []
            : [.. (await database.RowsAsync(sql, new { Subjects = string.Join(' ', subjects), At = upTo }, ct)).Select(ReadPast)];

    private static PastState ReadPast(RawRow row)
    {
        KeptState kept = RegisterColumns.ReadState(row);
        return new PastState(
            new SourceId(row.Text("source")),
            kept,
            kept.Since == 0 ? null : RegisterColumns.ReadMoment(row.Text("content_date"))
        );
    }
}
