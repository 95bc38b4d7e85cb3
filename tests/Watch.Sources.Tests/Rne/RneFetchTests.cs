using System.Text.Json.Nodes;
using Watch.Sources.Seams;
using Watch.Sources.Tests.Http;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Rne;

/// <summary>The clock begins on 24 November 2026, at nine in Paris.</summary>
public sealed class RneFetchTests : IAsyncDisposable
{
    private static readonly string[] _sirens = ["999600109", "999600232", "999600364", "999600497", "999600620"];

    private readonly RneFetch _fetch = new(new DateOnly(2026, 11, 23));

    public ValueTask DisposeAsync() => _fetch.DisposeAsync();

    [Fact]
    public async Task A_day_is_read_page_by_page_after_the_last_number_until_one_is_empty()
    {
        _fetch.Api.Publish("2026-11-23", _sirens);

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Empty(run.Failed);
        Assert.Equal(
            [
                "2026-11-23/2026-11-24 100 ",
                "2026-11-23/2026-11-24 100 999600232",
                "2026-11-23/2026-11-24 100 999600497",
                "2026-11-23/2026-11-24 100 999600620",
                "2026-11-24/2026-11-25 100 ",
            ],
            _fetch.Api.Asked
        );
        Assert.Equal(3, run.Documents.Count);
        Assert.Equal("api/companies-2026-11-23-0001.json", run.Documents[0].Info.Name);
        Assert.Equal(1, _fetch.Api.Logins);
    }

