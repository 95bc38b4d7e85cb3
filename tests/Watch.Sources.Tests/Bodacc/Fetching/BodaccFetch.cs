using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Identifiers;
using Watch.Sources.Bodacc.Fetching;
using Watch.Sources.Seams;
using Watch.Sources.Tests.Containers;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Fetching;

/// <summary>Runs the source of the BODACC against a site, as the host would, and keeps what it gives.</summary>
internal sealed class BodaccFetch
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Time { get; } = new(Now);

    /// <summary>Names whose documents the reader says it cannot read.</summary>
    public HashSet<string> Unreadable { get; } = [];

    public SourceSettings Settings { get; set; } = Of(new Uri("http://127.0.0.1/"));

    public static BodaccFetch On(LoopbackSite site) => new() { Settings = Of(site.Address) };

    public BodaccFetch With(params (string Family, Stage Stage)[] families)
    {
        Settings = Settings with { Families = families.ToDictionary(f => f.Family, f => f.Stage) };
        return this;
    }

    public BodaccFetch From(DateOnly day)
    {
        Settings = Settings with { StartOn = day };
        return this;
    }

    /// <summary>One run; goes on from the last watermark of another.</summary>
    public async Task<Run> RunAsync(Run? after = null, int stopAfterDocuments = int.MaxValue)
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Time);
        services.AddBodaccFetching(Settings);
        await using ServiceProvider provider = services.BuildServiceProvider();
        Run run = new() { Watermark = after?.Watermark };
        await foreach (FetchStep step in provider.GetRequiredKeyedService<ISource>(Settings.Id).FetchAsync(after?.Watermark, ct))
        {
            run.Add(step);
            if (step is FetchStep.Document document && Unreadable.Any(n => document.Info.Name.EndsWith(n, StringComparison.Ordinal)))
            {
                document.SetUnreadable();
            }

            if (run.Documents.Count == stopAfterDocuments)
            {
                break;
            }
        }

        return run;
    }

    public static byte[] Edition(string stem) => Pack.Taz(stem, $"<RCS-A_IMMAT><parution>{stem[^8..]}</parution></RCS-A_IMMAT>");

    private static SourceSettings Of(Uri address) =>
        new()
        {
            Id = new SourceId("bodacc"),
            Stage = Stage.Live,
            Schedule = "0 20 7 ? * TUE-SUN",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
            Channels = new Dictionary<string, ChannelSettings> { ["bulk"] = new(Stage.Live, address), ["api"] = new(Stage.Off, address) },
            Families = new Dictionary<string, Stage>
            {
                ["rcs-b"] = Stage.Off,
                ["bilan"] = Stage.Off,
                ["div"] = Stage.Off,
            },
            Limits = new FetchLimits { UserAgent = "Watch/0.1 (contact@watch.invalid)", Pause = TimeSpan.Zero },
            Access = new SourceAccess { Robots = RobotsPolicy.Ignore },
        };

    internal sealed class Run
    {
        public List<FetchStep> Steps { get; } = [];

        public List<(string Name, string Family, Stage Stage, string Text)> Documents { get; } = [];

        public Watermark? Watermark { get; set; }

        public IReadOnlyList<string> Names => [.. Documents.Select(d => d.Name)];

        public IReadOnlyList<string> Gaps => [.. Steps.OfType<FetchStep.Gap>().Select(g => g.Missing)];

        public IReadOnlyList<string> Filled => [.. Steps.OfType<FetchStep.GapFilled>().Select(g => g.Name)];

        public IReadOnlyList<FetchStep.Failed> Failed => [.. Steps.OfType<FetchStep.Failed>()];

        public void Add(FetchStep step)
        {
            Steps.Add(step);
            if (step is FetchStep.Reached reached)
            {
                Watermark = reached.Watermark;
            }
            else if (step is FetchStep.Document document)
            {
                using Stream content = document.Open();
                using MemoryStream copy = new();
                content.CopyTo(copy);
                Documents.Add((document.Info.Name, document.Family, document.Stage, System.Text.Encoding.UTF8.GetString(copy.ToArray())));
            }
        }
    }
}
