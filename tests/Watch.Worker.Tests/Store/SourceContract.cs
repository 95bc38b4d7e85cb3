using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting;
using Watch.Worker.Store;
using Xunit;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>What the notes of ingestion promise, on every database.</summary>
public abstract class SourceContract : StoreContract
{
    private ISourceStore Sources => Stores.Sources;

    private DateTimeOffset Now => Time.GetUtcNow();

    [Fact]
    public async Task An_edition_with_far_fewer_notices_than_its_family_usually_has_is_told()
    {
        for (int i = 0; i < 5; i++)
        {
            await Sources.SaveDocumentAsync(new DocumentNote(Bodacc, "rcs-a", $"{i}.taz", "aa", 1, 400 + i, 1, 0, Time.GetUtcNow()), Ct);
        }

        Assert.Empty(await TellAsync("rcs-a", 41));
        Assert.Empty(await TellAsync("rcs-b", 3));
        Assert.Equal([new ParseWarning("few-notices", "40, usually 402")], await TellAsync("rcs-a", 40));

        Task<IReadOnlyCollection<ParseWarning>> TellAsync(string family, int notices) =>
            EditionSize.WarningsAsync(
                Sources,
                new IngestStep.Read
                {
                    Parser = SourceModules.All.SelectMany(m => m.Parsers).First(p => p.Family == family && p.HasUsualSize),
                    Document = "new.taz",
                    Hash = "aa",
                    Bytes = 1,
                    Rejected = [],
                    Warnings = new Dictionary<ParseWarning, int>(),
                },
                notices,
                Ct
            );
    }

    [Fact]
    public async Task A_watermark_is_kept_and_replaced()
    {
        Assert.Null(await Sources.WatermarkAsync(Bodacc, Ct));

        await Sources.SaveWatermarkAsync(Bodacc, new Watermark("""{"parution":"20260001"}"""), Now, Ct);
        await Sources.SaveWatermarkAsync(Bodacc, new Watermark("""{"parution":"20260002"}"""), Now, Ct);

        Assert.Equal(new Watermark("""{"parution":"20260002"}"""), (await Sources.WatermarkAsync(Bodacc, Ct))?.Needed());
        Assert.Null(await Sources.WatermarkAsync(new SourceId("inpi"), Ct));
    }

    [Fact]
    public async Task What_a_source_says_of_itself_is_kept_and_replaced_and_shown()
    {
        Assert.Null(await Sources.StandingAsync(Bodacc, Ct));
        SourceStanding blocked = new()
        {
            Condition = SourceCondition.Blocked,
            Reason = "the server answers 429",
            NotBefore = Now.AddMinutes(2),
            Circuit = new Circuit(CircuitPosition.Open, Now.AddMinutes(1)),
            Settings = "abc",
        };

        await Sources.SaveStandingAsync(Bodacc, blocked, postponed: true, Now, Ct);
        Assert.Equal(blocked, (await Sources.StandingAsync(Bodacc, Ct))?.Needed());
        Assert.Equal(blocked, Assert.Single((await Sources.HealthAsync(Ct)).Needed()).Standing);

        SourceStanding well = new() { Condition = SourceCondition.Ok, Settings = "abc" };
        await Sources.SaveStandingAsync(Bodacc, well, postponed: false, Now, Ct);
        Assert.Equal(well, (await Sources.StandingAsync(Bodacc, Ct))?.Needed());
    }

    [Fact]
    public async Task Postponed_runs_are_told_when_their_time_has_come_the_longest_waiting_first()
    {
        await SaveAsync("later", 10, postponed: true);
        await SaveAsync("second", 2, postponed: true);
        await SaveAsync("first", 1, postponed: true);
        await SaveAsync("not-postponed", 1, postponed: false);

        Assert.Empty(await Sources.PostponedAsync(Now, Ct));
        Assert.Equal(["first", "second"], (await Sources.PostponedAsync(Now.AddMinutes(2), Ct)).Select(s => s.Value));

        Task SaveAsync(string source, int minutes, bool postponed) =>
            Sources.SaveStandingAsync(
                new SourceId(source),
                new SourceStanding
                {
                    Condition = SourceCondition.Ok,
                    NotBefore = Now.AddMinutes(minutes),
                    Settings = "",
                },
                postponed,
                Now,
                Ct
            );
    }

