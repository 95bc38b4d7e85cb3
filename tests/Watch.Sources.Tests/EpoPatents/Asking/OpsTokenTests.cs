using Watch.Sources.Seams;
using Watch.Sources.Tests.Http;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Asking;

/// <summary>Without a key nobody is asked; a wrong one is said and not tried again and again; none stands in a text.</summary>
public sealed class OpsTokenTests : IAsyncDisposable
{
    private readonly OpsFetch _fetch = new();

    [Fact]
    public async Task A_token_is_asked_for_with_key_and_secret_and_kept()
    {
        _fetch.Publish(150);

        await _fetch.RunAsync();

        RawRequest asked = _fetch.Ops.Server.Requests.First();
        Assert.Equal(("POST", "grant_type=client_credentials"), (asked.Method, asked.Body));
        Assert.Equal($"Basic {Convert.ToBase64String("clef:s3cret"u8)}", asked.Header("Authorization"));
        Assert.Equal((1, 2), (_fetch.Ops.Tokens, _fetch.Ops.Searches.Count));
        Assert.Equal("application/exchange+xml", _fetch.Ops.Server.Requests.Last().Header("Accept"));
    }

    [Fact]
    public async Task A_token_that_has_expired_is_refused_with_400_and_renewed_once()
    {
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Time.Advance(TimeSpan.FromDays(1));
        await _fetch.RunAsync(first);
        Assert.Equal(2, _fetch.Ops.Tokens);
        _fetch.Publish(150);
        _fetch.Time.Advance(TimeSpan.FromDays(1));
        _fetch.Ops.Instead.Enqueue(null);
        _fetch.Ops.Instead.Enqueue(RawServer.Answer(400, InventedOps.Error(400, "invalid_access_token")));

        FeedFetch.Run run = await _fetch.RunAsync(first);

        Assert.Empty(run.Failed);
        Assert.Equal(4, _fetch.Ops.Tokens);
        Assert.Equal(["1-100", "96-195", "96-195"], _fetch.Ops.Searches.Skip(2).Select(s => s.Split(' ')[0]));
    }

    [Fact]
    public async Task A_new_token_that_is_refused_stops_the_run()
    {
        _fetch.Ops.Instead.Enqueue(RawServer.Answer(400, InventedOps.Error(400, "invalid_access_token")));

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal("the service does not take the token that it gave", Assert.Single(run.Failed).Reason);
        Assert.Equal((1, 1), (_fetch.Ops.Tokens, _fetch.Ops.Searches.Count));
    }

    [Theory]
    [InlineData(401, "ClientId is Invalid", "does not know the key", 1)]
    [InlineData(400, "invalid_client", "does not know the key", 1)]
    [InlineData(403, "Developer account is blocked", "has blocked the account", 24)]
    public async Task A_key_that_is_not_taken_is_said_and_not_tried_again_before_its_time(int status, string said, string reason, int hours)
    {
        _fetch.Ops.TokenReply = RawServer.Answer(status, InventedOps.Error(status, said));

        FeedFetch.Run first = await _fetch.RunAsync();
        FeedFetch.Run second = await _fetch.RunAsync(first);

        FetchStep.Failed failed = Assert.Single(first.Failed);
        Assert.Contains(reason, failed.Reason, StringComparison.Ordinal);
        Assert.Equal((SourceCondition.Blocked, FeedFetch.Start.AddHours(hours)), (failed.Condition, failed.RetryAt));
        Assert.Equal(1, _fetch.Ops.Tokens);
        Assert.Equal(failed.Reason, Assert.Single(second.Failed).Reason);
        Assert.Empty(_fetch.Ops.Searches);
    }

    [Theory]
    [InlineData("nouvelle", "s3cret")]
    [InlineData("clef", "n0uveau")]
    public async Task Another_key_or_secret_is_tried_at_once(string key, string secret)
    {
        _fetch.Ops.TokenReply = RawServer.Answer(403, InventedOps.Error(403, "Developer account is blocked"));
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Ops.TokenReply = null;
        (_fetch.Key.Value, _fetch.Secret.Value) = (key, secret);

        FeedFetch.Run second = await _fetch.RunAsync(first);

        Assert.Single(first.Failed);
        Assert.Empty(second.Failed);
        Assert.Single(_fetch.Ops.Searches);
    }

    [Fact]
    public async Task What_another_key_has_used_is_not_counted()
    {
        _fetch.Ops.Week = 900_000_000_000;
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Time.Advance(TimeSpan.FromDays(1));
        FeedFetch.Run second = await _fetch.RunAsync(first);
        (_fetch.Key.Value, _fetch.Ops.Week) = ("nouvelle", 1000);

        FeedFetch.Run third = await _fetch.RunAsync(second);

        Assert.Contains("are used", Assert.Single(second.Failed).Reason, StringComparison.Ordinal);
        Assert.Empty(third.Failed);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Without_key_or_secret_it_is_not_configured_and_nobody_is_asked(bool hasKey, bool hasSecret)
    {
        (_fetch.Key.Value, _fetch.Secret.Value) = (hasKey ? "clef" : null, hasSecret ? "s3cret" : null);

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal(SourceCondition.NotConfigured, run.Standing.Condition);
        Assert.Equal("api: not configured: the environment variable SOURCE_KEY is not set", run.Standing.Reason);
        Assert.Empty(run.Failed);
        Assert.Empty(_fetch.Ops.Server.Requests);
    }

    [Fact]
    public async Task Where_the_configuration_names_none_it_is_not_configured_either()
    {
        _fetch.Change((Watch.Sources.EpoPatents.Options.EpoOptions o) => o with { Ops = o.Ops with { Key = null, Secret = null } });

        Assert.Equal(SourceCondition.NotConfigured, (await _fetch.RunAsync()).Standing.Condition);
    }

    [Fact]
    public async Task No_text_and_no_watermark_holds_key_secret_or_token()
    {
        _fetch.Publish(3);
        FeedFetch.Run good = await _fetch.RunAsync();
        _fetch.Ops.TokenReply = RawServer.Answer(401, InventedOps.Error(401, "clef s3cret"));
        _fetch.Time.Advance(TimeSpan.FromDays(1));
        FeedFetch.Run bad = await _fetch.RunAsync(good);

        string[] texts = [good.Watermark!.Value, bad.Watermark!.Value, .. bad.Failed.Select(f => f.ToString()), bad.Standing.ToString()];
        Assert.All(texts, t => Assert.DoesNotContain("clef", t, StringComparison.Ordinal));
        Assert.All(texts, t => Assert.DoesNotContain("s3cret", t, StringComparison.Ordinal));
        Assert.All(texts, t => Assert.DoesNotContain("jeton", t, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync() => await _fetch.DisposeAsync();
}
