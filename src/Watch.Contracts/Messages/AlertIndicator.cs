namespace Watch.Contracts.Messages;

/// <summary>
/// That a text of law on foreign investments may be about what an alert tells: what was seen, and what is not known. Never a finding, which
/// is the minister's (code monétaire et financier, art. L151-3).
/// </summary>
public sealed record AlertIndicator
{
    /// <summary>The text of law, as the administrator writes it: <c>R. 151-2, 3° CMF</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The day whose law it is held against: that of the event, else of its publication.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What was seen, in French: the operation, the investor, the activity.</summary>
    public required string Seen { get; init; }

    /// <summary>What the text asks for and is not known, in French; none where all was seen.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Whether all that the text asks for was seen.</summary>
    public required bool Whole { get; init; }
}
