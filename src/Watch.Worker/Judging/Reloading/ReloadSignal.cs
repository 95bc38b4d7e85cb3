using System.Runtime.InteropServices;

namespace Watch.Worker.Judging.Reloading;

/// <summary>SIGHUP, and whoever else asks for the configuration to be read at once.</summary>
internal sealed class ReloadSignal : IDisposable
{
    private readonly PosixSignalRegistration? _registration;
    private TaskCompletionSource _asked = New();

    public ReloadSignal() => _registration = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, Take);

    /// <summary>Ends when the next request comes.</summary>
    public Task NextAsync() => Volatile.Read(ref _asked).Task;

    /// <summary>Wakes everybody who waits.</summary>
    public void Ask() => Interlocked.Exchange(ref _asked, New()).SetResult();

    public void Dispose() => _registration?.Dispose();

    // Left to itself the signal ends the process.
    private void Take(PosixSignalContext context)
    {
        context.Cancel = true;
        Ask();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
