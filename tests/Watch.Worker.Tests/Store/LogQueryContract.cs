using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Worker.Store;
using Xunit;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>What chains and queries of the log promise, on every database.</summary>
public abstract class LogQueryContract : StoreContract
{
    private INoticeLog Log => Stores.Log;

    [Fact]
    public async Task A_notice_corrected_by_one_stored_before_it_is_in_a_chain()
    {
        await Log.AppendAsync([Candidate("A2", corrects: "A1"), Candidate("A1"), Candidate("A3")], Ct);

        LogPage page = await Log.ReadAsync(0, 10, Ct);

        Assert.Equal([("A2", true), ("A1", true), ("A3", false)], page.Entries.Select(e => (e.Notice.Id, e.InChain)));
    }

    [Fact]
    public async Task A_chain_of_two_levels_is_found_from_each_of_its_members_in_order_of_publication()
    {
        await Log.AppendAsync(
            [Candidate("A3", corrects: "A2", day: 3), Candidate("A2", corrects: "A1", day: 2), Candidate("A1", day: 1), Candidate("A9")],
            Ct
        );

        foreach (string id in new[] { "A1", "A2", "A3" })
        {
            Assert.Equal(["A1", "A2", "A3"], (await Log.ChainAsync(Key(id), long.MaxValue, Ct)).Select(e => e.Notice.Id));
        }
    }

    [Fact]
    public async Task A_chain_is_cut_where_a_correction_is_of_another_court_firm_and_act_than_what_it_names()
    {
        Notice parent = Notice("A1") with { Court = "GREFFE DE CUSSET" };
        Notice stranger = Notice("A2") with
        {
            Corrects = "A1",
            Type = NoticeType.Rectifying,
            Court = "GREFFE DE THIERS",
            Events = [new NoticeEvent { Kind = EventKind.Radiation }],
            Parties = [new Party { Role = PartyRole.Subject, Name = "TEINTURES DU MORTIER" }],
        };
        await Log.AppendAsync([Candidate(stranger), Candidate(parent)], Ct);

        LogEntry only = Assert.Single(await Log.ChainAsync(Key("A2"), long.MaxValue, Ct));
        Assert.Equal(("A2", null), (only.Notice.Id, only.Notice.Corrects));
        Assert.Equal(["A1"], only.Apart.Select(k => k.Id));
        Assert.Equal(["A1"], (await Log.ChainAsync(Key("A1"), long.MaxValue, Ct)).Select(e => e.Notice.Id));
        Assert.Equal(["A2"], (await Log.DoubtedAsync([Key("A1")], Ct)).Select(n => n.Id));
        Assert.Equal(["A2"], (await Log.DoubtedAsync([Key("A2"), Key("A9")], Ct)).Select(n => n.Id));
        Assert.Equal(Key("A1"), Assert.Single(await Log.CorrectedAsync([Key("A1"), Key("A2")], Ct)));
    }

    [Fact]
    public async Task A_chain_is_as_it_stood_at_a_position()
    {
        await Log.AppendAsync([Candidate("A1", "first")], Ct);
        await Log.AppendAsync([Candidate("A2", corrects: "A1", day: 2)], Ct);
        await Log.AppendAsync([Candidate("A1", "second")], Ct);
        IReadOnlyList<LogEntry> all = (await Log.ReadAsync(0, 10, Ct)).Entries;

        Assert.Equal(["first"], (await Log.ChainAsync(Key("A1"), all[0].Position, Ct)).Select(e => e.Notice.Text));
        Assert.Equal(["first", "Cession"], (await Log.ChainAsync(Key("A1"), all[1].Position, Ct)).Select(e => e.Notice.Text));
        Assert.Equal(["second", "Cession"], (await Log.ChainAsync(Key("A1"), all[2].Position, Ct)).Select(e => e.Notice.Text));
    }

