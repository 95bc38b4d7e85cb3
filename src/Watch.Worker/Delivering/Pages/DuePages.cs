using Watch.Contracts.Routes;

namespace Watch.Worker.Delivering.Pages;

/// <summary>The routes on which something new stands since their pages were looked at, as far as this process wrote it.</summary>
internal sealed class DuePages
{
    private readonly Lock _lock = new();
    private readonly HashSet<Route> _routes = [];
    private TaskCompletionSource _noted = New();

    /// <summary>Notes one; many notes before the next look are one.</summary>
    public void Note(Route route)
    {
        lock (_lock)
        {
            _routes.Add(route);
            _noted.TrySetResult();
        }
    }

    /// <summary>Gives those that were noted, and forgets them.</summary>
    public IReadOnlySet<Route> Take()
    {
        lock (_lock)
        {
            HashSet<Route> taken = [.. _routes];
            _routes.Clear();
            _noted = _noted.Task.IsCompleted ? New() : _noted;
            return taken;
        }
    }

    /// <summary>Waits until one is noted, or for so long.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken ct)
    {
        Task noted;
        lock (_lock)
        {
            noted = _noted.Task;
        }

        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(noted, Task.Delay(atMost, time, end.Token));
        await end.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
