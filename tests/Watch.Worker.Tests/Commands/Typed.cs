using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Watch.Testing;
using Watch.Worker.Commands;

namespace Watch.Worker.Tests.Commands;

/// <summary>Commands typed one after the other over one data folder, with the default configuration.</summary>
internal sealed class Typed : IDisposable
{
    /// <summary>A Monday evening, after the last pass of the default schedule.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 20, 0, 0, TimeSpan.Zero);

    public string Folder { get; } = Directory.CreateTempSubdirectory("watch-typed-").FullName;

    public static string Samples => Repository.PathTo("samples");

    /// <summary>Where the source is fetched from; null leaves the default configuration as it is, and nothing is fetched.</summary>
    public Uri? Site { get; init; }

    /// <summary>A further file of sources, where there is a site.</summary>
    public string? Sources { get; set; }

    public string Data => Path.Combine(Folder, "data");

    /// <summary>The folder of the configuration.</summary>
    public string Configuration => Site is null ? Repository.PathTo("config") : ConfigurationFor(Site);

    public Task<Answer> TypeAsync(params string[] words) => TypeAtAsync(Now, words);

    /// <summary>As the other, at another time.</summary>
    public async Task<Answer> TypeAtAsync(DateTimeOffset now, params string[] words)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        int status = await Cli.RunAsync([.. words, "--config", Configuration, "--data", Data], output, error, new FakeTimeProvider(now));
        return new Answer(status, output.ToString(), error.ToString());
    }

    /// <summary>Writes a file beside the data.</summary>
    public string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    // The default configuration, but for where the editions are and from which day on.
    private string ConfigurationFor(Uri site)
    {
        string target = Path.Combine(Folder, "config");
        foreach (string file in Directory.EnumerateFiles(Repository.PathTo("config"), "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(Repository.PathTo("config"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(
                copy,
                File.ReadAllText(file)
                    .Replace("https://echanges.dila.gouv.fr/OPENDATA/BODACC/", site.ToString(), StringComparison.Ordinal)
                    .Replace("# start-on: 2026-11-01", "start-on: 2026-11-01", StringComparison.Ordinal)
                    .Replace("pause: 1 s", "pause: 0 s", StringComparison.Ordinal)
            );
        }

        if (Sources is not null)
        {
            File.WriteAllText(Path.Combine(target, "sources", "further.yml"), Sources);
        }

        return target;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What a command printed and left to the shell.</summary>
internal sealed record Answer(int Status, string Output, string Error)
{
    /// <summary>The lines of the output, each an object.</summary>
    public IReadOnlyList<JsonElement> Objects =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>The last of them.</summary>
    public JsonElement Last => Objects[^1];

    /// <summary>Of the lines about sources, that of the one that the default configuration reads.</summary>
    public JsonElement OfBodacc => Objects.Single(o => o.GetProperty("source").GetString() == "bodacc");

    public int Number(params string[] path) => path.Aggregate(Last, (e, name) => e.GetProperty(name)).GetInt32();
}
