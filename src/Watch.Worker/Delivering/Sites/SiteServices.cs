using Watch.Rules.Editions;
using Watch.Worker.Configuration;
using Watch.Worker.Observing;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering.Sites;

/// <summary>Registers what keeps the sites of a volet.</summary>
internal static class SiteServices
{
    /// <summary>The writer of one volet, by its key, and the loop that runs it.</summary>
    /// <param name="services">The container.</param>
    /// <param name="store">Whose editions.</param>
    /// <param name="digests">How the routes in mode <c>digest</c> at a moment are asked for.</param>
    /// <param name="dataFolder">Where no site may be.</param>
    /// <param name="options">How long after a failure it is tried again.</param>
    /// <param name="runs">False where a command asks for a turn itself.</param>
    public static IServiceCollection AddSites(
        this IServiceCollection services,
        IVoletStore store,
        Func<IServiceProvider, Func<IReadOnlyList<DigestRoute>>> digests,
        string dataFolder,
        DeliveryOptions options,
        bool runs
    )
    {
        services.AddKeyedSingleton(
            store.Volet,
            (s, _) =>
                new SiteWriter(
                    store,
                    digests(s),
                    dataFolder,
                    options.RetryAfter,
                    s.GetRequiredService<ICommitPoints>(),
                    s.GetRequiredService<TimeProvider>()
                )
        );
        return runs
            ? services.AddSingleton<IHostedService>(s => new SiteLoop(
                store.Volet,
                s.GetRequiredKeyedService<SiteWriter>(store.Volet),
                s.GetRequiredService<TimeProvider>(),
                s.LoggerOf(store.Volet, VoletLogging.Publishing)
            ))
            : services;
    }
}
