using Watch.Contracts.Routes;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration;

/// <summary>Reads <c>watch.yml</c>.</summary>
internal sealed class WatchFile(string folder, FileReport report)
{
    /// <summary>The keys of the file.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        "region",
        "profile",
        "storage",
        "buses",
        "delivery",
        "retention",
        "limits",
        "network",
    ];

    /// <summary>The keys of <c>delivery</c>.</summary>
    public static readonly IReadOnlyList<string> DeliveryKeys =
    [
        "copy-every",
        "read-every",
        "send-every",
        "retry-after",
        "reload-every",
        "alarm-after",
    ];

    /// <summary>What the file says, the rest still empty; null when it is not complete.</summary>
    public WatchConfiguration? Read(YamlNode? root)
    {
        if (MapReader.Of(root, report, Keys) is not { } map)
        {
            return null;
        }

        string? region = report.Text(map.Required("region"));
        Profile? profile = report.Word<Profile>(map.Required("profile"));
        ServerReader server = new(folder, profile, report);
        StorageOptions? storage = server.Storage(OfServer("storage"));
        BusOptions? buses = server.Buses(OfServer("buses"));
        DeliveryOptions delivery = Delivery(map.Optional("delivery"));
        RetentionOptions retention = Retention(map.Optional("retention"));
        LimitOptions limits = Limits(map.Optional("limits"));
        NetworkOptions network = new NetworkReader(folder, report).Read(map.Optional("network"));
        return region is null || profile is null
            ? null
            : new WatchConfiguration
            {
                Region = region,
                Profile = profile.Value,
                Storage = storage,
                Buses = buses,
                Delivery = delivery,
                Retention = retention,
                Limits = limits,
                Network = network,
                Sources = [],
                Volets = new Dictionary<Volet, VoletConfiguration>(),
            };

        YamlNode? OfServer(string key) => profile == Profile.Server ? map.Required(key) : map.Optional(key);
    }

    private DeliveryOptions Delivery(YamlNode? node)
    {
        DeliveryOptions options = new();
        return MapReader.Of(node, report, DeliveryKeys) is not { } map
            ? options
            : options with
            {
                CopyEvery = report.Duration(map.Optional("copy-every")) ?? options.CopyEvery,
                ReadEvery = report.Duration(map.Optional("read-every")) ?? options.ReadEvery,
                SendEvery = report.Duration(map.Optional("send-every")) ?? options.SendEvery,
                RetryAfter = report.Duration(map.Optional("retry-after")) ?? options.RetryAfter,
                ReloadEvery = report.Duration(map.Optional("reload-every")) ?? options.ReloadEvery,
                AlarmAfter = report.Duration(map.Optional("alarm-after")) ?? options.AlarmAfter,
            };
    }

    private RetentionOptions Retention(YamlNode? node)
    {
        RetentionOptions options = new();
        return MapReader.Of(node, report, "days") is not { } map
            ? options
            : options with
            {
                Days = report.Number(map.Required("days"), 1, RetentionOptions.MostDays) ?? options.Days,
            };
    }

    private LimitOptions Limits(YamlNode? node)
    {
        LimitOptions options = new();
        return MapReader.Of(node, report, "rule-cost") is not { } map
            ? options
            : options with
            {
                RuleCost = report.Number(map.Required("rule-cost"), 1, LimitOptions.MostRuleCost) ?? options.RuleCost,
            };
    }
}
