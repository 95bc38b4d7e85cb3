using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Places;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Watch.Worker.Configuration;
using Watch.Worker.Delivering;
using Watch.Worker.Delivering.Pages;
using Watch.Worker.Delivering.Sites;
using Watch.Worker.Ingesting;
using Watch.Worker.Ingesting.Archive;
using Watch.Worker.Ingesting.Scheduling;
using Watch.Worker.Judging;
using Watch.Worker.Judging.Editions;
using Watch.Worker.Judging.Reloading;
using Watch.Worker.Observing;
using Watch.Worker.Store;

namespace Watch.Worker.Hosting;

/// <summary>Puts the parts together; reads like the way of a notice through the house.</summary>
internal static class Composition
{
    public static IHost BuildHost(
        Workspace workspace,
        WorkerRoles roles,
        TextWriter alertLines,
        TimeProvider time,
        ReloadSignal? reload = null
    )
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddLogging(roles);
        builder
            .Services.AddSingleton(time)
            .Configure<HostOptions>(o => o.ShutdownTimeout = ShutdownBudget.Shutdown)
            .AddSingleton(workspace.Configuration)
            .AddSingleton(workspace.CommitPoints)
            .AddStores(workspace.Stores)
            .AddHeartbeats(workspace, roles)
            .AddSources(workspace.Configuration)
            .AddIngestion(workspace, roles)
            .AddPublishing(workspace.Configuration, workspace.DataFolder, alertLines, workspace.Volets)
            .AddVolet(Volet.Defensive, workspace, reload, roles.HasFlag(WorkerRoles.Defensive))
            .AddVolet(Volet.Offensive, workspace, reload, roles.HasFlag(WorkerRoles.Offensive));
        return builder.Build();
    }

    /// <summary>One source with what it needs to be asked, and nothing of what becomes of it.</summary>
    public static ServiceProvider SourceAlone(WatchConfiguration configuration, SourceSettings source, TimeProvider time) =>
        new ServiceCollection().AddSingleton(time).AddSources(configuration with { Sources = [source] }).BuildServiceProvider();

    // Everything goes to the error output, so that the output stays what the command prints.
    private static void AddLogging(this ILoggingBuilder logging, WorkerRoles roles) =>
        logging
            .SetMinimumLevel(roles == WorkerRoles.None ? LogLevel.Warning : LogLevel.Information)
            .AddFilter("System.Net.Http", LogLevel.Warning)
            .AddConsole(o => o.FormatterName = LogLineFormatter.FormatterName)
            .AddConsoleFormatter<LogLineFormatter, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>()
            .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o =>
                o.LogToStandardErrorThreshold = LogLevel.Trace
            );

    private static IServiceCollection AddStores(this IServiceCollection services, IStores stores) =>
        services.AddSingleton(stores.Log).AddSingleton(stores.Sources).AddSingleton(stores.Registers);

    // The first of the hosted services is the last to stop: a role ends when all that plays it has.
    private static IServiceCollection AddHeartbeats(this IServiceCollection services, Workspace workspace, WorkerRoles roles)
    {
        if (roles.HasFlag(WorkerRoles.Ingest))
        {
            services.AddSingleton<IHostedService>(s => new Heartbeat(
                "ingest",
                workspace.Stores.Sources.Heartbeats,
                s.GetRequiredService<TimeProvider>(),
                s.GetRequiredService<ILogger<Heartbeat>>()
            ));
        }

        foreach (Volet volet in roles.Volets())
        {
            services.AddSingleton<IHostedService>(s => new Heartbeat(
                volet.ToKebabCase(),
                workspace.Stores.Of(volet).Heartbeats,
                s.GetRequiredService<TimeProvider>(),
                s.LoggerOf(volet, VoletLogging.Heartbeat)
            ));
        }

        return services;
    }

    private static IServiceCollection AddSources(this IServiceCollection services, WatchConfiguration configuration)
    {
        services
            .AddSingleton(new ParserCatalogue(SourceModules.All, configuration.Sources))
            .AddSingleton(_ => NetworkOpening.Open(configuration.Network));
        foreach (SourceSettings source in configuration.Sources)
        {
            SourceModules.All.First(m => m.Kind == source.Kind).Add(services, source);
        }

        return services;
    }

    private static IServiceCollection AddIngestion(this IServiceCollection services, Workspace workspace, WorkerRoles roles)
    {
        services
            .AddSingleton(ContainerLimits.Default)
            .AddSingleton<Appender>()
            .AddSingleton<Importer>()
            .AddSingleton(s => new DocumentArchive(
                Path.Combine(workspace.DataFolder, "archive"),
                s.GetRequiredService<TimeProvider>(),
                workspace.CommitPoints
            ))
            .AddSingleton(s => ActivatorUtilities.CreateInstance<SourceRunner>(s, workspace.Configuration.Sources))
            .AddSingleton<ISourceRunner>(s => s.GetRequiredService<SourceRunner>())
            .AddSourceRuns(workspace.Configuration.Sources);
        return roles.HasFlag(WorkerRoles.Ingest)
            ? services.AddSourceJobs(workspace.Configuration.Sources, workspace.SchedulerStore).AddHostedService<Retention>()
            : services;
    }

    private static IServiceCollection AddVolet(
        this IServiceCollection services,
        Volet volet,
        Workspace workspace,
        ReloadSignal? reload,
        bool runs
    )
    {
        if (!workspace.Volets.Contains(volet))
        {
            return services;
        }

        VoletConfiguration configuration = workspace.Configuration.Of(volet);
        services.AddKeyedSingleton(volet, new VoletSnapshots(VoletSnapshot.Of(configuration)));
        services.AddKeyedSingleton(
            volet,
            (s, _) =>
                new VoletReader(
                    workspace.Stores.LogOf(volet),
                    workspace.Stores.Of(volet),
                    s.GetRequiredKeyedService<VoletSnapshots>(volet),
                    workspace.IdsOf(volet),
                    s.GetRequiredKeyedService<ICoverage>(volet),
                    s.GetRequiredService<TimeProvider>(),
                    s.LoggerOf(volet, VoletLogging.Matching)
                )
        );
        services.AddLogOf(volet, workspace, runs);
        services.AddKeyedSingleton(volet, (s, _) => EditionsOf(s, volet, workspace));
        services.AddOutbox(workspace.Stores.Of(volet), s => ListInForce(s, volet), workspace.Configuration.Delivery, runs);
        services.AddSitesOf(volet, workspace, runs);
        services.AddPagesOf(volet, workspace, runs);
        return runs
            ? services
                .AddReloading(volet, workspace, reload)
                .AddEditionLoop(volet)
                .AddBrokerWatch(workspace.Stores.Of(volet), workspace.Configuration)
                .AddSingleton<IHostedService>(s => new VoletLoop(
                    volet,
                    s.GetRequiredKeyedService<VoletReader>(volet),
                    workspace.Configuration.Delivery.ReadEvery,
                    s.GetRequiredService<TimeProvider>(),
                    s.LoggerOf(volet, VoletLogging.Matching)
                ))
            : services;
    }

    private static IServiceCollection AddEditionLoop(this IServiceCollection services, Volet volet) =>
        services.AddSingleton<IHostedService>(s => new EditionLoop(
            volet,
            s.GetRequiredKeyedService<EditionCloser>(volet),
            s.GetRequiredService<TimeProvider>(),
            s.LoggerOf(volet, VoletLogging.Publishing)
        ));

    private static EditionCloser EditionsOf(IServiceProvider services, Volet volet, Workspace workspace) =>
        new(
            new EditionMaking(
                workspace.Stores.LogOf(volet),
                workspace.Stores.Of(volet),
                services.GetRequiredKeyedService<ICoverage>(volet),
                Regions.DepartementsOf(workspace.Configuration.Region) ?? [],
                services.GetRequiredService<TimeProvider>()
            ),
            workspace.Stores.Of(volet),
            services.GetRequiredKeyedService<VoletSnapshots>(volet),
            workspace.IdsOf(volet),
            services.GetRequiredService<TimeProvider>()
        );

    // How a volet follows the log: by asking the public one, or by its own copy, which asks of the public side the same for every list.
    private static IServiceCollection AddLogOf(this IServiceCollection services, Volet volet, Workspace workspace, bool runs)
    {
        services.AddKeyedSingleton(
            volet,
            (s, _) => new SourceCoverages(workspace.Configuration.Sources, workspace.Stores.Sources, s.GetRequiredService<TimeProvider>())
        );
        if (workspace.Stores.CopyOf(volet) is not { } copy)
        {
            return services.AddKeyedSingleton<ICoverage>(volet, (s, _) => s.GetRequiredKeyedService<SourceCoverages>(volet));
        }

        services
            .AddKeyedSingleton(
                volet,
                (s, _) =>
                    new KnownCoverage(
                        s.GetRequiredKeyedService<SourceCoverages>(volet),
                        SourceCoverages.Read(workspace.Configuration.Sources)
                    )
            )
            .AddKeyedSingleton<ICoverage>(volet, (s, _) => s.GetRequiredKeyedService<KnownCoverage>(volet))
            .AddKeyedSingleton(volet, (s, _) => new LogFollower(copy, s.GetRequiredKeyedService<KnownCoverage>(volet)));
        return runs
            ? services.AddSingleton<IHostedService>(s => new CopyLoop(
                volet,
                s.GetRequiredKeyedService<LogFollower>(volet),
                new CopyRefusal(workspace.Stores.Of(volet), s.GetRequiredService<TimeProvider>()),
                workspace.Configuration.Delivery.CopyEvery,
                s.GetRequiredService<TimeProvider>(),
                s.LoggerOf(volet, VoletLogging.Matching)
            ))
            : services;
    }

    // Asked for at each message, since the list may be loaded anew at any time.
    private static Func<FirmList> ListInForce(IServiceProvider services, Volet volet)
    {
        VoletSnapshots judging = services.GetRequiredKeyedService<VoletSnapshots>(volet);
        return () => judging.Current.Firms;
    }

    // What the defensive volet says is for nobody else to read.
    private static IServiceCollection AddSitesOf(this IServiceCollection services, Volet volet, Workspace workspace, bool runs) =>
        volet == Volet.Defensive
            ? services
            : services.AddSites(
                workspace.Stores.Of(volet),
                s => () => s.GetRequiredKeyedService<VoletSnapshots>(volet).Current.Digests,
                workspace.DataFolder,
                workspace.Configuration.Delivery,
                runs
            );

    // Files alone have pages: in the server profile a message stands on a queue.
    private static IServiceCollection AddPagesOf(this IServiceCollection services, Volet volet, Workspace workspace, bool runs) =>
        workspace.Configuration.Profile == Profile.Server
            ? services
            : services.AddAlertPages(
                workspace.Stores.Of(volet),
                workspace.IdsOf(volet),
                workspace.DataFolder,
                workspace.Configuration.Delivery,
                runs
            );

    private static IServiceCollection AddReloading(
        this IServiceCollection services,
        Volet volet,
        Workspace workspace,
        ReloadSignal? reload
    ) =>
        services.AddSingleton<IHostedService>(s => new ReloadLoop(
            volet,
            new Reloader(
                workspace.Folder,
                workspace.Stores.Of(volet),
                s.GetRequiredKeyedService<VoletSnapshots>(volet),
                workspace.HashOf(volet),
                workspace.IdsOf(volet),
                s.GetRequiredService<TimeProvider>(),
                s.LoggerOf(volet, VoletLogging.Configuration)
            ),
            reload,
            workspace.Configuration.Delivery.ReloadEvery,
            s.GetRequiredService<TimeProvider>(),
            s.LoggerOf(volet, VoletLogging.Configuration)
        ));
}
