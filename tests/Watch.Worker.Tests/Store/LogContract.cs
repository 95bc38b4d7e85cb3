using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Worker.Store;
using Xunit;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>What the log promises, on every database.</summary>
public abstract class LogContract : StoreContract
{
    private INoticeLog Log => Stores.Log;

    [Fact]
    public async Task A_notice_comes_back_as_it_went_in()
    {
        Notice notice = Notice("A202600011");

        Assert.Equal([AppendOutcome.New], await Log.AppendAsync([Candidate(notice)], Ct));

        LogEntry entry = Assert.Single((await Log.ReadAsync(0, 10, Ct)).Entries);
        Assert.Equal(NoticeJson.Write(notice), NoticeJson.Write(entry.Notice));
        Assert.Equal(1, entry.Revision);
        Assert.True(entry.Live);
        Assert.False(entry.InChain);
        Assert.Equal(Time.GetUtcNow(), entry.StoredAt);
    }

    [Fact]
    public async Task The_same_content_twice_is_known_in_one_batch_and_in_two()
    {
        Assert.Equal([AppendOutcome.New, AppendOutcome.Known], await Log.AppendAsync([Candidate("A1"), Candidate("A1")], Ct));
        Assert.Equal([AppendOutcome.Known], await Log.AppendAsync([Candidate("A1")], Ct));

        Assert.Single((await Log.ReadAsync(0, 10, Ct)).Entries);
    }

    [Fact]
    public async Task What_is_appended_together_knows_where_it_ends_and_leads_to_the_whole_matter()
    {
        await Log.AppendAsync([Candidate("A1"), OfMatter("A2"), OfMatter("A3"), OfMatter("A4", "bodacc:other")], Ct);
        await Log.AppendAsync([OfMatter("A5")], Ct);

        IReadOnlyList<LogEntry> entries = (await Log.ReadAsync(0, 10, Ct)).Entries;
        Assert.Equal([null, 4L, 4L, 4L, 5L], entries.Select(e => e.GroupEnd));
        Assert.Equal([false, true, true, true, true], entries.Select(e => e.InChain));
        Assert.Equal(["A2", "A3"], await ChainAsync("A3", upTo: 4));
        Assert.Equal(["A2", "A3", "A5"], await ChainAsync("A3", upTo: 5));
        Assert.Equal(["A4"], await ChainAsync("A4", upTo: 5));
        Assert.Equal(["A1"], await ChainAsync("A1", upTo: 5));

        LogCandidate OfMatter(string id, string matter = "bodacc:act") => Candidate(Notice(id) with { Matter = matter });

        async Task<IEnumerable<string>> ChainAsync(string id, long upTo) =>
            (await Log.ChainAsync(Key(id), upTo, Ct)).Select(e => e.Notice.Id);
    }

    [Fact]
    public async Task What_was_published_of_a_patent_comes_in_order_and_as_it_stood()
    {
        await Log.AppendAsync(
            [OfPatent("P2", "9000001", day: 2), OfPatent("P1", "9000001", day: 1), OfPatent("P3", "90000012", day: 3)],
            Ct
        );
        await Log.AppendAsync([OfPatent("P2", "9000001", day: 2, text: "Relu")], Ct);

        Assert.Equal([("P1", "Cession"), ("P2", "Cession")], await OfAsync(upTo: 3));
        Assert.Equal([("P1", "Cession"), ("P2", "Relu")], await OfAsync(upTo: 4));

        async Task<IEnumerable<(string, string?)>> OfAsync(long upTo) =>
            (await Log.OfPatentAsync("FR9000001", upTo, Ct)).Select(e => (e.Notice.Id, e.Notice.Text));

        static LogCandidate OfPatent(string id, string number, int day, string text = "Cession") =>
            Candidate(
                Notice(id, text, day: day) with
                {
                    Patent = new Patent { Office = "FR", Number = number },
                }
            );
    }

    [Fact]
    public async Task A_firm_that_held_a_patent_is_led_to_the_act_by_which_it_changed_hands()
    {
        Patent patent = new() { Office = "FR", Number = "9000001" };
        Notice before = Notice("P1") with { Patent = patent };
        Notice transfer = Notice("P2", day: 2) with
        {
            Patent = patent,
            Events = [new NoticeEvent { Kind = EventKind.PatentTransfer }],
            Parties = [],
        };
        await Log.AppendAsync([Candidate(before), Candidate(transfer), Candidate(transfer with { Id = "P3", Patent = null })], Ct);

        Assert.Equal(["P1", "P2"], (await Log.KeysOfAsync(FirmNumbers.Of(Acier), long.MaxValue, Ct)).Select(k => k.Id));
    }

