using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Editions;
using Watch.Rules.Firms;
using Watch.Rules.French;
using Watch.Rules.French.Words;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Worker.Judging;
using Watch.Worker.Judging.Editions;
using Watch.Worker.Store;
using Watch.Worker.Store.Facts;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>The edition for the pre-diagnosis of the INPI asks the public log who filed, on every database.</summary>
public abstract class PrediagnosisContract : StoreContract
{
    private const int Years = 1;

    private static readonly Siren _filing = Siren.Parse("999101116");
    private static readonly Siren _holding = Siren.Parse("999102486");
    private static readonly Siren _idle = Siren.Parse("999202583");

    private readonly VoletSnapshots _snapshots = new(
        new VoletSnapshot(
            [
                new Rule
                {
                    Id = "creations.innovative",
                    Title = "Entreprise nouvelle",
                    Severity = Severity.Low,
                    Routes = [Route.Prediagnostics],
                    When = new Condition.Block([new KindIs([EventKind.Creation])]),
                },
            ],
            FirmList.Empty,
            [new DigestRoute(Route.Prediagnostics, PrediagnosisWording.Title, now => now.AddDays(7), null) { Years = Years }]
        )
    );

    private IVoletStore Volet => Stores.Of(Contracts.Routes.Volet.Offensive);

    private DateOnly Today => ParisTime.DayOf(Time.GetUtcNow());

    [Fact]
    public async Task Firms_that_filed_or_hold_within_the_years_are_set_apart_from_those_of_which_nothing_was_read()
    {
        await ReadPatentsAsync(weeks: 60);
        await ArriveAsync(
            Patent(901, Today.AddDays(-100), PartyRole.Applicant, _filing),
            Patent(902, Today.AddDays(-100), PartyRole.Owner, _holding),
            Patent(903, Today.AddYears(-Years).AddDays(-1), PartyRole.Applicant, _idle),
            Created("A1", _filing),
            Created("A2", _holding),
            Created("A3", _idle)
        );

        Assert.Equal(1, await Closer().CloseDueAsync(first: true, Ct));

        EditionContent edition = Assert.Single(await EditionsAsync());
        Assert.Equal(
            [("Aucun dépôt lu", "A3"), ("Un dépôt a été lu : pour mémoire", "A1"), ("Un dépôt a été lu : pour mémoire", "A2")],
            edition.Themes.SelectMany(t => t.Items.Select(i => (t.Name, i.Notice))).OrderBy(p => p)
        );
        Assert.Equal(Today.AddDays(-7 * 59), edition.PatentsReadSince);
        Assert.Empty(await Volet.Facts.ListAsync(Ct));
    }

    [Fact]
    public async Task While_patents_were_read_for_less_than_the_years_no_edition_is_made_and_status_says_so()
    {
        await ReadPatentsAsync(weeks: 20);
        await ArriveAsync(Created("A1", _idle));
        EditionCloser closer = Closer();

        Assert.Equal(0, await closer.CloseDueAsync(first: true, Ct));

        VoletFact refused = Assert.Single((await Volet.Facts.ListAsync(Ct)).Needed());
        Assert.Equal(
            (
                VoletFact.EditionRefused,
                $"patents are read without a hole since {Today.AddDays(-7 * 19):yyyy-MM-dd} alone, and 1 years are asked"
            ),
            (refused.Name, refused.Value)
        );

        await ReadPatentsAsync(weeks: 60);
        Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await closer.CloseDueAsync(first: true, Ct));
        Assert.Empty(await Volet.Facts.ListAsync(Ct));
        Assert.Equal("A1", Assert.Single(await EditionsAsync()).Items().Single().Notice);
    }

    [Fact]
    public async Task Publications_without_the_number_of_a_firm_say_of_nobody_that_nothing_was_filed()
    {
        for (int week = 0; week < 60; week++)
        {
            await ArriveAsync(Patent(week, Today.AddDays(-7 * week), PartyRole.Applicant, null));
        }

        await ArriveAsync(Created("A1", _idle));

        Assert.Equal(0, await Closer().CloseDueAsync(first: true, Ct));
        Assert.Equal(
            "no application for a patent was read in the last 21 days",
            Assert.Single((await Volet.Facts.ListAsync(Ct)).Needed()).Value
        );
    }

    private EditionCloser Closer() =>
        new(
            new EditionMaking(Stores.Log, Volet, new TestCoverage(), ["63"], Time),
            Volet,
            _snapshots,
            TestIds.Of(Contracts.Routes.Volet.Offensive),
            Time
        );

    private Task ReadPatentsAsync(int weeks) =>
        ArriveAsync([
            .. Enumerable.Range(0, weeks).Select(w => Patent(w, Today.AddDays(-7 * w), PartyRole.Applicant, Siren.Parse("999103856"))),
        ]);

    private async Task ArriveAsync(params Notice[] notices)
    {
        await Stores.Log.AppendAsync([.. notices.Select(n => new LogCandidate(n, "bulk", 20, true, "test"))], Ct);
        VoletReader reader = new(
            Stores.Log,
            Volet,
            _snapshots,
            TestIds.Of(Contracts.Routes.Volet.Offensive),
            new TestCoverage(),
            Time,
            NullLogger.Instance
        );
        await reader.DrainAsync(Ct);
    }

    private async Task<IReadOnlyList<EditionContent>> EditionsAsync() =>
        [.. (await Volet.EditionsAsync(Route.Prediagnostics, 100, Ct)).Values().Select(e => e.Content)];

    private static Notice Created(string id, Siren firm) =>
        World.Notice(id) with
        {
            Events = [new NoticeEvent { Kind = EventKind.Creation }],
            Parties =
            [
                new Party
                {
                    Role = PartyRole.Subject,
                    Name = "FIRME",
                    Siren = firm,
                },
            ],
        };

    private static Notice Patent(int number, DateOnly on, PartyRole role, Siren? firm) =>
        World.Notice($"FR9000{number:000}A1") with
        {
            Source = new SourceId("inpi-patents"),
            Family = "new",
            PublishedOn = on,
            Events = [new NoticeEvent { Kind = EventKind.PatentApplication }],
            Parties =
            [
                new Party
                {
                    Role = role,
                    Name = "FIRME",
                    Siren = firm,
                },
            ],
            Patent = new Patent
            {
                Office = "FR",
                Number = $"9000{number:000}",
                Kind = "A1",
            },
        };
}

public sealed class SqlitePrediagnosisTests : PrediagnosisContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresPrediagnosisTests : PrediagnosisContract
{
    private protected override async Task<IStoreHome> MakeHomeAsync() => await PostgresHome.CreateAsync();
}
