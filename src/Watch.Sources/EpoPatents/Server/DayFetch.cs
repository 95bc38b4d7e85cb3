using System.Globalization;
using System.Runtime.CompilerServices;
using Watch.Sources.Containers;
using Watch.Sources.EpoPatents.Fetching;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Server;

/// <summary>Fetches what was published on one day after the other, in one run.</summary>
internal sealed class DayFetch(ServerHttp server, ChannelTools tools, ServerProgress progress)
{
    /// <summary>So many failures in a row are the server's, and no more is asked in this run.</summary>
    private const int MostInARow = 5;

    /// <summary>After so many publications what was reached is kept; a stop costs no more than these.</summary>
    private const int Batch = 20;

    /// <summary>So many names of an unknown form are told one by one.</summary>
    private const int MostUnknown = 100;

    private readonly Stage _stage = tools.Settings.StageOf(EpoNames.PublicationServer.Name, EpoNames.Publications);
    private int _inARow;

    /// <summary>Whether nothing more is asked in this run.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Whether the list of the last day was had, and all that it names was asked for.</summary>
    public bool IsWhole { get; private set; }

    public async IAsyncEnumerable<FetchStep> FetchAsync(DateOnly day, [EnumeratorCancellation] CancellationToken ct)
    {
        Uri page = server.Day(day);
        (ListedDay? listed, Answer.None? none) = await server.ListAsync(page, ServerPage.Publications, ct);
        IsWhole = listed is not null;
        if (none is not null)
        {
            yield return Noted(none, page);
        }

        DayProgress known = progress.Of(day);
        foreach (FetchStep step in Unknown(listed?.Unknown ?? [], page, known))
        {
            yield return step;
        }

        DateTimeOffset now = tools.Time.GetUtcNow();
        foreach ((int count, IndexLink link) in (listed?.Publications ?? []).Select(LinkOf).Where(l => known.Wants(l, now)).Index())
        {
            IsWhole = !IsStopped;
            if (IsStopped)
            {
                break;
            }

            await foreach (FetchStep step in FetchAsync(link, known, ct))
            {
                yield return step;
            }

            if (count % Batch == Batch - 1)
            {
                yield return progress.Reached();
            }
        }

        yield return progress.Reached();
    }

    private async IAsyncEnumerable<FetchStep> FetchAsync(IndexLink link, DayProgress known, [EnumeratorCancellation] CancellationToken ct)
    {
        await using FileStream file = Spool.Create();
        Answer.None? none = await server.DocumentAsync(link.Name, file, ct);
        FetchStep step = none is null ? Document(link, file) : Noted(none, link.Address);
        yield return step;
        if (step is FetchStep.Document { IsUnreadable: false })
        {
            _inARow = 0;
            if (known.Took(link.Name))
            {
                yield return new FetchStep.GapFilled(EpoNames.Publications, link.Name);
            }
        }
        else if (known.Failed(link, none is null or { Lasting: true }, tools.Time.GetUtcNow()))
        {
            yield return new FetchStep.Gap(EpoNames.Publications, link.Name);
        }
    }

    // A name of another form is a publication that is not read: it is told as long as the day is looked at.
    private static IEnumerable<FetchStep> Unknown(IReadOnlyList<string> names, Uri page, DayProgress known)
    {
        if (names.Count == 0)
        {
            yield break;
        }

        string reason = string.Create(CultureInfo.InvariantCulture, $"{names.Count} of its links have names of an unknown form");
        yield return new FetchStep.Failed(page.AbsoluteUri, reason);
        foreach (string name in names.Take(MostUnknown).Where(known.Gaps.Add))
        {
            yield return new FetchStep.Gap(EpoNames.Publications, name);
        }
    }

    // What the server says is not there is about that alone; who is sent away, or fails again and again, does not go on asking.
    private FetchStep.Failed Noted(Answer.None none, Uri what)
    {
        _inARow += none.Lasting ? 0 : 1;
        IsStopped |= _inARow >= MostInARow || none.RetryAt is not null || none.Condition == SourceCondition.Blocked;
        return none.ToStep(what.AbsoluteUri);
    }

    private FetchStep.Document Document(IndexLink link, FileStream file) =>
        new(
            new DocumentInfo { Name = $"{link.Name}.xml", Address = link.Address },
            EpoNames.Publications,
            _stage,
            () => Transfer.FromStart(file)
        );

    private IndexLink LinkOf(string name) => new(server.Document(name), name, IsFolder: false, Modified: null, Printed: "");
}
