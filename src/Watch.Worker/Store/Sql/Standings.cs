using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;

namespace Watch.Worker.Store.Sql;

/// <summary>What sources say of themselves between two runs.</summary>
internal sealed class Standings(Database database)
{
    private const string Table = "standing";

    private const string Upsert = """
        INSERT INTO standing (source, condition, reason, not_before, circuit, circuit_until, settings, postponed, at)
        VALUES (@Source, @Condition, @Reason, @NotBefore, @Circuit, @CircuitUntil, @Settings, @Postponed, @At)
        ON CONFLICT (source) DO UPDATE SET condition = excluded.condition, reason = excluded.reason, not_before = excluded.not_before,
            circuit = excluded.circuit, circuit_until = excluded.circuit_until, settings = excluded.settings,
            postponed = excluded.postponed, at = excluded.at
        """;

    private const string Select = "SELECT source, condition, reason, not_before, circuit, circuit_until, settings FROM standing";

    private const string SelectPostponed =
        "SELECT source FROM standing WHERE postponed AND not_before <= @Until ORDER BY not_before, source";

    public Task SaveAsync(SourceId source, SourceStanding standing, bool postponed, DateTimeOffset at, CancellationToken ct) =>
        database.ExecuteAsync(
            CommitPoint.Standing,
            Upsert,
            new
            {
                Source = source.Value,
                Condition = standing.Condition.ToKebabCase(),
                standing.Reason,
                NotBefore = standing.NotBefore?.ToUniversalTime(),
                Circuit = standing.Circuit.Position.ToKebabCase(),
                CircuitUntil = standing.Circuit.Until?.ToUniversalTime(),
                standing.Settings,
                Postponed = postponed,
                At = at.ToUniversalTime(),
            },
            ct
        );

    public async Task<Stored<SourceStanding>?> FindAsync(SourceId source, CancellationToken ct) =>
        await database.RowAsync($"{Select} WHERE source = @Source", new { Source = source.Value }, ct) is { } row ? Read(row) : null;

    public async Task<IReadOnlyDictionary<string, Stored<SourceStanding>>> AllAsync(CancellationToken ct) =>
        (await database.RowsAsync(Select, null, ct)).ToDictionary(r => r.Shown("source"), Read, StringComparer.Ordinal);

    public async Task<IReadOnlyList<SourceId>> PostponedAsync(DateTimeOffset until, CancellationToken ct) =>
        [
            .. (await database.RowsAsync(SelectPostponed, new { Until = until.ToUniversalTime() }, ct))
                .Select(r => r.Read(Table, k => k.Shown("source"), k => new SourceId(k.Text("source"))))
                .Values(),
        ];

    private static Stored<SourceStanding> Read(RawRow row) => row.Read(Table, k => k.Shown("source"), ToStanding);

    // A word of a later version says that something is the matter, and no more.
    private static SourceStanding ToStanding(RawRow row) =>
        new()
        {
            Condition = KebabCase.TryParse(row.Text("condition"), out SourceCondition condition) ? condition : SourceCondition.Degraded,
            Reason = row.TextOrNull("reason"),
            NotBefore = row.MomentOrNull("not_before"),
            Circuit = new Circuit(
                KebabCase.TryParse(row.Text("circuit"), out CircuitPosition position) ? position : CircuitPosition.Closed,
                row.MomentOrNull("circuit_until")
            ),
            Settings = row.Text("settings"),
        };
}
