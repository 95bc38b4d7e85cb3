using Quartz;
using Watch.Contracts.Identifiers;

namespace Watch.Worker.Ingesting.Scheduling;

/// <summary>What Quartz calls at the times of a source's schedule.</summary>
[DisallowConcurrentExecution]
internal sealed class SourceJob(SourceRuns runs, IHostApplicationLifetime lifetime) : IJob
{
    /// <summary>The group of the jobs, which are named by their source.</summary>
    public const string Group = "sources";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // The scheduler interrupts what runs when it stops; a job that begins in that moment has to see it by itself.
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            lifetime.ApplicationStopping
        );
        await runs.RunScheduledAsync(new SourceId(context.JobDetail.Key.Name), either.Token);
    }
}
