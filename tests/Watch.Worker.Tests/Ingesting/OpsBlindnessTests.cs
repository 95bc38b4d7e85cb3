using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Routes;
using Watch.Sources;
using Watch.Sources.Seams;
using Watch.Testing;
using Watch.Worker.Configuration;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Ingesting;

/// <summary>What the Open Patent Services are asked says nothing of who is watched, nor of what a cluster works on.</summary>
public sealed class OpsBlindnessTests : IDisposable
{
    private readonly RawServer _server = new()
    {
        Otherwise = async (request, stream, ct) =>
            await (
                request.Method == "POST"
                    ? RawServer.Text("{\"access_token\":\"jeton\",\"expires_in\":\"1199\"}")
                    : RawServer.Answer(404, "<fault xmlns=\"http://ops.epo.org\"><code>SERVER.EntityNotFound</code></fault>"u8.ToArray())
            )(request, stream, ct),
    };

    [Fact]
    public async Task The_requests_are_the_same_whatever_firms_and_clusters_are_configured()
    {
        IReadOnlyList<string> few = await RequestsAsync("- { siren: 999 101 116, name: Valdorix, sensitivity: strategic }\n", "[ A01H ]");
        IReadOnlyList<string> many = await RequestsAsync(
            "- { siren: 999 102 486, name: Puyélan, sensitivity: sensitive }\n"
                + "- { siren: 999 103 856, name: Cantabrel, sensitivity: strategic }\n",
            "[ H04L 9/32, B21D, { symbol: B25J, with: A22 } ]"
        );

        Assert.Equal(3, few.Count);
        Assert.Equal(few, many);
    }

    public void Dispose() => _server.Dispose();

    private async Task<IReadOnlyList<string>> RequestsAsync(string firms, string technologies)
    {
        using ConfigurationCopy copy = Copy(firms, technologies);
        LoadedConfiguration loaded = ConfigurationLoader.Load(copy.Folder, SourceModules.All, Enum.GetValues<Volet>());
        Assert.Empty(loaded.Issues);
        SourceSettings settings = loaded.Sources.Single(s => s.Kind.Value == "epo-patents");
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(time);
        SourceModules.All.Single(m => m.Kind == settings.Kind).Add(services, settings);
        await using ServiceProvider provider = services.BuildServiceProvider();
        _server.Requests.Clear();
        await RunAsync(provider.GetRequiredKeyedService<ISource>(settings.Id), time);
        return [.. _server.Requests.Select(r => $"{r.Method} {r.Target} {r.Header("X-OPS-Range")} {r.Body}")];
    }

    // The pauses between two requests pass by themselves, far more slowly than the limits of a request.
    private static async Task RunAsync(ISource source, FakeTimeProvider time)
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        Task<int> run = source.FetchAsync(null, ct).CountAsync(s => s is FetchStep.Failed, ct).AsTask();
        while (await Task.WhenAny(run, Task.Delay(5, ct)) != run)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal(0, await run);
    }

    private ConfigurationCopy Copy(string firms, string technologies)
    {
        ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("defensive/firms.yml", firms);
        copy.Write("offensive/clusters/viameca.yml", $"id: viameca\nname: ViaMéca\ntechnologies: {technologies}\n");
        copy.Write("sources/symbols/ops.txt", "A01H\nC05B\n");
        copy.Write("clef.txt", "clef");
        copy.Write(
            "sources/ops.yml",
            "id: epo-patents\nstage: shadow\nrobots: ignore\nallow-private: true\nschedule: '0 0 8 ? * *'\nchannels:\n"
                + $"  api: {{ stage: shadow, address: 'http://{_server.Address}/3.2/rest-services/' }}\n"
                + "epo-patents: { offices: EP, key: { file: clef.txt }, secret: { file: clef.txt }, symbols: sources/symbols/ops.txt }\n"
                + "limits: { user-agent: Watch (a@b.invalid), pause: 0 s }\n"
        );
        return copy;
    }
}
