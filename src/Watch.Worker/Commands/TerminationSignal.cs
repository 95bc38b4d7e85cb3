using System.Runtime.InteropServices;

namespace Watch.Worker.Commands;

/// <summary>Remembers which signal ended a command, for what it leaves to the shell.</summary>
internal sealed class TerminationSignal : IDisposable
{
    private const int OfSignals = 128;
    private const int Interrupt = 2;
    private const int Terminate = 15;

    // The library that cancels the command hears of the signal first, and passes it on when the command has ended.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<int> _number = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;

    public TerminationSignal() =>
        _registrations = [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => _number.TrySetResult(Interrupt)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => _number.TrySetResult(Terminate)),
        ];

    /// <summary>
    /// What a command that was cancelled leaves to the shell: 130 after Ctrl-C, 143 after a request to end;
    /// <see cref="ExitStatus.Failed"/> where no signal came.
    /// </summary>
    public async Task<int> StatusAsync(TimeProvider time, CancellationToken ct)
    {
        try
        {
            return OfSignals + await _number.Task.WaitAsync(Patience, time, ct);
        }
        catch (Exception ex) when (ex is TimeoutException or OperationCanceledException)
        {
            return ExitStatus.Failed;
        }
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }
    }
}
