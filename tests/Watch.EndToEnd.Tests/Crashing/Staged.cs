using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Watch.EndToEnd.Tests.Executable;
using Watch.KillHost;

namespace Watch.EndToEnd.Tests.Crashing;

/// <summary>A scenario that is ready to begin in one profile, and what comes of it where nothing dies.</summary>
internal sealed partial class Staged
{
    private const int Tries = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.2);

    // By profile and scenario; a home is as it was left by the preparation, and only copied.
    private static readonly ConcurrentDictionary<(Type Profile, string Scenario), Lazy<Task<Staged>>> All = [];

    private readonly Scenario _scenario;
    private readonly IHome _home;

    private Staged(Scenario scenario, IHome home) => (_scenario, _home) = (scenario, home);

    /// <summary>How often each side of a commit is reached by the command.</summary>
    public IReadOnlyDictionary<CommitSide, int> Reached { get; private set; } = new Dictionary<CommitSide, int>();

    /// <summary>How long the command takes.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>What an undisturbed run leaves in the stores.</summary>
    public IReadOnlyList<string> Stored { get; private set; } = [];

    /// <summary>What it delivers.</summary>
    public IReadOnlyList<string> Delivered { get; private set; } = [];

    public static Task<Staged> OfAsync<THome>(Scenario scenario, Func<Task<THome>> create)
        where THome : IHome =>
        All.GetOrAdd(
            (typeof(THome), scenario.Name),
            _ => new Lazy<Task<Staged>>(async () => await StageAsync(scenario, await create()))
        ).Value;

    /// <summary>Throws away what was made ready.</summary>
    public static async Task StrikeAsync(Type profile)
    {
        foreach (Lazy<Task<Staged>> staged in All.Where(s => s.Key.Profile == profile).Select(s => s.Value))
        {
            await (await staged.Value)._home.DisposeAsync();
        }
    }

    /// <summary>A home in which the command may be run.</summary>
    public async Task<IHome> BeginAsync()
    {
        IHome copy = await _home.CopyAsync();
        await _scenario.DisturbAsync(copy);
        return copy;
    }

    /// <summary>Mends, runs undisturbed until nothing is left to do, and looks at what came of it all.</summary>
    public async Task<Left> MendAndFinishAsync(IHome home)
    {
        await _scenario.MendAsync(home);
        return await FinishAsync(home);
    }

    /// <summary>As the other, where nothing has to be mended.</summary>
    public async Task<Left> FinishAsync(IHome home)
    {
        Ended ended = await home.CommandAsync(_scenario.Finish);
        for (int left = Tries; left > 0 && !IsSettled(ended); left--)
        {
            await Task.Delay(Pause);
            ended = await home.CommandAsync(_scenario.Finish);
        }

        return new Left(ended, Lines(await home.StoredAsync(CancellationToken.None)), Lines(await home.DeliveredAsync()));
    }

    private static async Task<Staged> StageAsync(Scenario scenario, IHome home)
    {
        home.Edit("watch.yml", text => text.Replace("retry-after: 1 min", "retry-after: 1 s", StringComparison.Ordinal));
        await scenario.PrepareAsync(home);
        Staged staged = new(scenario, home);
        if (home is ServerHome)
        {
            await home.DeliveredAsync();
        }

        IHome copy = await staged.BeginAsync();
        await using (copy)
        {
            Left left = await staged.UndisturbedAsync(copy);
            (staged.Stored, staged.Delivered) = (left.Stored, left.Delivered);
        }

        return staged;
    }

    private async Task<Left> UndisturbedAsync(IHome home)
    {
        if (_scenario.GoesOn)
        {
            return await FinishAsync(home);
        }

        await CountAsync(home);
        return await MendAndFinishAsync(home);
    }

    private async Task CountAsync(IHome home)
    {
        string tally = Path.Combine(home.Config, "tally");
        long began = Stopwatch.GetTimestamp();
        using RunningWorker worker = home.Start(WatchWorker.Watched, _scenario.Command, Watching.Tally(tally));
        await worker.EndAsync();
        Duration = Stopwatch.GetElapsedTime(began);
        Reached = (await File.ReadAllLinesAsync(tally)).Select(CommitVisit.Parse).ToDictionary(v => v.Side, v => v.Count);
        File.Delete(tally);
    }

    private bool IsSettled(Ended ended) => ended.Status is 0 or 3 || _scenario.LeavesSomething;

    private IReadOnlyList<string> Lines(IReadOnlyList<string> lines) =>
        _scenario.HasItsOwnSecret ? [.. lines.Select(l => Id().Replace(l, "…"))] : lines;

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=_)[0-9a-f]{12}(?=/)")]
    private static partial Regex Id();
}

/// <summary>What was there in the end.</summary>
internal sealed record Left(Ended Ended, IReadOnlyList<string> Stored, IReadOnlyList<string> Delivered);
