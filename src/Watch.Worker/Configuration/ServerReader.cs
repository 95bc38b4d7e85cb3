using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration;

/// <summary>Reads what the server profile needs: the databases and the broker.</summary>
internal sealed class ServerReader(string folder, Profile? profile, FileReport report)
{
    /// <summary>The keys of <c>storage</c>.</summary>
    public static readonly IReadOnlyList<string> StorageKeys = ["ingest", "log", "shared-server", "defensive", "offensive", "secrets"];

    /// <summary>The keys of <c>secrets</c>.</summary>
    public static readonly IReadOnlyList<string> SecretKeys = ["defensive", "offensive"];

    /// <summary>The keys of <c>buses</c>.</summary>
    public static readonly IReadOnlyList<string> BusKeys = ["host", "port", "tls", "defensive", "offensive", "bridge"];

    /// <summary>The keys of one volet's bus.</summary>
    public static readonly IReadOnlyList<string> AccessKeys = ["virtual-host", "user", "password"];

    private const string Unguarded = "on the way to another machine somebody could pose as the server, and be told the password";

    private const int PlainPort = 5672;
    private const int TlsPort = 5671;
    private const int LastPort = 65535;

    /// <summary>The databases; null when not complete.</summary>
    public StorageOptions? Storage(YamlNode? node)
    {
        if (MapReader.Of(node, report, StorageKeys) is not { } map)
        {
            return null;
        }

        SecretReference? ingest = Secret(map.Required("ingest"));
        SecretReference? defensive = Secret(map.Required("defensive"));
        SecretReference? offensive = Secret(map.Required("offensive"));
        VoletSecretOptions secrets = Secrets(map.Optional("secrets"));
        bool shared = report.Word(map.Optional("shared-server"), ["true", "false"]) is "true";
        YamlNode? log = map.Optional("log");
        if (shared ? log is not null : log is null && profile == Profile.Server)
        {
            report.Error(
                node!.At,
                shared ? "both 'log' and 'shared-server: true'" : "neither 'log' nor 'shared-server: true'",
                ["'log', for a defensive volet with a server of its own", "'shared-server: true', for volets that are not separated"]
            );
            return null;
        }

        return ingest is null || defensive is null || offensive is null
            ? null
            : Apart(new StorageOptions(ingest, defensive, offensive) { Log = Secret(log), Secrets = secrets }, map);
    }

    private StorageOptions Apart(StorageOptions storage, MapReader map)
    {
        if (profile == Profile.Server && ServerApartness.Objection(storage) is { } objection)
        {
            report.Error(map.Required("defensive")!.At, objection, ["another server", "'shared-server: true', without 'log'"]);
        }

        (string Key, SecretReference? Secret)[] roles =
        [
            ("ingest", storage.Ingest),
            ("log", storage.Log),
            ("defensive", storage.Defensive),
            ("offensive", storage.Offensive),
        ];
        foreach (string key in roles.Where(r => r.Secret is { } secret && !ServerEncryption.IsGuarded(secret)).Select(r => r.Key))
        {
            report.Warning(map.Required(key)!.At, "less than 'SSL Mode=VerifyFull'", ["SSL Mode=VerifyFull"], Unguarded);
        }

        return storage;
    }

    private VoletSecretOptions Secrets(YamlNode? node)
    {
        VoletSecretOptions named = new();
        return MapReader.Of(node, report, SecretKeys) is not { } map
            ? named
            : new VoletSecretOptions
            {
                Defensive = Secret(map.Optional("defensive")) ?? named.Defensive,
                Offensive = Secret(map.Optional("offensive")) ?? named.Offensive,
            };
    }

    /// <summary>The broker; null when not complete.</summary>
    public BusOptions? Buses(YamlNode? node)
    {
        if (MapReader.Of(node, report, BusKeys) is not { } map)
        {
            return null;
        }

        string? host = Host(map.Required("host"));
        bool tls = report.Word(map.Optional("tls"), ["true", "false"]) is "true";
        int port = report.Number(map.Optional("port"), 1, LastPort) ?? (tls ? TlsPort : PlainPort);
        BusAccess? defensive = Access(map.Required("defensive"));
        BusAccess? offensive = Access(map.Required("offensive"));
        BusAccess? bridge = Access(map.Optional("bridge"));
        return host is null || defensive is null || offensive is null
            ? null
            : new BusOptions
            {
                Host = host,
                Port = port,
                Tls = tls,
                Defensive = defensive,
                Offensive = offensive,
                Bridge = bridge!,
            };
    }

    private BusAccess? Access(YamlNode? node)
    {
        if (MapReader.Of(node, report, AccessKeys) is not { } map)
        {
            return null;
        }

        string? host = report.Text(map.Required("virtual-host"));
        string? user = report.Text(map.Required("user"));
        SecretReference? password = Secret(map.Required("password"));
        return host is null || user is null || password is null ? null : new BusAccess(host, user, password);
    }

    /// <summary>What is no host name may be an address with a password in it, and so is not repeated.</summary>
    private string? Host(YamlNode? node)
    {
        const string allowed = "the name or number of a host, as in rabbitmq.example.org";
        YamlNode.Scalar? host = report.Scalar(node, allowed);
        if (host is null || Uri.CheckHostName(host.Text) != UriHostNameType.Unknown)
        {
            return host?.Text;
        }

        report.Error(host.At, "what is no host name (not shown)", [allowed]);
        return null;
    }

    private SecretReference? Secret(YamlNode? node) => new SecretReader(folder, report).Read(node);
}