    [Fact]
    public async Task A_firm_is_led_to_the_notices_that_name_it_by_lei_or_isin()
    {
        Party party = Notice("N1").Parties[0] with { Siren = null };
        Notice byLei = Notice("N1") with { Parties = [party with { Name = "", Lei = Lei.Parse("9999INVENTEE00000117") }] };
        Notice byIsin = Notice("N2", day: 2) with { Parties = [party with { Isin = Isin.Parse("FR9990000013") }] };
        Notice ofAnother = Notice("N3", day: 3) with { Parties = [party with { Lei = Lei.Parse("9999INVENTEE00000214") }] };
        await Log.AppendAsync([Candidate("N0"), Candidate(byLei), Candidate(byIsin), Candidate(ofAnother)], Ct);
        FirmNumbers firm = new(Acier, ["9999INVENTEE00000117", "FR9990000013"]);

        Assert.Equal(["N0", "N1", "N2"], (await Log.KeysOfAsync(firm, long.MaxValue, Ct)).Select(k => k.Id));
        Assert.Equal(
            ["N0", "N1", "N2"],
            (await Log.ChainsOfAsync(firm, long.MaxValue, Ct)).Select(c => Assert.Single(c).Notice.Id).Order(StringComparer.Ordinal)
        );
        Assert.Equal(["N0"], (await Log.KeysOfAsync(FirmNumbers.Of(Acier), long.MaxValue, Ct)).Select(k => k.Id));
        NoticeQuery query = new() { Number = "FR9990000013" };
        Assert.Equal(["N2"], (await Log.QueryAsync(query, Ct).ToListAsync(Ct)).Needed().Select(e => e.Notice.Id));
        List<bool> flags = [];
        await Log.ReadAsync(
            0,
            10,
            row =>
            {
                flags.Add(row.Notice.HasNameAlone);
                return false;
            },
            Ct
        );
        Assert.Equal([false, true, true, true], flags);
    }

    [Fact]
    public async Task A_notice_without_a_printed_date_is_known_on_another_day_and_keeps_the_first()
    {
        Notice undated = Notice("A1") with { DateDetected = true };
        Assert.Equal([AppendOutcome.New], await Log.AppendAsync([Candidate(undated)], Ct));

        Assert.Equal(
            [AppendOutcome.Known],
            await Log.AppendAsync([Candidate(undated with { PublishedOn = undated.PublishedOn.AddDays(1) }, fetched: true)], Ct)
        );

        Assert.Equal(undated.PublishedOn, Assert.Single((await Log.ReadAsync(0, 10, Ct)).Entries).Notice.PublishedOn);
    }

    [Fact]
    public async Task Other_content_from_a_channel_as_rich_is_a_new_revision()
    {
        await Log.AppendAsync([Candidate("A1", "first", rank: 10)], Ct);

        Assert.Equal([AppendOutcome.Revised], await Log.AppendAsync([Candidate("A1", "second", rank: 10)], Ct));
        Assert.Equal([AppendOutcome.Revised], await Log.AppendAsync([Candidate("A1", "third", rank: 20)], Ct));

        LogPage page = await Log.ReadAsync(0, 10, Ct);
        Assert.Equal([1, 2, 3], page.Entries.Select(e => e.Revision));
        Assert.Equal([false, true, true], page.Entries.Select(e => e.InChain));
    }

    [Fact]
    public async Task Other_content_from_a_poorer_channel_is_outranked_and_not_written()
    {
        await Log.AppendAsync([Candidate("A1", "rich")], Ct);

        Assert.Equal([AppendOutcome.Outranked], await Log.AppendAsync([Candidate("A1", "poor", rank: 10)], Ct));

        Assert.Equal("rich", Assert.Single((await Log.ReadAsync(0, 10, Ct)).Entries).Notice.Text);
    }

    [Fact]
    public async Task What_the_publisher_says_again_has_come_back_and_what_a_file_says_again_is_known()
    {
        await Log.AppendAsync([Candidate("A1", "first"), Candidate("A1", "second")], Ct);

        Assert.Equal([AppendOutcome.Known], await Log.AppendAsync([Candidate("A1", "first")], Ct));
        Assert.Equal([AppendOutcome.Revised], await Log.AppendAsync([Candidate("A1", "first", fetched: true)], Ct));
        Assert.Equal([AppendOutcome.Known], await Log.AppendAsync([Candidate("A1", "first", fetched: true)], Ct));

        Assert.Equal(
            [(1, "first"), (2, "second"), (3, "first")],
            (await Log.ReadAsync(0, 10, Ct)).Entries.Select(e => (e.Revision, e.Notice.Text!))
        );
    }

