using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Identifiers;
using Watch.Sources.Http.Guarding;
using Watch.Sources.InpiPatents;
using Watch.Sources.InpiPatents.Fetching;
using Watch.Sources.Seams;
using Watch.Sources.Tests.Containers;
using Xunit;

namespace Watch.Sources.Tests.InpiPatents;

/// <summary>Runs the source over a folder or a site, as the host would.</summary>
internal sealed class PackageFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("watch-inpi-");

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));

    public HashSet<string> Unreadable { get; } = [];

    public Uri Address { get; set; }

    public DateOnly? StartOn { get; set; }

    public IReadOnlyDictionary<string, Stage> Families { get; set; } = new Dictionary<string, Stage>();

    public InpiOptions Options { get; set; } = new(Account: null);

    public IHostResolver? Resolver { get; set; }

    public Uri? Proxy { get; set; }

    public bool AllowPrivate { get; set; }

    public long MaxBytes { get; set; } = 1024 * 1024 * 1024;

    public Watermark? Watermark { get; private set; }

    public PackageFolder() => Address = new Uri(_folder.FullName);

    public static byte[] Package { get; } = Pack.Zip(("/doc/3999174_1.zip", Pack.Zip(("3999174.xml", Pack.Bytes(PatentXml.Record())))));

    public void Put(string name, byte[]? content = null)
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content ?? Package);
    }

    public void Remove() => _folder.Delete(recursive: true);

    /// <summary>One run, which goes on from the one before; each step in one line.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        SourceSettings settings = Settings();
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Time);
        if (Resolver is not null)
        {
            services.AddSingleton(Resolver);
        }

        if (Proxy is not null)
        {
            services.AddSingleton(
                new NetworkSettings
                {
                    Proxy = Proxy,
                    ProxyUser = "veille",
                    ProxyPassword = "geheim",
                }
            );
        }

        services.AddInpiFetching(settings);
        await using ServiceProvider provider = services.BuildServiceProvider();
        List<string> steps = [];
        ISource source = provider.GetRequiredKeyedService<ISource>(settings.Id);
        await foreach (FetchStep step in source.FetchAsync(Watermark, TestContext.Current.CancellationToken))
        {
            if (Line(step) is { } line)
            {
                steps.Add(line);
            }
        }

        return steps;
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder.FullName))
        {
            Remove();
        }
    }

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
            case FetchStep.Stands stands:
                return $"stands {stands.How.Condition}";
            case FetchStep.Failed failed:
                return $"failed {failed.Condition}: {failed.Reason}";
            default:
                throw new InvalidOperationException(step.GetType().Name);
        }
    }

    private SourceSettings Settings() =>
        new()
        {
            Id = new SourceId("inpi-patents"),
            Stage = Stage.Live,
            Schedule = "0 10 6-20 ? * *",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
            Channels = new Dictionary<string, ChannelSettings> { ["bulk"] = new(Stage.Live, Address) },
            Families = Families,
            StartOn = StartOn,
            Limits = new FetchLimits
            {
                UserAgent = "Watch/0.1 (contact@watch.invalid)",
                Pause = TimeSpan.Zero,
                MaxBytes = MaxBytes,
            },
            Options = Options,
            Access = new SourceAccess
            {
                Robots = RobotsPolicy.Ignore,
                Local = Address.IsFile,
                AllowPrivate = AllowPrivate,
            },
        };
}
