using System.CommandLine;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;

namespace Watch.Worker.Commands.Showing;

/// <summary>What a command that only shows prints.</summary>
internal interface IListed
{
    /// <summary>As a person reads it.</summary>
    string ToText();
}

/// <summary>The way of every command that only shows: open what it may see, print line by line.</summary>
internal static class ShowingCommand
{
    /// <summary>Makes a command show what it reads in the workspace.</summary>
    /// <param name="command">The command, with its options.</param>
    /// <param name="roles">What it plays where no volet was named.</param>
    /// <param name="time">The clock.</param>
    /// <param name="read">Reads the lines, in their order.</param>
    public static Command Lists<T>(
        this Command command,
        WorkerRoles roles,
        TimeProvider time,
        Func<Workspace, ParseResult, CancellationToken, IAsyncEnumerable<T>> read
    )
        where T : IListed
    {
        command.SetAction((arguments, ct) => RunAsync(arguments, roles, time, read, ct));
        return command;
    }

    private static async Task<int> RunAsync<T>(
        ParseResult arguments,
        WorkerRoles roles,
        TimeProvider time,
        Func<Workspace, ParseResult, CancellationToken, IAsyncEnumerable<T>> read,
        CancellationToken ct
    )
        where T : IListed
    {
        await using Workspace? workspace = await WorkspaceOpening.OpenToShowAsync(arguments, roles, time, ct);
        if (workspace is null)
        {
            return ExitStatus.BadUsage;
        }

        bool json = arguments.GetValue(CommonOptions.Json);
        await foreach (T line in read(workspace, arguments, ct))
        {
            await arguments.InvocationConfiguration.Output.WriteLineAsync(json ? CommandJson.Write(line) : line.ToText());
        }

        return ExitStatus.Done;
    }
}
