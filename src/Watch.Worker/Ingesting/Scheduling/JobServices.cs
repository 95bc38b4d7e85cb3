using Quartz;
using Watch.Sources.Seams;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Scheduling;

/// <summary>Registers the schedule: one job for each source, on its own cron and time zone.</summary>
internal static class JobServices
{
    /// <summary>The tables' prefix: the schema that the migrations of <c>quartz</c> fill.</summary>
    private const string TablePrefix = "quartz.qrtz_";

    private const string SchedulerName = "watch";

    /// <summary>What runs a source under its lock; <c>once</c> needs no more.</summary>
    public static IServiceCollection AddSourceRuns(this IServiceCollection services, IReadOnlyList<SourceSettings> sources) =>
        services.AddSingleton(s => new SourceRuns(
            sources,
            s.GetRequiredService<ISourceRunner>(),
            s.GetRequiredService<ISourceStore>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<SourceRuns>>()
        ));

    /// <summary>The schedule itself: in memory, or, given the connection string of the ingest role, clustered on PostgreSQL.</summary>
    public static IServiceCollection AddSourceJobs(
        this IServiceCollection services,
        IReadOnlyList<SourceSettings> sources,
        string? postgres
    )
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o =>
            {
                o.InstanceName = SchedulerName;
                o.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseStore(postgres);
            foreach (SourceSettings source in sources.Where(s => s.Stage != Stage.Off))
            {
                quartz.AddSource(source);
            }
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return services
            .AddHostedService(s => ActivatorUtilities.CreateInstance<NextFetches>(s, sources))
            .AddHostedService<CatchUp>()
            .AddHostedService<PostponedRuns>();
    }

    private static void UseStore(this IQuartzBuilder quartz, string? postgres)
    {
        if (postgres is null)
        {
            quartz.UseInMemoryStore();
            return;
        }

        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(postgres);
            store.ConfigureStore(o => o.TablePrefix = TablePrefix);
            store.UseSystemTextJsonSerializer();
            store.UseClustering();
        });
    }

    private static void AddSource(this IQuartzBuilder quartz, SourceSettings source)
    {
        JobKey key = new(source.Id.Value, SourceJob.Group);
        quartz.AddJob<SourceJob>(job => job.WithIdentity(key).StoreDurably());
        quartz.AddTrigger<SourceJob>(trigger =>
            trigger
                .ForJob(key)
                .WithIdentity(source.Id.Value, SourceJob.Group)
                .WithCronSchedule(
                    source.Schedule,
                    cron => cron.InTimeZone(source.TimeZone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
                )
        );
    }
}
