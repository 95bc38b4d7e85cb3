using System.CommandLine;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Commands.Showing;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Hosting;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Running;

/// <summary><c>quarantine retry</c>: the rows of a volet's store that could not be read are read again, by the same build too.</summary>
internal static class QuarantineRetryCommand
{
    private static readonly Argument<string?> Key = new("key")
    {
        Description = "One alone, by the key that `quarantine list --volet` prints behind the table.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Make(TimeProvider time, ICommitPoints points)
    {
        Command command = new("retry", "Read the rows of a volet's store again that could not be read, and send what waits in them.")
        {
            Key,
            CommonOptions.Volet,
        };
        command.SetAction((arguments, ct) => RunAsync(arguments, time, points, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, TimeProvider time, ICommitPoints points, CancellationToken ct)
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

        Dictionary<Volet, HashSet<(string Table, string Key)>> rows = [];
        foreach (Volet volet in workspace.Volets)
        {
            rows.Add(volet, await RowsAsync(workspace.Stores.Of(volet), ct));
        }

        string? key = arguments.GetValue(Key);
        string[] keys = [.. rows.Values.SelectMany(r => r).Select(r => r.Key).Distinct(StringComparer.Ordinal)];
        return await Choice.RefuseAsync(arguments, key, keys, "a key that `quarantine list --volet` prints")
            ? ExitStatus.BadUsage
            : await RetryAsync(arguments, workspace, rows.ToDictionary(p => p.Key, p => Chosen(p.Value, key)), time, ct);
    }

    private static (string Table, string Key)[] Chosen(IEnumerable<(string Table, string Key)> rows, string? key) =>
        [.. rows.Where(r => key is null || string.Equals(r.Key, key, StringComparison.Ordinal))];

    private static async Task<int> RetryAsync(
        ParseResult arguments,
        Workspace workspace,
        IReadOnlyDictionary<Volet, (string Table, string Key)[]> chosen,
        TimeProvider time,
        CancellationToken ct
    )
    {
        foreach ((Volet volet, (string Table, string Key)[] rows) in chosen)
        {
            foreach ((string table, string key) in rows)
            {
                await workspace.Stores.Of(volet).Quarantine.ForgetAsync(table, key, ct);
            }
        }

        await using WatchRun run = await WatchRun.StartAsync(workspace, AlertLines.For(arguments), time, ct);
        bool sent = await run.SendAsync(arguments, ct);
        int left = 0;
        foreach ((Volet volet, (string Table, string Key)[] rows) in chosen)
        {
            int again = (await RowsAsync(workspace.Stores.Of(volet), ct)).Intersect(rows).Count();
            await ShowingCommand.PrintAsync(arguments, new RetriedRows(volet, rows.Length, again));
            left += again;
        }

        return left > 0 ? ExitStatus.Quarantined
            : sent ? ExitStatus.Done
            : ExitStatus.Failed;
    }

    private static async Task<HashSet<(string Table, string Key)>> RowsAsync(IVoletStore store, CancellationToken ct) =>
        [.. (await store.Quarantine.ListAsync(ct)).Values().Select(r => (r.Row.Table, r.Row.Key))];
}

/// <summary>What <c>quarantine retry --json</c> prints of a volet. Fields are only ever added.</summary>
/// <param name="Volet">Which.</param>
/// <param name="Retried">Rows that are read again by whoever comes to them.</param>
/// <param name="Left">Those of them that were read at once, and still cannot be.</param>
internal sealed record RetriedRows(Volet Volet, int Retried, int Left) : IListed
{
    public string ToText(MessageLanguage language) =>
        language.Say(
            $"{language.Of(Volet)} : {language.Count(Retried, "ligne relue", "", "lignes relues")}, dont {Left} toujours illisibles",
            $"{Volet.ToKebabCase()}: {Retried} rows are read again, {Left} of them still cannot be read"
        );
}
