using Polly;
using Polly.Retry;
using Watch.Sources.Http.Answers;
using Watch.Sources.Seams;

namespace Watch.Sources.Http;

/// <summary>What goes around the requests of a source: time limits, and trying again what may pass.</summary>
internal sealed class FetchPipelines(FetchLimits limits, TimeProvider time)
{
    /// <summary>Around one request to one host.</summary>
    public ResiliencePipeline<Hop> Attempt { get; } =
        new ResiliencePipelineBuilder<Hop> { TimeProvider = time }
            .AddTimeout(limits.Timeout)
            .Build();

    /// <summary>Around a document that may be asked for again.</summary>
    public ResiliencePipeline<Fetched> Repeated { get; } = limits.Retries == 0 ? Bounded(limits, time).Build() : WithRetries(limits, time);

    /// <summary>Around what is asked once, whatever comes of it.</summary>
    public ResiliencePipeline<Fetched> Once { get; } = Bounded(limits, time).Build();

    private static ResiliencePipelineBuilder<Fetched> Bounded(FetchLimits limits, TimeProvider time) =>
        new ResiliencePipelineBuilder<Fetched> { TimeProvider = time }.AddTimeout(limits.TotalTimeout);

    private static ResiliencePipeline<Fetched> WithRetries(FetchLimits limits, TimeProvider time) =>
        Bounded(limits, time)
            .AddRetry(
                new RetryStrategyOptions<Fetched>
                {
                    MaxRetryAttempts = limits.Retries,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = limits.RetryDelay,
                    ShouldHandle = tried => ValueTask.FromResult(tried.Outcome.Result is Fetched.Failed { Fault.IsTransient: true }),
                }
            )
            .Build();
}
