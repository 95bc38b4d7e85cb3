using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Watch.Sources.EpoPatents.Fetching;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Http.Asking;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>
/// The Open Patent Services (OPS 3.2), asked week by week for whole classes. What is asked depends on the options of the source alone.
/// </summary>
internal sealed class OpsChannel(ChannelTools tools) : IEpoChannel
{
    private const string TokenPath = "../auth/accesstoken";

    private readonly OpsSettings _ops = tools.Options.Ops;
    private readonly OpsPlan _plan = new(tools.Options);

    public string Name => Channel.Api.Name;

    public async IAsyncEnumerable<FetchStep> FetchAsync(string? from, [EnumeratorCancellation] CancellationToken ct)
    {
        if (tools.Settings.StageOf(Name, EpoNames.Publications) == Stage.Off)
        {
            yield break;
        }

        if (!TryAuthorize(out Authorization? authorization, out OpsAsker? asker, out string? lacking))
        {
            yield return Lacking(lacking);
            yield break;
        }

        OpsProgress progress = OpsProgress.From(from);
        progress.GoOnAs(asker);
        if (progress.Waiting is { } waiting && waiting.RetryAt > tools.Time.GetUtcNow())
        {
            yield return Failed(Name, waiting);
            yield break;
        }

        progress.Waiting = null;
        await foreach (FetchStep step in FetchAsync(new OpsClient(tools, authorization, progress), progress, ct))
        {
            yield return step;
        }
    }

    private async IAsyncEnumerable<FetchStep> FetchAsync(
        OpsClient client,
        OpsProgress progress,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        OpsFailures failures = new();
        foreach ((DateOnly monday, OpsQuery query) in Due(progress))
        {
            QueryState state = progress.Of(monday, query.Name);
            OpsReading reading = new(client, state, tools);
            await foreach (FetchStep step in reading.ReadAsync(query, ct))
            {
                yield return step;
                if (step is FetchStep.Document)
                {
                    yield return progress.Reached();
                }
            }

            foreach (FetchStep step in End(reading, query, state, progress))
            {
                yield return step;
            }

            if (failures.Ends(reading.Fault, query))
            {
                break;
            }
        }

        progress.Settle(_plan, Today, tools.Time.GetUtcNow());
        yield return progress.Reached();
    }

    private IEnumerable<FetchStep> End(OpsReading reading, OpsQuery query, QueryState state, OpsProgress progress)
    {
        OpsGaps gaps = new(state);
        if (reading.Fault is { } fault)
        {
            progress.Waiting = fault is { IsOfQuery: false, RetryAt: not null } ? fault : null;
            yield return Failed($"{Name} {query.Name}", fault);
        }

        IEnumerable<FetchStep> steps =
            reading.Fault is null ? gaps.Ended(Today, reading.IsFound)
            : reading.Fault.IsOfQuery ? gaps.Failed(query, tools.Time.GetUtcNow())
            : [];
        foreach (FetchStep step in steps)
        {
            yield return step;
        }

        yield return progress.Reached();
    }

    // What came in whole is not asked for again because something behind it failed.
    private IEnumerable<(DateOnly Monday, OpsQuery Query)> Due(OpsProgress progress)
    {
        (DateOnly today, DateTimeOffset now) = (Today, tools.Time.GetUtcNow());
        progress.First ??= OpsPlan.MondayOf(tools.Settings.StartOn is { } start && start < today ? start : today);
        for (DateOnly week = progress.First.Value; week <= today; week = week.AddDays(OpsPlan.DaysOfWeek))
        {
            foreach (OpsQuery query in _plan.QueriesOf(week).Where(q => progress.Of(week, q.Name).IsDue(week, today, now)))
            {
                yield return (week, query);
            }
        }
    }

    private bool TryAuthorize(
        [NotNullWhen(true)] out Authorization? authorization,
        [NotNullWhen(true)] out OpsAsker? asker,
        [NotNullWhen(false)] out string? lacking
    )
    {
        (authorization, asker, lacking) = (null, null, "neither key nor secret, or no symbols to ask for");
        if (!_ops.IsSet || !_ops.Key!.TryRead(out string? key, out lacking) || !_ops.Secret!.TryRead(out string? secret, out lacking))
        {
            return false;
        }

        Uri address = new(tools.Settings.Channels[Name].Address.AbsoluteUri.TrimEnd('/') + "/");
        authorization = new Authorization.ClientCredentials(new Uri(address, TokenPath), key, _ops.Secret);
        asker = OpsAsker.Of(tools.Settings, key, secret);
        return true;
    }

    private DateOnly Today => tools.Settings.Today(tools.Time);

    private static FetchStep.Failed Failed(string what, OpsFault fault) =>
        new(what, fault.Reason) { RetryAt = fault.RetryAt, Condition = fault.Condition };

    private FetchStep.Stands Lacking(string reason) => FetchStep.Stands.NotConfigured(tools.Settings, $"not configured: {reason}");
}
