using Watch.Contracts;
using Watch.Rules.Alerts;
using Watch.Sources;
using Watch.Worker.Configuration;
using Watch.Worker.Store;

namespace Watch.Worker.Judging.Reloading;

/// <summary>
/// Reads the folder of one volet again when it has changed, and puts the whole of it in force or nothing: what is not valid leaves
/// the running rules in place. Each attempt is noted in the volet's own store.
/// </summary>
internal sealed partial class Reloader(
    string folder,
    IVoletStore store,
    VoletSnapshots snapshots,
    string loaded,
    AlertIdentity ids,
    TimeProvider time,
    ILogger logger
)
{
    /// <summary>A file may be half written when its change is noticed: it is read when nothing has changed for so long.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    private string _seen = loaded;

    /// <summary>Looks once, and reads what has changed; everything, where it was asked for.</summary>
    public async Task TurnAsync(bool asked, CancellationToken ct)
    {
        string hash = FolderHash.Of(folder, store.Volet);
        if (!asked && string.Equals(hash, _seen, StringComparison.Ordinal))
        {
            return;
        }

        hash = await SettledAsync(hash, ct);
        LoadedConfiguration read = ConfigurationLoader.Load(folder, SourceModules.All, [store.Volet]);
        if (!string.Equals(hash, FolderHash.Of(folder, store.Volet), StringComparison.Ordinal))
        {
            return;
        }

        await TakeAsync(hash, read, ct);
        _seen = hash;
    }

    private async Task<string> SettledAsync(string hash, CancellationToken ct)
    {
        while (true)
        {
            await Task.Delay(Settling, time, ct);
            string next = FolderHash.Of(folder, store.Volet);
            if (string.Equals(hash, next, StringComparison.Ordinal))
            {
                return hash;
            }

            hash = next;
        }
    }

    private async Task TakeAsync(string hash, LoadedConfiguration read, CancellationToken ct)
    {
        VoletConfiguration? own = read.Configuration?.Of(store.Volet);
        int errors = read.Issues.Count(i => i.Severity == IssueSeverity.Error);
        await store.NoteLoadAsync(LoadNotes.Of(ids.ConfigurationIdOf(hash), own, errors, time.GetUtcNow()), ct);
        if (own is null)
        {
            Log.Refused(logger, store.Volet.ToKebabCase(), errors);
            return;
        }

        snapshots.Replace(VoletSnapshot.Of(own));
        Log.Loaded(logger, store.Volet.ToKebabCase(), own.Rules.Count, own.Firms.All.Count);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The {Volet} volet judges by a changed configuration: {Rules} rules, {Firms} firms.")]
        public static partial void Loaded(ILogger logger, string volet, int rules, int firms);

        // What is wrong may name a firm or a rule: `check` says it to whoever may read the folder.
        [LoggerMessage(
            2,
            LogLevel.Error,
            "The {Volet} volet goes on with the configuration it has: the changed one has {Errors} errors, which `check` tells."
        )]
        public static partial void Refused(ILogger logger, string volet, int errors);
    }
}
