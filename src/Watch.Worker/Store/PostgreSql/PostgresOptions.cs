using Watch.Contracts.Routes;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>One connection string for each role that this worker plays; null for a role that another worker plays.</summary>
internal sealed record PostgresOptions
{
    /// <summary>As <c>watch_ingest</c>, which owns the log.</summary>
    public string? Ingest { get; init; }

    /// <summary>
    /// As <c>watch_copy</c> on the server of the log, which reads the log and nothing else: the defensive volet then lies on a server of
    /// its own and copies the log there. Null where one server holds both.
    /// </summary>
    public string? Log { get; init; }

    /// <summary>As <c>watch_defensive</c>, which owns the schema of its volet, and its copy of the log where it has one.</summary>
    public string? Defensive { get; init; }

    /// <summary>As <c>watch_offensive</c>, which reads the log and owns its own schema.</summary>
    public string? Offensive { get; init; }

    /// <summary>How long to wait for a lock that another session holds; longer than what is done under one takes.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Whoever may read the public log: the first of the roles that can.</summary>
    /// <exception cref="StoreException">None of them is given.</exception>
    public string ForTheLog() =>
        Ingest
        ?? Offensive
        ?? Log
        ?? Defensive
        ?? throw new StoreException("PostgreSQL needs a connection string for at least one role: ingest, defensive or offensive.");

    /// <summary>That of a volet.</summary>
    public string? Of(Volet volet) => volet == Volet.Defensive ? Defensive : Offensive;
}
