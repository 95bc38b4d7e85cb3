using System.CommandLine;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Hosting;

namespace Watch.Worker.Commands.Showing;

/// <summary>What a command that only shows prints.</summary>
internal interface IListed
{
    /// <summary>As a person reads it.</summary>
    string ToText(MessageLanguage language);
}

/// <summary>The way of every command that only shows: open what it may see to be read, print line by line.</summary>
internal static class ShowingCommand
{
    /// <summary>Makes a command show what it reads in the workspace.</summary>
    /// <param name="command">The command, with its options.</param>
    /// <param name="roles">What it plays where no volet was named.</param>
    /// <param name="time">The clock.</param>
    /// <param name="read">Reads the lines, in their order.</param>
    /// <param name="refuse">Says on the error output what names nothing that there is, and is true then.</param>
    public static Command Lists<T>(
        this Command command,
        WorkerRoles roles,
        TimeProvider time,
        Func<ReadingWorkspace, ParseResult, CancellationToken, IAsyncEnumerable<T>> read,
        Func<ReadingWorkspace, ParseResult, CancellationToken, Task<bool>>? refuse = null
    )
        where T : IListed
    {
        command.Shows(
            roles,
            time,
            async (workspace, arguments, ct) =>
            {
                await TellErrorsAsync(workspace, arguments);
                if (refuse is not null && await refuse(workspace, arguments, ct))
                {
                    return ExitStatus.BadUsage;
                }

                await foreach (T line in read(workspace, arguments, ct))
                {
                    await PrintAsync(arguments, line);
                }

                return ExitStatus.Done;
            }
        );
        return command;
    }

    /// <summary>Makes a command do something with the workspace, and end with what that says.</summary>
    public static Command Shows(
        this Command command,
        WorkerRoles roles,
        TimeProvider time,
        Func<ReadingWorkspace, ParseResult, CancellationToken, Task<int>> show
    )
    {
        command.SetAction(
            async (arguments, ct) =>
            {
                await using ReadingWorkspace? workspace = await WorkspaceOpening.OpenToReadAsync(arguments, roles, time, ct);
                return workspace is null ? ExitStatus.BadUsage : await show(workspace, arguments, ct);
            }
        );
        return command;
    }

    /// <summary>Prints one line, as text or JSON.</summary>
    public static Task PrintAsync<T>(ParseResult arguments, T line)
        where T : IListed =>
        arguments.InvocationConfiguration.Output.WriteLineAsync(
            arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(line) : line.ToText(CommonOptions.LanguageOf(arguments))
        );

    /// <summary>Says that the configuration is wrong, which keeps nothing that is stored from being shown.</summary>
    public static Task TellErrorsAsync(ReadingWorkspace workspace, ParseResult arguments) =>
        workspace.Errors == 0
            ? Task.CompletedTask
            : arguments.NoteAsync(
                $"La configuration a {IssueWording.Count(workspace.Errors, 0, MessageLanguage.French)}, que `check` détaille ; "
                    + "ce qui est gardé est montré quand même.",
                $"The configuration has {workspace.Errors} errors, which `check` tells; what is stored is shown all the same."
            );
}
