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

    private readonly OpsGaps _gaps = new(state);
    private int _width = Widest;
    private int _documents;

    /// <summary>Why it was not read to its end, or null.</summary>
    public OpsFault? Fault { get; private set; }

    /// <summary>Whether there was a hit.</summary>
    public bool IsFound { get; private set; }

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

    // A part that fails by itself does not keep the others from being read.
    private async IAsyncEnumerable<FetchStep> SplitAsync(OpsQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        OpsFault? fault = null;
        foreach (OpsQuery part in query.Split().TakeWhile(_ => fault is not { IsOfQuery: false }))
        {
            Fault = null;
            await foreach (FetchStep step in ReadAsync(part, ct))
            {
                yield return step;
            }

            fault = Fault is { IsOfQuery: false } ? Fault : fault ?? Fault;
        }

        Fault = fault;
        foreach (FetchStep step in Fault is null ? _gaps.Fill(query) : [])
        {
            yield return step;
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

    // What a list names without its data is asked for by number; what is not had so is a gap.
    private async IAsyncEnumerable<FetchStep> MissingAsync(OpsQuery query, OpsTally tally, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (string[] numbers in tally.Named.Chunk(Widest).TakeWhile(_ => Fault is null))
        {
            OpsAnswer answer = await client.BiblioAsync(numbers, ct);
            Fault = answer is OpsAnswer.Failed { Fault: { IsOfQuery: false } fault } ? fault : null;
            if (answer is OpsAnswer.Found found)
            {
                tally.Add(found.Page);
                foreach (FetchStep step in HandOver(query, found))
                {
                    yield return step;
                }
            }
        }

        // That nothing is found any more of what had hits fills no gap.
        foreach (FetchStep step in Fault is null && tally.Total > 0 ? _gaps.Compare(query, tally) : [])
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
        IsFound |= tally.Total > 0;
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
}