    [Fact]
    public async Task What_comes_back_by_a_poorer_channel_is_outranked_all_the_same()
    {
        await Log.AppendAsync([Candidate("A1", "first", rank: 10), Candidate("A1", "second")], Ct);

        Assert.Equal([AppendOutcome.Outranked], await Log.AppendAsync([Candidate("A1", "first", rank: 10, fetched: true)], Ct));
    }

    [Fact]
    public async Task A_reader_is_shown_of_each_row_what_its_notice_holds_and_gets_what_it_wants()
    {
        Notice creation = Notice("A2") with
        {
            Events =
            [
                new NoticeEvent { Kind = EventKind.Creation },
                new NoticeEvent { Kind = EventKind.SeatTransfer },
                new NoticeEvent { Kind = EventKind.Creation },
            ],
            Parties = [],
            Departement = "2A",
        };
        await Log.AppendAsync([Candidate("A1"), Candidate(creation, live: false), Candidate("A3", corrects: "A1")], Ct);
        List<string> seen = [];

        LogPage page = await Log.ReadAsync(0, 10, row => Note(seen, row), Ct);

        Assert.Equal(
            [
                $"live SaleOfBusiness {Brasserie} {Acier} ",
                "Creation SeatTransfer  2A names",
                $"live chain SaleOfBusiness {Brasserie} {Acier} ",
            ],
            seen
        );
        Assert.Equal("A2", Assert.Single(page.Entries).Notice.Id);
        Assert.Equal((await Log.TotalsAsync(Ct)).LastPosition, page.Position);
    }

    [Fact]
    public async Task A_row_whose_payload_is_no_notice_is_told_apart_and_those_beside_it_are_read()
    {
        await Log.AppendAsync([Candidate("A1"), Candidate("A2"), Candidate("A3", corrects: "A2")], Ct);
        long damaged = (await Log.ReadAsync(0, 10, Ct)).Entries[1].Position;
        await Home.ExecuteAsync($$"""UPDATE notice_payload SET json = '{"source":"bodacc"' WHERE position = {{damaged}}""");

        LogPage page = await Log.ReadAsync(0, 10, Ct);

        Assert.Equal(["A1", "A3"], page.Entries.Select(e => e.Notice.Id));
        UnreadableRow row = Assert.Single(page.Unreadable);
        Assert.Equal((damaged, Key("A2")), (row.Position, row.Key));
        UnreadableNoticeException refusal = await Assert.ThrowsAsync<UnreadableNoticeException>(() =>
            Log.ChainAsync(Key("A3"), long.MaxValue, Ct)
        );
        Assert.Contains("bodacc A2", refusal.Message);
    }

    [Fact]
    public async Task A_row_of_a_kind_that_this_program_does_not_know_is_wanted_and_told_apart()
    {
        await Log.AppendAsync([Candidate("A1")], Ct);
        await Home.ExecuteAsync(
            "UPDATE notice SET kinds = 'merger-of-stars'; "
                + "UPDATE notice_payload SET json = replace(json, 'sale-of-business', 'merger-of-stars')"
        );

        LogPage page = await Log.ReadAsync(0, 10, _ => false, Ct);

        Assert.Empty(page.Entries);
        Assert.Equal(Key("A1"), Assert.Single(page.Unreadable).Key);
    }

    [Theory]
    [InlineData("A10", "A59")]
    [InlineData("A59", "A60", "A10", "A11")]
    [InlineData("A10", "https://exemple.fr/é", "\U0001D400")]
    [InlineData("A62", "A10")]
    public async Task What_the_log_holds_is_found_whatever_lies_between_and_whatever_the_letters(params string[] ids)
    {
        string[] held = [.. Enumerable.Range(10, 50).Select(i => $"A{i}"), "https://exemple.fr/é", "\U0001D400"];
        await Log.AppendAsync(
            [.. held.Select(id => Candidate(id)), Candidate("A90", corrects: "A60"), Candidate("A91", corrects: "A10")],
            Ct
        );

        IReadOnlyList<AppendOutcome> outcomes = await Log.AppendAsync([.. ids.Select(id => Candidate(id))], Ct);

        Assert.Equal(ids.Select(id => held.Contains(id) ? AppendOutcome.Known : AppendOutcome.New), outcomes);
        Assert.All(
            (await Log.ReadAsync(0, 100, Ct)).Entries.Where(e => !held.Contains(e.Notice.Id)),
            e => Assert.Equal(e.Notice.Corrects is not null || e.Notice.Id == "A60", e.InChain)
        );
    }

