using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary><c>status</c>: the worker as a whole. Reads the stores alone: no network is asked.</summary>
internal static class StatusCommand
{
    public static Command Make(TimeProvider time) =>
        new Command("status", "The worker as a whole: log, volets, sources. Needs no network in the embedded profile.")
        {
            CommonOptions.Volet,
        }.Lists(WorkerRoles.All, time, (workspace, _, ct) => StatusReport.OfAsync(workspace, time.GetUtcNow(), ct));
}

/// <summary>What <c>status --json</c> prints. Fields are only ever added.</summary>
internal sealed record StatusReport : IListed
{
    public required string Region { get; init; }

    public required string Profile { get; init; }

    public required long Notices { get; init; }

    public required long LogRows { get; init; }

    public required DateOnly? LastPublishedOn { get; init; }

    public required IReadOnlyList<VoletStatus> Volets { get; init; }

    public required IReadOnlyList<SourceLine> Sources { get; init; }

    public static async IAsyncEnumerable<StatusReport> OfAsync(
        Workspace workspace,
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        LogTotals log = await workspace.Stores.Log.TotalsAsync(ct);
        List<VoletStatus> volets = [];
        foreach (Volet volet in workspace.Volets)
        {
            IVoletStore store = workspace.Stores.Of(volet);
            volets.Add(
                VoletStatus.Of(
                    volet,
                    await store.TotalsAsync(ct),
                    log.LastPosition,
                    await store.LastLoadAsync(accepted: true, ct),
                    await store.LastLoadAsync(accepted: false, ct)
                )
            );
        }

        yield return new StatusReport
        {
            Region = workspace.Configuration.Region,
            Profile = workspace.Configuration.Profile.ToKebabCase(),
            Notices = log.Notices,
            LogRows = log.Revisions,
            LastPublishedOn = log.LastPublishedOn,
            Volets = volets,
            Sources = await SourceLine.AllAsync(workspace, now, ct).ToListAsync(ct),
        };
    }

    public string ToText() =>
        string.Join(
            '\n',
            [
                $"Watch, {Region}, {Profile} profile",
                Notices == 0
                    ? "log: empty; `import PATH` reads files, `run` fetches on schedule"
                    : $"log: {Notices} notices in {LogRows} rows, the latest published on {LastPublishedOn:yyyy-MM-dd}",
                .. Volets.Select(v => v.ToText()),
                .. Sources.Select(s => s.ToText()),
            ]
        );
}

/// <summary>One volet of a <see cref="StatusReport"/>.</summary>
internal sealed record VoletStatus(
    Volet Volet,
    long Behind,
    long Raised,
    long Corrected,
    long Withdrawn,
    long Unsent,
    long Failing,
    long DeadLetters,
    LoadStatus? Configuration,
    LoadStatus? Refused
)
{
    public static VoletStatus Of(
        Volet volet,
        VoletTotals totals,
        long lastPosition,
        ConfigurationLoad? accepted,
        ConfigurationLoad? refused
    ) =>
        new(
            volet,
            Math.Max(0, lastPosition - totals.Cursor),
            totals.Alerts.GetValueOrDefault(AlertStatus.Raised),
            totals.Alerts.GetValueOrDefault(AlertStatus.Corrected),
            totals.Alerts.GetValueOrDefault(AlertStatus.Withdrawn),
            totals.Unsent,
            totals.Failing,
            totals.DeadLetters,
            LoadStatus.Of(accepted),
            LoadStatus.Of(refused is not null && (accepted is null || refused.At > accepted.At) ? refused : null)
        );

    public string ToText() =>
        $"{Volet.ToKebabCase()}: {Raised} alerts raised, {Corrected} corrected, {Withdrawn} withdrawn; {Unsent} messages waiting"
        + $"{(Failing > 0 ? $" ({Failing} failing)" : "")}; {(Behind == 0 ? "up to date with the log" : $"{Behind} rows behind the log")}"
        + $"{(DeadLetters > 0 ? $"; {DeadLetters} notices set aside" : "")}"
        + (Configuration is null ? "" : $"\n  judges by {Configuration.ToText()}: {Configuration.Rules} rules, {Configuration.Firms} firms")
        + (Refused is null ? "" : $"\n  refused {Refused.ToText()}: {Refused.Errors} errors, which `check` tells");
}

/// <summary>A configuration that a volet loaded, or refused since.</summary>
internal sealed record LoadStatus(DateTimeOffset At, string By, int Process, string Hash, int Rules, int Firms, int Errors)
{
    private const int Digits = 12;

    public static LoadStatus? Of(ConfigurationLoad? load) =>
        load is null ? null : new(load.At, load.By, load.Process, load.Hash, load.Rules, load.Firms, load.Errors);

    public string ToText() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"the configuration {Hash[..Math.Min(Digits, Hash.Length)]}, loaded on {At.UtcDateTime:yyyy-MM-dd HH:mm} UTC by {By} (process {Process})"
        );
}
