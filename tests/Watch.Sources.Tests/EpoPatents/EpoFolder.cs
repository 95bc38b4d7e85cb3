using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Identifiers;
using Watch.Sources.EpoPatents;
using Watch.Sources.EpoPatents.Fetching;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents;

/// <summary>Runs the source over a folder alone, as the host would.</summary>
internal sealed class EpoFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("watch-epo-");

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));

    public HashSet<string> Unreadable { get; } = [];

    public IReadOnlyDictionary<string, Stage> Families { get; set; } =
        new Dictionary<string, Stage> { [EpoNames.Publications] = Stage.Shadow };

    private Watermark? _watermark;

    public void Put(string name, byte[] content, int day)
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 11, day, 0, 0, 0, DateTimeKind.Utc));
    }

    public void Remove() => _folder.Delete(recursive: true);

    /// <summary>One run, which goes on from the one before; each step in one line.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        SourceSettings settings = Settings(new Uri(_folder.FullName), Families);
        EpoPatentsSource source = new([new EpoBulkChannel(new ChannelTools(settings, null!, Time))], settings);
        List<string> steps = [];
        await foreach (FetchStep step in source.FetchAsync(_watermark, TestContext.Current.CancellationToken))
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

    public static SourceSettings Settings(Uri folder, IReadOnlyDictionary<string, Stage> families) =>
        new()
        {
            Id = new SourceId("epo-patents"),
            Stage = Stage.Live,
            Schedule = "0 10 6-20 ? * *",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
            Channels = new Dictionary<string, ChannelSettings> { ["bulk"] = new(Stage.Live, folder) },
            Families = families,
            Limits = new FetchLimits { UserAgent = "Watch/0.1 (contact@watch.invalid)", Pause = TimeSpan.Zero },
            Access = new SourceAccess { Local = true },
        };

    private string? Line(FetchStep step)
    {
        switch (step)
        {
            case FetchStep.Document document:
                return document.Take(Unreadable);
            case FetchStep.Reached reached:
                _watermark = reached.Watermark;
                return null;
            case FetchStep.Stands stands:
                return $"stands {stands.How.Condition}: {stands.How.Reason}";
            case FetchStep.Failed failed:
                return $"failed: {failed.Reason}";
            default:
                throw new InvalidOperationException(step.GetType().Name);
        }
    }
}
