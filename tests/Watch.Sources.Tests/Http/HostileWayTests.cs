using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Watch.Sources.Http.Guarding;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Http;

/// <summary>Ways that lead where nothing may go: refused before a connection is made.</summary>
public sealed class HostileWayTests : IAsyncDisposable
{
    private const string Target = "/rss.xml";

    private readonly RawServer _server = new();
    private readonly FeedFetch _fetch;

    public HostileWayTests() => _fetch = new FeedFetch(_server);

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", "link-local")]
    [InlineData("http://[::1]/rss.xml", "loopback or private")]
    [InlineData("http://[::ffff:127.0.0.1]/rss.xml", "loopback or private")]
    [InlineData("http://2130706433/rss.xml", "loopback or private")]
    [InlineData("http://0x7f.1/rss.xml", "loopback or private")]
    [InlineData("http://[64:ff9b::a00:1]/rss.xml", "loopback or private")]
    [InlineData("http://[fd00:ec2::254]/", "metadata")]
    [InlineData("http://inside.example/rss.xml", "loopback or private")]
    [InlineData("http://both.example/rss.xml", "loopback or private")]
    [InlineData("file:///etc/passwd", "only https is asked")]
    [InlineData("gopher://feed.example/", "only https is asked")]
    [InlineData("http://watch:secret@feed.example/rss.xml", "a user or password")]
    [InlineData("http://feed.example@10.0.0.1/rss.xml", "a user or password")]
    public async Task A_redirect_into_a_private_network_is_not_followed(string to, string reason)
    {
        _fetch.Names["inside.example"] = [IPAddress.Parse("10.1.2.3")];
        _fetch.Names["both.example"] = [IPAddress.Parse("93.184.215.14"), IPAddress.Parse("192.168.1.1")];
        _server.Reply(Target, RawServer.Answer(302, null, $"Location: {to}"));

        FeedFetch.Run run = await _fetch.RunAsync();

        BlockedBy(run, reason);
        Assert.Equal(IPAddress.Parse("93.184.215.14"), Assert.Single(_fetch.Connected).Address);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/rss.xml", "127.0.0.1", 8080, true)]
    [InlineData("http://127.0.0.1:8080/rss.xml", "127.0.0.1", 5432, false)]
    [InlineData("http://127.0.0.1/rss.xml", "127.0.0.1", 80, true)]
    [InlineData("http://[::1]:8080/rss.xml", "::1", 8080, true)]
    [InlineData("http://[::1]:8080/rss.xml", "127.0.0.1", 8080, false)]
    [InlineData("http://feed.example:8080/rss.xml", "feed.example", 8080, false)]
    public void A_source_on_this_machine_is_no_licence_for_another_port_of_it(string source, string host, int port, bool declared) =>
        Assert.Equal(declared, FeedFetch.Of("lettre", source).IsDeclaredLoopback(host, port));

    [Fact]
    public async Task A_name_with_a_private_address_is_not_connected_to()
    {
        _fetch.Names["feed.example"] = [IPAddress.Parse("172.16.5.5")];

        BlockedBy(await _fetch.RunAsync(), "loopback or private address, which the source does not allow");
        Assert.Empty(_fetch.Connected);
    }

    [Fact]
    public async Task A_name_that_changes_its_address_between_two_runs_is_checked_each_time()
    {
        _server.Reply(Target, RawServer.Text(FeedFetch.Feed));
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Names["feed.example"] = [IPAddress.Loopback];

        BlockedBy(await _fetch.RunAsync(first), "loopback or private");
        Assert.Single(_fetch.Connected);
    }

    [Theory]
    [InlineData("10.0.0.1", SourceCondition.Ok)]
    [InlineData("127.0.0.1", SourceCondition.Ok)]
    [InlineData("fd12::1", SourceCondition.Ok)]
    [InlineData("169.254.169.254", SourceCondition.Blocked)]
    [InlineData("fd00:ec2::254", SourceCondition.Blocked)]
    [InlineData("224.0.0.1", SourceCondition.Blocked)]
    public async Task A_source_that_allows_private_addresses_reaches_them_but_never_the_metadata_of_its_host(
        string address,
        SourceCondition condition
    )
    {
        _fetch.Names["feed.example"] = [IPAddress.Parse(address)];
        _server.Reply(Target, RawServer.Text(FeedFetch.Feed));

        Assert.Equal(
            condition,
            (await _fetch.With(s => s with { Access = s.Access with { AllowPrivate = true } }).RunAsync()).Standing.Condition
        );
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        _server.Reply(Target, RawServer.Answer(302, null, "Location: /other.xml"));
        _server.Reply("/other.xml", RawServer.Answer(302, null, "Location: /rss.xml"));

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Contains("more than 5 redirects", Assert.Single(run.Failed).Reason, StringComparison.Ordinal);
        Assert.Equal(SourceCondition.Degraded, run.Standing.Condition);
        Assert.Equal(6, _server.Requests.Count);
    }

    [Fact]
    public async Task A_redirect_without_an_address_is_a_failure()
    {
        _server.Reply(Target, RawServer.Answer(301));

        Assert.Contains("without saying where to", Assert.Single((await _fetch.RunAsync()).Failed).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_is_a_failure()
    {
        await using FeedFetch fetch = new(_server, "http://nowhere.example/rss.xml");

        FeedFetch.Run run = await fetch.RunAsync();

        Assert.Equal(("nowhere.example", "its name does not resolve"), (run.Failed.Single().What, run.Failed.Single().Reason));
        Assert.Equal(SourceCondition.Degraded, run.Standing.Condition);
    }

    [Fact]
    public async Task Plain_http_is_not_asked_unless_the_source_says_so()
    {
        BlockedBy(await _fetch.With(s => s with { Access = s.Access with { AllowHttp = false } }).RunAsync(), "only https is asked");
        Assert.Empty(_fetch.Connected);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_a_failure_and_http_is_not_tried_instead()
    {
        using X509Certificate2 certificate = MadeCertificates.Of("CN=feed.example");
        using RawServer server = new(certificate);
        server.Reply(Target, RawServer.Text(FeedFetch.Feed));
        await using FeedFetch fetch = new(server, "https://feed.example/rss.xml");

        FeedFetch.Run run = await fetch.RunAsync();

        Assert.Contains("TLS certificate is not valid", Assert.Single(run.Failed).Reason, StringComparison.Ordinal);
        Assert.Equal(SourceCondition.Degraded, run.Standing.Condition);
        Assert.Empty(server.Requests);
        Assert.All(fetch.Connected, c => Assert.Equal(443, c.Port));
    }

    [Theory]
    [InlineData("CN=feed.example", SourceCondition.Ok)]
    [InlineData("CN=another.example", SourceCondition.Degraded)]
    public async Task A_private_authority_is_trusted_where_it_is_configured_but_not_with_another_name(
        string name,
        SourceCondition condition
    )
    {
        using X509Certificate2 certificate = MadeCertificates.Of(name);
        using RawServer server = new(certificate);
        server.Reply(Target, RawServer.Text(FeedFetch.Feed));
        await using FeedFetch fetch = new(server, "https://feed.example/rss.xml")
        {
            Network = new NetworkSettings { Authorities = [certificate] },
        };

        Assert.Equal(condition, (await fetch.RunAsync()).Standing.Condition);
    }

    [Fact]
    public async Task Where_a_certificate_says_that_its_authority_is_nobody_asks()
    {
        using RawServer elsewhere = new();
        using X509Certificate2 unknown = MadeCertificates.Of("CN=unknown.example");
        using X509Certificate2 known = MadeCertificates.Of("CN=known.example");
        using X509Certificate2 leaf = Issued(
            unknown,
            new X509AuthorityInformationAccessExtension([$"http://{elsewhere.Address}/ocsp"], [$"http://{elsewhere.Address}/authority.cer"])
        );
        using RawServer server = new(leaf);
        await using FeedFetch fetch = new FeedFetch(server, "https://feed.example/rss.xml")
        {
            Network = new NetworkSettings { Authorities = [known] },
        }.With(s => s with { Limits = s.Limits with { Retries = 0 } });

        Assert.Contains("TLS certificate is not valid", Assert.Single((await fetch.RunAsync()).Failed).Reason, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [InlineData("1.3.6.1.5.5.7.3.1", SourceCondition.Ok)]
    [InlineData("1.3.6.1.5.5.7.3.2", SourceCondition.Degraded)]
    public async Task A_certificate_of_a_private_authority_has_to_be_one_of_a_server(string usage, SourceCondition condition)
    {
        using X509Certificate2 authority = MadeCertificates.Of("CN=authority.example");
        using X509Certificate2 leaf = Issued(authority, new X509EnhancedKeyUsageExtension([new Oid(usage)], critical: true));
        using RawServer server = new(leaf);
        server.Reply(Target, RawServer.Text(FeedFetch.Feed));
        await using FeedFetch fetch = new(server, "https://feed.example/rss.xml")
        {
            Network = new NetworkSettings { Authorities = [authority] },
        };

        Assert.Equal(condition, (await fetch.RunAsync()).Standing.Condition);
    }

    [Fact]
    public async Task A_name_that_none_can_have_is_one_that_does_not_resolve()
    {
        string name = string.Join('.', Enumerable.Repeat(new string('a', 60), 8)) + ".example";

        SocketException ex = await Assert.ThrowsAsync<SocketException>(() =>
            new SystemResolver().ResolveAsync(name, TestContext.Current.CancellationToken)
        );

        Assert.Equal(SocketError.HostNotFound, ex.SocketErrorCode);
    }

    [Fact]
    public async Task From_https_no_redirect_leads_to_http()
    {
        using X509Certificate2 certificate = MadeCertificates.Of("CN=feed.example");
        using RawServer server = new(certificate);
        server.Reply(Target, RawServer.Answer(301, null, "Location: http://feed.example/rss.xml"));
        await using FeedFetch fetch = new(server, "https://feed.example/rss.xml")
        {
            Network = new NetworkSettings { Authorities = [certificate] },
        };

        BlockedBy(await fetch.RunAsync(), "from https to http, which is never followed");
        Assert.Single(server.Requests);
    }

    public async ValueTask DisposeAsync()
    {
        await _fetch.DisposeAsync();
        _server.Dispose();
    }

    private static void BlockedBy(FeedFetch.Run run, string reason)
    {
        Assert.Empty(run.Documents);
        Assert.Contains(reason, Assert.Single(run.Failed).Reason, StringComparison.Ordinal);
        Assert.Equal(SourceCondition.Blocked, run.Standing.Condition);
        Assert.True(run.Standing.NotBefore > FeedFetch.Start.AddHours(1));
    }

    private static X509Certificate2 Issued(X509Certificate2 authority, X509Extension extension)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=feed.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("feed.example");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(extension);
        using X509Certificate2 made = request.Create(
            authority,
            TimeProvider.System.GetUtcNow().AddHours(-1),
            TimeProvider.System.GetUtcNow().AddHours(1),
            [1, 2, 3, 4]
        );
        using X509Certificate2 withKey = made.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }
}
