using Watch.Contracts.Notices;
using Watch.Contracts.Registers;

namespace Watch.Sources.Gleif.Records;

/// <summary>What became of one record of a publication.</summary>
internal sealed record RecordOutcome
{
    /// <summary>What is kept of it; empty where it is passed over or cannot be read.</summary>
    public IReadOnlyList<RegisterRecord> Records { get; init; } = [];

    /// <summary>What was odd about it.</summary>
    public IReadOnlyList<ParseWarning> Warnings { get; init; } = [];

    /// <summary>Why it cannot be read, in one English sentence; null where it can.</summary>
    public string? Fault { get; init; }

    /// <summary>Whom it is about, where it cannot be read and yet says so; null where that is not known.</summary>
    public string? Subject { get; init; }

    /// <summary>
    /// Whether it cannot be read and is about none that is ever kept: of these nothing can be missing for it.
    /// </summary>
    public bool IsForeign { get; init; }

    /// <summary>The type of relation for which it is passed over; null where it is not.</summary>
    public string? Passed { get; init; }

    public static RecordOutcome Unread(string fault, string? subject = null) => new() { Fault = fault, Subject = subject };
}
