using System.Runtime.CompilerServices;
using Watch.Sources.EpoPatents.Fetching;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>One query read to its end, in parts where it has more hits than the service lets one read.</summary>
internal sealed class OpsReading(OpsClient client, QueryState state, ChannelTools tools)
{
    /// <summary>As many hits as one answer may hold.</summary>
    public const int Widest = 100;

    // So many hits are asked for twice, as their order may move between two answers.
    private const int Overlap = 5;
    private const int Narrowest = 25;

    private int _width = Widest;
    private int _documents;

    /// <summary>Why it was not read to its end, or null.</summary>
    public OpsFault? Fault { get; private set; }

    /// <summary>Hands over what it holds; a part that was read to its end is noted, and not asked again.</summary>
    public async IAsyncEnumerable<FetchStep> ReadAsync(OpsQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        if (state.Parts.Contains(query.Name))
        {
            yield break;
        }

        OpsTally tally = new();
        OpsAnswer.Found? first = await SearchAsync(query, 1, tally, ct);
        IAsyncEnumerable<FetchStep> steps =
            first?.Page.Total > OpsQuery.Window && query.CanSplit ? SplitAsync(query, ct) : PagesAsync(query, first, tally, ct);
        await foreach (FetchStep step in steps)
        {
            yield return step;
        }

        if (Fault is null)
        {
            state.Parts.Add(query.Name);
        }
    }

    private async IAsyncEnumerable<FetchStep> SplitAsync(OpsQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (OpsQuery part in query.Split().TakeWhile(_ => Fault is null))
        {
            await foreach (FetchStep step in ReadAsync(part, ct))
            {
                yield return step;
            }
        }
    }

    private async IAsyncEnumerable<FetchStep> PagesAsync(
        OpsQuery query,
        OpsAnswer.Found? page,
        OpsTally tally,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        int begin = 1;
        while (page is not null)
        {
            foreach (FetchStep step in HandOver(query, page))
            {
                yield return step;
            }

            int end = begin + _width - 1;
            begin = end + 1 - Overlap;
            page = end < tally.Reachable ? await SearchAsync(query, begin, tally, ct) : null;
        }

        await foreach (FetchStep step in MissingAsync(query, tally, ct))
        {
            yield return step;
        }
    }

    // What a list names without its data is asked for by number.
    private async IAsyncEnumerable<FetchStep> MissingAsync(OpsQuery query, OpsTally tally, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (string[] numbers in tally.Named.Chunk(Widest).TakeWhile(_ => Fault is null))
        {
            OpsAnswer answer = await client.BiblioAsync(numbers, ct);
            Fault = (answer as OpsAnswer.Failed)?.Fault;
            if (answer is OpsAnswer.Found found)
            {
                tally.Add(found.Page);
                foreach (FetchStep step in HandOver(query, found))
                {
                    yield return step;
                }
            }
        }

        foreach (FetchStep step in Fault is null ? Gaps(query, tally) : [])
        {
            yield return step;
        }
    }

    private async Task<OpsAnswer.Found?> SearchAsync(OpsQuery query, int begin, OpsTally tally, CancellationToken ct)
    {
        OpsAnswer answer = await client.SearchAsync(query, begin, Math.Min(begin + _width - 1, OpsQuery.Window), ct);
        while (answer is OpsAnswer.Failed { Fault.Remedy: OpsRemedy.AskLess } && _width > Narrowest)
        {
            _width /= 2;
            answer = await client.SearchAsync(query, begin, Math.Min(begin + _width - 1, OpsQuery.Window), ct);
        }

        Fault = answer switch
        {
            OpsAnswer.Failed failed => failed.Fault,
            OpsAnswer.Found { Page.Total: null } => new OpsFault("the answer does not say how many hits there are"),
            _ => null,
        };
        if (Fault is not null || answer is not OpsAnswer.Found found)
        {
            return null;
        }

        tally.Total = found.Page.Total!.Value;
        tally.Add(found.Page);
        return found;
    }

    private IEnumerable<FetchStep> HandOver(OpsQuery query, OpsAnswer.Found found)
    {
        if (found.Page.Hits.Count == 0 || state.Seen.Contains(found.Page.Digest))
        {
            yield break;
        }

        FetchStep.Document document = new(
            new DocumentInfo { Name = query.FileName(++_documents), ReceivedAt = tools.Time.GetUtcNow() },
            EpoNames.Publications,
            tools.Settings.StageOf(Channel.Api.Name, EpoNames.Publications),
            () => new MemoryStream(found.Bytes, writable: false)
        );
        yield return document;
        if (!document.IsUnreadable)
        {
            state.Seen.Add(found.Page.Digest);
        }
    }

    // A gap is named by its figure: another figure is another gap.
    private IEnumerable<FetchStep> Gaps(OpsQuery query, OpsTally tally)
    {
        string? now = tally.GapOf(query);
        string? before = state.Gaps.GetValueOrDefault(query.Name);
        if (before is not null && before != now)
        {
            state.Gaps.Remove(query.Name);
            yield return new FetchStep.GapFilled(EpoNames.Publications, before);
        }

        if (now is not null && before != now)
        {
            state.Gaps[query.Name] = now;
            yield return new FetchStep.Gap(EpoNames.Publications, now);
        }
    }
}
