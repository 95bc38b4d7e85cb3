using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Watch.Sources.Containers;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.Opendatasoft.Days;

/// <summary>
/// Reads families of a dataset day by day, page by page. The latest days are looked at again, and of these what is new or has changed is
/// handed over.
/// </summary>
/// <param name="channel">What is asked, and how its rows become documents.</param>
/// <param name="settings">Of the source.</param>
/// <param name="time">The clock.</param>
internal sealed class DayWalk(DayChannel channel, SourceSettings settings, TimeProvider time)
{
    /// <summary>Goes through the families that are not off; what stops one of them for good stops them all.</summary>
    public async IAsyncEnumerable<FetchStep> FetchAsync(
        FlowProgress progress,
        Func<FetchStep.Reached> reached,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        DateOnly today = settings.Today(time);
        WalkState state = new();
        foreach (DayFlow flow in channel.Flows.Where(f => StageOf(f) != Stage.Off))
        {
            state.Begin();
            DateOnly first = progress.FirstOf(flow.Family, channel.Overlap) ?? settings.StartOn ?? today;
            for (DateOnly day = first; day <= today && !state.IsStopped; day = day.AddDays(1))
            {
                await foreach (FetchStep step in DayAsync(flow, day, progress, state, ct))
                {
                    yield return step;
                }

                if (day < today && state.IsWhole)
                {
                    progress.Close(flow.Family, day, channel.Overlap);
                }

                yield return reached();
            }

            if (state.IsOver)
            {
                yield break;
            }
        }
    }

    private async IAsyncEnumerable<FetchStep> DayAsync(
        DayFlow flow,
        DateOnly day,
        FlowProgress progress,
        WalkState state,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        bool isSplit = false;
        await foreach (FetchStep step in PagesAsync(flow, day, flow.Where(day), progress, state, () => isSplit = true, ct))
        {
            yield return step;
        }

        IReadOnlyList<string> parts = isSplit ? flow.Parts(day) : [];
        foreach (string part in parts.TakeWhile(_ => !state.IsStopped))
        {
            await foreach (FetchStep step in PagesAsync(flow, day, part, progress, state, null, ct))
            {
                yield return step;
            }
        }
    }

    private async IAsyncEnumerable<FetchStep> PagesAsync(
        DayFlow flow,
        DateOnly day,
        string where,
        FlowProgress progress,
        WalkState state,
        Action? split,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{channel.Name}/{flow.Family}/{day:yyyy-MM-dd}");
        int total = 1;
        for (int offset = 0; offset < total && !state.IsStopped; offset += DatasetQuery.PageSize)
        {
            (DatasetPage? page, Answer.None fault) = await channel.Pages.PageAsync(where, offset, ct);
            if (Refused(page, offset, fault, name, split is not null && flow.Parts(day).Count > 0) is { } failed)
            {
                yield return state.Stop(failed);
                yield break;
            }

            total = page!.TotalCount;
            if (total > DatasetQuery.Window)
            {
                split!();
                yield break;
            }

            JsonElement[] rows = [.. page.Records.Where(r => flow.Takes(r) && progress.Wants(flow.Family, day, MarkOf(r)))];
            await foreach (FetchStep step in HandOverAsync(flow, day, rows, progress, state, ct))
            {
                yield return step;
            }
        }
    }

    private static FetchStep.Failed? Refused(DatasetPage? page, int offset, Answer.None fault, string name, bool maySplit) =>
        page is null ? fault.ToStep(name)
        : page.TotalCount > DatasetQuery.Window && !maySplit
            ? new FetchStep.Failed(name, "it holds more records than the interface lets be read")
        : page.Records.Count == 0 && offset < page.TotalCount ? new FetchStep.Failed(name, "a page that should hold records is empty")
        : null;

    private async IAsyncEnumerable<FetchStep> HandOverAsync(
        DayFlow flow,
        DateOnly day,
        IReadOnlyList<JsonElement> rows,
        FlowProgress progress,
        WalkState state,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (JsonElement[] chunk in rows.Chunk(channel.RowsOfDocument))
        {
            await using FileStream file = Spool.Create();
            PackedRows packed = await channel.Packer.PackAsync(chunk, progress, file, ct);
            await file.FlushAsync(ct);
            foreach (Answer.None failed in packed.Failed)
            {
                yield return state.Leave(failed.ToStep(NameOf(flow, day, chunk)));
            }

            if (packed.Ready.Count == 0)
            {
                continue;
            }

            FetchStep.Document document = new(
                new DocumentInfo { Name = NameOf(flow, day, packed.Ready), ReceivedAt = time.GetUtcNow() },
                flow.Family,
                StageOf(flow),
                () => Transfer.FromStart(file)
            );
            yield return document;
            if (document.IsUnreadable)
            {
                state.Leave();
            }
            else
            {
                progress.Took(flow.Family, day, [.. packed.Ready.Select(MarkOf)]);
            }
        }
    }

    // By the rows that it holds: what comes again under the same name is the same.
    private string NameOf(DayFlow flow, DateOnly day, IReadOnlyList<JsonElement> rows) =>
        string.Create(CultureInfo.InvariantCulture, $"{channel.Name}/{flow.Family}/{day:yyyy-MM-dd}-{MarkOf(rows[0])}.jsonl");

    private string MarkOf(JsonElement row) => FlowProgress.MarkOf(channel.KeyOf(row));

    private Stage StageOf(DayFlow flow) => settings.StageOf(channel.Name, flow.Family);
}
