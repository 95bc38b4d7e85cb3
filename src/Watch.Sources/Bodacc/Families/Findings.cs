using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Families;

/// <summary>What was odd about one record, gathered on the way.</summary>
/// <param name="damage">What was odd about its text already.</param>
internal sealed class Findings(IReadOnlyList<ParseWarning> damage)
{
    private List<ParseWarning>? _warnings;

    public Findings()
        : this([]) { }

    /// <summary>The day of the issue, once it is read: what a date in the record is held against.</summary>
    public DateOnly PublishedOn { get; set; }

    /// <summary>What cost nothing.</summary>
    public IReadOnlyList<ParseWarning> Warnings => _warnings ?? damage;

    /// <summary>What cost the record, or null.</summary>
    public (RejectReason Reason, string Detail)? Rejection { get; private set; }

    public void Warn(string code, string? detail)
    {
        _warnings ??= [.. damage];
        _warnings.Add(new ParseWarning(code, detail ?? ""));
    }

    public void WarnIf(bool condition, string code, string? detail)
    {
        if (condition)
        {
            Warn(code, detail);
        }
    }

    /// <summary>Notes why the record cannot be read; always null, so that it can be returned.</summary>
    public Heading? Reject(RejectReason reason, string detail)
    {
        Rejection = (reason, detail);
        return null;
    }
}
