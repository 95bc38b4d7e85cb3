using System.Security.Cryptography;
using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Rules.Names;

namespace Watch.Worker.Store.Sql.Registers;

/// <summary>One transaction on the states of a register; it has had the lock of the log from its beginning.</summary>
internal sealed class RegisterBatch(SourceId source, Database database, NoticeLog log, WriteTransaction transaction) : IRegisterBatch
{
    private const string TakeSequence = "UPDATE register_sequence SET number = number + 1 RETURNING number";

    private const string UpsertPart = """
        INSERT INTO register_part (source, part, content_date, baseline)
        VALUES (@Source, @Part, @ContentDate, CASE WHEN @IsBaseline THEN @ContentDate END)
        ON CONFLICT (source, part) DO UPDATE SET content_date = excluded.content_date,
            baseline = coalesce(register_part.baseline, excluded.baseline)
        """;

    private readonly string _selectRecords = $"""
        SELECT {RegisterColumns.Record}, content_date FROM register_record
        WHERE source = @Source AND subject IN ({database.TextsOf("@Subjects")})
        """;

    // What is looked up by another column than the subject is found by its index alone first: SQLite, which keeps no statistics here, would
    // else go through the whole register.
    private readonly string _selectLeading = $"""
        SELECT subject FROM register_record
        WHERE source = @Source AND state IS NOT NULL AND (subject, category, linked) IN (
            SELECT subject, category, linked FROM register_record
            WHERE source = @Source AND linked <> '' AND linked IN ({database.TextsOf("@Subjects")}))
        UNION
        SELECT subject FROM register_state
        WHERE source = @Source AND until_position IS NULL AND (subject, respect, since_position) IN (
            SELECT subject, respect, since_position FROM register_state
            WHERE source = @Source AND linked <> '' AND linked IN ({database.TextsOf("@Subjects")}))
        """;

    private readonly string _selectStates = $"""
        SELECT {RegisterColumns.State} FROM register_state
        WHERE source = @Source AND until_position IS NULL AND subject IN ({database.TextsOf("@Subjects")})
        """;

    private readonly string _selectStatesIn = $"""
        SELECT {RegisterColumns.State} FROM register_state
        WHERE source = @Source AND until_position IS NULL AND (subject, respect, since_position) IN (
            SELECT subject, respect, since_position FROM register_state
            WHERE source = @Source AND respect IN ({database.TextsOf("@Subjects")}))
        """;

    private readonly string _upsertRecords = $"""
        INSERT INTO register_record (source, subject, category, linked, part, siren, name_key, in_france, state, changed_at,
            content_date, sequence)
        SELECT @Source, r.subject, r.category, r.linked, @Part, r.siren, r.name_key, r.in_france, r.state, r.changed_at,
            @ContentDate, @Sequence
        FROM {database.RowsOf("@Rows", "subject", "category", "linked", "siren", "name_key", "in_france", "state", "changed_at")} r
        WHERE true
        ON CONFLICT (source, subject, category, linked) DO UPDATE SET part = excluded.part, siren = excluded.siren,
            name_key = excluded.name_key,
            in_france = excluded.in_france, state = excluded.state, changed_at = excluded.changed_at,
            content_date = excluded.content_date, sequence = excluded.sequence
        """;

    private readonly string _insertFirst = $"""
        INSERT INTO register_state (source, subject, respect, since_position, linked, state, hash, changed_at, content_date, sequence)
        SELECT @Source, r.subject, r.category, 0, r.linked, r.state, r.hash, r.changed_at, @ContentDate, @Sequence
        FROM {database.RowsOf("@Rows", "subject", "category", "linked", "state", "hash", "changed_at")} r
        WHERE NOT EXISTS (SELECT 1 FROM register_state s
            WHERE s.source = @Source AND s.subject = r.subject AND s.respect = r.category)
        """;

    private readonly string _close = $"""
        UPDATE register_state SET until_position = @Since, sequence = @Sequence
        WHERE source = @Source AND until_position IS NULL AND since_position < @Since
            AND (subject, respect) IN (SELECT r.subject, r.category FROM {database.RowsOf("@Rows", "subject", "category")} r)
        """;

    private readonly string _upsertStates = $"""
        INSERT INTO register_state (source, subject, respect, since_position, linked, state, hash, changed_at, content_date, sequence)
        SELECT @Source, r.subject, r.category, @Since, r.linked, r.state, r.hash, r.changed_at, @ContentDate, @Sequence
        FROM {database.RowsOf("@Rows", "subject", "category", "linked", "state", "hash", "changed_at")} r
        WHERE true
        ON CONFLICT (source, subject, respect, since_position) DO UPDATE SET linked = excluded.linked, state = excluded.state,
            hash = excluded.hash, changed_at = excluded.changed_at, content_date = excluded.content_date, sequence = excluded.sequence
        """;

