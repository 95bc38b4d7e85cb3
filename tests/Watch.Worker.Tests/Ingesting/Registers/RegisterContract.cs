using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Worker.Ingesting.Registers;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Ingesting.Registers;

/// <summary>States of registers and the notices that are made of them, on every database.</summary>
public abstract class RegisterContract : StoreContract
{
    private readonly TestRegister _register = new();

    private protected RegisterAppender Appender => new(Stores.Registers);

    [Fact]
    public async Task The_first_whole_publication_is_a_baseline_and_tells_nothing()
    {
        RegisterResult entities = await ReadAsync("entities", 0, [TestRegister.Entity("FIRM", french: true), TestRegister.Entity("OLD")]);
        RegisterResult relations = await ReadAsync("relations", 0, [TestRegister.Owned("FIRM", "OLD")]);

        Assert.Empty(entities.Notices);
        Assert.Empty(relations.Notices);
        Assert.Equal(0, await Stores.Log.LastPositionAsync(Ct));
        Assert.Equal([("FIRM", "OLD")], await LinksAsync("FIRM"));
    }

    [Fact]
    public async Task Of_a_baseline_it_is_said_that_nothing_is_told()
    {
        ParseWarning first = Assert.Single((await BeginAsync("relations", 0, whole: true)).Oddities());
        Assert.Equal(("baseline", "relations of 2026-11-02T00:00Z: a baseline, of which nothing is told"), (first.Code, first.Detail));

        await BaselineAsync();
        Assert.Empty((await BeginAsync("relations", 1, whole: true)).Oddities());
    }

    [Fact]
    public async Task Who_stood_above_a_firm_in_France_until_this_publication_is_told_of_too()
    {
        await BaselineAsync();
        await ReadAsync("relations", 1, [TestRegister.Owned("FIRM", "OLD"), TestRegister.Owned("OLD", "OTHER")]);
        await ReadAsync("relations", 2, [TestRegister.Owned("FIRM", "NEW"), TestRegister.Owned("OLD", "ELSEWHERE")]);

        Assert.Equal(["FIRM-OLD-NEW", "OLD--OTHER", "OLD-OTHER-ELSEWHERE"], await LogAsync());
    }

    [Fact]
    public async Task An_owner_in_the_place_of_another_is_one_notice_and_its_state_in_one_transaction()
    {
        await BaselineAsync();

        RegisterResult result = await ReadAsync("relations", 8, [TestRegister.Owned("FIRM", "NEW")]);

        Assert.Equal(["FIRM-OLD-NEW"], result.Notices.Select(n => n.Id));
        Assert.Equal(1, result.Rows);
        Assert.Equal([("FIRM", "NEW")], await LinksAsync("FIRM"));
        Assert.Equal([("FIRM", "OLD")], await LinksAsync("FIRM", at: 0));
    }

    [Fact]
    public async Task The_whole_file_and_the_delta_of_one_change_are_one_notice_in_either_order()
    {
        await BaselineAsync();
        await ReadAsync(
            "relations",
            7,
            [TestRegister.Owned("FIRM", "NEW"), TestRegister.Owned("FIRM", "OLD", deleted: true)],
            whole: false
        );
        await ReadAsync("relations", 8, [TestRegister.Owned("FIRM", "NEW")]);
        await ReadAsync("relations", 8, [TestRegister.Owned("FIRM", "NEW")], whole: false);

        Assert.Equal(["FIRM-OLD-NEW"], await LogAsync());
    }

    [Fact]
    public async Task An_older_file_changes_nothing_and_says_so()
    {
        await BaselineAsync();
        await ReadAsync("relations", 8, [TestRegister.Owned("FIRM", "NEW")]);

        RegisterDocument older = await BeginAsync("relations", 4, whole: true);
        await Appender.TakeAsync(older, [TestRegister.Owned("FIRM", "OLD")], Ct);
        await Appender.CompleteAsync(older, [], Ct);
        await Appender.EndAsync(older, isBroken: false, Ct);

        Assert.Equal("older-publication", Assert.Single(older.Oddities()).Code);
        Assert.Equal(["FIRM-OLD-NEW"], await LogAsync());
        Assert.Equal([("FIRM", "NEW")], await LinksAsync("FIRM"));
    }

