using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;

namespace Watch.Worker.Store.Sql;

/// <summary>What sources say of themselves between two runs.</summary>
internal sealed class Standings(Database database)
{
    private const string Upsert = """
        INSERT INTO standing (source, condition, reason, not_before, circuit, circuit_until, settings, postponed, at)
        VALUES (@Source, @Condition, @Reason, @NotBefore, @Circuit, @CircuitUntil, @Settings, @Postponed, @At)
        ON CONFLICT (source) DO UPDATE SET condition = excluded.condition, reason = excluded.reason, not_before = excluded.not_before,
            circuit = excluded.circuit, circuit_until = excluded.circuit_until, settings = excluded.settings, postponed = excluded.postponed,
            at = excluded.at
        """;

    private const string Select = "SELECT source, condition, reason, not_before, circuit, circuit_until, settings FROM standing";

    private const string SelectPostponed =
        "SELECT source FROM standing WHERE postponed AND not_before <= @Until ORDER BY not_before, source";

    public Task SaveAsync(SourceId source, SourceStanding standing, bool postponed, DateTimeOffset at, CancellationToken ct) =>
        database.ExecuteAsync(
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

    public async Task<SourceStanding?> FindAsync(SourceId source, CancellationToken ct) =>
        (await database.FirstAsync<Row>($"{Select} WHERE source = @Source", new { Source = source.Value }, ct))?.ToStanding();

    public async Task<IReadOnlyDictionary<string, SourceStanding>> AllAsync(CancellationToken ct) =>
        (await database.QueryAsync<Row>(Select, null, ct)).ToDictionary(r => r.Source, r => r.ToStanding(), StringComparer.Ordinal);

    public async Task<IReadOnlyList<SourceId>> PostponedAsync(DateTimeOffset until, CancellationToken ct) =>
        [.. (await database.QueryAsync<string>(SelectPostponed, new { Until = until.ToUniversalTime() }, ct)).Select(s => new SourceId(s))];

    private sealed record Row
    {
        public string Source { get; init; } = "";

        public string Condition { get; init; } = "";

        public string? Reason { get; init; }

        public DateTimeOffset? NotBefore { get; init; }

        public string Circuit { get; init; } = "";

        public DateTimeOffset? CircuitUntil { get; init; }

        public string Settings { get; init; } = "";

        // A word of a later version says that something is the matter, and no more.
        public SourceStanding ToStanding() =>
            new()
            {
                Condition = KebabCase.TryParse(Condition, out SourceCondition condition) ? condition : SourceCondition.Degraded,
                Reason = Reason,
                NotBefore = NotBefore,
                Circuit = new Circuit(
                    KebabCase.TryParse(Circuit, out CircuitPosition position) ? position : CircuitPosition.Closed,
                    CircuitUntil
                ),
                Settings = Settings,
            };
    }
}
