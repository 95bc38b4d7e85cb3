using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Identifiers;
using Watch.Sources.Amf;
using Watch.Sources.Amf.Options;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Amf;

/// <summary>A server with the flow, the documents of its rows and the BDIF, and the source that asks it.</summary>
internal sealed partial class FlowSite : IDisposable
{
    private const int Window = 10_000;
    private const int PageSize = 100;

    public LoopbackSite Site { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 5, 9, 0, 0, TimeSpan.Zero));

    public List<JsonObject> Rows { get; } = [];

    /// <summary>What answers in place of the dataset, or null.</summary>
    public Func<HttpListenerContext, Task>? Instead { get; set; }

    public Stage Bdif { get; set; } = Stage.Off;

    public RobotsPolicy Robots { get; set; } = RobotsPolicy.Ignore;

    public DateOnly? StartOn { get; set; } = new DateOnly(2026, 11, 4);

    public FlowSite() => Site.Reply("flow/records", c => Instead?.Invoke(c) ?? AnswerAsync(c));

    public IReadOnlyList<string> Asked =>
        [.. Site.Requests.Where(r => r.Contains("/records", StringComparison.Ordinal)).Select(Uri.UnescapeDataString)];

    public Uri LinkOf(string name) => new(Site.Address, $"INFOFI/{name}");

    /// <summary>Puts a decision there, with a document unless there is none.</summary>
    public JsonObject Decide(string id, string sent, byte[]? pdf)
    {
        JsonObject row = AmfRows.Decision(id, LinkOf($"{id}.pdf").AbsoluteUri, sent);
        Rows.Add(row);
        if (pdf is not null)
        {
            Site.Put($"INFOFI/{id}.pdf", pdf);
        }

        return row;
    }

    /// <summary>One run.</summary>
    /// <param name="after">The run that it goes on from.</param>
    /// <param name="steps">After so many the worker dies.</param>
    public async Task<FlowRun> RunAsync(FlowRun? after = null, int steps = int.MaxValue)
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Time);
        SourceSettings settings = Settings();
        new AmfModule().Add(services, settings);
        await using ServiceProvider provider = services.BuildServiceProvider();
        FlowRun run = new() { Watermark = after?.Watermark };
        await foreach (FetchStep step in provider.GetRequiredKeyedService<ISource>(settings.Id).FetchAsync(after?.Watermark, ct))
        {
            run.Add(step);
            if (++run.Steps == steps)
            {
                break;
            }
        }

        return run;
    }

    public void Dispose() => Site.Dispose();

    private SourceSettings Settings() =>
        new()
        {
            Id = new SourceId("info-financiere"),
            Stage = Stage.Live,
            Schedule = "0 0 8 ? * *",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
            StartOn = StartOn,
            Channels = new Dictionary<string, ChannelSettings>
            {
                ["api"] = new(Stage.Live, new Uri(Site.Address, "flow")),
                ["bdif"] = new(Bdif, new Uri(Site.Address, "bdif/")),
            },
            Families = new Dictionary<string, Stage> { ["capital-totals"] = Stage.Off },
            Options = new AmfOptions { Documents = new Uri(Site.Address, "INFOFI/"), Overlap = 2 },
            Limits = new FetchLimits { UserAgent = "Watch/0.1 (contact@watch.invalid)", Pause = TimeSpan.Zero },
            Access = new SourceAccess { Robots = Robots },
        };

    // Answers as the dataset would: condition, order, window.
    private Task AnswerAsync(HttpListenerContext context)
    {
        NameValueCollection query = HttpUtility.ParseQueryString(context.Request.Url!.Query);
        int offset = int.Parse(query["offset"]!, CultureInfo.InvariantCulture);
        int limit = int.Parse(query["limit"]!, CultureInfo.InvariantCulture);
        if (
            offset + limit > Window
            || limit > PageSize
            || !query["order_by"]!.StartsWith("informationdeposee_inf_dat_emt ASC", StringComparison.Ordinal)
        )
        {
            return LoopbackSite.Status(400)(context);
        }

        JsonObject[] found =
        [
            .. Rows.Where(r => IsAsked(r, query["where"]!)).OrderBy(r => Text(r, "informationdeposee_inf_dat_emt"), StringComparer.Ordinal),
        ];
        JsonObject page = new()
        {
            ["total_count"] = found.Length,
            ["results"] = new JsonArray([.. found.Skip(offset).Take(limit).Select(r => r.DeepClone())]),
        };
        return LoopbackSite.WriteAsync(context, Encoding.UTF8.GetBytes(page.ToJsonString()), "application/json");
    }

    private static bool IsAsked(JsonObject row, string where)
    {
        string[] bounds = [.. Instants.Matches(where).Select(m => m.Groups[1].Value)];
        string sent = Text(row, "informationdeposee_inf_dat_emt")[..19];
        bool isCrossing = Text(row, "sous_type_d_information") == AmfRows.Crossing;
        return string.CompareOrdinal(sent, bounds[0]) >= 0
            && string.CompareOrdinal(sent, bounds[1]) < 0
            && isCrossing != where.Contains("NOT ", StringComparison.Ordinal);
    }

    private static string Text(JsonObject row, string column) => row[column]?.GetValue<string>() ?? "";

    [GeneratedRegex("date'([^'Z]+)Z?'")]
    private static partial Regex Instants { get; }
}
