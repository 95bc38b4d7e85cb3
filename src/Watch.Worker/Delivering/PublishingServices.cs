using MassTransit;
using MassTransit.Transports;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Worker.Configuration;
using Watch.Worker.Delivering.Pages;
using Watch.Worker.Observing;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering;

/// <summary>Registers the channels of the profile, and what keeps those of a volet empty.</summary>
internal static class PublishingServices
{
    /// <summary>The channel of each volet: files in <paramref name="dataFolder"/>, or queues of RabbitMQ.</summary>
    /// <param name="services">The container.</param>
    /// <param name="configuration">Which profile, and where the broker is.</param>
    /// <param name="dataFolder">Where the embedded profile writes.</param>
    /// <param name="alertLines">Where the embedded profile prints a line for each message.</param>
    /// <param name="volets">Who sends here; a broker is entered for nobody else, so that nobody else's password is needed.</param>
    public static IServiceCollection AddPublishing(
        this IServiceCollection services,
        WatchConfiguration configuration,
        string dataFolder,
        TextWriter alertLines,
        IReadOnlyList<Volet> volets
    )
    {
        services.AddKeyedSingleton<TextWriter>(nameof(DispatchBook), alertLines);
        return configuration.Profile == Profile.Server
            ? services.AddQueues(
                configuration.Buses ?? throw new ArgumentException("The server profile needs buses.", nameof(configuration)),
                volets
            )
            : services.AddFiles(dataFolder, volets);
    }

    /// <summary>The dispatcher of one volet, by its key, and the loop that runs it.</summary>
    /// <param name="services">The container.</param>
    /// <param name="store">Whose messages.</param>
    /// <param name="listInForce">How the firms by which the volet judges at a moment are asked for.</param>
    /// <param name="options">How often.</param>
    /// <param name="runs">False where a command asks for a turn itself.</param>
    public static IServiceCollection AddOutbox(
        this IServiceCollection services,
        IVoletStore store,
        Func<IServiceProvider, Func<FirmList>> listInForce,
        DeliveryOptions options,
        bool runs
    )
    {
        services.AddKeyedSingleton(store.Volet, (s, _) => DispatcherOf(s, store, listInForce(s), options));
        return runs
            ? services.AddSingleton<IHostedService>(s => new DispatchLoop(
                store.Volet,
                s.GetRequiredKeyedService<Dispatcher>(store.Volet),
                options,
                s.GetRequiredService<TimeProvider>(),
                s.LoggerOf(store.Volet, VoletLogging.Publishing)
            ))
            : services;
    }

    /// <summary>What notes, in the store of a volet, which broker it sends to; nothing where it sends to none.</summary>
    public static IServiceCollection AddBrokerWatch(
        this IServiceCollection services,
        IVoletStore store,
        WatchConfiguration configuration
    ) =>
        configuration.Profile != Profile.Server
            ? services
            : services.AddSingleton<IHostedService>(s => new BrokerWatch(
                store,
                new BrokerLook(
                    store.Volet == Volet.Defensive
                        ? s.GetRequiredService<IBusInstance<IDefensiveBus>>()
                        : s.GetRequiredService<IBusInstance<IOffensiveBus>>(),
                    s.GetRequiredService<TimeProvider>()
                ),
                s.GetRequiredService<TimeProvider>()
            ));

    private static Dispatcher DispatcherOf(
        IServiceProvider services,
        IVoletStore store,
        Func<FirmList> listInForce,
        DeliveryOptions options
    )
    {
        IChannel channel = services.GetRequiredKeyedService<IChannel>(store.Volet);
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        return new Dispatcher(
            store,
            channel,
            new Departures(store, channel.Name, listInForce, time),
            new DispatchBook(
                store,
                channel.Name,
                options.RetryAfter,
                services.GetRequiredKeyedService<TextWriter>(nameof(DispatchBook)),
                time
            ),
            time,
            services.LoggerOf(store.Volet, VoletLogging.Publishing)
        );
    }

    private static IServiceCollection AddFiles(this IServiceCollection services, string dataFolder, IReadOnlyList<Volet> volets)
    {
        foreach (Volet carrier in Enum.GetValues<Volet>())
        {
            services.AddKeyedSingleton(carrier, new DuePages());
        }

        foreach (Volet volet in volets)
        {
            services.AddKeyedSingleton<IChannel>(
                volet,
                (s, _) =>
                    new FileChannel(
                        dataFolder,
                        volet,
                        s.GetRequiredService<ICommitPoints>(),
                        route => s.GetRequiredKeyedService<DuePages>(route.Carrier).Note(route)
                    )
            );
        }

        return services;
    }

    // A sender is a user with an entry exchange of its own: each volet, and the bridge, by which the defensive one leaves its host.
    private static IServiceCollection AddQueues(this IServiceCollection services, BusOptions options, IReadOnlyList<Volet> volets)
    {
        // What it has to say of a delivery is told as the fault that it is.
        services.AddLogging(logging => logging.AddFilter("MassTransit", LogLevel.Critical));
        foreach (Volet volet in volets)
        {
            services =
                volet == Volet.Defensive
                    ? services
                        .AddSender<IDefensiveBus>(options, options.Defensive, AlertExchange.Of(volet))
                        .AddSender<IBridgeBus>(options, options.Bridge, AlertExchange.OfBridge)
                    : services.AddSender<IOffensiveBus>(options, options.Offensive, AlertExchange.Of(volet));
            services.AddKeyedSingleton<IChannel>(
                volet,
                (s, _) =>
                    new QueueChannel(
                        s.GetRequiredKeyedService<AlertExchange>(AlertExchange.Of(volet)),
                        volet == Volet.Defensive ? s.GetRequiredKeyedService<AlertExchange>(AlertExchange.OfBridge) : null,
                        s.GetRequiredService<ICommitPoints>()
                    )
            );
        }

        return services;
    }

    private static IServiceCollection AddSender<TBus>(
        this IServiceCollection services,
        BusOptions options,
        BusAccess access,
        string exchange
    )
        where TBus : class, IBus
    {
        string password = PasswordOf(access);
        return services
            .AddMassTransit<TBus>(bus => bus.OnBroker(options, access, password))
            .AddKeyedSingleton(
                exchange,
                (s, _) => new AlertExchange(s.GetRequiredService<TBus>(), exchange, s.GetRequiredService<TimeProvider>())
            );
    }

    private static string PasswordOf(BusAccess access) =>
        access.Password.TryRead(out string? password, out string? reason)
            ? password
            : throw new MissingSecretException($"The password of the RabbitMQ user '{access.User}' is missing: {reason}.");
}
