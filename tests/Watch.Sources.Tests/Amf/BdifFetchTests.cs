using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Amf;

/// <summary>The AMF's own database is asked only where it is switched on, by <c>From</c> and <c>Size</c>, day by day.</summary>
public sealed class BdifFetchTests
{
    private readonly List<JsonObject> _items = [];

    [Fact]
    public async Task It_is_off_unless_the_configuration_says_otherwise()
    {
        using FlowSite site = Site(Stage.Off);
        _items.Add(BdifItems.Crossing());

        await site.RunAsync();

        Assert.DoesNotContain(site.Site.Requests, r => r.Contains("informations", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Items_come_with_the_regulators_document_and_once()
    {
        using FlowSite site = Site(Stage.Shadow);
        _items.Add(BdifItems.Crossing());
        site.Site.Put($"bdif/documents/2026/{AmfReading.Number}/CD01.pdf", AmfReading.Decision());

        FlowRun first = await site.RunAsync();
        _items[0]["datePublication"] = "2026-11-04T19:00:00.1+01:00";
        FlowRun second = await site.RunAsync(first);

        Assert.Equal([AmfReading.Number], first.Ids);
        Assert.Contains("11,02%", AmfReading.Accepted(first.Read[0]).Notice.Text);
        Assert.Equal(("threshold-crossings", Stage.Shadow), (first.Documents[0].Family, first.Documents[0].Stage));
        Assert.Empty(second.Documents);
        Assert.All(site.Site.UserAgents, u => Assert.StartsWith("Watch/0.1", u, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_are_asked_for_until_one_is_not_full_and_none_is_missed()
    {
        using FlowSite site = Site(Stage.Shadow);
        _items.AddRange(
            Enumerable.Range(0, 230).Select(n => BdifItems.Item($"226C{n:0000}", null, "OPA", "PreOffre", ("SocieteVisee", "ORVALIE")))
        );
        foreach (JsonObject item in _items)
        {
            item["documents"] = new JsonArray();
        }

        FlowRun run = await site.RunAsync();

        Assert.Equal(230, run.Ids.Distinct().Count());
        Assert.Contains(site.Site.Requests, r => r.Contains("From=200&Size=100", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Site.Requests, r => r.Contains("page=", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_day_of_which_the_total_is_no_longer_told_is_not_taken_for_whole()
    {
        using FlowSite site = Site(Stage.Shadow, total: 10_000);
        _items.Add(BdifItems.Crossing());

        FlowRun run = await site.RunAsync();

        Assert.Contains(run.Failed, f => f.Reason.Contains("more records than", StringComparison.Ordinal));
        Assert.DoesNotContain("2026-11-04", run.Watermark!.Value.Split("\"bdif\"")[1], StringComparison.Ordinal);
    }

    private FlowSite Site(Stage stage, int? total = null)
    {
        FlowSite site = new() { Bdif = stage };
        site.Site.Reply(
            "bdif/informations",
            context =>
            {
                System.Collections.Specialized.NameValueCollection query = HttpUtility.ParseQueryString(context.Request.Url!.Query);
                int from = int.Parse(query["From"]!, CultureInfo.InvariantCulture);
                JsonNode[] found = [.. _items.Where(i => IsAsked(i, query)).Skip(from).Take(100).Select(i => i.DeepClone())];
                JsonObject page = new() { ["result"] = new JsonArray(found) };
                if (total is not null)
                {
                    page["total"] = total;
                }

                return LoopbackSite.WriteAsync(context, Encoding.UTF8.GetBytes(page.ToJsonString()), "application/json");
            }
        );
        return site;
    }

    private static bool IsAsked(JsonObject item, System.Collections.Specialized.NameValueCollection query) =>
        item["dateInformation"]!.GetValue<string>().StartsWith(query["DateDebut"]!, StringComparison.Ordinal)
        && (query["TypesDocument"] is not { } type || item["typesDocument"]!.AsArray().Any(t => t!.GetValue<string>() == type));
}
