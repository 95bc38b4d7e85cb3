using Watch.Contracts.Identifiers;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Scheduling;

/// <summary>The one class a job hands over to: one run of one source, from its watermark.</summary>
internal interface ISourceRunner
{
    /// <summary>Runs the source until nothing newer is listed; the caller holds its lock. Only cancellation is an exception.</summary>
    Task<RunNote> RunAsync(SourceId source, CancellationToken ct);
}
