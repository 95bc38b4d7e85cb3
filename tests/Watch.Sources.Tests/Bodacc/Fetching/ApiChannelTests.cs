using System.Globalization;
using System.Net;
using System.Text;
using System.Web;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Fetching;

/// <summary>The API is read by whole days and families, page by page within its window.</summary>
public sealed class ApiChannelTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task The_api_ships_off_and_is_not_asked()
    {
        using LoopbackSite site = new();
        site.Put("RCS-A_BXA20260226.taz", BodaccFetch.Edition("RCS-A_BXA20260226"));

        await BodaccFetch.On(site).RunAsync();

        Assert.DoesNotContain(site.Requests, r => r.Contains("records", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Days_come_in_order_with_pages_of_a_hundred_and_today_is_read_again()
    {
        using LoopbackSite site = new();
        Records(site, (Today.AddDays(-1), "vente", 250), (Today.AddDays(-1), "modification", 3), (Today, "vente", 1));
        BodaccFetch fetch = OnApi(site).From(Today.AddDays(-1));

        BodaccFetch.Run first = await fetch.RunAsync();
        BodaccFetch.Run second = await fetch.RunAsync(first);

        Assert.Equal(
            [
                "api/2026-11-22/vente-0000.json",
                "api/2026-11-22/vente-0100.json",
                "api/2026-11-22/vente-0200.json",
                "api/2026-11-23/vente-0000.json",
            ],
            first.Names
        );
        Assert.All(first.Documents, d => Assert.Equal(("rcs-a", Stage.Live), (d.Family, d.Stage)));
        Assert.Equal(["api/2026-11-23/vente-0000.json"], second.Names);
        Assert.Empty(first.Failed);
        Assert.DoesNotContain(site.Requests, r => r.Contains("modification%22&", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_that_passes_the_window_is_read_by_ranges_of_numbers()
    {
        using LoopbackSite site = new();
        Records(site, (Today.AddDays(-1), "dpc", 10_150));
        BodaccFetch fetch = OnApi(site, ("bilan", Stage.Shadow)).From(Today.AddDays(-1));

        BodaccFetch.Run run = await fetch.RunAsync();

        HashSet<string> ids = [.. run.Documents.SelectMany(d => d.Text.Split("\"id\":\"").Skip(1).Select(t => t.Split('"')[0]))];
        Assert.Equal(10_150, ids.Count);
        Assert.All(run.Documents, d => Assert.Equal(("bilan", Stage.Shadow), (d.Family, d.Stage)));
        Assert.All(site.Requests.Where(r => r.Contains("records", StringComparison.Ordinal)), r => Assert.InRange(Reach(r), 1, 10_000));
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_keeps_its_day_from_being_settled()
    {
        using LoopbackSite site = new();
        Records(site, (Today.AddDays(-2), "vente", 1), (Today.AddDays(-1), "vente", 1));
        BodaccFetch fetch = OnApi(site).From(Today.AddDays(-2));
        fetch.Unreadable.Add("api/2026-11-21/vente-0000.json");

        BodaccFetch.Run broken = await fetch.RunAsync();
        fetch.Unreadable.Clear();
        BodaccFetch.Run mended = await fetch.RunAsync(broken);

        Assert.Equal(["api/2026-11-21/vente-0000.json"], broken.Names);
        Assert.Equal(["api/2026-11-21/vente-0000.json", "api/2026-11-22/vente-0000.json"], mended.Names);
    }

    [Fact]
    public async Task A_failed_page_stops_at_its_day()
    {
        using LoopbackSite site = new();
        Records(site, (Today.AddDays(-2), "vente", 1), (Today.AddDays(-1), "vente", 150));
        int asked = 0;
        BodaccFetch fetch = OnApi(site).From(Today.AddDays(-2));
        Func<HttpListenerContext, Task> records = Reply((Today.AddDays(-2), "vente", 1), (Today.AddDays(-1), "vente", 150));
        site.Reply(
            "records",
            context =>
                context.Request.RawUrl!.Contains("offset=100", StringComparison.Ordinal) && asked++ == 0
                    ? LoopbackSite.Status(429)(context)
                    : records(context)
        );

        BodaccFetch.Run failed = await fetch.RunAsync();
        BodaccFetch.Run healed = await fetch.RunAsync(failed);

        Assert.Contains("429", Assert.Single(failed.Failed).Reason);
        Assert.Contains("2026-11-21", failed.Watermark!.Value);
        Assert.Equal(["api/2026-11-22/vente-0000.json", "api/2026-11-22/vente-0100.json"], healed.Names);
    }

    [Fact]
    public async Task A_family_that_is_not_known_is_told_and_not_missed_in_silence()
    {
        using LoopbackSite site = new();
        Records(site, (Today, "vente", 1), (Today, "nouvelle", 2));

        BodaccFetch.Run run = await OnApi(site).RunAsync();

        Assert.Equal(["api/2026-11-23/vente-0000.json"], run.Names);
        Assert.Contains("2 records of the day", Assert.Single(run.Failed).Reason);
    }

    [Fact]
    public async Task An_error_page_is_no_page_of_records()
    {
        using LoopbackSite site = new();
        site.Reply("records", LoopbackSite.Html("<html>Maintenance</html>"));

        Assert.Contains("no page of records", Assert.Single((await OnApi(site).RunAsync()).Failed).Reason);
    }

    private static BodaccFetch OnApi(LoopbackSite site, params (string Family, Stage Stage)[] families)
    {
        Dictionary<string, Stage> stages = new()
        {
            ["rcs-b"] = Stage.Off,
            ["bilan"] = Stage.Off,
            ["div"] = Stage.Off,
            ["pcl"] = Stage.Off,
        };
        foreach ((string family, Stage stage) in families)
        {
            stages[family] = stage;
        }

        BodaccFetch fetch = BodaccFetch.On(site);
        fetch.Settings = fetch.Settings with
        {
            Families = stages,
            Channels = new Dictionary<string, ChannelSettings> { ["api"] = new(Stage.Live, site.Address) },
        };
        return fetch;
    }

    private static void Records(LoopbackSite site, params (DateOnly Day, string Family, int Count)[] days) =>
        site.Reply("records", Reply(days));

    /// <summary>Answers as the dataset would: filter, order, window.</summary>
    private static Func<HttpListenerContext, Task> Reply(params (DateOnly Day, string Family, int Count)[] days) =>
        context =>
        {
            System.Collections.Specialized.NameValueCollection query = HttpUtility.ParseQueryString(context.Request.Url!.Query);
            string where = query["where"]!;
            int offset = int.Parse(query["offset"]!, CultureInfo.InvariantCulture);
            int limit = int.Parse(query["limit"]!, CultureInfo.InvariantCulture);
            List<string> ids =
            [
                .. days.Where(d => where.Contains($"date'{d.Day:yyyy-MM-dd}'") && Asks(where, d.Family))
                    .SelectMany(d => Enumerable.Range(1, d.Count).Where(n => InRange(where, n)).Select(n => $"{d.Family}{n:00000}")),
            ];
            if (offset + limit > 10_000)
            {
                return LoopbackSite.Status(400)(context);
            }

            string results = string.Join(',', ids.Skip(offset).Take(limit).Select(id => $"{{\"id\":\"{id}\"}}"));
            return LoopbackSite.WriteAsync(
                context,
                Encoding.UTF8.GetBytes($"{{\"total_count\":{ids.Count},\"results\":[{results}]}}"),
                "application/json"
            );
        };

    private static bool Asks(string where, string family) =>
        where.Contains("NOT familleavis IN") ? !where.Contains($"\"{family}\"") : where.Contains($"familleavis=\"{family}\"");

    private static bool InRange(string where, int number)
    {
        string[] bounds = where.Split("numeroannonce");
        return bounds.Length < 3
            || (
                number >= int.Parse(bounds[1].Split(' ')[0][2..], CultureInfo.InvariantCulture)
                && number < int.Parse(bounds[2][1..], CultureInfo.InvariantCulture)
            );
    }

    private static int Reach(string request)
    {
        System.Collections.Specialized.NameValueCollection query = HttpUtility.ParseQueryString(
            request[request.IndexOf('?', StringComparison.Ordinal)..]
        );
        return int.Parse(query["offset"]!, CultureInfo.InvariantCulture) + int.Parse(query["limit"]!, CultureInfo.InvariantCulture);
    }
}
