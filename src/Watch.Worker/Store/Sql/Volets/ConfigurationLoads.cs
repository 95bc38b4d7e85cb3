namespace Watch.Worker.Store.Sql.Volets;

/// <summary>The table <c>configuration_load</c>.</summary>
internal sealed class ConfigurationLoads(Database database)
{
    private const string Insert = """
        INSERT INTO configuration_load (at, loaded_by, process, hash, accepted, rules, firms, errors)
        VALUES (@At, @By, @Process, @Hash, @Accepted, @Rules, @Firms, @Errors)
        """;

    private const string SelectLast = """
        SELECT number, at, loaded_by, process, hash, accepted, rules, firms, errors
        FROM configuration_load
        WHERE accepted = @Accepted
        ORDER BY number DESC
        LIMIT 1
        """;

    public Task NoteAsync(ConfigurationLoad load, CancellationToken ct) =>
        database.ExecuteAsync(CommitPoint.ConfigurationLoad, Insert, load with { At = load.At.ToUniversalTime() }, ct);

    public async Task<Stored<ConfigurationLoad>?> LastAsync(bool accepted, CancellationToken ct) =>
        (await database.RowAsync(SelectLast, new { Accepted = accepted }, ct))?.Read("configuration_load", k => k.Shown("number"), ToLoad);

    private static ConfigurationLoad ToLoad(RawRow row) =>
        new()
        {
            At = row.Moment("at"),
            By = row.Text("loaded_by"),
            Process = row.Count("process"),
            Hash = row.Text("hash"),
            Accepted = row.Flag("accepted"),
            Rules = row.Count("rules"),
            Firms = row.Count("firms"),
            Errors = row.Count("errors"),
        };
}
