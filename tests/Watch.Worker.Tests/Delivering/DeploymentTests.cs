using System.Text.Json;
using System.Text.RegularExpressions;
using Watch.Contracts.Routes;
using Watch.Sources;
using Watch.Testing;
using Watch.Worker.Configuration;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Watch.Worker.Tests.Delivering;

/// <summary>The files of the server profile, held against one another and against the default configuration.</summary>
public class DeploymentTests
{
    private static readonly JsonElement Definitions = JsonDocument
        .Parse(File.ReadAllText(Repository.PathTo("deploy", "rabbitmq", "definitions.json")))
        .RootElement;

    private static readonly YamlMappingNode Services = (YamlMappingNode)Yaml("docker-compose.yml")["services"];

    private static readonly IReadOnlyList<string> Users =
    [
        .. Definitions.GetProperty("users").EnumerateArray().Select(u => Text(u, "name")),
    ];

    [Fact]
    public void Every_route_of_the_default_configuration_has_a_quorum_queue_and_a_dead_letter_queue()
    {
        foreach ((string virtualHost, string route) in RoutesOf("defensive").Concat(RoutesOf("offensive")))
        {
            JsonElement queue = QueueBoundTo(virtualHost, EntryOf(virtualHost, route), route);
            JsonElement arguments = queue.GetProperty("arguments");
            Assert.Equal("quorum", Text(arguments, "x-queue-type"));
            JsonElement dead = QueueBoundTo(
                virtualHost,
                Text(arguments, "x-dead-letter-exchange"),
                Text(arguments, "x-dead-letter-routing-key")
            );
            Assert.Equal(Text(queue, "name") + ".dead", Text(dead, "name"));
            Assert.Equal("quorum", Text(dead.GetProperty("arguments"), "x-queue-type"));
        }
    }

    // The editions for the pre-diagnosis of the INPI are read by the working group that makes it.
    private static string ReaderOf(string route) => route == "prediagnostics" ? "sensibilisation-formation" : route;

    [Fact]
    public void Each_route_has_a_user_who_reads_its_queues_and_no_other_and_can_do_nothing_else()
    {
        foreach (
            IGrouping<(string VirtualHost, string Reader), string> read in RoutesOf("defensive")
                .Concat(RoutesOf("offensive"))
                .GroupBy(r => (r.Item1, ReaderOf(r.Item2)), r => r.Item2)
        )
        {
            string virtualHost = read.Key.VirtualHost;
            JsonElement permission = Assert.Single(Permissions(), p => Text(p, "user") == read.Key.Reader);
            string[] own = [.. read.Select(route => Text(QueueBoundTo(virtualHost, EntryOf(virtualHost, route), route), "name"))];
            Assert.Equal(virtualHost, Text(permission, "vhost"));
            Assert.Equal(("^$", "^$"), (Text(permission, "configure"), Text(permission, "write")));
            Assert.Equal(
                own.SelectMany(queue => new[] { queue, queue + ".dead" }),
                Of("queues", virtualHost).Select(q => Text(q, "name")).Where(q => Regex.IsMatch(q, Text(permission, "read")))
            );
        }
    }

    [Fact]
    public void No_user_reads_in_both_hosts_and_no_queue_has_a_hash_of_a_password_beside_it()
    {
        Assert.All(Users, u => Assert.True(Permissions().Count(p => Text(p, "user") == u) <= 1));
        Assert.All(Definitions.GetProperty("users").EnumerateArray(), u => Assert.Equal("", Text(u, "password_hash")));
    }

    [Fact]
    public void Every_user_of_the_broker_takes_its_password_from_the_environment()
    {
        YamlMappingNode environment = (YamlMappingNode)Services["rabbitmq"]["environment"];

        Assert.Equal(Users.Select(VariableOf).Order(), environment.Children.Keys.Select(k => k.ToString()).Order());
    }

