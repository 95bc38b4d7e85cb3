using Watch.Sources.Http.Guarding;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Http;

/// <summary>Other ways to a document: by a proxy, and from a file of this machine.</summary>
public sealed class ProxyAndFileTests
{
    [Fact]
    public async Task A_proxy_is_asked_with_its_password_wherever_it_stands()
    {
        using RawServer proxy = new();
        proxy.Otherwise = async (request, stream, ct) =>
            await (
                request.Header("Proxy-Authorization") is null
                    ? RawServer.Answer(407, null, "Proxy-Authenticate: Basic realm=\"sortie\"")
                    : RawServer.Text(FeedFetch.Feed)
            )(request, stream, ct);
        await using FeedFetch fetch = Through(proxy);
        fetch.Names["proxy.interne"] = [System.Net.IPAddress.Parse("10.0.0.8")];

        FeedFetch.Run run = await fetch.RunAsync();

        Assert.Equal(FeedFetch.Feed, Assert.Single(run.Documents).Text);
        Assert.All(proxy.Targets, t => Assert.Equal("http://feed.example/rss.xml", t));
        Assert.Equal($"Basic {Convert.ToBase64String("watch:s3cret"u8)}", proxy.Requests.Last().Header("Proxy-Authorization"));
        Assert.All(fetch.Connected, c => Assert.Equal("10.0.0.8:3128", c.ToString()));
    }

    [Theory]
    [InlineData("http://10.0.0.1/rss.xml")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://inside.example/rss.xml")]
    [InlineData("http://localhost/rss.xml")]
    [InlineData("http://intranet.local./rss.xml")]
    [InlineData("http://intranet./rss.xml")]
    public async Task A_proxy_is_not_asked_for_what_may_not_be_reached(string to)
    {
        using RawServer proxy = new();
        proxy.Otherwise = RawServer.Answer(302, null, $"Location: {to}");
        await using FeedFetch fetch = Through(proxy);
        fetch.Names["inside.example"] = [System.Net.IPAddress.Parse("192.168.3.4")];
        fetch.Unknown.UnionWith(["intranet.local.", "intranet."]);
        fetch.Names["localhost"] = [System.Net.IPAddress.Loopback];
        fetch.Names["proxy.interne"] = [System.Net.IPAddress.Parse("10.0.0.8")];

        Assert.Equal(SourceCondition.Blocked, (await fetch.RunAsync()).Standing.Condition);
        Assert.Single(proxy.Requests);
    }

    [Fact]
    public async Task A_proxy_resolves_what_this_machine_cannot()
    {
        using RawServer proxy = new();
        proxy.Otherwise = RawServer.Text(FeedFetch.Feed);
        await using FeedFetch fetch = Through(proxy, "http://nowhere.example/rss.xml");

        Assert.Single((await fetch.RunAsync()).Documents);
    }

    [Fact]
    public async Task A_local_file_is_read_when_it_changes()
    {
        string path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, FeedFetch.Feed, TestContext.Current.CancellationToken);
        using RawServer server = new();
        await using FeedFetch fetch = new FeedFetch(server, new Uri(path).AbsoluteUri).With(s =>
            s with
            {
                Access = new SourceAccess { Local = true },
            }
        );

        FeedFetch.Run first = await fetch.RunAsync();
        FeedFetch.Run second = await fetch.RunAsync(first);
        await File.WriteAllTextAsync(path, FeedFetch.Feed + "\n", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddSeconds(10));
        FeedFetch.Run third = await fetch.RunAsync(second);
        File.Delete(path);
        FeedFetch.Run gone = await fetch.RunAsync(third);

        Assert.Equal([1, 0, 1, 0], new[] { first, second, third, gone }.Select(r => r.Documents.Count));
        Assert.Equal(("file", "there is no such file"), (gone.Failed.Single().What, gone.Failed.Single().Reason));
        Assert.Equal(SourceCondition.Degraded, gone.Standing.Condition);
    }

    [Fact]
    public async Task A_file_is_not_read_of_a_source_that_is_not_local()
    {
        using RawServer server = new();
        await using FeedFetch fetch = new(server, "file:///etc/hostname");

        Assert.Equal(SourceCondition.Blocked, (await fetch.RunAsync()).Standing.Condition);
    }

    private static FeedFetch Through(RawServer proxy, string address = "http://feed.example/rss.xml") =>
        new(proxy, address)
        {
            Network = new NetworkSettings
            {
                Proxy = new Uri("http://proxy.interne:3128"),
                ProxyUser = "watch",
                ProxyPassword = "s3cret",
            },
        };
}
