using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Store.Sql;
using Watch.Worker.Store.Sql.Registers;
using Watch.Worker.Store.Sql.Volets;

namespace Watch.Worker.Store.Reading;

/// <summary>Stores that are read and never written. Each says when it is first asked why it cannot be read, and the others go on.</summary>
/// <param name="log">The log, and what ingestion remembers.</param>
/// <param name="writer">The fast ways in of that database; nobody takes them here.</param>
/// <param name="holders">Who runs which source.</param>
/// <param name="copy">The copy of the log that the defensive volet reads; null where it reads the common one.</param>
/// <param name="volets">The stores of volets.</param>
/// <param name="shut">Of other volets, why there is no way to their stores.</param>
/// <param name="ownChannel">The channel of the profile.</param>
/// <param name="time">The clock.</param>
internal sealed class ReadStores(
    ReadDatabase log,
    INoticeWriter writer,
    ILocks holders,
    ReadDatabase? copy,
    IReadOnlyDictionary<Volet, ReadDatabase> volets,
    IReadOnlyDictionary<Volet, string> shut,
    string ownChannel,
    TimeProvider time
) : IStores
{
    private static readonly NoLocks None = new();

    private readonly Dictionary<Volet, VoletStore> _stores = volets.ToDictionary(
        v => v.Key,
        v => new VoletStore(v.Key, v.Value, None, ownChannel, StoreBuild.Current)
    );

    private readonly NoticeLog? _copied = copy is null ? null : new NoticeLog(copy, writer, own => new RegisterStore(copy!, own), time);

    public INoticeLog Log { get; } = new NoticeLog(log, writer, own => new RegisterStore(log, own), time);

    public IRegisterStore Registers => Log.Registers;

    public ISourceStore Sources { get; } = new SourceStore(log, holders);

    public IVoletStore Of(Volet volet) =>
        _stores.TryGetValue(volet, out VoletStore? store)
            ? store
            : throw new StoreException(shut.GetValueOrDefault(volet) ?? $"The store of the {volet.ToKebabCase()} volet was not opened.");

    public INoticeLog LogOf(Volet volet) => volet == Volet.Defensive && _copied is not null ? _copied : Log;

    public IRegisterStore RegistersOf(Volet volet) => LogOf(volet).Registers;

    public ILogCopy? CopyOf(Volet volet) => null;

    public async ValueTask DisposeAsync()
    {
        await log.DisposeAsync();
        await (copy?.DisposeAsync() ?? ValueTask.CompletedTask);
        foreach (ReadDatabase volet in volets.Values)
        {
            await volet.DisposeAsync();
        }
    }

    private sealed class NoLocks : ILocks
    {
        public Task<IHeldLock?> TryLockAsync(string name, string owner, CancellationToken ct) =>
            throw new InvalidOperationException("The stores were opened to be read.");

        public Task<IReadOnlyList<Stored<LockHolder>>> HoldersAsync(CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<Stored<LockHolder>>>([]);
    }
}