    [Fact]
    public void No_secret_stands_in_the_compose_file_and_every_variable_is_explained_and_empty_in_the_example()
    {
        string compose = File.ReadAllText(Repository.PathTo("docker-compose.yml"));
        string[] variables = [.. Regex.Matches(compose, @"\$\{(\w+)").Select(m => m.Groups[1].Value).Distinct().Order()];
        string[] example = [.. File.ReadLines(Repository.PathTo(".env.example")).Where(l => l.Length > 0 && l[0] != '#').Order()];

        Assert.Equal(variables.Select(v => v + "="), example);
        Assert.All(
            Regex.Matches(compose, @"(?:PASSWORD\w*:\s*|Password=)(\S+)").Select(m => m.Groups[1].Value),
            v => Assert.StartsWith("${", v, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_file_that_is_mounted_is_there_and_every_service_has_a_health_check()
    {
        foreach ((YamlNode name, YamlNode service) in Services.Children)
        {
            Assert.True(((YamlMappingNode)service).Children.ContainsKey("healthcheck"), $"{name} has no health check");
            foreach (
                string mount in ((YamlSequenceNode)service["volumes"])
                    .Select(v => v.ToString())
                    .Where(v => v.StartsWith("./", StringComparison.Ordinal))
            )
            {
                Assert.True(Path.Exists(Repository.PathTo(mount.Split(':')[0])), mount);
                Assert.EndsWith(":ro", mount, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_worker_of_the_compose_file_is_configured_for_that_broker_and_finds_its_secrets_named()
    {
        string config = Directory.CreateTempSubdirectory("watch-config-").FullName;
        foreach (string file in Directory.GetFiles(Repository.PathTo("config"), "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(config, Path.GetRelativePath(Repository.PathTo("config"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.Copy(Repository.PathTo("deploy", "worker", "watch.yml"), Path.Combine(config, "watch.yml"), overwrite: true);
        LoadedConfiguration loaded = ConfigurationLoader.Load(config, [], Enum.GetValues<Volet>());
        Directory.Delete(config, recursive: true);

        YamlMappingNode environment = (YamlMappingNode)Services["worker"]["environment"];
        IEnumerable<string> named = [.. environment.Children.Keys.Select(k => k.ToString())];
        YamlNode buses = Yaml("deploy", "worker", "watch.yml")["buses"];
        Assert.Equal("rabbitmq", buses["host"].ToString());
        Assert.DoesNotContain(
            loaded.Issues,
            i => i.File == "watch.yml" && !named.Any(n => i.ToString().Contains(n, StringComparison.Ordinal))
        );
        foreach (string volet in new[] { "defensive", "offensive", "bridge" })
        {
            JsonElement permission = Assert.Single(Permissions(), p => Text(p, "user") == buses[volet]["user"].ToString());
            Assert.Equal(buses[volet]["virtual-host"].ToString(), Text(permission, "vhost"));
            Assert.Equal(
                ($@"^alerts\.{volet}$", $@"^alerts\.{volet}$", "^$"),
                (Text(permission, "configure"), Text(permission, "write"), Text(permission, "read"))
            );
            Assert.Contains(buses[volet]["password"]["environment"].ToString(), named);
        }
    }

    [Fact]
    public void The_bridge_may_write_for_the_coordination_alone()
    {
        JsonElement bridge = Assert.Single(Definitions.GetProperty("topic_permissions").EnumerateArray().ToArray());

        Assert.Equal(
            ("watch-bridge", "offensive", "alerts.bridge", "^coordination$"),
            (Text(bridge, "user"), Text(bridge, "vhost"), Text(bridge, "exchange"), Text(bridge, "write"))
        );
    }

    // Whatever the volet, what is for the coordination goes over the bridge.
    private static IEnumerable<(string VirtualHost, string Route)> RoutesOf(string volet)
    {
        Volet of = volet == "defensive" ? Volet.Defensive : Volet.Offensive;
        IReadOnlyList<Route> routes = ConfigurationLoader
            .Load(Repository.PathTo("config"), SourceModules.All, [of])
            .Configuration!.Of(of)
            .Routes;
        Assert.NotEmpty(routes);
        return routes.Select(r => (r.Carrier == Volet.Defensive ? "defensive" : "offensive", r.Name));
    }

    // By which exchange its sender comes in.
    private static string EntryOf(string virtualHost, string route) => route == "coordination" ? "alerts.bridge" : $"alerts.{virtualHost}";

    private static JsonElement QueueBoundTo(string virtualHost, string exchange, string key)
    {
        Assert.Single(Of("exchanges", virtualHost), e => Text(e, "name") == exchange);
        JsonElement binding = Assert.Single(
            Of("bindings", virtualHost),
            b => Text(b, "source") == exchange && Text(b, "routing_key") == key
        );
        return Assert.Single(Of("queues", virtualHost), q => Text(q, "name") == Text(binding, "destination"));
    }

    private static JsonElement[] Of(string section, string virtualHost) =>
        [.. Definitions.GetProperty(section).EnumerateArray().Where(e => Text(e, "vhost") == virtualHost)];

    private static JsonElement[] Permissions() => [.. Definitions.GetProperty("permissions").EnumerateArray()];

    private static string VariableOf(string user) => "WATCH_RABBITMQ_PASSWORD_" + user.ToUpperInvariant().Replace('-', '_');

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static YamlMappingNode Yaml(params string[] path)
    {
        YamlStream yaml = [];
        using StreamReader reader = File.OpenText(Repository.PathTo(path));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
