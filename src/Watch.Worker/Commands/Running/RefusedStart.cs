using System.CommandLine;
using System.Data.Common;
using Watch.Contracts.Routes;
using Watch.Sources;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Judging.Reloading;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Running;

/// <summary>
/// Notes that a daemon did not start for what is wrong in the folder of a volet, where the way to that volet's store is known.
/// </summary>
internal static class RefusedStart
{
    public static async Task NoteAsync(
        ParseResult arguments,
        WorkerRoles roles,
        TimeProvider time,
        ICommitPoints points,
        CancellationToken ct
    )
    {
        string folder = arguments.GetRequiredValue(CommonOptions.Config);
        if (ConfigurationLoader.Load(folder, SourceModules.All, []).Configuration is not { } common)
        {
            return;
        }

        foreach (Volet volet in roles.Volets())
        {
            int errors = ConfigurationLoader
                .Load(folder, SourceModules.All, [volet], arguments.GetRequiredValue(CommonOptions.Data))
                .Issues.Count(i => i.Severity == IssueSeverity.Error);
            if (errors > 0)
            {
                await NoteAsync(arguments, common, volet, errors, time, points, ct);
            }
        }
    }

    private static async Task NoteAsync(
        ParseResult arguments,
        WatchConfiguration common,
        Volet volet,
        int errors,
        TimeProvider time,
        ICommitPoints points,
        CancellationToken ct
    )
    {
        try
        {
            string data = arguments.GetRequiredValue(CommonOptions.Data);
            string hash = FolderHash.Of(arguments.GetRequiredValue(CommonOptions.Config), volet);
            await using IStores stores = await StoreOpening.OpenAsync(common, data, volet.ToRole(), time, points, ct);
            IVoletStore store = stores.Of(volet);
            string refused = (await VoletSecrets.OpenAsync(common, data, store, points, ct)).ConfigurationIdOf(hash);
            await store.NoteLoadAsync(LoadNotes.Of(refused, accepted: null, errors, time.GetUtcNow()), ct);
        }
        // What is wrong was printed; that it could not be noted besides must not hide it.
        catch (Exception ex)
            when (ex is StoreException or MissingSecretException or DbException or IOException or UnauthorizedAccessException)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"The refusal could not be noted: {ex.Message}");
        }
    }
}