    [Fact]
    public async Task Beneficial_owners_and_human_beings_as_firms_are_taken_out_before_anybody_keeps_them()
    {
        JsonObject human = RneCompanies.Company(_sirens[1], "2026-11-23");
        JsonObject content = (JsonObject)human["formality"]!["content"]!;
        content["personnePhysique"] = new JsonObject { ["identite"] = new JsonObject { ["nom"] = "SOLITAIRE" } };
        content.Remove("personneMorale");
        _fetch.Api.Days["2026-11-23"] =
        [
            RneCompanies.Company(_sirens[0], "2026-11-23", RneCompanies.Human("30", "MARTINET", "Zoé")),
            human,
        ];

        string text = Assert.Single((await _fetch.RunAsync()).Documents).Text;

        Assert.All(
            ["beneficiaires", "PROPRIO", "SOLITAIRE", "1961", "VICHY", "Française"],
            never => Assert.DoesNotContain(never, text, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Contains("MARTINET", text, StringComparison.Ordinal);
        Assert.Contains("Zoé", text, StringComparison.Ordinal);
        Assert.Contains("100000", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_breaks_off_within_a_day_goes_on_after_the_last_number()
    {
        _fetch.Api.Publish("2026-11-23", _sirens);
        _fetch.Api.Instead.Enqueue(null);
        _fetch.Api.Instead.Enqueue(RawServer.Raw("HTTP/1.1 200 Said\r\nContent-Length: 500\r\n\r\n", "[{\"id\""u8.ToArray()));

        FeedFetch.Run first = await _fetch.RunAsync();
        FeedFetch.Run second = await _fetch.RunAsync(first);

        Assert.Equal(("records of 2026-11-23", "the answer breaks off"), (Assert.Single(first.Failed).What, first.Failed[0].Reason));
        Assert.Equal("2026-11-23/2026-11-24 100 999600232", _fetch.Api.Asked[2]);
        Assert.Equal("api/companies-2026-11-23-0002.json", second.Documents[0].Info.Name);
    }

    [Fact]
    public async Task Wherever_the_worker_dies_all_is_handed_over()
    {
        _fetch.Api.Publish("2026-11-23", _sirens);
        _fetch.Api.Publish("2026-11-24", _sirens[..3]);
        FeedFetch.Run whole = await _fetch.RunAsync();

        for (int steps = 1; steps <= whole.Steps; steps++)
        {
            _fetch.DiesAfter = steps;
            FeedFetch.Run killed = await _fetch.RunAsync();
            _fetch.DiesAfter = int.MaxValue;
            FeedFetch.Run next = await _fetch.RunAsync(killed);

            Assert.Superset(Texts(whole), Texts(killed, next));
        }

        static HashSet<string> Texts(params FeedFetch.Run[] runs) => [.. runs.SelectMany(r => r.Documents.Select(d => d.Text))];
    }

    [Fact]
    public async Task The_next_run_reads_the_last_day_that_is_over_once_more()
    {
        FeedFetch.Run first = await _fetch.RunAsync();
        await _fetch.RunAsync(first);

        Assert.Equal(["2026-11-23/2026-11-24 100 ", "2026-11-24/2026-11-25 100 "], _fetch.Api.Asked.Skip(2));
    }

    [Fact]
    public async Task Records_that_are_too_much_at_once_are_asked_for_one_by_one_and_then_at_once_again()
    {
        _fetch.Api.Publish("2026-11-23", _sirens);
        _fetch.Api.Instead.Enqueue(RneFetch.TooMany);

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Empty(run.Failed);
        Assert.Equal(["100", "1", "1", "1", "1", "1", "1", "100"], _fetch.Api.Asked.Select(a => a.Split(' ')[1]));
        Assert.Equal(5, run.Documents.Count);
    }

    [Fact]
    public async Task A_record_that_is_too_much_alone_is_told()
    {
        _fetch.Api.Publish("2026-11-23", _sirens);
        _fetch.Api.Instead.Enqueue(RneFetch.TooMany);
        _fetch.Api.Instead.Enqueue(RneFetch.TooMany);

        Assert.Contains("too little room", Assert.Single((await _fetch.RunAsync()).Failed).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_token_that_is_no_longer_taken_is_asked_for_anew_once(int status)
    {
        _fetch.Api.Publish("2026-11-23", _sirens[..1]);
        _fetch.Api.Instead.Enqueue(null);
        _fetch.Api.Instead.Enqueue(RawServer.Answer(status));
        FeedFetch.Run good = await _fetch.RunAsync();
        _fetch.Api.Instead.Enqueue(RawServer.Answer(status));
        FeedFetch.Run bad = await _fetch.RunAsync(good);

        Assert.Empty(good.Failed);
        FetchStep.Failed failed = Assert.Single(bad.Failed);
        Assert.Equal((SourceCondition.Blocked, "the service does not take the token that it gave"), (failed.Condition, failed.Reason));
    }

    [Fact]
    public async Task An_account_that_is_not_known_blocks_the_source_for_hours()
    {
        _fetch.Api.Password = "autre";

        FetchStep.Failed failed = Assert.Single((await _fetch.RunAsync()).Failed);

        Assert.Equal((SourceCondition.Blocked, FeedFetch.Start.AddHours(6)), (failed.Condition, failed.RetryAt));
        Assert.Contains("does not know the account", failed.Reason, StringComparison.Ordinal);
        Assert.Empty(_fetch.Api.Asked);
    }

    [Fact]
    public async Task Without_an_account_nobody_is_asked_and_the_source_says_so()
    {
        _fetch.Password.Value = null;

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal(SourceCondition.NotConfigured, run.Standing.Condition);
        Assert.Equal("not configured: the environment variable SOURCE_KEY is not set", run.Standing.Reason);
        Assert.Empty(_fetch.Api.Server.Requests);
    }

    [Fact]
    public async Task Too_many_questions_are_waited_for_and_the_pace_is_kept()
    {
        _fetch.Api.Instead.Enqueue(RawServer.Answer(429, null, "Retry-After: 60"));

        Assert.Empty((await _fetch.RunAsync()).Failed);

        // A login, three seconds, a question that waits for a minute and is asked again, three seconds, the next day.
        Assert.Equal(FeedFetch.Start + TimeSpan.FromSeconds(66), _fetch.Time.GetUtcNow());
    }

    [Theory]
    [InlineData("<!doctype html><html><body>Maintenance</body></html>")]
    [InlineData("{\"message\":\"ok\"}")]
    [InlineData("[{\"siren\":\"999600109\"}")]
    [InlineData("")]
    public async Task An_answer_of_another_kind_is_a_failure_and_the_same_page_is_asked_again(string body)
    {
        _fetch.Api.Publish("2026-11-23", _sirens[..1]);
        _fetch.Api.Instead.Enqueue(RawServer.Text(body, "Content-Type: application/json"));

        FeedFetch.Run first = await _fetch.RunAsync();
        FeedFetch.Run second = await _fetch.RunAsync(first);

        Assert.Equal("the answer is no page of records, or breaks off", Assert.Single(first.Failed).Reason);
        Assert.Empty(first.Documents);
        Assert.Single(second.Documents);
    }
}
