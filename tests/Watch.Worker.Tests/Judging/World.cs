using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Worker.Ingesting;
using Watch.Worker.Judging;
using Watch.Worker.Judging.Backtesting;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;
using Watch.Worker.Tests.Store;

namespace Watch.Worker.Tests.Judging;

/// <summary>A log, a volet and its reader on a throw-away SQLite store.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly string _folder;
    private readonly IStores _stores;

    private World(string folder, IStores stores)
    {
        _folder = folder;
        _stores = stores;
    }

    public static Siren Alpha { get; } = Siren.Parse("999404445");

    public static Siren Beta { get; } = Siren.Parse("999406663");

    public static Rule Rule { get; } =
        new()
        {
            Id = "vente",
            Title = "Vente d’un fonds",
            Severity = Severity.High,
            Routes = [Route.Gse],
            When = Watched(EventKind.SaleOfBusiness),
        };

    public static FirmList BothFirms { get; } = new([Firm(Alpha), Firm(Beta)]);

    /// <summary>Names alerts as an installation does that keeps its secret.</summary>
    public static AlertIdentity Ids { get; } = TestIds.Of(Contracts.Routes.Volet.Defensive);

    /// <summary>How the sources stand; all is well unless a test says otherwise.</summary>
    public TestCoverage Coverage { get; } = new();

    public IVoletStore Volet => _stores.Of(Contracts.Routes.Volet.Defensive);

    /// <summary>A watched firm is in a notice that announces one of these, or anything.</summary>
    public static Condition Watched(params IReadOnlyList<EventKind> kinds) =>
        new Condition.Block([.. kinds.Count > 0 ? [new KindIs(kinds)] : Array.Empty<Clause>(), new FirmIs(new FirmSelector.Watched())]);

    public static async Task<World> OpenAsync()
    {
        string folder = Directory.CreateTempSubdirectory("watch-world-").FullName;
        return new World(folder, await SqliteStores.OpenAsync(folder, TimeProvider.System, CancellationToken.None));
    }

    public static Firm Firm(Siren siren) =>
        new()
        {
            Siren = siren,
            Name = $"Entreprise {siren}",
            Sensitivity = Sensitivity.Sensitive,
        };

    public static Party Party(Siren siren, PartyRole role) =>
        new()
        {
            Role = role,
            Name = "ATELIERS DU SANCY",
            Siren = siren,
            Person = PersonType.Legal,
        };

    public static Notice Notice(
        string id,
        Siren? siren = null,
        string day = "2020-01-02",
        NoticeType type = NoticeType.Initial,
        string? corrects = null,
        decimal? price = null
    ) =>
        new()
        {
            Source = new SourceId("bodacc"),
            Id = id,
            Family = "rcs-a",
            Type = type,
            Corrects = corrects,
            PublishedOn = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Events =
                type == NoticeType.Annulling
                    ? []
                    : [new NoticeEvent { Kind = EventKind.SaleOfBusiness, Price = price is { } amount ? new Money(amount, "EUR") : null }],
            Parties = [Party(siren ?? Alpha, PartyRole.Seller)],
        };

    public async Task<VoletReport> ArriveAsync(params Notice[] notices)
    {
        await _stores.Log.AppendAsync([.. notices.Select(n => new LogCandidate(n, "bulk", 20, true, "test"))], CancellationToken.None);
        return await ReadAsync(Rule, BothFirms);
    }

    public async Task<AppendOutcome> AppendAsync(
        Notice notice,
        string channel = "bulk",
        int rank = 20,
        bool live = true,
        bool fetched = false
    ) => (await _stores.Log.AppendAsync([new LogCandidate(notice, channel, rank, live, "test", fetched)], CancellationToken.None))[0];

    /// <summary>In one transaction, as a package.</summary>
    public Task AppendTogetherAsync(IEnumerable<Notice> notices) =>
        _stores.Log.AppendAsync([.. notices.Select(n => new LogCandidate(n, "bulk", 20, true, "test"))], CancellationToken.None);

    public async Task<IReadOnlyList<AppendOutcome>> AppendAllAsync(IReadOnlyList<Notice> notices)
    {
        List<AppendOutcome> outcomes = [];
        foreach (Notice[] batch in notices.Chunk(DocumentReader.BatchSize))
        {
            outcomes.AddRange(
                await _stores.Log.AppendAsync([.. batch.Select(n => new LogCandidate(n, "bulk", 20, true, "test"))], CancellationToken.None)
            );
        }

        return outcomes;
    }

    public Task<VoletReport> ReadAsync(Rule rule, FirmList firms) => ReadAsync([rule], firms);

    public Task<VoletReport> ReadAsync(IReadOnlyList<Rule> rules, FirmList firms) =>
        ReadAsync(new VoletSnapshots(new VoletSnapshot(rules, firms)));

    public Task<VoletReport> ReadAsync(VoletSnapshots snapshots) =>
        new VoletReader(_stores.Log, Volet, snapshots, Ids, Coverage, TimeProvider.System, NullLogger<VoletReader>.Instance).DrainAsync(
            CancellationToken.None
        );

    /// <summary>Damages what the log keeps of a notice.</summary>
    public async Task DamageAsync(string id)
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(_folder, "log.db")}");
        await connection.ExecuteAsync(
            "UPDATE notice_payload SET json = '{' WHERE position IN (SELECT position FROM notice WHERE id = @id)",
            new { id }
        );
    }

    /// <summary>Loses the texts of the rules, as a damaged store would.</summary>
    public async Task ForgetRuleAsync()
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(_folder, "defensive.db")}");
        await connection.ExecuteAsync("DELETE FROM rule_version");
    }

    public async Task<IReadOnlyList<Alert>> AlertsAsync() => await Volet.AllAsync(new AlertQuery(), CancellationToken.None);

    public async Task<IReadOnlyList<Message>> OutboxAsync() =>
        [.. (await Volet.UnsentAsync(1_000, CancellationToken.None)).Where(m => m.Type != MessageType.Backfill)];

    /// <summary>The alerts that a backtest of the whole log would have, one line each.</summary>
    public async Task<string> BacktestedAsync(IReadOnlyList<Rule> rules, FirmList firms)
    {
        Backtest backtest = new(_stores.Log, Contracts.Routes.Volet.Defensive, new VoletSnapshot(rules, firms), after: null);
        List<string> lines = [];
        await foreach (
            Stretch<BacktestedPair> stretch in backtest.RunAsync(DateOnly.MinValue, DateOnly.MaxValue, _ => { }, CancellationToken.None)
        )
        {
            lines.AddRange(stretch.Found.SelectMany(p => p.Before!.Routes.Select(r => $"{p.Rule} {p.Firm?.Siren} {r} {p.Notice.Id}")));
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    /// <summary>The alerts that hold, one line each.</summary>
    public async Task<string> HoldingAsync() =>
        string.Join(
            '\n',
            (await AlertsAsync())
                .Where(a => a.Status != AlertStatus.Withdrawn)
                .Select(a => $"{a.Key.Rule} {a.Content.Firm?.Siren} {a.Key.Route} {a.Content.Notice}")
                .Order(StringComparer.Ordinal)
        );

    /// <summary>The state of every alert, one line each: what must not depend on the order of arrival.</summary>
    public async Task<string> StateAsync() =>
        string.Join(
            '\n',
            (await AlertsAsync())
                .Select(a => $"{a.Key.Rule} {a.Key.Subject} {a.Key.Route} {a.Root} {a.Status} {a.Content.Notice} {a.Content.CorrectedBy}")
                .Order(StringComparer.Ordinal)
        );

    public async ValueTask DisposeAsync()
    {
        await _stores.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
