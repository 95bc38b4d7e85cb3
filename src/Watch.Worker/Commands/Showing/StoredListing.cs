using System.CommandLine;
using System.Runtime.CompilerServices;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary>The way of a command that shows rows of a store: one that cannot be read is told beside the others.</summary>
internal static class StoredListing
{
    /// <summary>As <see cref="ShowingCommand.Lists{T}"/>, of rows some of which may not be readable.</summary>
    public static Command ListsStored<T>(
        this Command command,
        WorkerRoles roles,
        TimeProvider time,
        Func<ReadingWorkspace, ParseResult, CancellationToken, IAsyncEnumerable<Stored<T>>> read,
        Func<ReadingWorkspace, ParseResult, CancellationToken, Task<bool>>? refuse = null
    )
        where T : IListed =>
        command.Lists(roles, time, (workspace, arguments, ct) => TellAsync(read(workspace, arguments, ct), arguments, ct), refuse);

    private static async IAsyncEnumerable<T> TellAsync<T>(
        IAsyncEnumerable<Stored<T>> rows,
        ParseResult arguments,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await foreach (Stored<T> row in rows.WithCancellation(ct))
        {
            if (row is Stored<T>.Readable(var line))
            {
                yield return line;
            }
            else if (row is Stored<T>.Unreadable(var unreadable))
            {
                await arguments.InvocationConfiguration.Error.WriteLineAsync(
                    $"{unreadable.Table} {unreadable.Key} cannot be read: {unreadable.Reason}"
                );
            }
        }
    }
}
