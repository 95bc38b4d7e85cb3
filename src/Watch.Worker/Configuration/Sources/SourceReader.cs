using Quartz;
using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Sources;

/// <summary>Reads one source.</summary>
/// <param name="modules">The kinds that there are.</param>
/// <param name="folder">The folder of the configuration.</param>
/// <param name="report">What is wrong in the file.</param>
/// <param name="taken">The names that were read already, with the file of each.</param>
internal sealed class SourceReader(
    IReadOnlyList<ISourceModule> modules,
    string folder,
    FileReport report,
    IDictionary<string, string> taken
)
{
    private static readonly string[] CommonKeys =
    [
        "id",
        "kind",
        "stage",
        "schedule",
        "time-zone",
        "address",
        "channels",
        "families",
        "start-on",
        "robots",
        "hints",
        "allow-private",
        "allow-http",
        "local",
    ];

    private const string DefaultTimeZone = "Europe/Paris";

    private readonly NamedSource _named = new(modules, report, taken);
    private readonly OptionsReader _options = new(modules, report);

    /// <summary>The keys of a source; that of each kind with options of its own among them.</summary>
    public static IReadOnlyList<string> KeysOf(IReadOnlyList<ISourceModule> modules) =>
        [.. CommonKeys, .. modules.Where(m => m.Options is not null).Select(m => m.Kind.Value), "limits"];

    /// <summary>The settings; null when they are not complete.</summary>
    public SourceSettings? Read(YamlNode? root)
    {
        if (MapReader.Of(root, report, KeysOf(modules)) is not { } map)
        {
            return null;
        }

        (SourceId? id, ISourceModule? module) = _named.Read(map);
        Stage? stage = report.Word<Stage>(map.Required("stage"));
        string? schedule = Schedule(map.Required("schedule"));
        TimeZoneInfo? zone = TimeZone(map.Optional("time-zone"));
        SourceAccess access = new AccessReader(report).Read(map);
        ChannelReader channels = new(report, access);
        IReadOnlyDictionary<string, ChannelSettings>? ways = channels.Ways(map, module, stage ?? Stage.Off);
        IReadOnlyDictionary<string, Stage> families = channels.Families(map.Optional("families"), module);
        ISourceOptions? options = _options.Read(map, module, new OptionsContext(report, folder, access));
        DateOnly? start = report.Day(map.Optional("start-on"));
        FetchLimits? limits = new LimitsReader(report).Read(map.Required("limits"), module is { IsGeneric: true });
        SourceSettings? settings =
            id is null
            || module is null
            || stage is null
            || schedule is null
            || zone is null
            || ways is null
            || options is null
            || limits is null
                ? null
                : new SourceSettings
                {
                    Id = id.Value,
                    Kind = module.Kind,
                    Stage = stage.Value,
                    Schedule = schedule,
                    TimeZone = zone,
                    Channels = ways,
                    Families = families,
                    StartOn = start,
                    Access = access,
                    Options = options,
                    Limits = limits,
                };
        if (settings is null || module?.ConflictOf(settings) is not { } conflict)
        {
            return settings;
        }

        report.Error(map.At, conflict.Found, [conflict.Allowed]);
        return null;
    }

    private string? Schedule(YamlNode? node)
    {
        const string allowed = "a cron expression: seconds, minutes, hours, day of month, month, day of week, as in '0 30 7 ? * TUE-SUN'";
        return report.TextThat(node, allowed, text => CronExpression.TryParse(text, out _));
    }

    private TimeZoneInfo? TimeZone(YamlNode? node)
    {
        const string allowed = "a time zone of the IANA, as in Europe/Paris";
        string? name = node is null
            ? DefaultTimeZone
            : report.TextThat(node, allowed, text => TimeZoneInfo.TryFindSystemTimeZoneById(text, out _));
        return name is null ? null : TimeZoneInfo.FindSystemTimeZoneById(name);
    }
}
