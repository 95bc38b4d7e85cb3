using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Http;

/// <summary>A source that asks for it is handed on what a server says besides: some headers, and the body of what is no success.</summary>
public sealed class ServerReplyTests : IAsyncDisposable
{
    private const string Target = "/data";
    private const string TokenTarget = "/token";

    private readonly RawServer _server = new();
    private readonly FeedFetch _fetch;
    private readonly Uri _address;

    public ServerReplyTests()
    {
        _address = new Uri($"http://{_server.Address}{Target}");
        _fetch = new FeedFetch(_server, _address.ToString());
        _server.Reply(TokenTarget, RawServer.Text("{\"access_token\":\"jeton\",\"expires_in\":1200}"));
    }

    [Fact]
    public async Task The_headers_that_are_wanted_are_handed_on_and_what_came_twice_is_joined()
    {
        _server.Reply(Target, RawServer.Text("ok", "X-Load: green", "X-Load: red", "X-Other: 1"));

        (Fetched what, string text) = await _fetch.AskAsync(Request());

        ServerReply reply = Assert.IsType<Fetched.Body>(what).Reply!;
        Assert.Equal("ok", text);
        Assert.Equal((200, "green, red", null, ""), (reply.Status, reply.Header("x-load"), reply.Header("X-Other"), reply.Text));
    }

    [Fact]
    public async Task The_body_of_what_is_no_success_is_handed_on_and_its_reason_says_nothing_of_it()
    {
        _server.Reply(Target, RawServer.Answer(404, "nothing here"u8.ToArray()));

        Fetched.Failed failed = Assert.IsType<Fetched.Failed>((await _fetch.AskAsync(Request())).What);

        Assert.Equal((404, "nothing here"), (failed.Reply!.Status, failed.Reply.Text));
        Assert.Equal((404, "the server answers 404"), (failed.Fault.Status, failed.Fault.Reason));
    }

    [Fact]
    public async Task A_body_of_a_failure_that_is_too_large_or_breaks_off_says_nothing()
    {
        _server.Reply(Target, RawServer.Answer(413, new byte[ServerReply.LongestText + 1]));
        Fetched.Failed large = Assert.IsType<Fetched.Failed>((await _fetch.AskAsync(Request())).What);
        _server.Reply(Target, RawServer.Raw("HTTP/1.1 400 Said\r\nContent-Length: 90\r\n\r\n", "cut"u8.ToArray()));
        Fetched.Failed cut = Assert.IsType<Fetched.Failed>((await _fetch.AskAsync(Request())).What);

        Assert.Equal((413, ""), (large.Reply!.Status, large.Reply.Text));
        Assert.Equal((400, ""), (cut.Reply!.Status, cut.Reply.Text));
    }

    [Fact]
    public async Task Nothing_is_handed_on_that_nobody_wants()
    {
        _server.Reply(Target, RawServer.Answer(404, "nothing here"u8.ToArray()));

        Assert.Null((await _fetch.AskAsync(Request() with { Wanted = [] })).What.Reply);
    }

    [Fact]
    public async Task Headers_of_a_source_are_sent_besides()
    {
        _server.Reply(Target, RawServer.Text("ok"));

        await _fetch.AskAsync(
            Request() with
            {
                Headers = new Dictionary<string, string> { ["X-Range"] = "1-100", ["Accept"] = "text/xml" },
            }
        );

        RawRequest asked = Assert.Single(_server.Requests);
        Assert.Equal(("1-100", "text/xml"), (asked.Header("X-Range"), asked.Header("Accept")));
    }

    [Fact]
    public async Task A_token_is_renewed_where_the_source_says_that_it_is_refused_and_nowhere_else()
    {
        _server.Reply(Target, RawServer.Text("ok"));
        FetchRequest request = Request() with
        {
            Authorization = new Authorization.ClientCredentials(new Uri(_address, TokenTarget), "client", new TestSecret("secret")),
            IsTokenRefused = (status, text) => status == 400 && text.Contains("old token", StringComparison.Ordinal),
        };
        await _fetch.AskAsync(request);

        _server.Reply(Target, RawServer.Answer(403));
        await _fetch.AskAsync(request);
        _server.Reply(Target, RawServer.Answer(400, "old token"u8.ToArray()));
        await _fetch.AskAsync(request);

        Assert.Equal([TokenTarget, Target, Target, Target, TokenTarget, Target], _server.Targets);
    }

    [Fact]
    public async Task A_fault_of_the_token_is_known_from_one_of_what_was_asked()
    {
        _server.Reply(TokenTarget, RawServer.Answer(401));
        FetchRequest request = Request() with
        {
            Authorization = new Authorization.ClientCredentials(new Uri(_address, TokenTarget), "client", new TestSecret("secret")),
        };

        FetchFault fault = Assert.IsType<Fetched.Failed>((await _fetch.AskAsync(request)).What).Fault;

        Assert.Equal((true, 401), (fault.IsOfToken, fault.Status));
    }

    [Theory]
    [InlineData("60000", 60)]
    [InlineData("3600", 3600)]
    [InlineData("3601", 3.601)]
    [InlineData("999999999999", 604_800)]
    public async Task A_server_that_waits_in_milliseconds_is_understood(string said, double seconds)
    {
        _server.Reply(Target, RawServer.Answer(503, null, $"Retry-After: {said}"));

        FetchFault fault = Assert.IsType<Fetched.Failed>((await _fetch.AskAsync(Request() with { WaitsInMilliseconds = true })).What).Fault;

        Assert.Equal((FaultKind.Throttled, FeedFetch.Start + TimeSpan.FromSeconds(seconds)), (fault.Kind, fault.RetryAt));
    }

    public async ValueTask DisposeAsync()
    {
        await _fetch.DisposeAsync();
        _server.Dispose();
    }

    private FetchRequest Request() =>
        new()
        {
            Address = _address,
            MaxBytes = 1024,
            Wanted = ["X-Load"],
        };
}