    private readonly string _queue = $"""
        INSERT INTO register_queue (source, subject, part, fresh, touched_by, touched_at)
        SELECT @Source, r.subject, @Part, 1, @Part, @ContentDate FROM {database.RowsOf("@Rows", "subject")} r
        WHERE true
        ON CONFLICT (source, subject) DO UPDATE SET fresh = 1, touched_by = excluded.touched_by, touched_at = excluded.touched_at
        """;

    private const string SelectNext = """
        SELECT subject, touched_by, touched_at, CASE WHEN part = @Part AND waiting_since < @ContentDate THEN 1 ELSE 0 END AS has_waited
        FROM register_queue
        WHERE source = @Source AND (fresh = 1 OR (part = @Part AND waiting_since < @ContentDate))
        ORDER BY subject LIMIT @Limit
        """;

    private readonly string _leave = $"""
        DELETE FROM register_queue WHERE source = @Source AND subject IN ({database.TextsOf("@Subjects")})
        """;

    // What waits already goes on waiting for the publication after the one that began it.
    private readonly string _wait = $"""
        UPDATE register_queue SET fresh = 0, part = CASE WHEN waiting_since IS NULL THEN @Part ELSE part END,
            waiting_since = CASE WHEN part = @Part OR waiting_since IS NULL THEN @ContentDate ELSE waiting_since END
        WHERE source = @Source AND subject IN ({database.TextsOf("@Subjects")})
        """;

    private long? _sequence;

    public async Task<IReadOnlyList<RegisterRecord>> RecordsAsync(IReadOnlyCollection<string> subjects, CancellationToken ct) =>
        [.. (await RowsAsync(_selectRecords, subjects, ct)).Where(r => !r.IsNull("state")).Select(RegisterColumns.ReadRecord)];

    public async Task<IReadOnlyDictionary<RegisterKey, AgedRecord>> AgedAsync(IReadOnlyCollection<string> subjects, CancellationToken ct) =>
        (await RowsAsync(_selectRecords, subjects, ct))
            .Select(r => new AgedRecord(RegisterColumns.ReadRecord(r), RegisterColumns.ReadMoment(r.Text("content_date"))))
            .ToDictionary(r => RegisterKey.Of(r.Record));

    public async Task<IReadOnlyList<string>> LeadingToAsync(IReadOnlyCollection<string> subjects, CancellationToken ct) =>
        [.. (await RowsAsync(_selectLeading, subjects, ct)).Select(r => r.Text("subject"))];

    public async Task<IReadOnlyList<KeptState>> StatesAsync(IReadOnlyCollection<string> subjects, CancellationToken ct) =>
        [.. (await RowsAsync(_selectStates, subjects, ct)).Select(RegisterColumns.ReadState)];

    public async Task WriteAsync(RegisterPublication by, IReadOnlyCollection<RegisterRecord> records, CancellationToken ct) =>
        await WriteAsync(_upsertRecords, records.Select(RowOf), by.Part, by.ContentDate, 0, ct);

    public Task KeepFirstAsync(DateTimeOffset contentDate, IReadOnlyCollection<KeptState> states, CancellationToken ct) =>
        WriteAsync(_insertFirst, states.Select(RowOf), "", contentDate, 0, ct);

    public async Task KeepAsync(DateTimeOffset contentDate, long since, IReadOnlyCollection<KeptState> states, CancellationToken ct)
    {
        await WriteAsync(_close, states.Select(RowOf), "", contentDate, since, ct);
        await WriteAsync(_upsertStates, states.Select(RowOf), "", contentDate, since, ct);
    }

    public Task QueueAsync(RegisterPublication by, IReadOnlyCollection<string> subjects, CancellationToken ct) =>
        WriteAsync(_queue, subjects.Distinct(StringComparer.Ordinal).Select(s => new RegisterRow(s)), by.Part, by.ContentDate, 0, ct);

    public async Task<IReadOnlyList<QueuedSubject>> NextAsync(RegisterPublication by, int limit, CancellationToken ct) =>
        [
            .. (
                await transaction.RowsAsync(
                    SelectNext,
                    new
                    {
                        Source = source.Value,
                        by.Part,
                        ContentDate = RegisterColumns.Write(by.ContentDate),
                        Limit = limit,
                    },
                    ct
                )
            ).Select(r => new QueuedSubject(
                r.Text("subject"),
                r.Number("has_waited") != 0,
                r.Text("touched_by"),
                RegisterColumns.ReadMoment(r.Text("touched_at"))
            )),
        ];

