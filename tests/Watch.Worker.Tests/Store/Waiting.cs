using Xunit;

namespace Watch.Worker.Tests.Store;

/// <summary>Waits for what comes from another thread, within bounds.</summary>
internal static class Waiting
{
    /// <summary>Returns when the token is cancelled; fails after ten seconds.</summary>
    public static async Task CancelledAsync(this CancellationToken token, CancellationToken ct)
    {
        TaskCompletionSource cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = token.Register(cancelled.SetResult);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), ct);
        Assert.True(token.IsCancellationRequested);
    }
}
