using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Watch.Testing;
using Watch.Worker.Configuration;
using Watch.Worker.Ingesting;
using Watch.Worker.Judging;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging.Ownership;

/// <summary>
/// A foreign group takes over a listed supplier through a French vehicle, in documents as they are published and by the rules that are
/// shipped.
/// </summary>
public abstract class TakeoverContract : StoreContract
{
    private static readonly VoletSnapshot _shipped = VoletSnapshot.Of(
        ConfigurationLoader.Load(Repository.PathTo("config"), SourceModules.All, [Volet.Defensive]).Configuration!.Of(Volet.Defensive)
    );

    /// <summary>How many orders of arrival are tried.</summary>
    private protected abstract int Orders { get; }

    [Fact]
    public async Task It_is_one_alert_which_each_later_notice_corrects_with_the_path_to_the_foreign_parent()
    {
        await TakeAsync(Stores, TakeoverDocuments.Baseline);
        Assert.Empty(await MessagesAsync(Stores));
        foreach ((string Name, byte[] Content) one in TakeoverDocuments.Later)
        {
            await TakeAsync(Stores, [one]);
        }

        IReadOnlyList<Message> messages = await MessagesAsync(Stores);
        Assert.Equal(
            [MessageType.Raised, MessageType.Corrected, MessageType.Corrected, MessageType.Corrected],
            messages.Select(m => m.Type)
        );
        AlertContent[] told = [.. messages.Select(Content)];
        Assert.Single(told.Select(c => c.Id).Distinct());
        Assert.Equal([Severity.Medium, Severity.Critical, Severity.Critical, Severity.Critical], told.Select(c => c.Severity));
        ControlPath path = Assert.Single(told[^1].Ownership);
        Assert.Equal(
            ["MERIDION FRANCE SAS", "MERIDION HOLDING LIMITED", "LIANGHE PRECISION CASTING CO LTD"],
            path.Links.Select(l => l.Owner)
        );
        Assert.Equal(["FR", "HK", "CN"], path.Links.Select(l => l.Country));
        Assert.Contains("61,96", told[^1].Summary, StringComparison.Ordinal);
        Assert.Contains("Chine", told[^1].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_comes_first_it_ends_as_one_alert_that_says_the_same()
    {
        string? expected = null;
        for (int seed = 0; seed < Orders; seed++)
        {
            await using IStoreHome home = await MakeHomeAsync();
            await using IStores stores = await home.OpenAsync(Time);
            (string Name, byte[] Content)[] later = [.. TakeoverDocuments.Later];
            new Random(seed).Shuffle(later);
            await TakeAsync(stores, TakeoverDocuments.Baseline);
            foreach ((string Name, byte[] Content) one in later)
            {
                await TakeAsync(stores, [one]);
            }

            MessagePart[] standing = Standing(await MessagesAsync(stores));
            AlertContent last = Assert.Single(standing).Content;
            string path = Watch.Rules.French.PathWording.Of(Assert.Single(last.Ownership));
            string end = $"{last.Severity} {last.Notice} {path}";
            Assert.StartsWith("Critical ", end, StringComparison.Ordinal);
            expected ??= end;
            Assert.Equal(expected, end);
        }
    }

    [Fact]
    public async Task A_seat_that_moves_abroad_above_a_listed_firm_is_an_alert_on_it_with_the_countries()
    {
        await TakeAsync(Stores, TakeoverDocuments.HeldBefore);
        Assert.Empty(await MessagesAsync(Stores));
        await TakeAsync(Stores, [TakeoverDocuments.SeatMoved]);

        AlertContent alert = Content(Assert.Single(await MessagesAsync(Stores)));
        Assert.Equal(("control.entity", "999101116"), (alert.Rule, alert.Firm!.Siren.Value));
        Assert.Equal([true, false], alert.Ownership.Select(p => p.IsBefore));
        Assert.Equal(
            ["MERIDION HOLDING LIMITED SG", "LIANGHE PRECISION CASTING CO LTD CN"],
            alert.Ownership[1].Links.Select(l => $"{l.Owner} {l.Country}")
        );
        Assert.All(["Hong Kong", "Singapour"], c => Assert.Contains(c, alert.Summary, StringComparison.Ordinal));
    }

    // What was said of each alert last, of those that were not withdrawn.
    private static MessagePart[] Standing(IReadOnlyList<Message> messages) =>
        [.. messages.SelectMany(m => m.Parts).GroupBy(p => p.Content.Id).Select(g => g.Last()).Where(p => p.Type != MessageType.Withdrawn)];

    private static AlertContent Content(Message message) => Assert.Single(message.Parts).Content;

    private static async Task<IReadOnlyList<Message>> MessagesAsync(IStores stores) =>
        [.. (await stores.Of(Volet.Defensive).UnsentAsync(100, Ct)).Where(m => m.Route == Route.Gse)];

    private async Task TakeAsync(IStores stores, IReadOnlyList<(string Name, byte[] Content)> documents)
    {
        string folder = Directory.CreateTempSubdirectory("watch-takeover-").FullName;
        try
        {
            foreach ((string name, byte[] content) in documents)
            {
                string path = Path.Combine(folder, name);
                await File.WriteAllBytesAsync(path, content, Ct);
                IngestReport report = new();
                Appender appender = new(stores.Log, stores.Sources, stores.Registers, Time);
                await new Importer(appender, new ParserCatalogue(SourceModules.All), ContainerLimits.Default).ImportAsync(
                    path,
                    report,
                    _ => { },
                    Ct
                );
                Assert.Equal((0, 0), (report.Quarantined, report.Refused));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        await new VoletReader(
            stores.Log,
            stores.Of(Volet.Defensive),
            new VoletSnapshots(_shipped),
            TestIds.Of(Volet.Defensive),
            new TestCoverage(),
            Time,
            NullLogger.Instance
        ).DrainAsync(Ct);
    }
}

public sealed class SqliteTakeoverTests : TakeoverContract
{
    private protected override int Orders => 100;

    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresTakeoverTests : TakeoverContract
{
    private protected override int Orders => 20;

    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