    [Fact]
    public async Task A_lock_is_held_by_one_worker_until_it_is_given_back()
    {
        ISourceStore other = (await OpenAnotherAsync()).Sources;
        await using (IHeldLock? held = await Sources.TryLockAsync(Bodacc, "worker-1", Ct))
        {
            Assert.NotNull(held);
            Assert.Null(await other.TryLockAsync(Bodacc, "worker-2", Ct));
            Assert.Null(await Sources.TryLockAsync(Bodacc, "worker-1", Ct));
            await using IHeldLock? elsewhere = await other.TryLockAsync(new SourceId("inpi"), "worker-2", Ct);
            Assert.NotNull(elsewhere);
            Assert.False(held.Lost.IsCancellationRequested);
        }

        await using IHeldLock? taken = await other.TryLockAsync(Bodacc, "worker-2", Ct);
        Assert.NotNull(taken);
    }

    [Fact]
    public async Task Of_many_who_try_at_once_one_gets_the_lock()
    {
        ISourceStore other = (await OpenAnotherAsync()).Sources;

        IHeldLock?[] locks = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => Task.Run(() => (i % 2 == 0 ? Sources : other).TryLockAsync(Bodacc, $"worker-{i}", Ct), Ct))
        );

        IHeldLock held = Assert.Single(locks.OfType<IHeldLock>());
        await held.DisposeAsync();
    }

    [Fact]
    public async Task A_document_read_again_replaces_its_note()
    {
        DocumentNote note = new(Bodacc, "rcs-a", "RCS-A_BXA20260001.taz", "aa", 1000, 10, 10, 1, Now);
        await Sources.SaveDocumentAsync(note, Ct);
        await Sources.SaveDocumentAsync(note with { Hash = "bb", New = 0, At = Now.AddHours(1) }, Ct);
        await Sources.SaveDocumentAsync(note with { Name = "RCS-A_BXA20260002.taz", At = Now.AddMinutes(1) }, Ct);

        SourceHealth health = Assert.Single((await Sources.HealthAsync(Ct)).Needed());

        Assert.Equal((2, "RCS-A_BXA20260001.taz"), (health.Documents, health.LastDocument));
    }

    [Fact]
    public async Task A_gap_is_one_however_often_it_is_noted_until_it_is_filled()
    {
        DateTimeOffset first = Now;
        await Sources.SaveGapAsync(Bodacc, "rcs-a", "RCS-A_BXA20260002", first, Ct);
        await Sources.SaveGapAsync(Bodacc, "rcs-a", "RCS-A_BXA20260002", first.AddDays(1), Ct);
        await Sources.SaveGapAsync(Bodacc, "rcs-b", "RCS-B_BXB20260003", first, Ct);
        Assert.Equal(
            [new GapNote(Bodacc, "rcs-a", "RCS-A_BXA20260002", first), new GapNote(Bodacc, "rcs-b", "RCS-B_BXB20260003", first)],
            (await Sources.GapsAsync(null, Ct)).Needed()
        );

        await Sources.FillGapAsync(Bodacc, "rcs-a", "RCS-A_BXA20260002", first.AddDays(2), Ct);
        Assert.Equal("RCS-B_BXB20260003", Assert.Single((await Sources.GapsAsync(Bodacc, Ct)).Needed()).Missing);
        Assert.Empty(await Sources.GapsAsync(new SourceId("inpi"), Ct));

        await Sources.SaveGapAsync(Bodacc, "rcs-a", "RCS-A_BXA20260002", first.AddDays(3), Ct);
        Assert.Equal(first.AddDays(3), (await Sources.GapsAsync(Bodacc, Ct)).Needed()[0].Since);
    }

    [Fact]
    public async Task The_same_record_set_aside_twice_is_one()
    {
        QuarantineNote note = Aside("RCS-A_BXA20260001.xml", 12, "first");

        await Sources.QuarantineAsync([note, Aside("RCS-A_BXA20260001.xml", 40, "other")], Ct);
        await Sources.QuarantineAsync([Aside("RCS-A_BXA20260001.xml", 12, "mended words")], Ct);

        Assert.Equal(2, (await Sources.QuarantinedAsync(Bodacc, Ct)).Count);
        Assert.Equal(note with { Detail = "mended words" }, (await Sources.QuarantinedAsync(note.Id, Ct))?.Needed());
        Assert.Null(await Sources.QuarantinedAsync("none", Ct));
    }

    [Fact]
    public async Task Quarantine_comes_newest_first_and_keeps_what_no_parser_knew()
    {
        QuarantineNote old = Aside("old.xml", 1, "old");
        QuarantineNote unknown = Aside("new.bin", 0, "new") with
        {
            Source = null,
            At = Now.AddHours(1),
            Reason = RejectReason.UnknownDocument,
        };
        await Sources.QuarantineAsync([old, unknown], Ct);

        Assert.Equal([unknown, old], (await Sources.QuarantinedAsync((SourceId?)null, Ct)).Needed());
        Assert.Equal([old], (await Sources.QuarantinedAsync(Bodacc, Ct)).Needed());
    }

    [Fact]
    public async Task A_record_with_bytes_that_no_text_has_is_set_aside_all_the_same()
    {
        QuarantineNote note = Aside("cut.xml", 1, "zero \0 and half \ud83d of a pair") with { Raw = "\0\0" };

        await Sources.QuarantineAsync([note], Ct);

        QuarantineNote? found = (await Sources.QuarantinedAsync(note.Id, Ct))?.Needed();
        Assert.Equal("zero \ufffd and half \ufffd of a pair", found?.Detail);
        Assert.Equal("\ufffd\ufffd", found?.Raw);
    }

    [Fact]
    public async Task Warnings_add_up_over_the_documents_and_a_document_read_again_counts_once()
    {
        ParseWarning category = new("unknown-category", "Avis divers");
        ParseWarning date = new("absurd-date", "0001-01-01");
        DocumentNote first = Read("first.taz", (category, 2), (date, 1));
        await Sources.SaveDocumentAsync(first, Ct);
        await Sources.SaveDocumentAsync(Read("second.taz", (category, 3)), Ct);
        await Sources.SaveDocumentAsync(first, Ct);

        Assert.Equal(new Dictionary<ParseWarning, long> { [category] = 5, [date] = 1 }, await WarningsAsync());
        await Sources.SaveDocumentAsync(Read("first.taz", (category, 1)), Ct);
        Assert.Equal(new Dictionary<ParseWarning, long> { [category] = 4 }, await WarningsAsync());
    }

    [Fact]
    public async Task Warnings_go_with_the_note_of_their_document()
    {
        ParseWarning category = new("unknown-category", "Avis divers");
        await Sources.SaveDocumentAsync(Read("old.taz", (category, 2)) with { At = Now.AddDays(-100) }, Ct);
        await Sources.SaveDocumentAsync(Read("new.taz", (category, 3)), Ct);

        await Sources.PruneAsync(Now.AddDays(-90), Ct);

        Assert.Equal(new Dictionary<ParseWarning, long> { [category] = 3 }, await WarningsAsync());
    }

    [Fact]
    public async Task Two_warnings_that_are_one_as_text_are_counted_together()
    {
        await Sources.SaveDocumentAsync(Read("a.taz", (new ParseWarning("odd", "\0"), 2), (new ParseWarning("odd", "\ud83d"), 3)), Ct);

        Assert.Equal(new Dictionary<ParseWarning, long> { [new ParseWarning("odd", "\ufffd")] = 5 }, await WarningsAsync());
    }

    [Fact]
    public async Task Health_tells_the_last_run_from_the_last_good_one()
    {
        DateTimeOffset good = Now;
        DateTimeOffset bad = Now.AddHours(1);
        await Sources.SaveWatermarkAsync(Bodacc, new Watermark("w"), Now, Ct);
        await Sources.SaveRunAsync(new RunNote(Bodacc, good.AddMinutes(-5), good, 1, 10, 10, null), Ct);
        await Sources.SaveRunAsync(new RunNote(Bodacc, bad.AddMinutes(-5), bad, 0, 0, 0, "the host does not answer"), Ct);
        await Sources.SaveGapAsync(Bodacc, "rcs-a", "RCS-A_BXA20260002", Now, Ct);
        await Sources.QuarantineAsync([Aside("a.xml", 1, "bad")], Ct);
        await Sources.SaveRunAsync(new RunNote(new SourceId("inpi"), good, good, 1, 1, 1, null), Ct);

        IReadOnlyList<SourceHealth> all = (await Sources.HealthAsync(Ct)).Needed();

        Assert.Equal(["bodacc", "inpi"], all.Select(h => h.Source.Value));
        Assert.Equal(
            (new Watermark("w"), good, bad, "the host does not answer", 1, 1),
            (all[0].Watermark, all[0].LastSuccess, all[0].LastRun, all[0].LastError, all[0].Gaps, all[0].Quarantined)
        );
        Assert.Equal([bad, null], all.Select(h => h.FailingSince));
        await Sources.SaveRunAsync(new RunNote(Bodacc, bad, bad.AddMinutes(5), 0, 0, 0, "the host does not answer"), Ct);
        Assert.Equal(bad, (await Sources.HealthAsync(Ct)).Needed()[0].FailingSince);
        Assert.Null(all[1].LastError);
    }

    [Fact]
    public async Task Pruning_keeps_how_a_source_stands()
    {
        DateTimeOffset old = Now.AddDays(-100);
        await Sources.SaveRunAsync(new RunNote(Bodacc, old.AddDays(-1), old.AddDays(-1), 1, 1, 1, null), Ct);
        await Sources.SaveRunAsync(new RunNote(Bodacc, old, old, 1, 1, 1, null), Ct);
        await Sources.SaveRunAsync(new RunNote(Bodacc, Now, Now, 1, 1, 1, "blocked"), Ct);
        await Sources.QuarantineAsync([Aside("old.xml", 1, "old") with { At = old }, Aside("new.xml", 1, "new")], Ct);
        await Sources.SaveDocumentAsync(new DocumentNote(Bodacc, "rcs-a", "old.taz", "aa", 1, 1, 1, 1, old), Ct);

        Assert.Equal(3, await Sources.PruneAsync(Now.AddDays(-90), Ct));

        Assert.Equal("new.xml", Assert.Single((await Sources.QuarantinedAsync((SourceId?)null, Ct)).Needed()).Document);
        SourceHealth health = Assert.Single((await Sources.HealthAsync(Ct)).Needed());
        Assert.Equal((old, "blocked", 0), (health.LastSuccess, health.LastError, health.Documents));
    }

    private DocumentNote Read(string name, params (ParseWarning Warning, int Count)[] warnings) =>
        new(Bodacc, "rcs-a", name, "aa", 1, 1, 1, 0, Now) { Warnings = warnings.ToDictionary(w => w.Warning, w => w.Count) };

    private async Task<IReadOnlyDictionary<ParseWarning, long>> WarningsAsync() =>
        Assert.Single((await Sources.HealthAsync(Ct)).Needed()).Warnings;

    private QuarantineNote Aside(string document, int line, string detail) =>
        new()
        {
            Id = $"{document}:{line}",
            Source = Bodacc,
            Document = document,
            Line = line,
            Column = 3,
            Reason = RejectReason.BadValue,
            Detail = detail,
            Raw = "<annonce>",
            At = Now,
        };
}

public sealed class SqliteSourceTests : SourceContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresSourceTests : SourceContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
