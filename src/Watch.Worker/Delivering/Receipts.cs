using System.Collections.Concurrent;

namespace Watch.Worker.Delivering;

/// <summary>What a consumer in the same process answers to the publisher, by the message's id.</summary>
internal sealed class Receipts
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<SendOutcome>> _expected = new();

    /// <summary>The answer to come; asked for before the message is sent.</summary>
    public Task<SendOutcome> Expect(Guid message) =>
        _expected.GetOrAdd(message, _ => new TaskCompletionSource<SendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Gives the answer.</summary>
    public void Give(Guid message, SendOutcome outcome)
    {
        if (_expected.TryRemove(message, out TaskCompletionSource<SendOutcome>? waiting))
        {
            waiting.TrySetResult(outcome);
        }
    }

    /// <summary>Nobody waits any longer.</summary>
    public void Forget(Guid message) => _expected.TryRemove(message, out _);
}
