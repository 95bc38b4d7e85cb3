using Microsoft.Extensions.Time.Testing;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Store;

/// <summary>A place where stores stand for one test.</summary>
internal interface IStoreHome : IAsyncDisposable
{
    /// <summary>Opens the stores, as another worker on the same data does.</summary>
    Task<IStores> OpenAsync(TimeProvider time, StoreBuild? build = null, ICommitPoints? points = null);

    /// <summary>Executes a statement beside the stores, in the log or, where named, in a volet.</summary>
    Task ExecuteAsync(string sql, string part = "log");
}

/// <summary>What every suite on both databases begins with: empty stores and a clock.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private readonly List<IStores> _opened = [];
    private IStoreHome? _home;

    private protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 6, 30, 0, TimeSpan.Zero));

    private protected IStores Stores => _opened[0];

    private protected IStoreHome Home => _home ?? throw new InvalidOperationException("The test has not begun.");

    /// <summary>Whether the stores are there before the test begins.</summary>
    private protected virtual bool OpensAtOnce => true;

    private protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _home = await MakeHomeAsync();
        if (OpensAtOnce)
        {
            await OpenAnotherAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IStores stores in _opened)
        {
            await stores.DisposeAsync();
        }

        if (_home is not null)
        {
            await _home.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected abstract Task<IStoreHome> MakeHomeAsync();

    private protected async Task<IStores> OpenAnotherAsync(StoreBuild? build = null)
    {
        IStores stores = await Home.OpenAsync(Time, build);
        _opened.Add(stores);
        return stores;
    }
}
