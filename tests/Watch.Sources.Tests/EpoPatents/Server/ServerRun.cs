using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Identifiers;
using Watch.Sources.EpoPatents;
using Watch.Sources.Seams;
using Watch.Sources.Tests.Containers;
using Watch.Sources.Tests.EpoPatents.FullText;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Server;

/// <summary>A publication server on loopback, and the source that reads it as the host would.</summary>
internal sealed class ServerRun : IDisposable
{
    public LoopbackSite Site { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 18, 15, 0, 0, TimeSpan.Zero));

    public HashSet<string> Unreadable { get; } = [];

    public DateOnly? StartOn { get; set; }

    public Watermark? Watermark { get; private set; }

    /// <summary>After so many steps the run is stopped, as a process is.</summary>
    public int? StopAfter { get; set; }

    public void Days(params string[] days) =>
        Site.Reply(
            "publication-dates",
            LoopbackSite.Html(
                "<html><body><ul>"
                    + string.Concat(
                        days.Select(d => $"<li><a href=\"https://elsewhere.invalid/rest/publication-dates/{d}/patents\">{d}</a></li>")
                    )
                    + "</ul><a href=\"/help\">Help</a></body></html>"
            )
        );

    public void List(string day, params string[] names) =>
        Site.Reply(
            $"publication-dates/{day}/patents",
            LoopbackSite.Html(
                "<html><body>"
                    + string.Concat(names.Select(n => $"<a href=\"/publication-server/rest/v1.2/patents/{n}\">{n}</a>"))
                    + "</body></html>"
            )
        );

    public void Put(params string[] names)
    {
        foreach (string name in names)
        {
            Site.Put($"patents/{name}/document.xml", Pack.Bytes(FullTexts.Document()));
        }
    }

    /// <summary>One run, which goes on from the one before; each step in one line.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        SourceSettings settings = Settings();
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Time);
        services.AddEpoFetching(settings);
        await using ServiceProvider provider = services.BuildServiceProvider();
        List<string> steps = [];
        ISource source = provider.GetRequiredKeyedService<ISource>(settings.Id);
        await foreach (FetchStep step in source.FetchAsync(Watermark, TestContext.Current.CancellationToken))
        {
            if (Line(step) is { } line)
            {
                steps.Add(line);
            }

            if (steps.Count == StopAfter)
            {
                break;
            }
        }

        return steps;
    }

    public void Dispose() => Site.Dispose();

    private string? Line(FetchStep step)
    {
        switch (step)
        {
            case FetchStep.Document document:
                return document.Take(Unreadable);
            case FetchStep.Reached reached:
                Watermark = reached.Watermark;
                return null;
            case FetchStep.Gap gap:
                return $"gap {gap.Missing}";
            case FetchStep.GapFilled filled:
                return $"filled {filled.Name}";
            case FetchStep.Stands:
                return null;
            case FetchStep.Failed failed:
                return $"failed: {failed.Reason}";
            default:
                throw new InvalidOperationException(step.GetType().Name);
        }
    }

    private SourceSettings Settings() =>
        new()
        {
            Id = new SourceId("epo-patents"),
            Stage = Stage.Live,
            Schedule = "0 40 6-20/2 ? * *",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
            Channels = new Dictionary<string, ChannelSettings> { ["publication-server"] = new(Stage.Live, Site.Address) },
            Families = new Dictionary<string, Stage>(),
            StartOn = StartOn,
            Limits = new FetchLimits { UserAgent = "Watch/0.1 (contact@watch.invalid)", Pause = TimeSpan.Zero },
            Access = new SourceAccess { Robots = RobotsPolicy.Ignore },
        };
}
