using System.Runtime.CompilerServices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Editions;
using Watch.Worker.Store.Facts;

namespace Watch.Worker.Store.Sql.Volets;

/// <summary>The store of one volet in SQL that both databases understand.</summary>
/// <param name="volet">Whose.</param>
/// <param name="database">Where.</param>
/// <param name="outboxLocks">The locks of its channels.</param>
/// <param name="ownChannel">The channel of the profile.</param>
/// <param name="build">Which program this is.</param>
internal sealed class VoletStore(Volet volet, Database database, ILocks outboxLocks, string ownChannel, StoreBuild build) : IVoletStore
{
    private const string SelectCursor = "SELECT position FROM reader WHERE number = 1 ";

    private const string SelectUnmerged = $"SELECT {AlertColumns.All} FROM alert a WHERE a.merged_into IS NULL";

    private const string OldestFirst = " ORDER BY a.created_at, a.id LIMIT @Limit";

    private const string SelectDeadLetters = "SELECT log_position, source, id, error, at FROM dead_letter ORDER BY log_position";

    private readonly ConfigurationLoads _loads = new(database);

    private readonly SecretChecks _secret = new(database);

    private readonly TotalsReading _totals = new(database);

    public Volet Volet => volet;

    public string OwnChannel => ownChannel;

    public IOutbox Outbox { get; } = new Outbox(database, outboxLocks, build);

    public IVoletQuarantine Quarantine { get; } = new VoletQuarantine(database, build);

    public IHeartbeats Heartbeats { get; } = new Heartbeats(database);

    public IVoletFacts Facts { get; } = new VoletFacts(database);

    public Task<IVoletBatch> BeginAsync(CancellationToken ct) => BeginAsync(_ => [ownChannel], ct);

    public async Task<IVoletBatch> BeginAsync(RouteChannels channels, CancellationToken ct)
    {
        WriteTransaction transaction = await database.BeginAsync(ct);
        try
        {
            long cursor = CursorIn(await transaction.RowAsync(SelectCursor + database.ForUpdate, null, ct));
            return new VoletBatch(transaction, cursor, channels, build);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public async Task<long> CursorAsync(CancellationToken ct) => CursorIn(await database.RowAsync(SelectCursor, null, ct));

    public async Task<Stored<string>?> RuleAsync(string rule, string version, CancellationToken ct) =>
        RuleReading.Read(await database.RowAsync(RuleReading.Select, RuleReading.Parameters(rule, version), ct), rule, version);

    public async IAsyncEnumerable<Stored<Alert>> AlertsAsync(AlertQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        var parameters = new
        {
            query.Since,
            query.Siren,
            query.Rule,
            Route = query.Route?.Name,
            Limit = query.Limit ?? int.MaxValue,
        };
        await foreach (RawRow row in database.StreamAsync(SelectUnmerged + Conditions(query) + OldestFirst, parameters, ct))
        {
            yield return AlertColumns.Read(row);
        }
    }

    public async Task<EditionMark?> LastEditionAsync(Route route, CancellationToken ct) =>
        EditionReading.Mark(await database.RowAsync(EditionReading.SelectMark, EditionReading.Parameters(route, 1), ct));

    public async Task<IReadOnlyList<Stored<PublishedEdition>>> EditionsAsync(Route route, int most, CancellationToken ct) =>
        EditionReading.Read(await database.RowsAsync(EditionReading.SelectLast, EditionReading.Parameters(route, most), ct));

    public Task NoteLoadAsync(ConfigurationLoad load, CancellationToken ct) => _loads.NoteAsync(load, ct);

    public Task<Stored<ConfigurationLoad>?> LastLoadAsync(bool accepted, CancellationToken ct) => _loads.LastAsync(accepted, ct);

    public async IAsyncEnumerable<Stored<DeadLetter>> DeadLettersAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (RawRow row in database.StreamAsync(SelectDeadLetters, null, ct))
        {
            yield return row.Read(
                "dead_letter",
                k => k.Shown("log_position"),
                r => new DeadLetter(r.Number("log_position"), NoticeColumns.Key(r), r.Text("error"), r.Moment("at"))
            );
        }
    }

    public Task<VoletTotals> TotalsAsync(CancellationToken ct) => _totals.ReadAsync(ct);

    public Task<byte[]?> SecretCheckAsync(CancellationToken ct) => _secret.ReadAsync(ct);

    public Task<bool> SetSecretCheckAsync(byte[] check, CancellationToken ct) => _secret.SetAsync(check, ct);

    public Task<bool> IsEmptyAsync(CancellationToken ct) => _secret.IsEmptyAsync(ct);

    // Nothing can be judged without it, and to begin at the beginning would tell of everything again.
    private long CursorIn(RawRow? row) =>
        row?.Read("reader", _ => "1", r => r.Number("position")) switch
        {
            Stored<long>.Readable(var position) => position,
            Stored<long>.Unreadable(var unreadable) => throw new StoreException(Lost(unreadable.Reason)),
            _ => throw new StoreException(Lost("the row is gone")),
        };

    private string Lost(string reason) =>
        $"{database.Name}: where the reader stands in the log cannot be read ({reason}). Put a backup back, or set it to the last position "
        + "that was judged: the table reader, number 1, column position; the highest log_position of the table ledger is never too far.";

    private static string Conditions(AlertQuery query) =>
        string.Concat(
            query.Since is null ? "" : " AND a.published_on >= @Since",
            query.Siren is null ? "" : " AND a.subject = @Siren",
            query.Rule is null ? "" : " AND a.rule = @Rule",
            query.Route is null ? "" : " AND a.route = @Route"
        );
}
