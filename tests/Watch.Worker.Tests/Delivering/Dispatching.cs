using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Identifiers;
using Watch.Rules.Firms;
using Watch.Worker.Delivering;
using Watch.Worker.Store;

namespace Watch.Worker.Tests.Delivering;

/// <summary>Dispatchers as the worker makes them.</summary>
internal static class Dispatching
{
    public static TimeSpan RetryAfter { get; } = TimeSpan.FromMinutes(1);

    /// <summary>One that has just started.</summary>
    public static Dispatcher Start(
        IVoletStore store,
        IChannel channel,
        TimeProvider time,
        Func<FirmList>? listInForce = null,
        TextWriter? lines = null
    ) =>
        new(
            store,
            channel,
            new Departures(store, channel.Name, listInForce ?? (() => FirmList.Empty), time),
            new DispatchBook(store, channel.Name, RetryAfter, lines ?? TextWriter.Null, time),
            time,
            NullLogger.Instance
        );

    /// <summary>A firm of the list.</summary>
    public static Firm Firm(Siren siren, Sensitivity sensitivity = Sensitivity.Sensitive, DateOnly? until = null) =>
        new()
        {
            Siren = siren,
            Name = "Forges imaginaires de la Sioule",
            Sensitivity = sensitivity,
            WatchedUntil = until,
        };

    /// <summary>What waits on a channel, whatever for.</summary>
    public static async Task<long> WaitingAsync(this IVoletStore store, string channel) =>
        (await store.Outbox.TotalsAsync(CancellationToken.None)).Where(t => t.Channel == channel).Sum(t => t.Waiting);

    /// <summary>The faults that are known.</summary>
    public static async Task<IReadOnlyList<ChannelFault>> FaultsAsync(this IVoletStore store) =>
        [.. (await store.Outbox.FaultsAsync(CancellationToken.None)).Values()];
}
