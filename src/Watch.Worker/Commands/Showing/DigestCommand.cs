using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Editions;
using Watch.Rules.French;
using Watch.Rules.Places;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Judging.Editions;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary><c>digest</c>: previews an edition, lists those that were published, proves that none lacks an item.</summary>
internal static class DigestCommand
{
    private const int All = int.MaxValue;

    private static readonly Argument<string> Of = new("id") { Description = "The cluster, or the route.", HelpName = "ID" };
    private static readonly Option<DateOnly?> From = CommonOptions.Day("--from", "What was published from this day.");
    private static readonly Option<DateOnly?> To = CommonOptions.Day("--to", "What was published until this day, itself inside.");
    private static readonly Option<int?> Number = CommonOptions.Of<int>(
        "--number",
        "N",
        "The edition of this number, as it was published.",
        "a whole number from 1",
        static word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null
    );
    private static readonly Option<string?> Html = new("--html") { Description = "Write the page to this file.", HelpName = "FILE" };

    public static Command Make(TimeProvider time)
    {
        Command show = new("show", "Preview the edition of what was published between two days, or show one that was published.")
        {
            Of,
            From,
            To,
            Number,
            Html,
        };
        show.SetAction((arguments, ct) => ShowAsync(arguments, time, ct));
        Command verify = new("verify", "Prove that each item stands in exactly one edition.");
        verify.SetAction((arguments, ct) => VerifyAsync(arguments, time, ct));
        return new Command("digest", "The editions of the routes in mode digest.")
        {
            show,
            new Command("list", "List the editions that were published.").ListsStored(WorkerRoles.Offensive, time, ListAsync),
            verify,
        };
    }

    private static Task<ReadingWorkspace?> OpenAsync(ParseResult arguments, TimeProvider time, CancellationToken ct) =>
        WorkspaceOpening.OpenToJudgeAsync(arguments, WorkerRoles.Offensive, time, ct);

    private static async Task<int> ShowAsync(ParseResult arguments, TimeProvider time, CancellationToken ct)
    {
        await using ReadingWorkspace? workspace = await OpenAsync(arguments, time, ct);
        if (workspace is null)
        {
            return ExitStatus.BadUsage;
        }

        IReadOnlyList<DigestRoute> digests = workspace.Configuration.Of(Volet.Offensive).Digests;
        string id = arguments.GetRequiredValue(Of);
        if (digests.FirstOrDefault(d => d.Route.Name == id || d.Cluster?.Id == id) is not { } digest)
        {
            string[] known = [.. digests.Select(d => d.Cluster?.Id ?? d.Route.Name)];
            await Choice.RefuseAsync(arguments, id, known, "a cluster or a route in mode digest");
            return ExitStatus.BadUsage;
        }

        if (await EditionAsync(workspace, digest, arguments, time, ct) is not { } edition)
        {
            return ExitStatus.Failed;
        }

        await PrintAsync(arguments, edition, ct);
        return ExitStatus.Done;
    }

    // Null where there is none, which was said.
    private static async Task<EditionContent?> EditionAsync(
        ReadingWorkspace workspace,
        DigestRoute digest,
        ParseResult arguments,
        TimeProvider time,
        CancellationToken ct
    )
    {
        IVoletStore store = workspace.Stores.Of(Volet.Offensive);
        if (arguments.GetValue(Number) is { } number)
        {
            IReadOnlyList<Stored<PublishedEdition>> stored = await store.EditionsAsync(digest.Route, All, ct);
            EditionContent? published = stored.Values().Select(e => e.Content).FirstOrDefault(e => e.Number == number);
            if (published is null)
            {
                int unreadable = stored.Unreadable().Count();
                await arguments.NoteAsync(
                    $"Aucune édition n° {number} n'a été publiée."
                        + (unreadable == 0 ? "" : $" Éditions illisibles, que `digest verify` détaille : {unreadable}."),
                    $"No edition {number} was published."
                        + (unreadable == 0 ? "" : $" {unreadable} editions cannot be read, which `digest verify` tells.")
                );
            }

            return published;
        }

        EditionMaking making = new(
            workspace.Stores.LogOf(Volet.Offensive),
            store,
            new SourceCoverages(workspace.Configuration.Sources, workspace.Stores.Sources, time),
            Regions.DepartementsOf(workspace.Configuration.Region) ?? [],
            time
        );
        if (await making.RefusalAsync(digest, ct) is { } refusal)
        {
            await arguments.NoteAsync(RefusedEdition.French(refusal), refusal);
            return null;
        }

        return await making.PreviewAsync(
            digest,
            arguments.GetValue(From) ?? DateOnly.MinValue,
            arguments.GetValue(To) ?? DateOnly.MaxValue,
            ct
        );
    }

    private static async Task PrintAsync(ParseResult arguments, EditionContent edition, CancellationToken ct)
    {
        if (arguments.GetValue(Html) is { } file)
        {
            await File.WriteAllTextAsync(file, EditionPage.Of(edition), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), ct);
        }

        await arguments.InvocationConfiguration.Output.WriteLineAsync(
            arguments.GetValue(CommonOptions.Json) ? AlertJson.Write(edition) : EditionText.Of(edition).Page.TrimEnd()
        );
    }

    private static async IAsyncEnumerable<Stored<EditionLine>> ListAsync(
        ReadingWorkspace workspace,
        ParseResult arguments,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (DigestRoute digest in workspace.Configuration.Volets.Values.SelectMany(v => v.Digests))
        {
            foreach (Stored<PublishedEdition> edition in await workspace.Stores.Of(Volet.Offensive).EditionsAsync(digest.Route, All, ct))
            {
                yield return edition.Map(EditionLine.Of);
            }
        }
    }

    private static async Task<int> VerifyAsync(ParseResult arguments, TimeProvider time, CancellationToken ct)
    {
        await using ReadingWorkspace? workspace = await OpenAsync(arguments, time, ct);
        if (workspace is null)
        {
            return ExitStatus.BadUsage;
        }

        int faults = 0;
        foreach (DigestRoute digest in workspace.Configuration.Of(Volet.Offensive).Digests)
        {
            VerifiedEditions verified = await VerifiedEditions.OfAsync(workspace.Stores.Of(Volet.Offensive), digest.Route, ct);
            faults += verified.Faults.Count;
            await ShowingCommand.PrintAsync(arguments, verified);
        }

        return faults == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }
}
