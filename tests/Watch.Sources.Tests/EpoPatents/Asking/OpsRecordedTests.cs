using Watch.Sources.EpoPatents.Ops;
using Watch.Sources.Seams;
using Watch.Sources.Tests.Http;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Asking;

/// <summary>What was recorded of the service, played by a server on loopback.</summary>
public sealed class OpsRecordedTests : IAsyncDisposable
{
    private readonly OpsFetch _fetch = new();

    [Fact]
    public async Task A_recorded_token_is_taken_and_a_recorded_404_with_a_doubled_header_is_an_empty_window()
    {
        _fetch.Ops.TokenReply = OpsRecorded.Exchange("all_queries", "00_200");
        _fetch.Ops.Instead.Enqueue(OpsRecorded.Exchange("all_queries", "31_404"));

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Empty(run.Failed);
        Assert.Empty(run.Documents);
        Assert.Equal("Bearer THIS_IS_THE_TOKEN", _fetch.Ops.Server.Requests.Last().Header("Authorization"));
        Assert.Matches("week.u0022:[0-9]{9},", run.Watermark!.Value);
        Assert.Contains("\\u0022per_minute\\u0022:30", run.Watermark.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00_403")]
    [InlineData("01_403")]
    public async Task A_recorded_quota_is_known_by_its_header(string name)
    {
        _fetch.Ops.Instead.Enqueue(OpsRecorded.Exchange("epo_rate_limit_exceeded", name));

        FetchStep.Failed failed = Assert.Single((await _fetch.RunAsync()).Failed);

        Assert.Equal(("the quota of the hour is used up", SourceCondition.Blocked), (failed.Reason, failed.Condition));
    }

    [Fact]
    public async Task A_recorded_refusal_of_the_key_is_known()
    {
        _fetch.Ops.TokenReply = OpsRecorded.Exchange("patent_application_requests", "06_401");

        Assert.Equal("the service does not know the key and the secret", Assert.Single((await _fetch.RunAsync()).Failed).Reason);
    }

    [Fact]
    public async Task A_recorded_list_is_asked_for_by_number_and_what_does_not_come_is_a_gap()
    {
        for (int i = 0; i < 1 + 7; i++)
        {
            _fetch.Ops.Instead.Enqueue(
                i is 0 or 3 ? RawServer.Text(System.Text.Encoding.UTF8.GetString(OpsRecorded.Body("search"))) : null
            );
        }

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Contains("at least 10000 publications came", Assert.Single(run.Gaps), StringComparison.Ordinal);
        Assert.Contains("AU.2025202342.A1", Assert.Single(_fetch.Ops.Retrieved), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search", 10_000, 5, 0)]
    [InlineData("search_with_constituent", 10_000, 3, 3)]
    [InlineData("get_biblio_multiple", null, 3, 3)]
    [InlineData("get_family_with_biblio", null, 6, 5)]
    public void The_hits_of_recorded_answers_are_counted(string call, int? total, int hits, int whole)
    {
        OpsPage page = OpsPageReader.Read(new MemoryStream(OpsRecorded.Body(call))).Page!;

        Assert.Equal((total, hits, whole), (page.Total, page.Hits.Count, page.Hits.Count(h => h.IsWhole)));
        Assert.All(page.Hits, h => Assert.Matches(@"^[A-Z]{2}\.[A-Z0-9]+\.[A-Z]\d?$", h.Number!));
    }

    [Fact]
    public void A_recorded_answer_that_is_cut_anywhere_is_none()
    {
        byte[] whole = OpsRecorded.Body("search_with_constituent");
        for (int length = 100; length < whole.Length - 10; length += 997)
        {
            Assert.Null(OpsPageReader.Read(new MemoryStream(whole[..length])).Page);
        }
    }

    public async ValueTask DisposeAsync() => await _fetch.DisposeAsync();
}
