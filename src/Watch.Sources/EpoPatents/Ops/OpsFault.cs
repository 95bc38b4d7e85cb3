using System.Text.Json.Serialization;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>What to do about an answer that is none.</summary>
internal enum OpsRemedy
{
    /// <summary>It is of this query alone: the next one may be asked.</summary>
    GoOn,

    /// <summary>Fewer hits at once may be had.</summary>
    AskLess,

    /// <summary>The same may be asked again after a while.</summary>
    Wait,

    /// <summary>Nothing more is asked in this run.</summary>
    Stop,
}

/// <summary>Why there is no answer, in our own words: of what the service writes nothing is repeated.</summary>
/// <param name="Reason">In one English sentence.</param>
internal sealed record OpsFault(string Reason)
{
    /// <summary>What to do.</summary>
    public OpsRemedy Remedy { get; init; }

    /// <summary>Whether it is of what was asked alone, so that something else may be asked.</summary>
    [JsonIgnore]
    public bool IsOfQuery => Remedy is OpsRemedy.GoOn or OpsRemedy.AskLess;

    /// <summary>How the channel stands that meets it.</summary>
    public SourceCondition Condition { get; init; } = SourceCondition.Degraded;

    /// <summary>Before which moment asking again is no use; null where the schedule decides.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}
