using System.Text.Json.Serialization;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Commands.Showing.Wording;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Store;
using Watch.Worker.Store.Facts;

namespace Watch.Worker.Commands.Showing;

/// <summary>One volet of a <see cref="StatusReport"/>.</summary>
internal sealed record VoletStatus
{
    // A route that is shut lets thousands wait; `deliveries` lists them all.
    private const int MostFailing = 20;

    public required Volet Volet { get; init; }

    public required long? Behind { get; init; }

    /// <summary>When the first of the rows that it is behind was stored.</summary>
    public DateTimeOffset? BehindSince { get; init; }

    public required long Raised { get; init; }

    public required long Corrected { get; init; }

    public required long Withdrawn { get; init; }

    public required long Unsent { get; init; }

    public required long Failing { get; init; }

    public required long DeadLetters { get; init; }

    /// <summary>Since when the oldest of them is set aside.</summary>
    public required DateTimeOffset? OldestDeadLetterSince { get; init; }

    public required LoadStatus? Configuration { get; init; }

    public required LoadStatus? Refused { get; init; }

    public required long Withheld { get; init; }

    public required DateTimeOffset? OldestWaitingSince { get; init; }

    public required IReadOnlyList<OutboxTotal> Routes { get; init; }

    public required IReadOnlyList<FaultStatus> Faults { get; init; }

    public required IReadOnlyList<ShownDelivery> FailingDeliveries { get; init; }

    /// <summary>Null in the embedded profile, which has none.</summary>
    public required BrokerStatus? Broker { get; init; }

    /// <summary>Null where the log is copied, and where there is no copy.</summary>
    public required RefusedCopy? CopyRefused { get; init; }

    public required RefusedEdition? EditionRefused { get; init; }

    public required long QuarantinedRows { get; init; }

    /// <summary>Since when the oldest of them is set aside.</summary>
    public required DateTimeOffset? OldestQuarantinedSince { get; init; }

    /// <summary>Loads, faults, heartbeats and facts that cannot be read, which nobody else tells.</summary>
    public required IReadOnlyList<UnreadableStoredRow> UnreadableRows { get; init; }

    /// <summary>Where its reader stands in the log; null where that cannot be read.</summary>
    [JsonIgnore]
    public long? Cursor { get; init; }

    /// <summary>The workers that play it, or played it last.</summary>
    [JsonIgnore]
    public IReadOnlyList<WorkerBeat> Beats { get; init; } = [];

    /// <summary>Asks a volet's store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="lastPosition">Where the log ends; null where that could not be read.</param>
    /// <param name="hasBroker">Whether it sends to a broker.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<VoletStatus> OfAsync(IVoletStore store, long? lastPosition, bool hasBroker, CancellationToken ct)
    {
        VoletTotals totals = await store.TotalsAsync(ct);
        IReadOnlyList<OutboxTotal> routes = await store.Outbox.TotalsAsync(ct);
        Stored<ConfigurationLoad>? lastAccepted = await store.LastLoadAsync(accepted: true, ct);
        Stored<ConfigurationLoad>? lastRefused = await store.LastLoadAsync(accepted: false, ct);
        (ConfigurationLoad? accepted, ConfigurationLoad? refused) = (lastAccepted?.OrNull(), lastRefused?.OrNull());
        IReadOnlyList<Stored<ChannelFault>> faults = await store.Outbox.FaultsAsync(ct);
        IReadOnlyList<Stored<WorkerBeat>> beats = await store.Heartbeats.ListAsync(ct);
        IReadOnlyList<Stored<VoletFact>> facts = await store.Facts.ListAsync(ct);
        return new VoletStatus
        {
            Volet = store.Volet,
            Behind = lastPosition is { } last && totals.Cursor is { } cursor ? Math.Max(0, last - cursor) : null,
            Raised = totals.Alerts.GetValueOrDefault(AlertStatus.Raised),
            Corrected = totals.Alerts.GetValueOrDefault(AlertStatus.Corrected),
            Withdrawn = totals.Alerts.GetValueOrDefault(AlertStatus.Withdrawn),
            Unsent = totals.Unsent,
            Failing = totals.Failing,
            DeadLetters = totals.DeadLetters,
            OldestDeadLetterSince = totals.DeadLetters > 0 ? await OldestDeadLetterAsync(store, ct) : null,
            Configuration = LoadStatus.Of(accepted),
            Refused = LoadStatus.Of(refused is not null && (accepted is null || refused.At > accepted.At) ? refused : null),
            Withheld = routes.Sum(r => r.Withheld),
            OldestWaitingSince = routes.Min(r => r.OldestSince),
            Routes = routes,
            Faults = [.. faults.Values().Select(FaultStatus.Of)],
            FailingDeliveries = await FailingAsync(store, ct),
            Broker = hasBroker ? BrokerStatus.Of(facts.Values()) : null,
            CopyRefused = RefusedCopy.Of(facts.Values()),
            EditionRefused = RefusedEdition.Of(facts.Values()),
            QuarantinedRows = totals.Quarantined,
            OldestQuarantinedSince = (await store.Quarantine.ListAsync(ct)).Values().Min(r => (DateTimeOffset?)r.At),
            UnreadableRows =
            [
                .. new[] { lastAccepted, lastRefused }.OfType<Stored<ConfigurationLoad>>().Unreadable(),
                .. faults.Unreadable(),
                .. beats.Unreadable(),
                .. facts.Unreadable(),
            ],
            Cursor = totals.Cursor,
            Beats = [.. beats.Values()],
        };
    }

    public string ToText(DateTimeOffset now, MessageLanguage language) => new VoletStatusText(this, language).Of(now);

    private static async Task<DateTimeOffset?> OldestDeadLetterAsync(IVoletStore store, CancellationToken ct) =>
        (await store.DeadLettersAsync(ct).ToListAsync(ct)).Values().Min(l => (DateTimeOffset?)l.At);

    private static async Task<IReadOnlyList<ShownDelivery>> FailingAsync(IVoletStore store, CancellationToken ct)
    {
        DeliveryQuery query = new() { State = DeliveryState.Failing, Limit = MostFailing };
        List<Stored<DeliveryLine>> failing = await store.Outbox.DeliveriesAsync(query, ct).ToListAsync(ct);
        return [.. failing.Values().Select(d => ShownDelivery.Of(store.Volet, d))];
    }
}

/// <summary>What keeps a route, or a channel as a whole, from going.</summary>
internal sealed record FaultStatus(string Channel, string? Route, string Reason, int Attempts, DateTimeOffset Since, DateTimeOffset NextTry)
{
    public static FaultStatus Of(ChannelFault fault) =>
        new(fault.Channel, fault.Route?.Name, fault.Reason, fault.Attempts, fault.Since, fault.NextTry);

    public string ToText(MessageLanguage language)
    {
        (string since, string next) = (Moments.Show(Since, language), Moments.Show(NextTry, language));
        return language.Say(
            $"{(Route is null ? $"tout ce qui va par {Channel}" : $"{Route} par {Channel}")} : {Reason} ; "
                + $"{language.Count(Attempts, "essai", "")} depuis {since}, le prochain {next}",
            $"{(Route is null ? $"all that goes by {Channel}" : $"{Route} by {Channel}")}: {Reason}; {Attempts} attempts since "
                + $"{since}, the next on {next}"
        );
    }
}
