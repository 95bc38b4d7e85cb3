using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NJsonSchema;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Watch.Testing;
using Watch.Worker.Configuration;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.OwnSource;

/// <summary>
/// A source with options is one folder: what stands beside this test is all of it. It is configured, checked, fetched and read by the
/// product as it is, and uses of it what is public.
/// </summary>
public sealed class OwnSourceTests : IDisposable
{
    private const string Password = "s3cret-gazette";

    private readonly ConfigurationCopy _copy = ConfigurationCopy.OfSmallest();
    private readonly RawServer _server = new();

    [Fact]
    public void Its_options_are_read_from_its_configuration()
    {
        LoadedConfiguration loaded = Load(Yaml());

        Assert.Empty(loaded.Issues);
        GazetteOptions options = Assert.IsType<GazetteOptions>(SettingsIn(loaded).Options);
        Assert.Equal(("vigie", 2), (options.Account.User, options.PageSize));
        Assert.Equal(["transfers", "closures"], options.Topics);
    }

    [Theory]
    [InlineData("page-size: 2", "page-size: 200", "12:14: found '200'; allowed: a whole number from 1 to 100")]
    [InlineData("closures", "closure", "11:23: found 'closure'; allowed: transfers, closures (nearest: closures)")]
    [InlineData("user: vigie", "usr: vigie", "9:5: found 'usr'; allowed: user, password (nearest: user)")]
    [InlineData("{ file: gazette.secret }", Password, "10:15: found a text (not shown); allowed: environment: NAME, file: PATH")]
    [InlineData("gazette:", "gazett:", "7:1: found 'gazett'; allowed: id, kind,")]
    public void What_is_wrong_of_them_is_told_with_its_place(string right, string wrong, string told)
    {
        LoadedConfiguration loaded = Load(Yaml().Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(loaded.Issues, i => i.ToString().Contains($"gazette.yml:{told}", StringComparison.Ordinal));
        Assert.DoesNotContain(loaded.Issues, i => i.ToString().Contains(Password, StringComparison.Ordinal));
        Assert.Null(loaded.Configuration);
    }

    [Fact]
    public async Task Its_schema_is_part_of_that_of_sources()
    {
        Assert.Empty(await FaultsAsync(Yaml()));
        Assert.NotEmpty(await FaultsAsync(Yaml().Replace("{ file: gazette.secret }", Password, StringComparison.Ordinal)));
        Assert.NotEmpty(await FaultsAsync(Yaml().Replace("closures", "closure", StringComparison.Ordinal)));
        Assert.NotEmpty(await FaultsAsync(Yaml()[..Yaml().IndexOf("gazette:\n", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task It_is_asked_by_post_as_its_user_and_read()
    {
        string[] pages = ["1", "2"];
        _server.Reply(
            "/search",
            async (request, stream, ct) =>
            {
                string page = JsonNode.Parse(request.Body)!["page"]!.ToJsonString();
                string announcements = pages.Contains(page)
                    ? $$"""{"number":"2026-{{page}}","day":"2026-11-23","title":"Annonce {{page}}"},{"number":"x","day":"hier"}"""
                    : "";
                await RawServer.Text($$"""{"gazette":[{{announcements}}]}""", "Content-Type: application/json")(request, stream, ct);
            }
        );

        (IReadOnlyList<Parsed> read, string? watermark, string? fault) = await RunAsync(SettingsIn(Load(Yaml())));

        Assert.Equal(["2026-1", "2026-2"], read.OfType<Parsed.Accepted>().Select(a => a.Notice.Id));
        Assert.Equal(2, read.OfType<Parsed.Rejected>().Count());
        Assert.Equal(("3", null), (watermark, fault));
        Assert.Equal(3, _server.Requests.Count);
        Assert.All(_server.Requests, r => Assert.Equal(("POST", Basic), (r.Method, r.Header("Authorization"))));
        Assert.Equal("""{"topics":["transfers","closures"],"size":2,"page":1}""", _server.Requests.First().Body);
    }

    [Fact]
    public async Task Without_its_secret_it_says_what_is_missing_and_asks_nothing()
    {
        SourceSettings settings = SettingsIn(Load(Yaml()));
        _copy.Delete("gazette.secret");

        (_, _, string? fault) = await RunAsync(settings);

        Assert.Contains("gazette.secret cannot be read", fault, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public void Its_fingerprint_knows_its_options_and_not_its_secret()
    {
        string fingerprint = SettingsIn(Load(Yaml())).Fingerprint();

        Assert.NotEqual(
            fingerprint,
            SettingsIn(Load(Yaml().Replace("page-size: 2", "page-size: 3", StringComparison.Ordinal))).Fingerprint()
        );
        Assert.Equal(fingerprint, SettingsIn(Load(Yaml(), "another")).Fingerprint());
    }

    public void Dispose()
    {
        _server.Dispose();
        _copy.Dispose();
    }

    private static IReadOnlyList<ISourceModule> Modules { get; } = [.. SourceModules.All, new GazetteModule()];

    private static string Basic => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"vigie:{Password}"))}";

    private string Yaml() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            id: gazette
            stage: live
            schedule: "0 15 7 ? * *"
            robots: ignore
            address: http://{{_server.Address}}/search
            limits: { user-agent: Watch (contact@watch.invalid), pause: 0 s }
            gazette:
              account:
                user: vigie
                password: { file: gazette.secret }
              topics: [transfers, closures]
              page-size: 2

            """
        );

    private LoadedConfiguration Load(string yaml, string password = Password)
    {
        _copy.Write("gazette.secret", password);
        _copy.Write("sources/gazette.yml", yaml);
        return ConfigurationLoader.Load(_copy.Folder, Modules, [Volet.Defensive]);
    }

    private static SourceSettings SettingsIn(LoadedConfiguration loaded) =>
        loaded.Configuration!.Sources.Single(s => s.Id.Value == "gazette");

    private async Task<IEnumerable<object>> FaultsAsync(string yaml)
    {
        string committed = await File.ReadAllTextAsync(
            Repository.PathTo("config", "schema", "source.schema.json"),
            TestContext.Current.CancellationToken
        );
        JsonSchema schema = await JsonSchema.FromJsonAsync(SourceSchema.Compose(committed, Modules), TestContext.Current.CancellationToken);
        _copy.Write("sources/gazette.yml", yaml);
        return schema.Validate(YamlAsJson.Read(Path.Combine(_copy.Folder, "sources/gazette.yml")));
    }

    private static async Task<(IReadOnlyList<Parsed> Read, string? Watermark, string? Fault)> RunAsync(SourceSettings settings)
    {
        ServiceCollection services = new();
        ISourceModule module = Modules.Single(m => m.Kind == settings.Kind);
        module.Add(services, settings);
        await using ServiceProvider provider = services.BuildServiceProvider();
        ISource source = provider.GetRequiredKeyedService<ISource>(settings.Id);
        ParserCatalogue parsers = new(Modules, [settings]);
        List<Parsed> read = [];
        (string? watermark, string? fault) = (null, null);
        await foreach (FetchStep step in source.FetchAsync(null, TestContext.Current.CancellationToken))
        {
            watermark = step is FetchStep.Reached reached ? reached.Watermark.Value : watermark;
            fault = step is FetchStep.Failed failed ? failed.Reason : fault;
            if (step is FetchStep.Document document)
            {
                (DocumentHead head, Stream whole) = DocumentHeadReader.Read(document.Open(), document.Info.Name);
                await using Stream content = whole;
                read.AddRange(parsers.Find(head, settings.Id)!.Parse(content, document.Info));
            }
        }

        return (read, watermark, fault);
    }
}
