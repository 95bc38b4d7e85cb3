namespace Watch.Worker.Delivering;

/// <summary>
/// The time after a stop in which a round that was handed over is still confirmed and marked: what arrived and was not marked
/// would be sent again at the next start.
/// </summary>
internal sealed class ShutdownBudget : IDisposable
{
    /// <summary>How long a stop may take in all; whoever ends the process by force has to wait longer.</summary>
    public static readonly TimeSpan Shutdown = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Sending = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Marking = TimeSpan.FromSeconds(25);

    private readonly CancellationTokenSource _sending;
    private readonly CancellationTokenSource _marking;
    private readonly CancellationTokenRegistration _stop;

    public ShutdownBudget(TimeProvider time, CancellationToken stop)
    {
        _sending = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _marking = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _stop = stop.Register(Begin);
    }

    /// <summary>Ends the waiting for what was handed over.</summary>
    public CancellationToken ToSend => _sending.Token;

    /// <summary>Ends the marking of what became of it.</summary>
    public CancellationToken ToMark => _marking.Token;

    public void Dispose()
    {
        _stop.Dispose();
        _sending.Dispose();
        _marking.Dispose();
    }

    private void Begin()
    {
        _sending.CancelAfter(Sending);
        _marking.CancelAfter(Marking);
    }
}
