using Watch.Rules.Alerts;
using Watch.Worker.Configuration;
using Watch.Worker.Observing;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering.Pages;

/// <summary>Registers what keeps the pages of alerts.</summary>
internal static class PageServices
{
    /// <summary>The writer of one volet, by its key, and the loop that runs it.</summary>
    /// <param name="services">The container.</param>
    /// <param name="store">Whose routes.</param>
    /// <param name="ids">Makes the ids in the names of pages.</param>
    /// <param name="dataFolder">Where the messages stand.</param>
    /// <param name="options">How long after a failure it is tried again.</param>
    /// <param name="runs">False where a command asks for a turn itself.</param>
    public static IServiceCollection AddAlertPages(
        this IServiceCollection services,
        IVoletStore store,
        AlertIdentity ids,
        string dataFolder,
        DeliveryOptions options,
        bool runs
    )
    {
        services.AddKeyedSingleton(
            store.Volet,
            (s, _) =>
                new AlertPagesWriter(
                    store,
                    dataFolder,
                    ids,
                    options.RetryAfter,
                    s.GetRequiredService<ICommitPoints>(),
                    s.GetRequiredService<TimeProvider>()
                )
        );
        return runs
            ? services.AddSingleton<IHostedService>(s => new AlertPagesLoop(
                store.Volet,
                s.GetRequiredKeyedService<AlertPagesWriter>(store.Volet),
                s.GetRequiredKeyedService<DuePages>(store.Volet),
                s.GetRequiredService<TimeProvider>(),
                s.LoggerOf(store.Volet, VoletLogging.Publishing)
            ))
            : services;
    }
}
