using Watch.Contracts.Routes;

namespace Watch.Worker.Store;

/// <summary>The stores of one worker, migrated and open.</summary>
internal interface IStores : IAsyncDisposable
{
    /// <summary>The notices, common to all.</summary>
    INoticeLog Log { get; }

    /// <summary>What ingestion remembers, common to all.</summary>
    ISourceStore Sources { get; }

    /// <summary>The store of one volet.</summary>
    IVoletStore Of(Volet volet);
}
