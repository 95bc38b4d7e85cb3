namespace Watch.Worker.Store.Sql.Volets;

/// <summary>The table <c>secret_check</c>, and whether a secret was ever needed.</summary>
internal sealed class SecretChecks(Database database)
{
    private const string Select = "SELECT value FROM secret_check WHERE number = 1";

    private const string Insert = "INSERT INTO secret_check (number, value) VALUES (1, @Check) ON CONFLICT (number) DO NOTHING";

    private const string SelectHolds = """
        SELECT count(*) FROM (
            SELECT 1 AS one WHERE EXISTS (SELECT 1 FROM alert) OR EXISTS (SELECT 1 FROM message) OR EXISTS (SELECT 1 FROM ledger)
        ) held
        """;

    // What is damaged agrees with no secret, as it should.
    public async Task<byte[]?> ReadAsync(CancellationToken ct) => (await database.RowAsync(Select, null, ct))?.Bytes("value");

    public async Task<bool> SetAsync(byte[] check, CancellationToken ct) =>
        await database.ExecuteAsync(CommitPoint.SecretCheck, Insert, new { Check = check }, ct) == 1;

    public async Task<bool> IsEmptyAsync(CancellationToken ct) => await database.ScalarAsync<long>(SelectHolds, null, ct) == 0;
}
