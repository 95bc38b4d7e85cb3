using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Editions;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Rules;
using Watch.Worker.Judging;
using Watch.Worker.Judging.Editions;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>Editions are closed at their hour with all that their route waits for, on every database.</summary>
public abstract class EditionContract : StoreContract
{
    private const string Damaged = "UPDATE alert";

    private static readonly Route Pole = Route.Parse("pole-viameca");

    private static readonly Rule Rule = new()
    {
        Id = "patents.viameca",
        Title = "Brevet",
        Severity = Severity.Info,
        Routes = [Pole],
        When = new Condition.Block([new KindIs([EventKind.PatentApplication])]),
    };

    private static readonly PlacedRoute MondaysAtSeven = new(Pole, RouteMode.Digest, null, new FilePlace("routes.yml", 1));

    private readonly VoletSnapshots _snapshots = new(
        new VoletSnapshot([Rule], FirmList.Empty, [new DigestRoute(Pole, "Veille brevets de ViaMéca", MondaysAtSeven.Next, null)])
    );

    private IVoletStore Volet => Stores.Of(Contracts.Routes.Volet.Offensive);

    [Fact]
    public async Task An_alert_of_a_digest_route_is_no_message_of_its_own_and_stands_in_the_next_edition()
    {
        EditionCloser closer = Closer();
        await ArriveAsync(Published(1), Published(2));
        Assert.Empty(await Volet.UnsentAsync(10, Ct));
        Assert.Equal(0, await closer.CloseDueAsync(first: false, Ct));

        Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(1, await closer.CloseDueAsync(first: false, Ct));
        Assert.Equal(0, await closer.CloseDueAsync(first: false, Ct));

        EditionContent edition = Assert.Single(await EditionsAsync());
        Assert.Equal((1, 0L, 2L, 2), (edition.Number, edition.After, edition.Position, ItemsOf(edition).Length));
        Message message = Assert.Single(await Volet.UnsentAsync(10, Ct));
        Assert.Equal((MessageType.Edition, edition.Id, 2), (message.Type, message.Id, message.Alerts.Count));
        Assert.Equal(new EditionSource(new SourceId("inpi-patents"), 2, new DateOnly(2020, 1, 2)), Assert.Single(edition.Sources));
    }

    [Fact]
    public async Task A_week_without_publications_is_an_edition_that_says_so()
    {
        EditionCloser closer = Closer();
        Time.Advance(TimeSpan.FromDays(7));
        await closer.CloseDueAsync(first: false, Ct);

        EditionContent edition = Assert.Single(await EditionsAsync());
        Assert.Empty(edition.Themes);
    }

    [Fact]
    public async Task Editions_follow_one_another_and_each_item_stands_in_one()
    {
        EditionCloser closer = Closer();
        for (int week = 1; week <= 4; week++)
        {
            await ArriveAsync(week == 2 ? [] : [Published(week), Published(week + 100)]);
            Time.Advance(TimeSpan.FromDays(7));
            await closer.CloseDueAsync(first: false, Ct);
        }

        IReadOnlyList<EditionContent> editions = await EditionsAsync();
        Assert.Equal([2, 0, 2, 2], editions.Select(e => ItemsOf(e).Length));
        Guid[] due = [.. (await Volet.AllAsync(new AlertQuery(), Ct)).Select(a => a.Id)];
        Assert.Equal(6, due.Length);
        Assert.Empty(EditionProof.Faults(editions, due));
    }

    [Fact]
    public async Task An_erratum_of_the_publisher_is_an_erratum_of_the_edition()
    {
        EditionCloser closer = Closer();
        await ArriveAsync(Published(1), Published(2));
        Time.Advance(TimeSpan.FromDays(7));
        await closer.CloseDueAsync(first: false, Ct);

        await ArriveAsync(
            Published(3) with
            {
                Id = "FR9000001A1-errata",
                Type = NoticeType.Annulling,
                Corrects = "FR9000001A1",
                Events = [],
            }
        );
        Time.Advance(TimeSpan.FromDays(7));
        await closer.CloseDueAsync(first: false, Ct);

        EditionErratum erratum = Assert.Single((await EditionsAsync())[1].Errata);
        Assert.Equal((1, "FR9000001A1", true), (erratum.Edition, erratum.Item.Notice, erratum.IsWithdrawn));
    }

    [Fact]
    public async Task Two_workers_close_an_edition_once()
    {
        EditionCloser one = Closer();
        EditionCloser other = Closer();
        await ArriveAsync(Published(1));
        Time.Advance(TimeSpan.FromDays(7));

        int[] closed = await Task.WhenAll(one.CloseDueAsync(first: false, Ct), other.CloseDueAsync(first: false, Ct));

        Assert.Equal(1, closed.Sum());
        Assert.Single(await EditionsAsync());
    }

    [Fact]
    public async Task A_first_edition_does_not_wait_where_it_is_asked_for_and_there_is_something_to_say()
    {
        EditionCloser closer = Closer();
        Assert.Equal(0, await closer.CloseDueAsync(first: true, Ct));
        await ArriveAsync(Published(1));
        Assert.Equal(1, await closer.CloseDueAsync(first: true, Ct));
        Assert.Equal(0, await closer.CloseDueAsync(first: true, Ct));
    }

