using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary><c>quarantine list</c> and <c>quarantine show</c>: the records that could not be read.</summary>
internal static class QuarantineCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "As `quarantine list` prints it." };

    public static Command Make(TimeProvider time)
    {
        Command list = new Command("list", "List the records that could not be read, newest first.").ListsStored(
            WorkerRoles.Ingest,
            time,
            (workspace, _, ct) => ReadAsync(workspace, ct)
        );
        Command show = new Command("show", "Show one of them as it came.") { Id }.Shows(WorkerRoles.Ingest, time, ShowAsync);
        return new Command("quarantine", "Records that could not be read.") { list, show };
    }

    private static async IAsyncEnumerable<Stored<QuarantineLine>> ReadAsync(
        ReadingWorkspace workspace,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (Stored<QuarantineNote> note in await workspace.Stores.Sources.QuarantinedAsync(default(SourceId?), ct))
        {
            yield return note.Map(n => QuarantineLine.Of(n with { Raw = null }));
        }
    }

    private static async Task<int> ShowAsync(ReadingWorkspace workspace, ParseResult arguments, CancellationToken ct)
    {
        string id = arguments.GetRequiredValue(Id);
        Stored<QuarantineNote>? found = await workspace.Stores.Sources.QuarantinedAsync(id, ct);
        if (found is null)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"found '{id}'; allowed: an id that `quarantine list` prints");
            return ExitStatus.Failed;
        }

        QuarantineLine line = QuarantineLine.Of(found.Needed());
        await arguments.InvocationConfiguration.Output.WriteLineAsync(
            arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(line) : $"{line.ToText()}\n{line.Raw}"
        );
        return ExitStatus.Done;
    }
}

/// <summary>A line of <c>quarantine list --json</c>; with <c>show</c>, the record as it came too.</summary>
internal sealed record QuarantineLine(
    string Id,
    string? Source,
    string Document,
    int Line,
    int Column,
    RejectReason Reason,
    string Detail,
    string? Raw,
    DateTimeOffset At
) : IListed
{
    public static QuarantineLine Of(QuarantineNote note) =>
        new(note.Id, note.Source?.Value, note.Document, note.Line, note.Column, note.Reason, note.Detail, note.Raw, note.At);

    public string ToText() => $"{Id}  {At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {ToReason()}";

    public string ToReason() => $"{Document}{(Line > 0 ? $":{Line}:{Column}" : "")}: {Reason.ToKebabCase()}: {Detail}";
}
