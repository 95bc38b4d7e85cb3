using System.Net;
using System.Text;
using System.Text.Json;
using Watch.Testing;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>A feed from a site on loopback to the log, run after run.</summary>
public class FeedTests
{
    private const string Head = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Actu du Livradois</title>""";

    [Fact]
    public async Task An_item_that_says_something_else_is_a_new_revision_and_so_is_one_that_says_again_what_it_said()
    {
        using LoopbackSite site = new();
        using Typed typed = With(site);
        List<int> added = [];
        foreach (string title in new[] { "Un atelier ouvre", "Un atelier ferme", "Un atelier ferme", "Un atelier ouvre" })
        {
            Serve(site, Encoding.UTF8.GetBytes(Feed(Item("g1", title))));
            added.Add((await typed.TypeAsync("once", "--source", "actu", "--json")).Number("new"));
        }

        Assert.Equal([1, 1, 0, 1], added);
        JsonElement notice = (await typed.TypeAsync("notices", "--json")).Last;
        Assert.Equal((3, "Un atelier ouvre"), (notice.GetProperty("revision").GetInt32(), notice.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("application/rss+xml; charset=utf-8")]
    [InlineData("application/rss+xml; charset=no-such-set")]
    [InlineData("text/plain")]
    public async Task A_character_set_that_is_not_the_one_that_is_told_costs_no_accent(string contentType)
    {
        using LoopbackSite site = new();
        using Typed typed = With(site);
        Serve(site, Encoding.Latin1.GetBytes(Feed(Item("g1", "Pôle mécanique à Clermont"))), contentType);

        Answer once = await typed.TypeAsync("once", "--source", "actu", "--json");

        Assert.Equal((ExitStatus.Done, 1), (once.Status, once.Number("new")));
        Assert.Equal("Pôle mécanique à Clermont", (await typed.TypeAsync("notices", "--json")).Last.GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_stands_before_a_cut_is_kept_and_the_source_says_that_it_was_cut()
    {
        using LoopbackSite site = new();
        using Typed typed = With(site);
        string whole = Feed(Item("g1", "Entier") + Item("g2", "Coupé"));
        Serve(site, Encoding.UTF8.GetBytes(whole[..whole.IndexOf("Coupé", StringComparison.Ordinal)]));

        await typed.TypeAsync("once", "--source", "actu");

        Assert.Equal("Entier", Assert.Single((await typed.TypeAsync("notices", "--json")).Objects).GetProperty("text").GetString());
        Assert.Equal("degraded", (await SourceAsync(typed)).GetProperty("state").GetString());
        Serve(site, Encoding.UTF8.GetBytes(whole));
        await typed.TypeAsync("once", "--source", "actu");
        Assert.Equal(2, (await typed.TypeAsync("notices", "--json")).Objects.Count);
        Assert.Equal("ok", (await SourceAsync(typed)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task What_is_XML_and_no_feed_is_a_failed_fetch_and_asked_for_again()
    {
        using LoopbackSite site = new();
        using Typed typed = With(site);
        Serve(site, Encoding.UTF8.GetBytes("""<?xml version="1.0"?><opml version="2.0"><body/></opml>"""));
        Answer once = await typed.TypeAsync("once", "--source", "actu");
        JsonElement source = await SourceAsync(typed);
        Assert.Equal((ExitStatus.Failed, "degraded"), (once.Status, source.GetProperty("state").GetString()));
        Assert.Contains("the root element <opml>", source.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> SourceAsync(Typed typed) =>
        (await typed.TypeAsync("sources", "--json")).Objects.Single(s => s.GetProperty("source").GetString() == "actu");

    private static Typed With(LoopbackSite site) =>
        new()
        {
            Site = site.Address,
            Sources = $"""
                id: actu
                kind: feed
                stage: live
                schedule: "0 0/15 * * * ?"
                address: {site.Address}actu.xml
                limits:
                  pause: 0 s
                  user-agent: Watch/0.1 (essai; contact@watch.invalid)
                """,
        };

    private static void Serve(LoopbackSite site, byte[] feed, string contentType = "application/rss+xml") =>
        site.Reply("actu.xml", (HttpListenerContext context) => LoopbackSite.WriteAsync(context, feed, contentType));

    private static string Feed(string items) => $"{Head}{items}</channel></rss>";

    private static string Item(string id, string title) =>
        $"<item><guid isPermaLink=\"false\">{id}</guid><title>{title}</title><pubDate>Mon, 23 Nov 2026 09:00:00 +0100</pubDate></item>";
}
