using Watch.Sources.Seams;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Sources;

/// <summary>Reads the bounds of a fetch.</summary>
internal sealed class LimitsReader(FileReport report)
{
    /// <summary>The keys of <c>limits</c>.</summary>
    public static readonly IReadOnlyList<string> Keys = ["timeout", "pause", "max-size", "retries", "requests-per-day", "user-agent"];

    private const int MostRetries = 5;
    private const int MostRequests = 1_000_000;

    /// <summary>The limits; null when nothing says who asks.</summary>
    /// <param name="node">What stands there.</param>
    /// <param name="ofOneDocument">Whether what is not said is as for a source of one small document.</param>
    public FetchLimits? Read(YamlNode? node, bool ofOneDocument)
    {
        if (MapReader.Of(node, report, Keys) is not { } map)
        {
            return null;
        }

        TimeSpan? timeout = report.Duration(map.Optional("timeout"));
        TimeSpan? pause = report.Duration(map.Optional("pause"), orZero: true);
        long? size = report.Size(map.Optional("max-size"));
        int? retries = report.Number(map.Optional("retries"), 0, MostRetries);
        int? requests = report.Number(map.Optional("requests-per-day"), 1, MostRequests);
        if (UserAgent(map.Required("user-agent")) is not { } agent)
        {
            return null;
        }

        FetchLimits limits = ofOneDocument ? FetchLimits.OfOneDocument(agent) : new FetchLimits { UserAgent = agent };
        return limits with
        {
            Timeout = timeout ?? limits.Timeout,
            Pause = pause ?? limits.Pause,
            MaxBytes = size ?? limits.MaxBytes,
            Retries = retries ?? limits.Retries,
            RequestsPerDay = requests,
        };
    }

    /// <summary>A publisher that has a complaint must be able to reach somebody.</summary>
    private string? UserAgent(YamlNode? node)
    {
        const string allowed = "a name and, in brackets, a contact: a mail address or one that begins with https://, in ASCII";
        return report.TextThat(node, allowed, text => HasContact(text) && text.All(c => c is >= ' ' and <= '~'));
    }

    private static bool HasContact(string text) =>
        text.Contains('@', StringComparison.Ordinal) || text.Contains("https://", StringComparison.Ordinal);
}