    [Fact]
    public async Task What_is_in_shadow_is_in_no_chain()
    {
        await Log.AppendAsync(
            [Candidate("A1"), Candidate("A2", corrects: "A1", day: 2, live: false), Candidate("A1", "later", live: false)],
            Ct
        );

        LogEntry entry = Assert.Single(await Log.ChainAsync(Key("A1"), long.MaxValue, Ct));

        Assert.Equal(1, entry.Revision);
    }

    [Fact]
    public async Task A_firm_may_have_a_kind_where_a_live_revision_names_it_and_tells_it_or_corrects_another_notice()
    {
        await Log.AppendAsync([Candidate("A1"), Candidate("A2", day: 2, live: false)], Ct);
        await Log.AppendAsync([Candidate("A3", corrects: "A9", day: 3)], Ct);
        IReadOnlyList<LogEntry> rows = (await Log.ReadAsync(0, 10, Ct)).Entries;

        Assert.True(await Log.MayTellAsync(Acier, EventKind.SaleOfBusiness, rows[0].Position, Ct));
        Assert.False(await Log.MayTellAsync(Acier, EventKind.SaleOfBusiness, rows[0].Position - 1, Ct));
        Assert.False(await Log.MayTellAsync(Acier, EventKind.Radiation, rows[^1].Position - 1, Ct));
        Assert.True(await Log.MayTellAsync(Acier, EventKind.Radiation, rows[^1].Position, Ct));
        Assert.False(await Log.MayTellAsync(Siren.Parse("999407711"), EventKind.SaleOfBusiness, rows[^1].Position, Ct));
    }

    [Fact]
    public async Task The_chains_of_a_firm_are_those_in_which_a_live_revision_names_it_as_they_stood_at_a_position()
    {
        Notice unnamed = Notice("A2", corrects: "A1", day: 2) with { Parties = [] };
        Notice other = Notice("A5", day: 5) with
        {
            Parties =
            [
                new Party
                {
                    Role = PartyRole.Seller,
                    Name = "Une autre",
                    Siren = Brasserie,
                },
            ],
        };
        await Log.AppendAsync(
            [
                Candidate("A1"),
                Candidate(unnamed),
                Candidate("A3", day: 3),
                Candidate("A4", day: 4, live: false),
                Candidate(other),
                Candidate("A6", corrects: "A3", day: 6),
            ],
            Ct
        );
        await Log.AppendAsync([Candidate(Notice("A3", "mended", day: 3) with { Parties = [] })], Ct);
        IReadOnlyList<LogEntry> rows = (await Log.ReadAsync(0, 10, Ct)).Entries;

        Assert.Equal(["A1 1, A2 1", "A3 2, A6 1"], await ChainsOfAsync(rows[^1].Position));
        Assert.Equal(["A1 1, A2 1", "A3 1, A6 1"], await ChainsOfAsync(rows[^2].Position));
        Assert.Equal(["A1 1, A2 1", "A3 1"], await ChainsOfAsync(rows[^3].Position));
        Assert.Equal(["A1 1"], await ChainsOfAsync(rows[0].Position));
        Assert.Empty(await ChainsOfAsync(rows[0].Position - 1));
    }

    [Fact]
    public async Task A_query_gives_the_latest_revision_of_what_agrees_newest_first()
    {
        Notice other = Notice("A3", day: 3) with { Parties = [], Events = [new NoticeEvent { Kind = EventKind.Creation }] };
        await Log.AppendAsync(
            [Candidate("A1", "first", day: 1), Candidate("A2", day: 2), Candidate(other), Candidate("A1", "second", day: 1)],
            Ct
        );

        Assert.Equal([("A3", 1), ("A2", 1), ("A1", 2)], await QueryAsync(new NoticeQuery()));
        Assert.Equal([("A3", 1)], await QueryAsync(new NoticeQuery { Limit = 1 }));
        Assert.Equal([("A2", 1), ("A1", 2)], await QueryAsync(new NoticeQuery { Siren = Acier }));
        Assert.Equal([("A3", 1)], await QueryAsync(new NoticeQuery { Kind = EventKind.Creation }));
        Assert.Equal([("A3", 1), ("A2", 1)], await QueryAsync(new NoticeQuery { Since = new DateOnly(2026, 1, 3) }));
        Assert.Equal([("A1", 2)], await QueryAsync(new NoticeQuery { Source = Bodacc, Id = "A1" }));
        Assert.Empty(await QueryAsync(new NoticeQuery { Source = new("other") }));
    }

