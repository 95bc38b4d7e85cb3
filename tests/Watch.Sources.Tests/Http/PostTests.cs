using System.Text.Json.Nodes;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Http;

/// <summary>What is sent: as it was given, once, and nowhere else.</summary>
public sealed class PostTests : IAsyncDisposable
{
    private const string Target = "/search";

    private readonly RawServer _server = new();
    private readonly FeedFetch _fetch;

    public PostTests() => _fetch = new FeedFetch(_server);

    [Fact]
    public async Task A_form_is_posted_and_its_answer_is_the_body()
    {
        _server.Reply(Target, RawServer.Text("{}", "Content-Type: application/json"));

        (Fetched what, string text) = await _fetch.AskAsync(Request(RequestBody.Form([new("q", "été & co"), new("page", "2")])));

        Assert.Equal(("{}", "application/json"), (text, Assert.IsType<Fetched.Body>(what).ContentType));
        RawRequest request = Assert.Single(_server.Requests);
        Assert.Equal(("POST", "q=%C3%A9t%C3%A9+%26+co&page=2"), (request.Method, request.Body));
        Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type"));
    }

    [Fact]
    public async Task A_document_is_posted_as_json()
    {
        _server.Reply(Target, RawServer.Text("{}"));

        await _fetch.AskAsync(Request(RequestBody.Json(new JsonObject { ["size"] = 20 })));

        RawRequest request = Assert.Single(_server.Requests);
        Assert.Equal(("POST", """{"size":20}""", "application/json"), (request.Method, request.Body, request.Header("Content-Type")));
    }

    [Fact]
    public async Task What_is_known_of_the_last_body_is_not_sent_with_a_post()
    {
        _server.Reply(Target, RawServer.Answer(304));

        (Fetched what, _) = await _fetch.AskAsync(Request(Body) with { Known = new Validators("\"1\"", null) });

        Assert.Equal(FaultKind.Status, FaultOf(what).Kind);
        Assert.Null(Assert.Single(_server.Requests).Header("If-None-Match"));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public async Task A_post_is_tried_again_only_where_the_source_says_that_it_may_be(bool isRepeatable, int times)
    {
        _server.Reply(Target, RawServer.Answer(500));

        (Fetched what, _) = await _fetch.AskAsync(Request(Body) with { IsRepeatable = isRepeatable });

        Assert.Equal(FaultKind.Server, FaultOf(what).Kind);
        Assert.Equal(times, _server.Requests.Count);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    public async Task After_a_redirect_to_the_result_nothing_is_sent_again(int status)
    {
        _server.Reply(Target, RawServer.Answer(status, null, "Location: /result"));
        _server.Reply("/result", RawServer.Text("[]"));

        (_, string text) = await _fetch.AskAsync(Request(Body));

        Assert.Equal("[]", text);
        Assert.Equal([("POST", Target, "a=1"), ("GET", "/result", "")], _server.Requests.Select(r => (r.Method, r.Target, r.Body)));
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_that_wants_the_same_again_is_followed_on_the_server_and_nowhere_else(int status)
    {
        _server.Reply(Target, RawServer.Answer(status, null, "Location: /v2/search"));
        _server.Reply("/v2/search", RawServer.Answer(status, null, "Location: http://other.example/search"));

        (Fetched what, _) = await _fetch.AskAsync(Request(Body));

        Assert.Equal(FaultKind.Redirect, FaultOf(what).Kind);
        Assert.Equal([("POST", Target, "a=1"), ("POST", "/v2/search", "a=1")], _server.Requests.Select(r => (r.Method, r.Target, r.Body)));
        Assert.DoesNotContain("other.example", _server.Requests.Select(r => r.Host));
    }

    [Fact]
    public async Task A_body_with_a_secret_is_not_sent_in_the_clear()
    {
        (Fetched what, _) = await _fetch.AskAsync(Request(RequestBody.Form([new("password", "s3cret")], holdsSecret: true)));

        Assert.Equal(FaultKind.Address, FaultOf(what).Kind);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_post_on_a_connection_that_is_closed_under_it_is_not_sent_twice()
    {
        using ClosingServer server = new();
        Uri address = new($"http://{server.Address}/");
        await using FeedFetch fetch = new(server.Address, address.ToString());

        (Fetched first, _) = await fetch.AskAsync(Request(null) with { Address = address });
        (Fetched second, _) = await fetch.AskAsync(Request(Body) with { Address = address });

        Assert.IsType<Fetched.Body>(first);
        Assert.IsType<Fetched.Failed>(second);
        Assert.Equal(1, server.Posts);
    }

    public async ValueTask DisposeAsync()
    {
        await _fetch.DisposeAsync();
        _server.Dispose();
    }

    private static RequestBody Body => RequestBody.Form([new("a", "1")]);

    private static FetchRequest Request(RequestBody? body) =>
        new()
        {
            Address = new Uri($"http://feed.example{Target}"),
            MaxBytes = 1_000_000,
            Body = body,
        };

    private static FetchFault FaultOf(Fetched what) => Assert.IsType<Fetched.Failed>(what).Fault;
}
