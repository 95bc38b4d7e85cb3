using Watch.Contracts.Routes;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>One connection string for each role that this worker plays; null for a role that another worker plays.</summary>
internal sealed record PostgresOptions
{
    /// <summary>As <c>watch_ingest</c>, which owns the log.</summary>
    public string? Ingest { get; init; }

    /// <summary>As <c>watch_defensive</c>, which reads the log and owns its own schema.</summary>
    public string? Defensive { get; init; }

    /// <summary>As <c>watch_offensive</c>, which reads the log and owns its own schema.</summary>
    public string? Offensive { get; init; }

    /// <summary>How long to wait for a lock that another session holds; longer than what is done under one takes.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>That of a volet.</summary>
    public string? Of(Volet volet) => volet == Volet.Defensive ? Defensive : Offensive;
}
