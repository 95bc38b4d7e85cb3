using Watch.EndToEnd.Tests.Executable;
using Watch.Worker.Store;

namespace Watch.EndToEnd.Tests.Crashing;

/// <summary>What the program is killed at.</summary>
internal static class Scenarios
{
    private const string Bridge = "defensive/rules/coordination.yml";
    private const string Firms = "defensive/firms.yml";

    // The lease of a source that a killed process held runs out.
    private const string ExpireLease = "UPDATE source_lock SET expires_at = 0";

    private static readonly string[] ImportAll = ["import", Editions.Folder];
    private static readonly string[] FetchAll = ["once", "--source", "bodacc"];
    private static readonly string[] LookBack = ["backfill", "--rule", "coordination.difficulties"];

    /// <summary>Files are read, judged and told of; what every worker does.</summary>
    public static readonly Scenario Import = new(
        "import",
        [
            CommitPoint.Migration,
            CommitPoint.SecretCheck,
            CommitPoint.ConfigurationLoad,
            CommitPoint.Append,
            CommitPoint.Register,
            CommitPoint.Copy,
            CommitPoint.Quarantine,
            CommitPoint.Document,
            CommitPoint.Judgement,
            CommitPoint.File,
            CommitPoint.Queue,
            CommitPoint.Mark,
        ],
        ImportAll
    );

    /// <summary>The first start of the embedded profile makes the secrets.</summary>
    public static readonly Scenario FirstStart = new("first start", [CommitPoint.Secret], ImportAll)
    {
        PrepareAsync = home =>
        {
            (home as EmbeddedHome)?.ForgetSecrets();
            return Task.CompletedTask;
        },
        HasItsOwnSecret = true,
    };

    /// <summary>A source is asked.</summary>
    public static readonly Scenario Fetch = new(
        "once",
        [
            CommitPoint.Lock,
            CommitPoint.Archive,
            CommitPoint.Watermark,
            CommitPoint.Gap,
            CommitPoint.Run,
            CommitPoint.Standing,
            CommitPoint.Append,
            CommitPoint.Judgement,
        ],
        FetchAll
    )
    {
        PrepareAsync = FetchFromLoopbackAsync,
        MendAsync = ExpireLeaseAsync,
    };

    /// <summary>The daemon, from its start.</summary>
    public static readonly Scenario Daemon = new(
        "run",
        [CommitPoint.Heartbeat, CommitPoint.Pruning, CommitPoint.Watermark, CommitPoint.Judgement],
        ["run"]
    )
    {
        PrepareAsync = FetchFromLoopbackAsync,
        MendAsync = ExpireLeaseAsync,
        Finish = FetchAll,
        GoesOn = true,
    };

    /// <summary>A rule that is new looks back.</summary>
    public static readonly Scenario Backfill = new(
        "backfill",
        [CommitPoint.Judgement, CommitPoint.File, CommitPoint.Queue, CommitPoint.Mark],
        LookBack
    )
    {
        PrepareAsync = home => ReadWithoutBridgeAsync(home, ImportAll),
    };

    /// <summary>What could not be read can be, and is judged.</summary>
    public static readonly Scenario Retry = new(
        "dead-letters retry",
        [CommitPoint.Judgement, CommitPoint.File, CommitPoint.Queue, CommitPoint.Mark],
        ["dead-letters", "retry"]
    )
    {
        PrepareAsync = async home =>
        {
            await Scenario.DieBeforeSendingAsync(home, [.. ImportAll, "--volet", "offensive"]);
            await home.ExecuteAsync("log", "CREATE TABLE kept AS SELECT * FROM notice_payload");
            await home.ExecuteAsync("log", "UPDATE notice_payload SET json = '{'");
            await home.CommandAsync(ImportAll);
            await home.ExecuteAsync(
                "log",
                "UPDATE notice_payload SET json = (SELECT k.json FROM kept k WHERE k.position = notice_payload.position); DROP TABLE kept"
            );
            await (home is ServerHome server ? server.CopyLogAnewAsync() : Task.CompletedTask);
        },
    };

