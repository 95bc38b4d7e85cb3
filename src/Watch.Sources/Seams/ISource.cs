using Watch.Contracts.Identifiers;

namespace Watch.Sources.Seams;

/// <summary>Where a source is: opaque to all but the source, kept by the store between runs.</summary>
/// <param name="Value">The source's own text, JSON by convention.</param>
public sealed record Watermark(string Value);

/// <summary>One step of a fetch, in the order the source should be read.</summary>
public abstract record FetchStep
{
    private FetchStep() { }

    /// <summary>A file was fetched; it is handed over with its bytes on disk or in memory.</summary>
    /// <param name="Info">Its name.</param>
    /// <param name="Family">The publisher's family it was listed under.</param>
    /// <param name="Stage">Live or shadow, by configuration of the channel and the family.</param>
    /// <param name="Open">Opens the bytes; the caller disposes the stream.</param>
    public sealed record Document(DocumentInfo Info, string Family, Stage Stage, Func<Stream> Open) : FetchStep
    {
        /// <summary>
        /// Whether whoever took it said that it cannot be read as a whole. A source looks at this when it is asked for its next
        /// step, and does not take for settled what was not read.
        /// </summary>
        public bool IsUnreadable { get; private set; }

        /// <summary>What the server said that it is, or null.</summary>
        public string? ContentType { get; init; }

        /// <summary>Says so; comes before the next step is asked for. A record that is set aside is no reason.</summary>
        public void SetUnreadable() => IsUnreadable = true;
    }

    /// <summary>All before this step was handed over, and what could not be read is noted; a restart goes on from here.</summary>
    /// <param name="Watermark">What to keep.</param>
    public sealed record Reached(Watermark Watermark) : FetchStep;

    /// <summary>A number of the publisher's own sequence is missing, or came and cannot be read.</summary>
    /// <param name="Family">The family, as in <c>rcs-a</c>.</param>
    /// <param name="Missing">The name or number that should be there, as in <c>RCS-A_BXA20200101</c>.</param>
    public sealed record Gap(string Family, string Missing) : FetchStep;

    /// <summary>A number that was missing has come and was read.</summary>
    /// <param name="Family">The family.</param>
    /// <param name="Name">As the gap named it.</param>
    public sealed record GapFilled(string Family, string Name) : FetchStep;

    /// <summary>Something could not be fetched; the run goes on where it can, and the watermark does not pass it.</summary>
    /// <param name="What">The address or name.</param>
    /// <param name="Reason">In one English sentence.</param>
    public sealed record Failed(string What, string Reason) : FetchStep
    {
        /// <summary>Before which moment asking again is no use, by what the host said or did; null where the schedule decides.</summary>
        public DateTimeOffset? RetryAt { get; init; }

        /// <summary>How a source stands that fails so.</summary>
        public SourceCondition Condition { get; init; } = SourceCondition.Degraded;
    }

    /// <summary>How the source stands after this run; a source that does not say stands as its runs end.</summary>
    /// <param name="How">What to keep and to show.</param>
    public sealed record Stands(SourceStanding How) : FetchStep
    {
        /// <summary>It lacks what nobody has given it yet.</summary>
        /// <param name="settings">Its settings.</param>
        /// <param name="reason">What it lacks, in English.</param>
        public static Stands NotConfigured(SourceSettings settings, string reason) =>
            new(
                new SourceStanding
                {
                    Condition = SourceCondition.NotConfigured,
                    Reason = reason,
                    Settings = settings.Fingerprint(),
                }
            );
    }
}

/// <summary>A public place that publishes. Fetching waits; what is fetched never depends on who is watched.</summary>
public interface ISource
{
    /// <summary>Its name.</summary>
    SourceId Id { get; }

    /// <summary>Goes on from the watermark, null at the first run, until nothing newer is listed.</summary>
    IAsyncEnumerable<FetchStep> FetchAsync(Watermark? from, CancellationToken ct);
}
