using System.CommandLine;
using System.Runtime.CompilerServices;
using Watch.Contracts.Routes;
using Watch.Worker.Commands.Showing;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Hosting;
using Watch.Worker.Judging;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Running;

/// <summary><c>dead-letters</c>: the notices that a volet could not process; and, with <c>retry</c>, they are judged again.</summary>
internal static class DeadLettersCommand
{
    public static Command Make(TimeProvider time, ICommitPoints points)
    {
        Command retry = new("retry", "Judge them again, by the configuration as it is now, and send what that says.")
        {
            CommonOptions.Volet,
        };
        retry.SetAction((arguments, ct) => RetryAsync(arguments, time, points, ct));
        Command command = Listed("dead-letters", time);
        command.Add(Listed("list", time));
        command.Add(retry);
        return command;
    }

    private static Command Listed(string name, TimeProvider time) =>
        new Command(name, "List the notices that a volet could not process, the first of the log first.")
        {
            CommonOptions.Volet,
        }.ListsStored(WorkerRoles.Defensive | WorkerRoles.Offensive, time, ReadAsync);

    private static async IAsyncEnumerable<Stored<ShownDeadLetter>> ReadAsync(
        ReadingWorkspace workspace,
        ParseResult arguments,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (Volet volet in workspace.Volets)
        {
            await foreach (Stored<DeadLetter> letter in workspace.Stores.Of(volet).DeadLettersAsync(ct))
            {
                yield return letter.Map(l => ShownDeadLetter.Of(volet, l));
            }
        }
    }

    private static async Task<int> RetryAsync(ParseResult arguments, TimeProvider time, ICommitPoints points, CancellationToken ct)
    {
        await using Workspace? workspace = await WorkspaceOpening.OpenAsync(
            arguments,
            WorkerRoles.Defensive | WorkerRoles.Offensive,
            time,
            points,
            ct
        );
        if (workspace is null)
        {
            return ExitStatus.BadUsage;
        }

        await using WatchRun run = await WatchRun.StartAsync(workspace, AlertLines.For(arguments), time, ct);
        bool all = true;
        foreach (Volet volet in workspace.Volets)
        {
            VoletConfiguration own = workspace.Configuration.Of(volet);
            DeadLetterRetry retry = new(
                workspace.Stores.LogOf(volet),
                workspace.Stores.Of(volet),
                VoletSnapshot.Of(own),
                workspace.IdsOf(volet),
                run.CoverageOf(volet),
                time
            );
            await run.FollowAsync(volet, ct);
            RetriedLetters retried = await retry.RunAsync(ct);
            all &= retried.Left == 0;
            await ShowingCommand.PrintAsync(arguments, RetryReport.Of(volet, retried));
        }

        return !await run.SendAsync(arguments, ct) ? ExitStatus.Failed
            : all ? ExitStatus.Done
            : ExitStatus.Quarantined;
    }
}

/// <summary>A line of <c>dead-letters --json</c>. Fields are only ever added.</summary>
internal sealed record ShownDeadLetter(Volet Volet, long Position, string Source, string Notice, string Error, DateTimeOffset At) : IListed
{
    public static ShownDeadLetter Of(Volet volet, DeadLetter letter) =>
        new(volet, letter.Position, letter.Notice.Source.Value, letter.Notice.Id, letter.Error, letter.At);

    public string ToText(MessageLanguage language) =>
        $"{Moments.Show(At, language)}  {language.Say("ligne", "row")} {Position}  {Source}/{Notice}  {Error.Split('\n')[0]}";
}

/// <summary>What <c>dead-letters retry --json</c> prints of a volet. Fields are only ever added.</summary>
internal sealed record RetryReport(Volet Volet, int Processed, int Left, int Raised, int Corrected, int Withdrawn) : IListed
{
    public static RetryReport Of(Volet volet, RetriedLetters retried) =>
        new(volet, retried.Processed, retried.Left, retried.Report.Raised, retried.Report.Corrected, retried.Report.Withdrawn);

    public string ToText(MessageLanguage language) =>
        language.Say(
            $"{language.Of(Volet)} : {language.Count(Processed, "annonce traitée", "", "annonces traitées")}, {Left} en reste ; "
                + $"alertes : {Raised} émises, {Corrected} corrigées, {Withdrawn} retirées",
            $"{Volet}: {Processed} notices processed, {Left} left; alerts: {Raised} raised, {Corrected} corrected, {Withdrawn} withdrawn"
        );
}
