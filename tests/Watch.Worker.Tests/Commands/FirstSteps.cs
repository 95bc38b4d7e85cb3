using Microsoft.Extensions.Time.Testing;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>Commands typed in French over a configuration and a data folder that are not there yet.</summary>
internal sealed class FirstSteps : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("watch-starting-").FullName;

    public string Config => Path.Combine(_folder, "veille");

    public string Data => Path.Combine(_folder, "data");

    public Task<Answer> InitAsync() => TypeAsync("init", "--region", "auvergne", "--firms", "", "--routes", "gse");

    public string Save(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public async Task<Answer> TypeAsync(params string[] words)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        string[] place = words[0] is "completion" ? [] : ["--config", Config, "--data", Data, "--lang", "fr"];
        int status = await Cli.RunAsync(
            [.. words, .. place],
            output,
            error,
            new FakeTimeProvider(Typed.Now),
            TestContext.Current.CancellationToken
        );
        return new Answer(status, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
