using Quartz;
using Watch.Sources;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Sources;

/// <summary>Reads one file of <c>sources/</c>.</summary>
internal sealed class SourceFile(IReadOnlyList<ISourceModule> modules, FileReport report)
{
    /// <summary>The keys of the file.</summary>
    public static readonly IReadOnlyList<string> Keys =
        ["id", "stage", "schedule", "time-zone", "channels", "families", "start-on", "limits"];

    private const string DefaultTimeZone = "Europe/Paris";

    /// <summary>The settings; null when they are not complete.</summary>
    public SourceSettings? Read(YamlNode? root, IDictionary<string, string> taken)
    {
        if (MapReader.Of(root, report, Keys) is not { } map)
        {
            return null;
        }

        ISourceModule? module = Module(map.Required("id"), taken);
        Stage? stage = report.Word<Stage>(map.Required("stage"));
        string? schedule = Schedule(map.Required("schedule"));
        TimeZoneInfo? zone = TimeZone(map.Optional("time-zone"));
        ChannelReader channels = new(report);
        IReadOnlyDictionary<string, ChannelSettings>? ways = channels.Channels(map.Required("channels"), module);
        IReadOnlyDictionary<string, Stage> families = channels.Families(map.Optional("families"), module);
        DateOnly? start = report.Day(map.Optional("start-on"));
        FetchLimits? limits = new LimitsReader(report).Read(map.Required("limits"));
        return module is null || stage is null || schedule is null || zone is null || ways is null || limits is null
            ? null
            : new SourceSettings
            {
                Id = module.Id,
                Stage = stage.Value,
                Schedule = schedule,
                TimeZone = zone,
                Channels = ways,
                Families = families,
                StartOn = start,
                Limits = limits,
            };
    }

    private ISourceModule? Module(YamlNode? node, IDictionary<string, string> taken)
    {
        if (report.Word(node, [.. modules.Select(m => m.Id.Value)]) is not { } id)
        {
            return null;
        }

        if (!taken.TryAdd(id, report.File))
        {
            report.Error(node!.At, $"'{id}' a second time", [], $"it stands first in {taken[id]}");
        }

        return modules.First(m => string.Equals(m.Id.Value, id, StringComparison.Ordinal));
    }

    private string? Schedule(YamlNode? node)
    {
        const string allowed = "a cron expression: seconds, minutes, hours, day of month, month, day of week, as in '0 30 7 ? * TUE-SUN'";
        return report.TextThat(node, allowed, text => CronExpression.TryParse(text, out _));
    }

    private TimeZoneInfo? TimeZone(YamlNode? node)
    {
        const string allowed = "a time zone of the IANA, as in Europe/Paris";
        string? name = node is null ? DefaultTimeZone : report.TextThat(node, allowed, text => TimeZoneInfo.TryFindSystemTimeZoneById(text, out _));
        return name is null ? null : TimeZoneInfo.FindSystemTimeZoneById(name);
    }
}
