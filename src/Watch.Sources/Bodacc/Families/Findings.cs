using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Families;

/// <summary>What was odd about one record, gathered on the way.</summary>
internal sealed class Findings
{
    private readonly List<ParseWarning> _warnings = [];

    /// <summary>What cost nothing.</summary>
    public IReadOnlyList<ParseWarning> Warnings => _warnings;

    /// <summary>What cost the record, or null.</summary>
    public (RejectReason Reason, string Detail)? Rejection { get; private set; }

    public void Warn(string code, string? detail) => _warnings.Add(new ParseWarning(code, detail ?? ""));

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
