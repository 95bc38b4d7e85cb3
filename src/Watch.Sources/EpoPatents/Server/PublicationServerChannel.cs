using System.Runtime.CompilerServices;
using Watch.Sources.EpoPatents.Fetching;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Server;

/// <summary>
/// The European Publication Server: what was published on each Wednesday, all of it, one document after the other. It goes on inside a day
/// where it stopped, and looks at the latest days again.
/// </summary>
internal sealed class PublicationServerChannel(ChannelTools tools) : IEpoChannel
{
    private readonly SourceSettings _settings = tools.Settings;
    private readonly ServerHttp _server = new(
        new SourceHttp(tools.Fetcher),
        tools.Settings.Channels[EpoNames.PublicationServer.Name].Address
    );

    public string Name => EpoNames.PublicationServer.Name;

    public async IAsyncEnumerable<FetchStep> FetchAsync(string? from, [EnumeratorCancellation] CancellationToken ct)
    {
        if (_settings.StageOf(Name, EpoNames.Publications) == Stage.Off)
        {
            yield break;
        }

        ServerProgress progress = Begun(from);
        (IReadOnlyList<DateOnly>? listed, Answer.None? none) = await _server.ListAsync(_server.Days, ServerPage.Days, ct);
        if (none is not null)
        {
            yield return none.ToStep(_server.Days.AbsoluteUri);
            yield break;
        }

        DateOnly today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(tools.Time.GetUtcNow(), _settings.TimeZone).DateTime);
        IReadOnlyList<DateOnly> due = progress.Due(listed!, today);
        foreach (FetchStep step in ListedWeeks.Compare(progress, listed!, today))
        {
            yield return step;
        }

        await foreach (FetchStep step in FetchAsync(due, today, progress, ct))
        {
            yield return step;
        }
    }

    private async IAsyncEnumerable<FetchStep> FetchAsync(
        IReadOnlyList<DateOnly> due,
        DateOnly today,
        ServerProgress progress,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        DayFetch fetch = new(_server, tools, progress);
        HashSet<DateOnly> read = [];
        foreach (DateOnly day in due.TakeWhile(_ => !fetch.IsStopped))
        {
            await foreach (FetchStep step in fetch.FetchAsync(day, ct))
            {
                yield return step;
            }

            if (fetch.IsWhole)
            {
                read.Add(day);
            }
        }

        progress.Settle(read, today, tools.Time.GetUtcNow());
        yield return progress.Reached();
    }

    private ServerProgress Begun(string? from)
    {
        ServerProgress progress = ServerProgress.Read(from);
        progress.From ??= _settings.StartOn is { } day ? ServerProgress.TextOf(day) : null;
        return progress;
    }
}
