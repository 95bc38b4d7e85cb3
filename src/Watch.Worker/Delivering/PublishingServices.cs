using MassTransit;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Observing;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering;

/// <summary>Registers the buses of the profile, and the outbox of a volet.</summary>
internal static class PublishingServices
{
    /// <summary>The two buses and what sends on them: in memory with files in <paramref name="dataFolder"/>, or RabbitMQ.</summary>
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
        services.AddLogging(logging => logging.AddFilter("MassTransit", LogLevel.Warning));
        return configuration.Profile == Profile.Server
            ? services.AddBroker(
                configuration.Buses ?? throw new ArgumentException("The server profile needs buses.", nameof(configuration)),
                volets
            )
            : services.AddFiles(dataFolder, alertLines);
    }

    /// <summary>The publisher of one volet, by its key, and the loop that runs it.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services, IVoletStore store, DeliveryOptions options, bool runs)
    {
        services.AddKeyedSingleton(
            store.Volet,
            (s, _) =>
                new OutboxPublisher(
                    store,
                    s.GetRequiredService<IAlertSender>(),
                    options.RetryAfter,
                    s.GetRequiredService<TimeProvider>(),
                    s.LoggerOf(store.Volet, VoletLogging.Publishing)
                )
        );
        return runs
            ? services.AddSingleton<IHostedService>(s => new OutboxLoop(
                s.GetRequiredKeyedService<OutboxPublisher>(store.Volet),
                options,
                s.GetRequiredService<TimeProvider>(),
                s.LoggerOf(store.Volet, VoletLogging.Publishing)
            ))
            : services;
    }

    // The defensive volet needs both, for the bridge.
    private static IServiceCollection AddBroker(this IServiceCollection services, BusOptions options, IReadOnlyList<Volet> volets)
    {
        if (volets.Contains(Volet.Defensive))
        {
            string password = PasswordOf(options.Defensive);
            services.AddMassTransit<IDefensiveBus>(bus => bus.OnBroker(options, Volet.Defensive, password));
        }

        if (volets.Count > 0)
        {
            string password = PasswordOf(options.Offensive);
            services.AddMassTransit<IOffensiveBus>(bus => bus.OnBroker(options, Volet.Offensive, password));
        }

        return services.AddSingleton<IAlertSender>(s => new BrokerSender(
            volet => volet == Volet.Defensive ? s.GetRequiredService<IDefensiveBus>() : s.GetRequiredService<IOffensiveBus>(),
            s.GetRequiredService<TimeProvider>()
        ));
    }

    private static void OnBroker<TBus>(
        this IBusRegistrationConfigurator<TBus> registration,
        BusOptions options,
        Volet volet,
        string password
    )
        where TBus : class, IBus
    {
        BusAccess access = options.Of(volet);
        registration.DisableUsageTelemetry();
        registration.UsingRabbitMq(
            (_, bus) =>
            {
                bus.Host(
                    options.Host,
                    (ushort)options.Port,
                    access.VirtualHost,
                    $"watch {volet.ToKebabCase()}",
                    host =>
                    {
                        host.Username(access.User);
                        host.Password(password);
                        host.PublisherConfirmation = true;
                        if (options.Tls)
                        {
                            host.UseSsl(tls => tls.ServerName = options.Host);
                        }
                    }
                );
                Wire.Configure(bus);
            }
        );
    }

    private static string PasswordOf(BusAccess access) =>
        access.Password.TryRead(out string? password, out string? reason)
            ? password
            : throw new MissingSecretException($"The password of the RabbitMQ user '{access.User}' is missing: {reason}.");

    private static IServiceCollection AddFiles(this IServiceCollection services, string dataFolder, TextWriter alertLines)
    {
        Receipts receipts = new();
        services.AddMassTransit<IDefensiveBus>(bus => bus.InMemory(new AlertFiles(dataFolder, Volet.Defensive, alertLines), receipts));
        services.AddMassTransit<IOffensiveBus>(bus => bus.InMemory(new AlertFiles(dataFolder, Volet.Offensive, alertLines), receipts));
        return services.AddSingleton(receipts).AddSingleton<IAlertSender, EmbeddedSender>();
    }

    private static void InMemory<TBus>(this IBusRegistrationConfigurator<TBus> registration, AlertFiles files, Receipts receipts)
        where TBus : class, IBus
    {
        registration.DisableUsageTelemetry();
        registration.UsingInMemory(
            (_, bus) =>
            {
                Wire.Configure(bus);
                bus.ReceiveEndpoint(EmbeddedSender.Queue, endpoint => endpoint.Consumer(() => new AlertConsumer(files, receipts)));
            }
        );
    }
}
