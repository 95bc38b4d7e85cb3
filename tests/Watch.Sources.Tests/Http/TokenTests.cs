using System.Globalization;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Http;

/// <summary>A token is asked for with a client's secret, kept as long as it is good, and asked for again when it is not.</summary>
public sealed class TokenTests : IAsyncDisposable
{
    private const string Target = "/data";
    private const string TokenTarget = "/token";

    private readonly RawServer _server = new();
    private readonly FeedFetch _fetch;
    private readonly Uri _address;
    private int _given;

    public TokenTests()
    {
        _address = new Uri($"http://{_server.Address}{Target}");
        _fetch = new FeedFetch(_server, _address.ToString());
        _server.Reply(Target, RawServer.Text("ok"));
        Give("1200");
    }

    [Fact]
    public async Task A_token_is_asked_for_once_and_kept()
    {
        await AskAsync();
        await AskAsync();

        Assert.Equal([TokenTarget, Target, Target], _server.Targets);
        Assert.Equal([null, "Bearer token-1", "Bearer token-1"], _server.Requests.Select(r => Bearer(r)));
        RawRequest asked = _server.Requests.First();
        Assert.Equal(("POST", "grant_type=client_credentials&scope=lire+tout"), (asked.Method, asked.Body));
        Assert.Equal($"Basic {Convert.ToBase64String("vigie%2B1:s3cret%3A"u8)}", asked.Header("Authorization"));
    }

    [Theory]
    [InlineData("1200", 1190)]
    [InlineData("\"1200\"", 1190)]
    [InlineData("null", 301)]
    [InlineData("-5", 1)]
    [InlineData("1e300", 24 * 60 * 60)]
    public async Task A_token_that_has_expired_is_asked_for_anew(string expires, int seconds)
    {
        Give(expires);
        await AskAsync();
        _fetch.Time.Advance(TimeSpan.FromSeconds(seconds));

        await AskAsync();

        Assert.Equal([TokenTarget, Target, TokenTarget, Target], _server.Targets);
        Assert.Equal("Bearer token-2", _server.Requests.Last().Header("Authorization"));
    }

    [Fact]
    public async Task A_token_that_was_taken_back_is_asked_for_anew_once()
    {
        await AskAsync();
        _server.Reply(
            Target,
            async (request, stream, ct) =>
                await (Bearer(request) == "Bearer token-1" ? RawServer.Answer(401) : RawServer.Text("ok"))(request, stream, ct)
        );

        Assert.IsType<Fetched.Body>(await AskAsync());
        Assert.Equal([TokenTarget, Target, Target, TokenTarget, Target], _server.Targets);
    }

    [Fact]
    public async Task A_server_that_takes_no_token_is_not_asked_again_and_again()
    {
        _server.Reply(Target, RawServer.Answer(403));

        Assert.Equal(FaultKind.Forbidden, Assert.IsType<Fetched.Failed>(await AskAsync()).Fault.Kind);
        Assert.Equal([TokenTarget, Target], _server.Targets);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("no json")]
    [InlineData("""{"access_token":7}""")]
    [InlineData("""{"access_token":"a\r\nHost: elsewhere.example"}""")]
    public async Task An_answer_without_a_token_is_a_fault(string answer)
    {
        _server.Reply(TokenTarget, RawServer.Text(answer));

        FetchFault fault = Assert.IsType<Fetched.Failed>(await AskAsync()).Fault;
        Assert.Equal(new FetchFault(FaultKind.Secret, "the answer where tokens are given holds none"), fault);
        Assert.Equal([TokenTarget], _server.Targets);
    }

    [Fact]
    public async Task A_client_that_is_not_known_is_told_as_that()
    {
        _server.Reply(TokenTarget, RawServer.Answer(401));

        Assert.Equal(
            new FetchFault(FaultKind.Forbidden, "its token: the server answers 401") { Status = 401, IsOfToken = true },
            Assert.IsType<Fetched.Failed>(await AskAsync()).Fault
        );
    }

    [Fact]
    public async Task The_secret_of_a_client_follows_no_redirect()
    {
        _server.Reply(TokenTarget, RawServer.Answer(307, null, "Location: http://other.example/token"));

        Assert.IsType<Fetched.Failed>(await AskAsync());
        Assert.Equal([TokenTarget], _server.Targets);
    }

    public async ValueTask DisposeAsync()
    {
        await _fetch.DisposeAsync();
        _server.Dispose();
    }

    private void Give(string expires) =>
        _server.Reply(
            TokenTarget,
            async (request, stream, ct) =>
            {
                string number = Interlocked.Increment(ref _given).ToString(CultureInfo.InvariantCulture);
                string answer = $$"""{"access_token":"token-{{number}}","token_type":"bearer","expires_in":{{expires}}}""";
                await RawServer.Text(answer)(request, stream, ct);
            }
        );

    private async Task<Fetched> AskAsync()
    {
        Uri tokens = new(_address, TokenTarget);
        (Fetched what, _) = await _fetch.AskAsync(
            new FetchRequest
            {
                Address = _address,
                MaxBytes = 1_000_000,
                Authorization = new Authorization.ClientCredentials(tokens, "vigie+1", Secret, "lire tout"),
            }
        );
        return what;
    }

    private static TestSecret Secret { get; } = new("s3cret:");

    private static string? Bearer(RawRequest request) =>
        request.Header("Authorization") is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header : null;
}
