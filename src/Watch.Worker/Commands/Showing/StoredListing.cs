using System.CommandLine;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary>The way of a command that shows rows of a store: one that cannot be read is told beside the others.</summary>
internal static class StoredListing
{
    /// <summary>As <see cref="ShowingCommand.Lists"/>, of rows some of which may not be readable.</summary>
    public static Command ListsStored<T>(
        this Command command,
        WorkerRoles roles,
        TimeProvider time,
        Func<ReadingWorkspace, ParseResult, CancellationToken, IAsyncEnumerable<Stored<T>>> read,
        Func<ReadingWorkspace, ParseResult, CancellationToken, Task<bool>>? refuse = null
    )
        where T : IListed =>
        command.Shows(
            roles,
            time,
            async (workspace, arguments, ct) =>
            {
                await ShowingCommand.TellErrorsAsync(workspace, arguments);
                return refuse is not null && await refuse(workspace, arguments, ct)
                    ? ExitStatus.BadUsage
                    : await PrintAsync(read(workspace, arguments, ct), arguments, ct);
            }
        );

    private static async Task<int> PrintAsync<T>(IAsyncEnumerable<Stored<T>> rows, ParseResult arguments, CancellationToken ct)
        where T : IListed
    {
        int status = ExitStatus.Done;
        await foreach (Stored<T> row in rows.WithCancellation(ct))
        {
            if (row is Stored<T>.Readable(var line))
            {
                await ShowingCommand.PrintAsync(arguments, line);
            }
            else if (row is Stored<T>.Unreadable(var unreadable))
            {
                status = ExitStatus.Quarantined;
                await arguments.NoteAsync(
                    $"{unreadable.Table} {unreadable.Key} ne peut pas être lu : {unreadable.Reason}",
                    $"{unreadable.Table} {unreadable.Key} cannot be read: {unreadable.Reason}"
                );
            }
        }

        return status;
    }
}
