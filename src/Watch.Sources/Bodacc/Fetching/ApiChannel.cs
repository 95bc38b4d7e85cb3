using System.Globalization;
using System.Runtime.CompilerServices;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Opendatasoft;
using Watch.Sources.Seams;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>
/// The records of the API, day by day and family by family: whole days, never one firm's. A day is settled once it is over
/// and all of it came and was read.
/// </summary>
internal sealed class ApiChannel(SourceHttp http, SourceSettings settings, TimeProvider time)
{
    /// <summary>The channel's name in configuration.</summary>
    public const string Name = "api";

    /// <summary>The highest number a notice can have: no parution ever had a tenth of it.</summary>
    private const int MaxNumber = 1_000_000;

    /// <summary>Hands over the days after the last one that is settled, today's too, which is read again until it is over.</summary>
    public async IAsyncEnumerable<FetchStep> FetchAsync(BodaccProgress progress, [EnumeratorCancellation] CancellationToken ct)
    {
        List<string> families =
        [
            .. BodaccFamilies
                .OfApi.Where(f => settings.StageOf(Name, f.Value) != Stage.Off)
                .Select(f => f.Key)
                .Order(StringComparer.Ordinal),
        ];
        if (families.Count == 0)
        {
            yield break;
        }

        DateOnly today = settings.Today(time);
        for (DateOnly day = progress.ApiDay?.AddDays(1) ?? settings.StartOn ?? today; day <= today; day = day.AddDays(1))
        {
            Tally tally = new();
            await foreach (FetchStep step in DayAsync(day, families, tally, ct))
            {
                yield return step;
            }

            if (tally.Failed)
            {
                yield break;
            }

            if (day < today)
            {
                progress.ApiDay = day;
                yield return progress.Reached();
            }
        }
    }

    private async IAsyncEnumerable<FetchStep> DayAsync(
        DateOnly day,
        IReadOnlyList<string> families,
        Tally tally,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await foreach (FetchStep step in UnlistedAsync(day, tally, ct))
        {
            yield return step;
        }

        foreach (ApiQuery query in families.Select(f => ApiQuery.Of(day, f)).TakeWhile(_ => !tally.Failed))
        {
            await foreach (FetchStep step in QueryAsync(query, tally, ct))
            {
                yield return step;
            }
        }
    }

    /// <summary>A family that is not known here would be missed in silence.</summary>
    private async IAsyncEnumerable<FetchStep> UnlistedAsync(DateOnly day, Tally tally, [EnumeratorCancellation] CancellationToken ct)
    {
        (DatasetPage? page, _, Answer.None fault) = await PageAsync(ApiQuery.Unlisted(day), 0, 1, ct);
        tally.Failed = page is null;
        if (page is not { TotalCount: 0 })
        {
            string what = day.ToString("O", CultureInfo.InvariantCulture);
            yield return page is null
                ? fault.ToStep(what)
                : new FetchStep.Failed(
                    what,
                    string.Create(CultureInfo.InvariantCulture, $"{page.TotalCount} records of the day are of no family that is known")
                );
        }
    }

    private async IAsyncEnumerable<FetchStep> QueryAsync(ApiQuery query, Tally tally, [EnumeratorCancellation] CancellationToken ct)
    {
        int total = 1;
        for (int offset = 0; offset < total && !tally.Failed; offset += DatasetQuery.PageSize)
        {
            (DatasetPage? page, MemoryStream bytes, Answer.None fault) = await PageAsync(query, offset, DatasetQuery.PageSize, ct);
            if (page is null || (page.Records.Count == 0 && offset < page.TotalCount))
            {
                tally.Failed = true;
                yield return page is null
                    ? fault.ToStep(query.Name)
                    : new FetchStep.Failed(query.Name, "a page that should hold records is empty");
                yield break;
            }

            total = page.TotalCount;
            if (total > DatasetQuery.Window && !query.IsRange)
            {
                await foreach (FetchStep step in SplitAsync(query, total, tally, ct))
                {
                    yield return step;
                }

                yield break;
            }

            if (page.Records.Count > 0)
            {
                FetchStep.Document document = Document(query, offset, bytes);
                yield return document;
                tally.Failed |= document.IsUnreadable;
            }
        }
    }

    /// <summary>A day of one family that passes the window is read by ranges of numbers, until the sum is there.</summary>
    private async IAsyncEnumerable<FetchStep> SplitAsync(
        ApiQuery query,
        int total,
        Tally tally,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        int seen = 0;
        for (int from = 0; seen < total && from < MaxNumber && !tally.Failed; from += DatasetQuery.Window)
        {
            ApiQuery range = query.From(from);
            (DatasetPage? page, _, Answer.None fault) = await PageAsync(range, 0, 1, ct);
            tally.Failed = page is null || page.TotalCount > DatasetQuery.Window;
            if (tally.Failed)
            {
                yield return page is null
                    ? fault.ToStep(range.Name)
                    : new FetchStep.Failed(range.Name, "it holds more records than the API lets be read");
                yield break;
            }

            seen += page!.TotalCount;
            await foreach (FetchStep step in QueryAsync(range, tally, ct))
            {
                yield return step;
            }
        }
    }

    private FetchStep.Document Document(ApiQuery query, int offset, MemoryStream bytes)
    {
        string family = BodaccFamilies.OfApi[query.Family];
        string name = string.Create(CultureInfo.InvariantCulture, $"{Name}/{query.Name}-{offset:0000}.json");
        return new FetchStep.Document(
            new DocumentInfo { Name = name },
            family,
            settings.StageOf(Name, family),
            () => new MemoryStream(bytes.ToArray(), writable: false)
        );
    }

    private Task<(DatasetPage? Page, MemoryStream Bytes, Answer.None Fault)> PageAsync(
        ApiQuery query,
        int offset,
        int limit,
        CancellationToken ct
    ) => new DatasetHttp(http, settings.Channels[Name].Address).PageAsync(query.ToDataset(), offset, limit, ct);

    private sealed class Tally
    {
        public bool Failed { get; set; }
    }
}
