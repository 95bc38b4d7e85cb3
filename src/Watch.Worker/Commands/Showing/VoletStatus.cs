using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary>One volet of a <see cref="StatusReport"/>.</summary>
internal sealed record VoletStatus(
    Volet Volet,
    long? Behind,
    long Raised,
    long Corrected,
    long Withdrawn,
    long Unsent,
    long Failing,
    long DeadLetters,
    LoadStatus? Configuration,
    LoadStatus? Refused
)
{
    /// <summary>Asks a volet's store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="lastPosition">Where the log ends; null where that could not be read.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<VoletStatus> OfAsync(IVoletStore store, long? lastPosition, CancellationToken ct) =>
        Of(
            store.Volet,
            await store.TotalsAsync(ct),
            lastPosition,
            (await store.LastLoadAsync(accepted: true, ct))?.OrNull(),
            (await store.LastLoadAsync(accepted: false, ct))?.OrNull()
        );

    private static VoletStatus Of(
        Volet volet,
        VoletTotals totals,
        long? lastPosition,
        ConfigurationLoad? accepted,
        ConfigurationLoad? refused
    ) =>
        new(
            volet,
            lastPosition is { } last && totals.Cursor is { } cursor ? Math.Max(0, last - cursor) : null,
            totals.Alerts.GetValueOrDefault(AlertStatus.Raised),
            totals.Alerts.GetValueOrDefault(AlertStatus.Corrected),
            totals.Alerts.GetValueOrDefault(AlertStatus.Withdrawn),
            totals.Unsent,
            totals.Failing,
            totals.DeadLetters,
            LoadStatus.Of(accepted),
            LoadStatus.Of(refused is not null && (accepted is null || refused.At > accepted.At) ? refused : null)
        );

    public string ToText() => string.Join('\n', Lines());

    private IEnumerable<string> Lines()
    {
        yield return $"{Volet.ToKebabCase()}: {Raised} alerts raised, {Corrected} corrected, {Withdrawn} withdrawn; {Waiting}; {Reading}";
        if (DeadLetters > 0)
        {
            yield return $"  {DeadLetters} notices set aside";
        }

        if (Configuration is not null)
        {
            yield return $"  judges by {Configuration.ToText()}: {Configuration.Rules} rules, {Configuration.Firms} firms";
        }

        if (Refused is not null)
        {
            yield return $"  refused {Refused.ToText()}: {Refused.Errors} errors, which `check` tells";
        }
    }

    private string Waiting => $"{Unsent} messages waiting{(Failing > 0 ? $" ({Failing} failing)" : "")}";

    private string Reading =>
        Behind switch
        {
            null => "how far behind the log is not known",
            0 => "up to date with the log",
            _ => $"{Behind} rows behind the log",
        };
}
