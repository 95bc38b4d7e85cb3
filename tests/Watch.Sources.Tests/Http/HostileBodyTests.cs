using System.IO.Compression;
using System.Text;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Http;

/// <summary>Bodies that never end, blow up, lie or break off: bounded, told, and asked for again; what was good is kept.</summary>
public sealed class HostileBodyTests : IAsyncDisposable
{
    private const string Target = "/rss.xml";

    private readonly RawServer _server = new();
    private readonly FeedFetch _fetch;

    public HostileBodyTests() => _fetch = new FeedFetch(_server);

    [Fact]
    public async Task A_body_that_comes_drop_by_drop_is_given_up_at_the_time_limit()
    {
        _server.Reply(
            Target,
            _server.Endless("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n", "<"u8.ToArray(), TimeSpan.FromMilliseconds(20))
        );

        FeedFetch.Run run = await _fetch.RunAsync();

        FailedAs(run, SourceCondition.Degraded, "no whole answer within 60 s");
        Assert.Equal(3, _server.Requests.Count);
        Assert.InRange(run.Standing.NotBefore!.Value - _fetch.Time.GetUtcNow(), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5.5));
    }

    [Fact]
    public async Task A_head_that_never_ends_is_given_up_at_the_time_limit()
    {
        _server.Reply(Target, _server.Endless("HTTP/1.1 200 OK\r\nX: ", "x"u8.ToArray(), TimeSpan.FromMilliseconds(20)));

        FailedAs(
            await _fetch.With(s => s with { Limits = s.Limits with { Retries = 0 } }).RunAsync(),
            SourceCondition.Degraded,
            "no whole answer within 60 s"
        );
    }

    [Fact]
    public async Task A_body_that_never_ends_is_given_up_at_its_bound()
    {
        const int bound = 1024 * 1024;
        const int inBuffers = 16 * 1024 * 1024;
        _fetch.With(s => s with { Limits = s.Limits with { MaxBytes = bound } });
        _server.Reply(Target, _server.Endless("HTTP/1.1 200 OK\r\n\r\n", new byte[64 * 1024], TimeSpan.Zero));

        FailedAs(await _fetch.RunAsync(), SourceCondition.Degraded, "larger than 1048576 bytes, the most allowed");
        Assert.Single(_server.Requests);
        Assert.InRange(_server.Sent, bound, bound + inBuffers);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_bomb_is_given_up_before_it_goes_off(string encoding)
    {
        byte[] bomb = Packed(encoding, new byte[256 * 1024 * 1024]);
        _server.Reply(Target, RawServer.Answer(200, bomb, $"Content-Encoding: {encoding}"));
        long before = GC.GetTotalAllocatedBytes(precise: true);

        FeedFetch.Run run = await _fetch.RunAsync();

        FailedAs(run, SourceCondition.Degraded, "one compressed byte becomes more than 200, the most allowed");
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 32 * 1024 * 1024);
        Assert.True(run.Standing.NotBefore > _fetch.Time.GetUtcNow().AddHours(1));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("gzip twice, told once")]
    [InlineData("gzip twice, told twice")]
    [InlineData("gzip, not told")]
    public async Task Every_compression_is_undone(string how)
    {
        byte[] plain = Encoding.UTF8.GetBytes(FeedFetch.Feed);
        byte[] gzip = Packed("gzip", plain);
        _server.Reply(
            Target,
            how switch
            {
                "raw deflate" => RawServer.Answer(200, Packed("raw", plain), "Content-Encoding: deflate"),
                "gzip twice, told once" => RawServer.Answer(200, Packed("gzip", gzip), "Content-Encoding: gzip"),
                "gzip twice, told twice" => RawServer.Answer(200, Packed("gzip", gzip), "Content-Encoding: gzip, gzip"),
                "gzip, not told" => RawServer.Answer(200, gzip),
                "x-gzip" => RawServer.Answer(200, gzip, "Content-Encoding: x-gzip"),
                _ => RawServer.Answer(200, Packed(how, plain), $"Content-Encoding: {how}"),
            }
        );

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal(FeedFetch.Feed, Assert.Single(run.Documents).Text);
        Assert.Equal(SourceCondition.Ok, run.Standing.Condition);
        Assert.Equal("gzip, deflate, br", _server.Requests.Single().Header("Accept-Encoding"));
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, br, gzip")]
    public async Task A_compression_that_nobody_asked_for_is_a_failure(string encoding)
    {
        _server.Reply(Target, RawServer.Answer(200, [1, 2, 3], $"Content-Encoding: {encoding}"));

        Assert.Equal(SourceCondition.Degraded, (await _fetch.RunAsync()).Standing.Condition);
    }

    [Theory]
    [InlineData("told too long")]
    [InlineData("cut in chunks")]
    [InlineData("damaged gzip")]
    [InlineData("cut gzip")]
    [InlineData("cut deflate")]
    [InlineData("cut raw deflate")]
    [InlineData("cut brotli")]
    [InlineData("cut twice packed")]
    [InlineData("cut to the head")]
    [InlineData("cut gzip of a length that nobody tells")]
    public async Task A_body_that_breaks_off_is_not_handed_over_and_asked_for_again(string how)
    {
        byte[] plain = Encoding.UTF8.GetBytes(FeedFetch.Feed);
        byte[] gzip = Packed("gzip", plain);
        _server.Reply(
            Target,
            how switch
            {
                "told too long" => RawServer.Raw($"HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: {plain.Length + 100}\r\n\r\n", plain),
                "cut in chunks" => RawServer.Raw(
                    $"HTTP/1.1 200 OK\r\nETag: \"a\"\r\nTransfer-Encoding: chunked\r\n\r\n{plain.Length:x}\r\n{FeedFetch.Feed}\r\n"
                ),
                "cut gzip" => RawServer.Answer(200, gzip[..^20], "Content-Encoding: gzip", "ETag: \"a\""),
                "cut deflate" => RawServer.Answer(200, Packed("deflate", plain)[..^20], "Content-Encoding: deflate", "ETag: \"a\""),
                "cut raw deflate" => RawServer.Answer(200, Packed("raw", plain)[..^20], "Content-Encoding: deflate", "ETag: \"a\""),
                "cut brotli" => RawServer.Answer(200, Packed("br", plain)[..^20], "Content-Encoding: br", "ETag: \"a\""),
                "cut twice packed" => RawServer.Answer(200, Packed("gzip", gzip[..^20]), "Content-Encoding: gzip, gzip", "ETag: \"a\""),
                "cut to the head" => RawServer.Answer(200, gzip[..10], "Content-Encoding: gzip", "ETag: \"a\""),
                "cut gzip of a length that nobody tells" => RawServer.Raw(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nETag: \"a\"\r\nConnection: close\r\n\r\n",
                    gzip[..^20]
                ),
                _ => RawServer.Answer(200, [.. gzip[..20], 0xFF, 0xFF, 0xFF, 0xFF, .. gzip[24..]], "Content-Encoding: gzip", "ETag: \"a\""),
            }
        );

        FeedFetch.Run broken = await _fetch.RunAsync();
        _server.Reply(Target, RawServer.Text(FeedFetch.Feed));
        _fetch.Time.SetUtcNow(broken.Standing.NotBefore!.Value);
        FeedFetch.Run whole = await _fetch.RunAsync(broken);

        FailedAs(broken, SourceCondition.Degraded, "break");
        Assert.Null(_server.Requests.Last().Header("If-None-Match"));
        Assert.Equal(FeedFetch.Feed, Assert.Single(whole.Documents).Text);
        Assert.Equal(SourceCondition.Ok, whole.Standing.Condition);
    }

    [Theory]
    [InlineData("told too short")]
    [InlineData("cut before it was sent")]
    public async Task What_ends_too_early_without_a_sign_is_read_as_far_as_it_goes_and_not_believed_to_be_known(string how)
    {
        byte[] plain = Encoding.UTF8.GetBytes(FeedFetch.Feed);
        _server.Reply(
            Target,
            how switch
            {
                "told too short" => RawServer.Raw($"HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: 60\r\n\r\n{FeedFetch.Feed}"),
                _ => RawServer.Text(FeedFetch.Feed[..60], "ETag: \"a\""),
            }
        );

        FeedFetch.Run cut = await _fetch.RunAsync();
        _server.Reply(Target, RawServer.Text(FeedFetch.Feed, "ETag: \"a\""));
        FeedFetch.Run whole = await _fetch.RunAsync(cut);

        Assert.StartsWith(cut.Documents.Single().Text, FeedFetch.Feed, StringComparison.Ordinal);
        Assert.Equal((SourceCondition.Degraded, "what it sends breaks off before its end"), (cut.Standing.Condition, cut.Standing.Reason));
        Assert.Null(_server.Requests.Last().Header("If-None-Match"));
        Assert.Equal(FeedFetch.Feed, Assert.Single(whole.Documents).Text);
    }

    [Fact]
    public async Task A_head_that_is_a_bomb_is_given_up()
    {
        _server.Reply(
            Target,
            RawServer.Raw(
                $"HTTP/1.1 200 OK\r\n{string.Concat(Enumerable.Range(0, 40_000).Select(n => $"X-{n}: {new string('x', 60)}\r\n"))}\r\n"
            )
        );

        FailedAs(await _fetch.RunAsync(), SourceCondition.Degraded, "its header is larger than allowed");
    }

    [Fact]
    public async Task What_is_no_HTTP_is_a_failure()
    {
        _server.Reply(Target, RawServer.Raw("SSH-2.0-OpenSSH_9.2\r\n\r\n"));

        FeedFetch.Run run = await _fetch.RunAsync();

        FailedAs(run, SourceCondition.Degraded, "no HTTP");
        Assert.DoesNotContain("SSH", run.Failed[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>Maintenance</body></html>")]
    [InlineData("\n <HTML><body>Consentement</body></HTML>")]
    [InlineData("<?xml version=\"1.0\"?><!-- x --><!DOCTYPE html PUBLIC \"a\" \"b\"><html xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    public async Task A_page_of_apology_is_no_feed_and_what_was_good_is_kept(string page)
    {
        _server.Reply(Target, RawServer.Text(FeedFetch.Feed, "ETag: \"good\""));
        FeedFetch.Run good = await _fetch.RunAsync();
        _server.Reply(Target, RawServer.Text(page, "ETag: \"bad\"", "Content-Type: application/rss+xml"));
        FeedFetch.Run bad = await _fetch.RunAsync(good);
        _server.Reply(Target, RawServer.Answer(304));
        FeedFetch.Run again = await _fetch.RunAsync(bad);

        FailedAs(bad, SourceCondition.Degraded, "the answer is an HTML page where a feed was expected");
        Assert.Equal("\"good\"", _server.Requests.Last().Header("If-None-Match"));
        Assert.Equal(SourceCondition.Ok, again.Standing.Condition);
    }

    [Fact]
    public async Task Nothing_at_all_is_a_failure_and_not_an_empty_feed()
    {
        _server.Reply(Target, RawServer.Text("  \n"));

        FailedAs(await _fetch.RunAsync(), SourceCondition.Degraded, "the answer is empty");
    }

    public async ValueTask DisposeAsync()
    {
        await _fetch.DisposeAsync();
        _server.Dispose();
    }

    private static void FailedAs(FeedFetch.Run run, SourceCondition condition, string reason)
    {
        Assert.Empty(run.Documents);
        Assert.Contains(reason, Assert.Single(run.Failed).Reason, StringComparison.Ordinal);
        Assert.Equal("feed.example", run.Failed[0].What);
        Assert.Equal(condition, run.Standing.Condition);
        Assert.Equal("Failed Reached Stands", run.Order);
    }

    private static byte[] Packed(string encoding, byte[] plain)
    {
        using MemoryStream packed = new();
        using (
            Stream packing = encoding switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
                "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                "raw" => new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true),
                _ => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            }
        )
        {
            packing.Write(plain);
        }

        return packed.ToArray();
    }
}