    [Fact]
    public async Task A_content_known_from_the_shadow_is_promoted_once()
    {
        await Log.AppendAsync([Candidate("A1", live: false)], Ct);

        Assert.Equal([AppendOutcome.Promoted], await Log.AppendAsync([Candidate("A1")], Ct));
        Assert.Equal([AppendOutcome.Known], await Log.AppendAsync([Candidate("A1")], Ct));
        Assert.Equal([AppendOutcome.Known], await Log.AppendAsync([Candidate("A1", live: false)], Ct));

        LogPage page = await Log.ReadAsync(0, 10, Ct);
        Assert.Equal([(1, false, false), (1, true, true)], page.Entries.Select(e => (e.Revision, e.Live, e.InChain)));
    }

    [Fact]
    public async Task A_richer_channel_in_shadow_does_not_silence_a_live_one()
    {
        await Log.AppendAsync([Candidate("A1", "rich", live: false)], Ct);

        Assert.Equal([AppendOutcome.Revised], await Log.AppendAsync([Candidate("A1", "poor", rank: 10)], Ct));
    }

    [Fact]
    public async Task Reading_goes_on_after_a_position_and_stops_at_the_limit()
    {
        await Log.AppendAsync([.. Enumerable.Range(1, 5).Select(i => Candidate($"A{i}"))], Ct);

        LogPage first = await Log.ReadAsync(0, 2, Ct);
        LogPage second = await Log.ReadAsync(first.Position, 10, Ct);
        LogPage third = await Log.ReadAsync(second.Position, 10, Ct);

        Assert.Equal(["A1", "A2"], first.Entries.Select(e => e.Notice.Id));
        Assert.Equal(["A3", "A4", "A5"], second.Entries.Select(e => e.Notice.Id));
        Assert.Empty(third.Entries);
        Assert.Equal(second.Position, third.Position);
    }

    [Fact]
    public async Task An_erased_payload_is_passed_and_the_reader_moves_on()
    {
        await Log.AppendAsync([Candidate("A1"), Candidate("A2"), Candidate("A3")], Ct);
        LogPage before = await Log.ReadAsync(0, 10, Ct);

        await Home.ExecuteAsync($"DELETE FROM notice_payload WHERE position <> {before.Entries[0].Position}");
        LogPage page = await Log.ReadAsync(0, 10, Ct);

        Assert.Equal("A1", Assert.Single(page.Entries).Notice.Id);
        Assert.Equal(before.Position, page.Position);
        Assert.Equal([AppendOutcome.Known], await Log.AppendAsync([Candidate("A3")], Ct));
    }

    [Fact]
    public async Task A_parent_does_not_know_of_a_correction_stored_after_it()
    {
        await Log.AppendAsync([Candidate("A1"), Candidate("A2", corrects: "A1")], Ct);

        LogPage page = await Log.ReadAsync(0, 10, Ct);

        Assert.Equal([false, true], page.Entries.Select(e => e.InChain));
    }

    [Fact]
    public async Task Siblings_meet_through_a_parent_that_is_absent()
    {
        await Log.AppendAsync([Candidate("A2", corrects: "A1", day: 2), Candidate("A3", corrects: "A1", day: 3)], Ct);

        foreach (string id in new[] { "A1", "A2", "A3" })
        {
            Assert.Equal(["A2", "A3"], (await Log.ChainAsync(Key(id), long.MaxValue, Ct)).Select(e => e.Notice.Id));
        }
    }

    [Fact]
    public async Task A_ring_of_corrections_ends()
    {
        await Log.AppendAsync([Candidate("A1", corrects: "A2"), Candidate("A2", corrects: "A1")], Ct);

        Assert.Equal(2, (await Log.ChainAsync(Key("A1"), long.MaxValue, Ct)).Count);
    }

    [Fact]
    public async Task Members_of_one_day_come_by_the_publishers_unpadded_number()
    {
        await Log.AppendAsync(
            [
                Candidate("A2026000110", corrects: "A202600011"),
                Candidate("A20260001100", corrects: "A202600011"),
                Candidate("A202600019", corrects: "A202600011"),
            ],
            Ct
        );

        IReadOnlyList<LogEntry> chain = await Log.ChainAsync(Key("A202600011"), long.MaxValue, Ct);

        Assert.Equal(["A202600019", "A2026000110", "A20260001100"], chain.Select(e => e.Notice.Id));
    }

    private static bool Note(List<string> seen, LogSummary row)
    {
        seen.Add(LineOf(row));
        return !row.Live;
    }
}

public sealed class SqliteLogTests : LogContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresLogTests : LogContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
