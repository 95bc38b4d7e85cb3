using Watch.Contracts.Routes;

namespace Watch.Worker.Store;

/// <summary>The stores of one worker, migrated and open.</summary>
internal interface IStores : IAsyncDisposable
{
    /// <summary>The notices, common to all: what ingestion appends to.</summary>
    INoticeLog Log { get; }

    /// <summary>What ingestion remembers, common to all.</summary>
    ISourceStore Sources { get; }

    /// <summary>The states of registers, which stand beside the log.</summary>
    IRegisterStore Registers { get; }

    /// <summary>The store of one volet.</summary>
    IVoletStore Of(Volet volet);

    /// <summary>The log as the volet reads it: the common one, or its own copy.</summary>
    INoticeLog LogOf(Volet volet);

    /// <summary>The log as a command asks it that may see these volets: the most apart of what they read.</summary>
    INoticeLog LogOf(IReadOnlyCollection<Volet> volets) => volets.Contains(Volet.Defensive) ? LogOf(Volet.Defensive) : Log;

    /// <summary>The states of registers as the volet reads them: the common ones, or its own copy.</summary>
    IRegisterStore RegistersOf(Volet volet);

    /// <summary>What keeps the volet's copy; null where it reads the common log, and where the stores are opened to be read.</summary>
    ILogCopy? CopyOf(Volet volet);
}
