using Watch.Sources.Seams;

namespace Watch.Worker.Ingesting;

/// <summary>How one run of a source ends: what went wrong, and how the source stands from now on.</summary>
internal sealed class RunEnd
{
    private SourceStanding? _said;
    private FetchStep.Failed? _latest;

    /// <summary>The error of the run, or null.</summary>
    public string? Error { get; private set; }

    /// <summary>The source says itself how it stands.</summary>
    public void Said(SourceStanding standing) => _said = standing;

    /// <summary>Something went wrong; null is nothing. Of what is read the last is told.</summary>
    public void Fail(string? error) => Error = error ?? Error;

    /// <summary>Something could not be fetched; of these the first is told, and the one that may be asked again latest decides.</summary>
    public void Fail(FetchStep.Failed failed)
    {
        Error ??= $"{failed.What}: {failed.Reason}";
        _latest = _latest is null || failed.RetryAt > (_latest.RetryAt ?? DateTimeOffset.MinValue) ? failed : _latest;
    }

    /// <summary>How the source stands: as it says, or else as its run ended.</summary>
    public SourceStanding Standing(SourceSettings settings) =>
        _said
        ?? new SourceStanding
        {
            Condition = Error is null ? SourceCondition.Ok : _latest?.Condition ?? SourceCondition.Degraded,
            Reason = Error,
            NotBefore = _latest?.RetryAt,
            Settings = settings.Fingerprint(),
        };
}