    [Fact]
    public async Task Missing_parents_are_counted_once_each()
    {
        await Log.AppendAsync([Candidate("A1")], Ct);

        Assert.Equal(2, await Log.CountMissingAsync([Key("A1"), Key("A2"), Key("A3"), Key("A2")], Ct));
    }

    [Fact]
    public async Task Positions_lead_to_the_days_of_publication()
    {
        Assert.Equal(0, await Log.LastPositionAsync(Ct));
        await Log.AppendAsync([Candidate("A1", day: 5), Candidate("A2", day: 1), Candidate("A3", day: 5), Candidate("A4", day: 9)], Ct);
        IReadOnlyList<LogEntry> rows = (await Log.ReadAsync(0, 10, Ct)).Entries;

        Assert.Equal(rows[3].Position, await Log.LastPositionAsync(Ct));
        Assert.Equal(
            (rows[0].Position, rows[2].Position),
            await Log.PositionsAsync(new DateOnly(2026, 1, 3), new DateOnly(2026, 1, 6), Ct)
        );
        Assert.Equal((rows[3].Position, rows[3].Position), await Log.PositionsAsync(new DateOnly(2026, 1, 10), DateOnly.MaxValue, Ct));
        Assert.Null(await Log.PositionsAsync(new DateOnly(2026, 1, 3), new DateOnly(2026, 1, 5), Ct));
    }

    [Fact]
    public async Task Days_of_publication_are_told_once_each_in_their_order()
    {
        await Log.AppendAsync([Candidate("A1", day: 5), Candidate("A2", day: 1), Candidate("A3", day: 5), Candidate("A4", day: 9)], Ct);
        IReadOnlyList<LogEntry> rows = (await Log.ReadAsync(0, 10, Ct)).Entries;
        (DateOnly first, DateOnly second) = (rows[1].Notice.PublishedOn, rows[0].Notice.PublishedOn);

        Assert.Equal([first, second], await Log.PublishedDaysAsync(first, second, Ct));
        Assert.Empty(await Log.PublishedDaysAsync(first.AddDays(1), second.AddDays(-1), Ct));
    }

    [Fact]
    public async Task Totals_tell_notices_from_rows()
    {
        Assert.Equal(new LogTotals(0, 0, 0, null), await Log.TotalsAsync(Ct));

        await Log.AppendAsync([Candidate("A1"), Candidate("A1", "second"), Candidate("A2", day: 7)], Ct);

        long last = (await Log.ReadAsync(0, 10, Ct)).Position;
        Assert.Equal(new LogTotals(2, 3, last, new DateOnly(2026, 1, 8)), await Log.TotalsAsync(Ct));
    }

    private async Task<IEnumerable<string>> ChainsOfAsync(long upTo) =>
        (await Log.ChainsOfAsync(FirmNumbers.Of(Acier), upTo, Ct))
            .Select(members => string.Join(", ", members.Select(m => $"{m.Notice.Id} {m.Revision}")))
            .Order(StringComparer.Ordinal);

    private async Task<List<(string, int)>> QueryAsync(NoticeQuery query)
    {
        IReadOnlyList<LogEntry> found = (await Log.QueryAsync(query, Ct).ToListAsync(Ct)).Needed();
        return [.. found.Select(e => (e.Notice.Id, e.Revision))];
    }
}

public sealed class SqliteLogQueryTests : LogQueryContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresLogQueryTests : LogQueryContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