    /// <summary>Something stands in the way of a route, and of a message.</summary>
    public static readonly Scenario Obstructed = new("import, a route shut", [CommitPoint.Fault, CommitPoint.Failure], ImportAll)
    {
        DisturbAsync = home => home.ObstructAsync(),
        MendAsync = home => home.ClearAsync(),
    };

    /// <summary>It stood there, and is gone.</summary>
    public static readonly Scenario Cleared = new("import, a route open again", [CommitPoint.Fault, CommitPoint.Mark], ImportAll)
    {
        PrepareAsync = async home =>
        {
            await home.ObstructAsync();
            await home.CommandAsync(ImportAll);
            await home.ClearAsync();
        },
    };

    /// <summary>Firms have become strategic while their messages waited.</summary>
    public static readonly Scenario Withheld = new("import, firms now strategic", [CommitPoint.Withholding], ImportAll)
    {
        PrepareAsync = async home =>
        {
            await Scenario.DieBeforeSendingAsync(home, ImportAll);
            MakeStrategic(home, "Domérion Câbles");
            MakeStrategic(home, "Sioulène Capteurs");
        },
    };

    /// <summary>One of two firms of a message has.</summary>
    public static readonly Scenario Narrowed = new("import, one of two firms now strategic", [CommitPoint.Narrowing], ImportAll)
    {
        PrepareAsync = async home =>
        {
            await ReadWithoutBridgeAsync(home, ImportAll);
            await Scenario.DieBeforeSendingAsync(home, LookBack);
            MakeStrategic(home, "Sioulène Capteurs");
        },
    };

    /// <summary>A message of a kind that is not known.</summary>
    public static readonly Scenario Unknown = new("import, an unknown message", [CommitPoint.UnreadableRow], ImportAll)
    {
        PrepareAsync = async home =>
        {
            await Scenario.DieBeforeSendingAsync(home, ImportAll);
            await home.ExecuteAsync("defensive", "UPDATE message SET type = 'unheard-of' WHERE number = (SELECT min(number) FROM message)");
        },
        LeavesSomething = true,
    };

    /// <summary>An older and a newer program on the same stores, where a message waits that the older one does not know.</summary>
    public static readonly Scenario SideBySide = new("an older and a newer worker", [], ImportAll)
    {
        PrepareAsync = async home =>
        {
            await ReadWithoutBridgeAsync(home, ["import", .. Directory.EnumerateFiles(Editions.Folder, "PCL_*")]);
            await Scenario.DieBeforeSendingAsync(home, LookBack);
        },
    };

    /// <summary>Those that have commits of their own.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [Import, FirstStart, Fetch, Daemon, Backfill, Retry, Obstructed, Cleared, Withheld, Narrowed, Unknown];

    // The rule of the bridge is not there yet when the files are read.
    private static async Task ReadWithoutBridgeAsync(IHome home, IReadOnlyList<string> import)
    {
        string shipped = "";
        home.Edit(
            Bridge,
            text =>
                (shipped = text)
                    .Replace("id: coordination.difficulties", "id: coordination.not-yet", StringComparison.Ordinal)
                    .Replace("[insolvency-opening, insolvency-conversion, dissolution]", "[insolvency-plan]", StringComparison.Ordinal)
                    .Split("  examples:")[0]
        );
        await home.CommandAsync(import);
        home.Edit(Bridge, _ => shipped);
    }

    private static Task FetchFromLoopbackAsync(IHome home)
    {
        home.Edit(
            "sources/bodacc.yml",
            text =>
                text.Replace("https://echanges.dila.gouv.fr/OPENDATA/BODACC/", $"{Editions.Site}", StringComparison.Ordinal)
                    .Replace("# start-on: 2026-11-01", "start-on: 2026-11-01", StringComparison.Ordinal)
                    .Replace("pause: 1 s", "pause: 0 s", StringComparison.Ordinal)
        );
        return Task.CompletedTask;
    }

    private static Task ExpireLeaseAsync(IHome home) => home is EmbeddedHome ? home.ExecuteAsync("log", ExpireLease) : Task.CompletedTask;

    private static void MakeStrategic(IHome home, string firm) =>
        home.Edit(
            Firms,
            text =>
                text.Replace($"name: {firm}\n  sensitivity: sensitive", $"name: {firm}\n  sensitivity: strategic", StringComparison.Ordinal)
        );
}
