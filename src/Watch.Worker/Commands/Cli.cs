using System.CommandLine;
using System.CommandLine.Invocation;
using System.Data.Common;
using Watch.Worker.Commands.Checking;
using Watch.Worker.Commands.Feeds;
using Watch.Worker.Commands.Helping;
using Watch.Worker.Commands.Rules;
using Watch.Worker.Commands.Running;
using Watch.Worker.Commands.Showing;
using Watch.Worker.Commands.Starting;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Delivering;
using Watch.Worker.Observing;
using Watch.Worker.Store;

namespace Watch.Worker.Commands;

/// <summary>The command line: every command, and what becomes of a failure that a person can mend.</summary>
internal static class Cli
{
    /// <summary>Runs a command.</summary>
    public static Task<int> RunAsync(
        IReadOnlyList<string> args,
        TextWriter output,
        TextWriter error,
        TimeProvider time,
        CancellationToken ct = default
    ) => RunAsync(args, output, error, time, NoCommitPoints.Instance, ct);

    /// <summary>As the other, for a program of the tests, which looks on at every commit.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        TextWriter output,
        TextWriter error,
        TimeProvider time,
        ICommitPoints points,
        CancellationToken ct
    )
    {
        ParseResult arguments = Commands(time, points).Parse(UsageErrors.WithHelp(args));
        await using PrintableWriter printable = new(output);
        await using PrintableWriter errors = new(error);
        using TerminationSignal signal = new();
        try
        {
            return arguments.Action is ParseErrorAction
                ? await UsageErrors.TellAsync(arguments, errors)
                : await arguments.InvokeAsync(Invocation(printable, errors), ct);
        }
        catch (OperationCanceledException)
        {
            return await signal.StatusAsync(time, ct);
        }
        // A secret is missing, a folder cannot be written, the way to a store is shut, or the store is not as this program
        // knows it: whoever typed the command reads why.
        catch (Exception ex)
            when (ex
                    is MissingSecretException
                        or StoreException
                        or UnreadableNoticeException
                        or UnreadableRowException
                        or DbException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            await errors.WriteLineAsync(UsageErrors.Failure(arguments, ex.Message));
            return ExitStatus.Failed;
        }
        // A defect of this program, and whoever typed the command is told so in one line; its message may hold a value of somebody's.
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            await error.WriteLineAsync(
                arguments.GetValue(CommonOptions.Verbose) ? ex.ToString() : UsageErrors.Failure(arguments, Unforeseen(arguments, ex))
            );
            return ExitStatus.Failed;
        }
    }

    // What the daemon prints is a log.
    private static string Unforeseen(ParseResult arguments, Exception fault) =>
        (arguments.CommandResult.Command.Name == RunCommand.Name ? MessageLanguage.English : CommonOptions.LanguageOf(arguments)).Say(
            $"Une panne imprévue a arrêté la commande ({fault.GetType().Name}) ; ce qui était gardé le reste. `--verbose` dit où.",
            $"It failed for a reason that was not foreseen ({fault.GetType().Name}); what was stored stays stored. `--verbose` says where."
        );

    // Left to itself the library ends the process two seconds after a signal, whatever still has to be marked.
    private static InvocationConfiguration Invocation(TextWriter output, TextWriter error) =>
        new()
        {
            EnableDefaultExceptionHandler = false,
            Output = output,
            Error = error,
            ProcessTerminationTimeout = ShutdownBudget.Shutdown + TimeSpan.FromSeconds(5),
        };

    /// <summary>Every command, with the help of each.</summary>
    public static RootCommand Commands(TimeProvider time, ICommitPoints points)
    {
        RootCommand root = new("Watch: reads what is published, recognises whom it concerns, and tells those who have to know.")
        {
            CommonOptions.Config,
            CommonOptions.Data,
            CommonOptions.Json,
            CommonOptions.Verbose,
            CommonOptions.Lang,
            InitCommand.Make(),
            DoctorCommand.Make(time),
            CompletionCommand.Make(),
            RunCommand.Make(time, points),
            OnceCommand.Make(time, points),
            ImportCommand.Make(time, points),
            CheckCommand.Make(time),
            ExplainCodeCommand.Make(),
            TestCommand.Make(),
            RulesCommand.Make(time),
            RoutesCommand.Make(time),
            ExplainCommand.Make(time),
            BacktestCommand.Make(time),
            BackfillCommand.Make(time, points),
            NoticesCommand.Make(time),
            AlertsCommand.Make(time),
            OpenCommand.Make(time),
            FicheCommand.Make(time),
            DigestCommand.Make(time),
            SourcesCommand.Make(time),
            FeedsCommand.Make(time),
            StatusCommand.Make(time),
            DeliveriesCommand.Make(time),
            DeadLettersCommand.Make(time, points),
            QuarantineCommand.Make(time, QuarantineRetryCommand.Make(time, points)),
            NamesCommand.Make(),
        };
        CommandHelp.Set(root);
        return root;
    }
}
