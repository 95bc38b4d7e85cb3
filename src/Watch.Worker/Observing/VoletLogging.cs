using Watch.Contracts.Routes;

namespace Watch.Worker.Observing;

/// <summary>
/// The log categories of a volet, as in <c>Watch.Defensive.Matching</c>: who keeps its lines apart can tell them by name.
/// </summary>
internal static class VoletLogging
{
    /// <summary>What reads the log and judges.</summary>
    public const string Matching = "Matching";

    /// <summary>What sends.</summary>
    public const string Publishing = "Publishing";

    /// <summary>What reads the configuration again.</summary>
    public const string Configuration = "Configuration";

    /// <summary>What says that the volet's worker lives.</summary>
    public const string Heartbeat = "Heartbeat";

    /// <summary>The logger of a part of a volet.</summary>
    public static ILogger LoggerOf(this IServiceProvider services, Volet volet, string part) =>
        services.GetRequiredService<ILoggerFactory>().CreateLogger($"Watch.{volet}.{part}");
}
