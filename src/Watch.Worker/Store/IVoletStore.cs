using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Editions;
using Watch.Worker.Store.Facts;

namespace Watch.Worker.Store;

/// <summary>
/// The store of one volet: cursor, alerts, ledger, messages and their deliveries, dead letters. Never shared between volets.
/// </summary>
internal interface IVoletStore
{
    /// <summary>Whose it is.</summary>
    Volet Volet { get; }

    /// <summary>The channel of the profile, as in <c>file</c>.</summary>
    string OwnChannel { get; }

    /// <summary>Messages on their way.</summary>
    IOutbox Outbox { get; }

    /// <summary>Rows that could not be read.</summary>
    IVoletQuarantine Quarantine { get; }

    /// <summary>The workers of the volet.</summary>
    IHeartbeats Heartbeats { get; }

    /// <summary>What they saw.</summary>
    IVoletFacts Facts { get; }

    /// <summary>Begins a batch whose messages go by the profile's own channel.</summary>
    Task<IVoletBatch> BeginAsync(CancellationToken ct);

    /// <summary>Begins a batch: locks the cursor's row until it is committed or disposed, so that two workers take turns.</summary>
    /// <exception cref="StoreException">
    /// The cursor cannot be read, or another worker keeps it locked for longer than a batch takes.
    /// </exception>
    Task<IVoletBatch> BeginAsync(RouteChannels channels, CancellationToken ct);

    /// <summary>Where the reader stands, without a lock.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    Task<long> CursorAsync(CancellationToken ct);

    /// <summary>The alerts that agree, oldest raised first; those merged into another are left out.</summary>
    IAsyncEnumerable<Stored<Alert>> AlertsAsync(AlertQuery query, CancellationToken ct);

    /// <summary>The text of a version of a rule that judged; null where it is not kept.</summary>
    Task<Stored<string>?> RuleAsync(string rule, string version, CancellationToken ct);

    /// <summary>The last edition of a route, without what it says; null where there is none.</summary>
    Task<EditionMark?> LastEditionAsync(Route route, CancellationToken ct);

    /// <summary>The last editions of a route, the earliest first.</summary>
    Task<IReadOnlyList<Stored<PublishedEdition>>> EditionsAsync(Route route, int most, CancellationToken ct);

    /// <summary>Notes that a configuration was loaded, or was refused.</summary>
    Task NoteLoadAsync(ConfigurationLoad load, CancellationToken ct);

    /// <summary>The latest load that was accepted, or the latest that was refused; null where there is none.</summary>
    Task<Stored<ConfigurationLoad>?> LastLoadAsync(bool accepted, CancellationToken ct);

    /// <summary>The notices that the volet could not process, the lowest position first.</summary>
    IAsyncEnumerable<Stored<DeadLetter>> DeadLettersAsync(CancellationToken ct);

    /// <summary>Totals for <c>status</c>.</summary>
    Task<VoletTotals> TotalsAsync(CancellationToken ct);

    /// <summary>
    /// What proves the secret that ids are made with, as <see cref="SetSecretCheckAsync"/> kept it; null where none was kept.
    /// </summary>
    Task<byte[]?> SecretCheckAsync(CancellationToken ct);

    /// <summary>Keeps it where none is kept; false where one is, this or another.</summary>
    Task<bool> SetSecretCheckAsync(byte[] check, CancellationToken ct);

    /// <summary>Whether it holds no alert and no message, so that no id was given yet.</summary>
    Task<bool> IsEmptyAsync(CancellationToken ct);
}

/// <summary>The channels by which what is said to a route goes.</summary>
internal delegate IReadOnlyList<string> RouteChannels(Route route);