    public Task LeaveAsync(IReadOnlyCollection<string> subjects, CancellationToken ct) => ExecuteAsync(_leave, subjects, "", default, ct);

    public Task WaitAsync(RegisterPublication by, IReadOnlyCollection<string> subjects, CancellationToken ct) =>
        ExecuteAsync(_wait, subjects, by.Part, by.ContentDate, ct);

    public Task<IReadOnlySet<NoticeKey>> HeldAsync(IReadOnlyCollection<NoticeKey> keys, CancellationToken ct) =>
        log.HeldAsync(transaction, keys, ct);

    public async Task<(IReadOnlyList<AppendOutcome> Outcomes, long Position)> AppendAsync(
        IReadOnlyList<LogCandidate> candidates,
        CancellationToken ct
    )
    {
        long last = await NoticeLog.LastPositionAsync(transaction, ct);
        IReadOnlyList<AppendOutcome> outcomes = candidates.Count == 0 ? [] : await log.AppendAsync(transaction, candidates, ct);
        return (outcomes, outcomes.Any(o => o.IsRow()) ? await NoticeLog.FirstPositionAsync(transaction, last, ct) : last);
    }

    public async Task<IReadOnlyList<KeptState>> StatesInAsync(IReadOnlyCollection<string> respects, CancellationToken ct) =>
        [.. (await RowsAsync(_selectStatesIn, respects, ct)).Select(RegisterColumns.ReadState)];

    public Task<IReadOnlySet<NoticeKey>> CorrectedAsync(IReadOnlyCollection<NoticeKey> keys, CancellationToken ct) =>
        log.CorrectedAsync(transaction, keys, ct);

    public Task SavePartAsync(RegisterPublication by, bool isBaseline, CancellationToken ct) =>
        transaction.ExecuteAsync(
            UpsertPart,
            new
            {
                Source = source.Value,
                by.Part,
                ContentDate = RegisterColumns.Write(by.ContentDate),
                IsBaseline = isBaseline,
            },
            ct
        );

    public Task CommitAsync(CancellationToken ct) => transaction.CommitAsync(CommitPoint.Register, ct);

    public ValueTask DisposeAsync() => transaction.DisposeAsync();

    private static RegisterRow RowOf(RegisterRecord record) =>
        new(record.Subject, record.Category, record.Linked)
        {
            Siren = record.Siren?.Value,
            NameKey = RegisterColumns.NameOf(record.State) is { } name ? NameKey.Of(name) : null,
            InFrance = record.InFrance ? 1 : 0,
            State = record.State,
            ChangedAt = record.ChangedAt is { } at ? RegisterColumns.Write(at) : null,
        };

    private static RegisterRow RowOf(KeptState kept) =>
        new(kept.Subject, kept.Respect, kept.State?.Linked ?? "")
        {
            State = kept.State?.Text,
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kept.State?.Text}\n{kept.State?.Linked}"))),
            ChangedAt = kept.State?.ChangedAt is { } at ? RegisterColumns.Write(at) : null,
        };

    private async Task WriteAsync(
        string sql,
        IEnumerable<RegisterRow> rows,
        string part,
        DateTimeOffset contentDate,
        long since,
        CancellationToken ct
    )
    {
        RegisterRow[] written = [.. rows];
        if (written.Length == 0)
        {
            return;
        }

        _sequence ??= await transaction.ScalarAsync<long>(TakeSequence, null, ct);
        await transaction.ExecuteAsync(
            sql,
            new
            {
                Source = source.Value,
                Part = part,
                ContentDate = RegisterColumns.Write(contentDate),
                Since = since,
                Sequence = _sequence,
                Rows = RegisterColumns.Json(written),
            },
            ct
        );
    }

    private Task<int> ExecuteAsync(
        string sql,
        IReadOnlyCollection<string> subjects,
        string part,
        DateTimeOffset contentDate,
        CancellationToken ct
    ) =>
        subjects.Count == 0
            ? Task.FromResult(0)
            : transaction.ExecuteAsync(
                sql,
                new
                {
                    Source = source.Value,
                    Part = part,
                    ContentDate = RegisterColumns.Write(contentDate),
                    Subjects = string.Join(' ', subjects),
                },
                ct
            );

    private async Task<IReadOnlyList<RawRow>> RowsAsync(string sql, IReadOnlyCollection<string> subjects, CancellationToken ct) =>
        subjects.Count == 0
            ? []
            : await transaction.RowsAsync(sql, new { Source = source.Value, Subjects = string.Join(' ', subjects) }, ct);
}
