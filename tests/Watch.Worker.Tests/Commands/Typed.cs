using System.Text.Json;
using Watch.Testing;
using Watch.Worker.Commands;

namespace Watch.Worker.Tests.Commands;

/// <summary>Commands typed one after the other over one data folder, with the default configuration.</summary>
internal sealed class Typed : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("watch-typed-").FullName;

    public static string Samples => Repository.PathTo("samples");

    public string Data => Path.Combine(Folder, "data");

    public async Task<Answer> TypeAsync(params string[] words)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        int status = await Cli.RunAsync(
            [.. words, "--config", Repository.PathTo("config"), "--data", Data], output, error, TimeProvider.System);
        return new Answer(status, output.ToString(), error.ToString());
    }

    /// <summary>Writes a file beside the data.</summary>
    public string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
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

    public int Number(params string[] path) => path.Aggregate(Last, (e, name) => e.GetProperty(name)).GetInt32();
}
