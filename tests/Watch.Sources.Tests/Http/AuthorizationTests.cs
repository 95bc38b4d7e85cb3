using System.Security.Cryptography.X509Certificates;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Sources.Http.Guarding;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Http;

/// <summary>Who asks is told to the server that is asked, and to nobody else.</summary>
public sealed class AuthorizationTests : IAsyncDisposable
{
    private const string Target = "/data";
    private const string Secret = "s3cret-k3y";

    private readonly RawServer _server = new();
    private readonly FeedFetch _fetch;
    private readonly Uri _address;

    public AuthorizationTests()
    {
        _address = new Uri($"http://{_server.Address}{Target}");
        _fetch = new FeedFetch(_server, _address.ToString());
    }

    [Fact]
    public async Task A_user_and_a_password_are_told()
    {
        _server.Reply(Target, RawServer.Text("ok"));

        await _fetch.AskAsync(Request(new Authorization.Basic("vigie", new TestSecret("é:1"))));

        Assert.Equal($"Basic {Convert.ToBase64String("vigie:é:1"u8)}", Assert.Single(_server.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task A_key_goes_along_in_its_own_header_and_no_further_than_its_server()
    {
        using RawServer other = new();
        other.Reply(Target, RawServer.Text("ok"));
        _server.Reply(Target, RawServer.Raw($"HTTP/1.1 302 Said\r\nLocation: http://{other.Address}{Target}\r\nContent-Length: 0\r\n\r\n"));

        await _fetch.AskAsync(Request(new Authorization.HeaderKey("X-Key", new TestSecret(Secret))));

        RawRequest asked = _server.Requests.First();
        Assert.Equal((Secret, null), (asked.Header("X-Key"), asked.Header("Authorization")));
        Assert.All(_server.Requests.Skip(1).Concat(other.Requests), r => Assert.Null(r.Header("X-Key")));
    }

    [Fact]
    public async Task A_secret_that_changes_is_read_anew()
    {
        TestSecret secret = new("one");
        _server.Reply(Target, RawServer.Text("ok"));

        await _fetch.AskAsync(Request(new Authorization.Bearer(secret)));
        secret.Value = "two";
        await _fetch.AskAsync(Request(new Authorization.Bearer(secret)));

        Assert.Equal(["Bearer one", "Bearer two"], _server.Requests.Select(r => r.Header("Authorization")));
    }

    [Fact]
    public async Task Without_its_secret_a_source_asks_nothing_and_says_what_is_missing()
    {
        (Fetched what, _) = await _fetch.AskAsync(Request(new Authorization.Bearer(new TestSecret(null))));

        Assert.Equal(new FetchFault(FaultKind.Secret, "the environment variable SOURCE_KEY is not set"), FaultOf(what));
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("one\r\nHost: elsewhere.example")]
    [InlineData("clé")]
    [InlineData("two words")]
    public async Task A_secret_that_would_be_another_header_is_not_sent_and_not_told(string secret)
    {
        (Fetched what, _) = await _fetch.AskAsync(Request(new Authorization.Bearer(new TestSecret(secret))));

        Assert.Equal(new FetchFault(FaultKind.Secret, "the secret holds what cannot stand in a header"), FaultOf(what));
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_redirect_to_another_host_takes_no_secret_along_and_brings_none_back()
    {
        _server.Reply(Target, RawServer.Answer(302, null, "Location: /moved"));
        _server.Reply("/moved", RawServer.Answer(302, null, "Location: http://other.example/elsewhere"));
        _server.Reply("/elsewhere", RawServer.Answer(302, null, $"Location: http://{_server.Address}/back"));
        _server.Reply("/back", RawServer.Text("ok"));

        await _fetch.AskAsync(Request(new Authorization.Bearer(new TestSecret(Secret))));

        Assert.Equal(
            [(Target, $"Bearer {Secret}"), ("/moved", $"Bearer {Secret}"), ("/elsewhere", null), ("/back", null)],
            _server.Requests.Select(r => (r.Target, r.Header("Authorization")))
        );
    }

    [Theory]
    [InlineData("http://feed.example/data")]
    [InlineData("http://localhost.example/data")]
    public async Task No_secret_is_told_in_the_clear(string address)
    {
        (Fetched what, _) = await _fetch.AskAsync(
            Request(new Authorization.Bearer(new TestSecret(Secret))) with
            {
                Address = new Uri(address),
            }
        );

        Assert.Equal(new FetchFault(FaultKind.Address, "a secret goes over https alone"), FaultOf(what));
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task No_secret_of_this_machine_goes_through_a_proxy_in_the_clear()
    {
        await using FeedFetch fetch = new(_server, _address.ToString())
        {
            Network = new NetworkSettings { Proxy = new Uri("http://proxy.example:3128") },
        };

        (Fetched what, _) = await fetch.AskAsync(Request(new Authorization.Bearer(new TestSecret(Secret))));

        Assert.Equal(FaultKind.Address, FaultOf(what).Kind);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_secret_goes_over_https_to_whatever_host_was_asked()
    {
        using X509Certificate2 certificate = MadeCertificates.Of("CN=feed.example");
        using RawServer server = new(certificate);
        server.Reply(Target, RawServer.Text("ok"));
        await using FeedFetch fetch = new(server, $"https://feed.example{Target}")
        {
            Network = new NetworkSettings { Authorities = [certificate] },
        };

        (_, string text) = await fetch.AskAsync(
            Request(new Authorization.Bearer(new TestSecret(Secret))) with
            {
                Address = new Uri($"https://feed.example{Target}"),
            }
        );

        Assert.Equal("ok", text);
        Assert.Equal($"Bearer {Secret}", Assert.Single(server.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task A_secret_is_in_no_text_of_what_is_asked_or_answered()
    {
        _server.Reply(Target, RawServer.Answer(401));
        FetchRequest request = Request(new Authorization.Basic("vigie", new TestSecret(Secret))) with
        {
            Body = RequestBody.Form([new("key", Secret)], holdsSecret: true),
        };

        (Fetched what, _) = await _fetch.AskAsync(request);

        Assert.Equal(FaultKind.Forbidden, FaultOf(what).Kind);
        Assert.DoesNotContain(Secret, $"{what} {request}", StringComparison.Ordinal);
        Assert.Contains(Secret, Assert.Single(_server.Requests).Body, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _fetch.DisposeAsync();
        _server.Dispose();
    }

    private FetchRequest Request(Authorization who) =>
        new()
        {
            Address = _address,
            MaxBytes = 1_000_000,
            Authorization = who,
        };

    private static FetchFault FaultOf(Fetched what) => Assert.IsType<Fetched.Failed>(what).Fault;
}
