using System.Data.Common;
using Watch.Worker.Store;

namespace Watch.Worker.Observing;

/// <summary>A store that could not be read.</summary>
/// <param name="Store">Its name: <c>log</c>, or a volet's.</param>
/// <param name="Reason">Why, in one sentence.</param>
internal sealed record StoreFault(string Store, string Reason);

/// <summary>Asks stores one by one, and remembers which could not be read.</summary>
internal sealed class StoreFaults
{
    /// <summary>What the log is called.</summary>
    public const string Log = "log";

    private readonly List<StoreFault> _all = [];

    /// <summary>Each store once, in the order in which they were asked.</summary>
    public IReadOnlyList<StoreFault> All => _all;

    /// <summary>What is read of a store; null, and remembered, where it cannot be.</summary>
    public async Task<T?> TryAsync<T>(string store, Func<Task<T>> read)
        where T : class
    {
        if (_all.Exists(f => string.Equals(f.Store, store, StringComparison.Ordinal)))
        {
            return null;
        }

        try
        {
            return await read();
        }
        // Whoever asks reads it with the rest of the answer.
        catch (Exception ex) when (ex is StoreException or DbException or IOException or UnauthorizedAccessException)
        {
            _all.Add(new StoreFault(store, ex.Message.ReplaceLineEndings(" ")));
            return null;
        }
    }
}