    [Fact]
    public async Task An_alert_that_cannot_be_read_holds_back_no_edition_and_stands_in_the_next_one_when_it_can()
    {
        EditionCloser closer = Closer();
        await ArriveAsync(Published(1), Published(2));
        await Home.ExecuteAsync($"{Damaged} SET content = '{{' || content WHERE content LIKE '%FR9000001%'", "offensive");
        Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(1, await closer.CloseDueAsync(first: false, Ct));
        await Home.ExecuteAsync($"{Damaged} SET content = substr(content, 2) WHERE content LIKE '%FR9000001%'", "offensive");
        Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(1, await closer.CloseDueAsync(first: false, Ct));

        IReadOnlyList<EditionContent> editions = await EditionsAsync();
        Assert.Equal(
            [
                ["FR9000002A1"],
                ["FR9000001A1"],
            ],
            editions.Select(e => ItemsOf(e).Select(i => i.Notice))
        );
        Assert.Contains("Une publication n’a pu être relue ; elle paraîtra plus tard.", editions[0].CoverageWarnings);
        Assert.Single((await Volet.Quarantine.ListAsync(Ct)).Values(), q => q.Row.Table == "alert");
    }

    [Fact]
    public async Task An_edition_that_cannot_be_read_is_followed_by_the_next_and_not_said_again()
    {
        EditionCloser closer = Closer();
        await ArriveAsync(Published(1));
        Time.Advance(TimeSpan.FromDays(7));
        await closer.CloseDueAsync(first: false, Ct);
        await Home.ExecuteAsync("UPDATE message SET body = '{' WHERE type = 'edition'", "offensive");
        await ArriveAsync(Published(2));
        Time.Advance(TimeSpan.FromDays(7));

        Assert.Equal(1, await closer.CloseDueAsync(first: false, Ct));

        EditionContent edition = Assert.Single(await EditionsAsync());
        Assert.Equal((2, 1L, 2L), (edition.Number, edition.After, edition.Position));
        Assert.Equal("FR9000002A1", Assert.Single(ItemsOf(edition)).Notice);
    }

    [Fact]
    public async Task What_was_told_by_itself_before_the_route_had_editions_stands_in_none_and_is_withdrawn_by_itself()
    {
        VoletSnapshots before = new(new VoletSnapshot([Rule], FirmList.Empty));
        await ArriveAsync(before, Published(1));
        EditionCloser closer = Closer();
        Time.Advance(TimeSpan.FromDays(7));
        await closer.CloseDueAsync(first: false, Ct);

        await ArriveAsync(
            Published(3) with
            {
                Id = "FR9000001A1-errata",
                Type = NoticeType.Annulling,
                Corrects = "FR9000001A1",
                Events = [],
            }
        );

        Assert.Empty(ItemsOf(Assert.Single(await EditionsAsync())));
        Assert.Equal(
            [MessageType.Raised, MessageType.Edition, MessageType.Withdrawn],
            (await Volet.UnsentAsync(10, Ct)).Select(m => m.Type)
        );
    }

    [Fact]
    public async Task Of_two_versions_of_a_record_in_one_week_the_later_stands_in_the_edition_once()
    {
        await ArriveAsync(Titled("Broche"), Titled("Broche rectifiée"));
        await Closer().CloseDueAsync(first: true, Ct);

        EditionContent edition = Assert.Single(await EditionsAsync());
        Assert.Equal("Broche rectifiée", Assert.Single(ItemsOf(edition)).Patents[0].Title);
        Assert.Empty(edition.Errata);

        static Notice Titled(string title) =>
            Published(1) with
            {
                Patent = Published(1).Patent! with { Titles = [new LocalText(title, "fr")] },
            };
    }

    private EditionCloser Closer() =>
        new(
            new EditionMaking(Stores.Log, Volet, new TestCoverage(), ["63"], Time),
            Volet,
            _snapshots,
            TestIds.Of(Contracts.Routes.Volet.Offensive),
            Time
        );

    private Task ArriveAsync(params Notice[] notices) => ArriveAsync(_snapshots, notices);

    private async Task ArriveAsync(VoletSnapshots snapshots, params Notice[] notices)
    {
        await Stores.Log.AppendAsync([.. notices.Select(n => new LogCandidate(n, "bulk", 20, true, "test"))], Ct);
        VoletReader reader = new(
            Stores.Log,
            Volet,
            snapshots,
            TestIds.Of(Contracts.Routes.Volet.Offensive),
            new TestCoverage(),
            Time,
            NullLogger.Instance
        );
        await reader.DrainAsync(Ct);
    }

    private async Task<IReadOnlyList<EditionContent>> EditionsAsync() =>
        [.. (await Volet.EditionsAsync(Pole, 100, Ct)).Values().Select(e => e.Content)];

    private static EditionItem[] ItemsOf(EditionContent edition) => [.. edition.Themes.SelectMany(t => t.Items)];

    private static Notice Published(int number) =>
        World.Notice($"FR9000{number:000}A1") with
        {
            Source = new SourceId("inpi-patents"),
            Family = "new",
            Events = [new NoticeEvent { Kind = EventKind.PatentApplication }],
            Patent = new Patent
            {
                Office = "FR",
                Number = $"9000{number:000}",
                Kind = "A1",
            },
        };
}

public sealed class SqliteEditionTests : EditionContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresEditionTests : EditionContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