    [Fact]
    public async Task A_delta_that_begins_after_what_is_known_says_so()
    {
        await BaselineAsync();

        RegisterDocument delta = await Appender.BeginAsync(Origin(TestRegister.Publication("relations", 30, whole: false, from: 22)), Ct);

        Assert.Equal("delta-gap", Assert.Single(delta.Oddities()).Code);
    }

    [Fact]
    public async Task An_answer_about_one_subject_does_not_overtake_a_delta_about_another()
    {
        await BaselineAsync();
        await ReadAsync("entities", 1, [TestRegister.Entity("SECOND", french: true)], whole: false);
        await ReadAsync(
            "relations",
            9,
            [TestRegister.Owned("FIRM", "NEW"), TestRegister.Owned("FIRM", "OLD", deleted: true)],
            whole: false
        );

        RegisterDocument delta = await Appender.BeginAsync(Origin(TestRegister.Publication("relations", 8, whole: false, from: 0)), Ct);
        await Appender.TakeAsync(delta, [TestRegister.Owned("SECOND", "OTHER"), TestRegister.Owned("FIRM", "OLD")], Ct);
        await Appender.EndAsync(delta, isBroken: false, Ct);

        Assert.Empty(delta.Oddities());
        Assert.Equal(["FIRM-OLD-NEW", "SECOND--OTHER"], await LogAsync());
        Assert.Equal([("FIRM", "NEW")], await LinksAsync("FIRM"));
    }

    [Fact]
    public async Task An_owner_that_is_gone_waits_for_one_further_publication()
    {
        await BaselineAsync();

        RegisterResult first = await ReadAsync("relations", 8, []);
        RegisterResult same = await ReadAsync("relations", 8, []);
        RegisterResult other = await ReadAsync("entities", 16, [TestRegister.Entity("FIRM", french: true)], whole: false);
        RegisterResult next = await ReadAsync("relations", 16, []);

        Assert.Empty(first.Notices);
        Assert.Empty(same.Notices);
        Assert.Empty(other.Notices);
        Assert.Equal(["FIRM-OLD-"], next.Notices.Select(n => n.Id));
    }

    [Fact]
    public async Task An_owner_that_comes_while_one_waits_takes_its_place()
    {
        await BaselineAsync();

        await ReadAsync("relations", 8, []);
        await ReadAsync("relations", 16, [TestRegister.Owned("FIRM", "NEW")]);
        await ReadAsync("relations", 24, [TestRegister.Owned("FIRM", "NEW")]);

        Assert.Equal(["FIRM-OLD-NEW"], await LogAsync());
    }

    [Fact]
    public async Task A_cut_file_ends_nothing()
    {
        await BaselineAsync();

        RegisterDocument cut = await BeginAsync("relations", 8, whole: true);
        RegisterResult result = await Appender.EndAsync(cut, isBroken: false, Ct);
        await ReadAsync("relations", 16, [TestRegister.Owned("FIRM", "OLD")]);

        Assert.Empty(result.Notices);
        Assert.Empty(await LogAsync());
    }

    [Fact]
    public async Task An_owner_that_is_merged_is_followed_to_its_successor()
    {
        await BaselineAsync();

        RegisterResult result = await ReadAsync("entities", 8, [TestRegister.Entity("OLD", successor: "HEIR")], whole: false);
        await ReadAsync("relations", 16, [TestRegister.Owned("FIRM", "HEIR")]);

        Assert.Equal(["FIRM-OLD-HEIR"], result.Notices.Select(n => n.Id));
        Assert.Equal(["FIRM-OLD-HEIR"], await LogAsync());
    }

    [Fact]
    public async Task Nothing_is_told_of_what_no_firm_in_France_leads_to()
    {
        await BaselineAsync();
        await ReadAsync("relations", 8, [TestRegister.Owned("FIRM", "OLD"), TestRegister.Owned("ELSEWHERE", "OTHER")]);

        await ReadAsync(
            "relations",
            16,
            [TestRegister.Owned("FIRM", "OLD"), TestRegister.Owned("ELSEWHERE", "ANOTHER"), TestRegister.Owned("OLD", "ABOVE")]
        );

        Assert.Equal(["OLD--ABOVE"], await LogAsync());
    }

