using System.Data.Common;
using Dapper;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Reading;

/// <summary>
/// A database that is read and never written: one at another version than the program's is refused when it is first read, and not
/// migrated.
/// </summary>
/// <param name="inner">The connections.</param>
/// <param name="version">The version that this program reads.</param>
/// <param name="time">The clock.</param>
internal sealed class ReadDatabase(Database inner, int version, TimeProvider time) : Database(time, NoCommitPoints.Instance)
{
    private const string SelectVersion = "SELECT coalesce(max(version), 0) FROM schema_version";

    private int _checked;

    public override string Name => inner.Name;

    public override string ForUpdate => inner.ForUpdate;

    public override string NumbersOf(string parameter) => inner.NumbersOf(parameter);

    public override string TextsOf(string parameter) => inner.TextsOf(parameter);

    public override string RowsOf(string parameter, params IReadOnlyList<string> columns) => inner.RowsOf(parameter, columns);

    public override string IsMoment(string column) => inner.IsMoment(column);

    public override bool IsPassing(DbException ex) => inner.IsPassing(ex);

    public override string? Explain(DbException ex) => inner.Explain(ex);

    public override ValueTask DisposeAsync() => inner.DisposeAsync();

    protected override async Task<DbConnection> ConnectAsync(CancellationToken ct)
    {
        DbConnection connection = await inner.OpenAsync(ct);
        try
        {
            await CheckAsync(connection, ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    protected override Task<WriteTransaction> BeginOnceAsync(CancellationToken ct) =>
        throw new InvalidOperationException($"{Name} was opened to be read.");

    private async Task CheckAsync(DbConnection connection, CancellationToken ct)
    {
        if (Volatile.Read(ref _checked) == 1)
        {
            return;
        }

        int found = await VersionAsync(connection, ct);
        if (found != version)
        {
            throw new StoreException(
                $"{Name} is at version {found}, this program reads {version}: "
                    + (found > version ? "install the newer program." : "`run` or `import` of this program brings it there.")
            );
        }

        Volatile.Write(ref _checked, 1);
    }

    private async Task<int> VersionAsync(DbConnection connection, CancellationToken ct)
    {
        try
        {
            return await connection.ExecuteScalarAsync<int>(new CommandDefinition(SelectVersion, cancellationToken: ct));
        }
        // Either database says in its own words that the table is not there, or that this is no database at all.
        catch (DbException ex)
        {
            throw new StoreException($"{Name} holds nothing that this program knows ({ex.Message}).", ex);
        }
    }
}
