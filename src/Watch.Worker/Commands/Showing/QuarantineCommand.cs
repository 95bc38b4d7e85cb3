using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Hosting;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary>
/// <c>quarantine list</c> and <c>quarantine show</c>: the records of sources that could not be read, or the rows of a volet's store.
/// </summary>
internal static class QuarantineCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "As `quarantine list` prints it." };

    /// <summary>The command.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="retry">What reads rows again, beside what only shows.</param>
    public static Command Make(TimeProvider time, Command retry)
    {
        Command list = new("list", "List the records that could not be read, newest first; with --volet, the rows of its store.")
        {
            CommonOptions.Volet,
        };
        list.ListsStored(WorkerRoles.Ingest, time, ReadAsync);
        Command show = new Command("show", "Show one of the records as it came.") { Id }.Shows(WorkerRoles.Ingest, time, ShowAsync);
        return new Command("quarantine", "What could not be read.") { list, show, retry };
    }

    private static IAsyncEnumerable<Stored<IListed>> ReadAsync(ReadingWorkspace workspace, ParseResult arguments, CancellationToken ct) =>
        arguments.GetValue(CommonOptions.Volet) is { } volet ? RowsAsync(workspace, volet, ct) : RecordsAsync(workspace, ct);

    private static async IAsyncEnumerable<Stored<IListed>> RecordsAsync(
        ReadingWorkspace workspace,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (Stored<QuarantineNote> note in await workspace.Stores.Sources.QuarantinedAsync(default(SourceId?), ct))
        {
            yield return note.Map<QuarantineNote, IListed>(n => QuarantineLine.Of(n with { Raw = null }));
        }
    }

    private static async IAsyncEnumerable<Stored<IListed>> RowsAsync(
        ReadingWorkspace workspace,
        Volet volet,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (Stored<QuarantinedRow> row in await workspace.Stores.Of(volet).Quarantine.ListAsync(ct))
        {
            yield return row.Map<QuarantinedRow, IListed>(r => QuarantinedRowLine.Of(volet, r));
        }
    }

    private static async Task<int> ShowAsync(ReadingWorkspace workspace, ParseResult arguments, CancellationToken ct)
    {
        string id = arguments.GetRequiredValue(Id);
        Stored<QuarantineNote>? found = await workspace.Stores.Sources.QuarantinedAsync(id, ct);
        if (found is null)
        {
            await UsageErrors.SayAsync(arguments, Choice.Refusal(id, "an id that `quarantine list` prints", nearest: null));
            return ExitStatus.Failed;
        }

        QuarantineLine line = QuarantineLine.Of(found.Needed());
        await arguments.InvocationConfiguration.Output.WriteLineAsync(
            arguments.GetValue(CommonOptions.Json)
                ? CommandJson.Write(line)
                : $"{line.ToText(CommonOptions.LanguageOf(arguments))}\n{line.Raw}"
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

    public string ToText(MessageLanguage language) =>
        $"{Id}  {At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {ToReason()}";

    public string ToReason() => $"{Document}{(Line > 0 ? $":{Line}:{Column}" : "")}: {Reason.ToKebabCase()}: {Detail}";
}

/// <summary>A line of <c>quarantine list --volet --json</c>.</summary>
internal sealed record QuarantinedRowLine(Volet Volet, string Table, string Key, string Reason, string Build, DateTimeOffset At) : IListed
{
    public static QuarantinedRowLine Of(Volet volet, QuarantinedRow row) =>
        new(volet, row.Row.Table, row.Row.Key, row.Row.Reason, row.Build, row.At);

    public string ToText(MessageLanguage language) =>
        $"{Table} {Key}  {At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {Reason} ({language.Say("par", "by")} {Build})";
}
