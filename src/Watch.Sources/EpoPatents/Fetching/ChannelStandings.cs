using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Fetching;

/// <summary>How the source stands by how each of its channels ended.</summary>
internal sealed class ChannelStandings(SourceSettings settings)
{
    private readonly List<(string Channel, SourceStanding How)> _ended = [];

    /// <summary>Notes how a channel ended: as it said, or else by what failed.</summary>
    /// <param name="channel">Its name.</param>
    /// <param name="said">How it says that it stands, or null.</param>
    /// <param name="failed">The first thing that failed, or null.</param>
    public void Note(string channel, SourceStanding? said, FetchStep.Failed? failed) =>
        _ended.Add(
            (
                channel,
                said
                    ?? new SourceStanding
                    {
                        Condition = failed?.Condition ?? SourceCondition.Ok,
                        Reason = failed is null ? null : $"{failed.What}: {failed.Reason}",
                        NotBefore = failed?.RetryAt,
                        Settings = settings.Fingerprint(),
                    }
            )
        );

    /// <summary>
    /// The worst of those that are configured; that none is only where none is. It waits for a moment only where all that is configured
    /// does: a channel that has to wait knows that by itself. Null where there is nothing to say.
    /// </summary>
    public SourceStanding? Joined()
    {
        (string Channel, SourceStanding How)[] told = [.. _ended.Where(e => e.How.Condition != SourceCondition.Ok)];
        if (told.Length == 0)
        {
            return null;
        }

        SourceStanding[] configured = [.. _ended.Select(e => e.How).Where(h => h.Condition != SourceCondition.NotConfigured)];
        return new SourceStanding
        {
            Condition = configured.Length == 0 ? SourceCondition.NotConfigured : Worst(configured),
            Reason = string.Join("; ", told.Select(Reason)),
            NotBefore = configured.Any(h => h.NotBefore is null) ? null : configured.Select(h => h.NotBefore).Min(),
            Settings = settings.Fingerprint(),
        };
    }

    private static string Reason((string Channel, SourceStanding How) ended) =>
        ended.How.Condition == SourceCondition.NotConfigured
            ? SourceStanding.Lacking(ended.Channel, ended.How.Reason)
            : $"{ended.Channel}: {ended.How.Reason}";

    // One channel that is gone for good does not end the others.
    private static SourceCondition Worst(SourceStanding[] configured) =>
        configured.All(h => h.Condition == SourceCondition.Disabled)
            ? SourceCondition.Disabled
            : configured.Max(h => h.Condition == SourceCondition.Disabled ? SourceCondition.Degraded : h.Condition);
}