    [Fact]
    public async Task Before_a_whole_publication_a_delta_tells_nothing()
    {
        RegisterResult result = await ReadAsync("relations", 4, [TestRegister.Owned("FIRM", "OLD")], whole: false);
        await BaselineAsync();

        Assert.Empty(result.Notices);
        Assert.Empty(await LogAsync());
    }

    [Fact]
    public async Task Of_a_register_that_is_read_record_by_record_the_later_change_holds_in_any_order()
    {
        TestRegister byRecord = new() { IsByRecord = true };
        await ReadAsync("entities", 0, [TestRegister.Entity("FIRM", french: true)], register: byRecord);
        await ReadAsync("relations", 9, [TestRegister.Owned("FIRM", "NEW", changed: 6)], whole: false, register: byRecord);
        await ReadAsync("relations", 8, [TestRegister.Owned("FIRM", "NEW", deleted: true, changed: 5)], whole: false, register: byRecord);

        Assert.Equal(["FIRM--NEW"], await LogAsync());
        Assert.Equal([("FIRM", "NEW")], await LinksAsync("FIRM"));
    }

    [Fact]
    public async Task Nothing_ends_of_a_subject_whose_record_could_not_be_read()
    {
        await BaselineAsync();
        for (int hour = 1; hour <= 2; hour++)
        {
            RegisterDocument document = await BeginAsync("relations", hour, whole: true);
            await Appender.CompleteAsync(document, ["FIRM"], Ct);
            await Appender.EndAsync(document, isBroken: false, Ct);
        }

        Assert.Equal([("FIRM", "OLD")], await LinksAsync("FIRM"));
        Assert.Equal([("ELSEWHERE", "")], await LinksAsync("ELSEWHERE"));
    }

    private async Task BaselineAsync()
    {
        await ReadAsync("entities", 0, [TestRegister.Entity("FIRM", french: true), TestRegister.Entity("OLD"), TestRegister.Entity("NEW")]);
        await ReadAsync("relations", 0, [TestRegister.Owned("FIRM", "OLD"), TestRegister.Owned("ELSEWHERE", "OTHER")]);
    }

    private async Task<RegisterResult> ReadAsync(
        string part,
        int hour,
        IReadOnlyList<RegisterRecord> records,
        bool whole = true,
        TestRegister? register = null
    )
    {
        RegisterDocument document = await BeginAsync(part, hour, whole, register);
        await Appender.TakeAsync(document, records, Ct);
        if (whole)
        {
            await Appender.CompleteAsync(document, [], Ct);
        }

        return await Appender.EndAsync(document, isBroken: false, Ct);
    }

    private Task<RegisterDocument> BeginAsync(string part, int hour, bool whole, TestRegister? register = null) =>
        Appender.BeginAsync(Origin(TestRegister.Publication(part, hour, whole), register), Ct);

    private RegisterOrigin Origin(RegisterPublication publication, TestRegister? register = null) =>
        new(register ?? _register, register ?? _register, publication, $"{publication.Part}.xml", Live: true, Fetched: true);

    private async Task<string[]> LogAsync()
    {
        List<string> ids = [];
        await foreach (Stored<LogEntry> entry in Stores.Log.QueryAsync(new NoticeQuery(), Ct))
        {
            ids.Add(Assert.IsType<Stored<LogEntry>.Readable>(entry).Value.Notice.Id);
        }

        return [.. ids.Order(StringComparer.Ordinal)];
    }

    private async Task<(string Subject, string Linked)[]> LinksAsync(string subject, long at = long.MaxValue) =>
        [.. (await Stores.Registers.StatesAsync(TestRegister.Id, [subject], at, Ct)).Select(s => (s.Subject, s.State?.Linked ?? ""))];
}

public sealed class SqliteRegisterTests : RegisterContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresRegisterTests : RegisterContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
