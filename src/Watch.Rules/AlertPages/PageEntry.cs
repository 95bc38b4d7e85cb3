using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Rules.Alerts;

namespace Watch.Rules.AlertPages;

/// <summary>One thing that a route received, in short: what lists and timelines say of it. Its words are fit to be shown.</summary>
public sealed record PageEntry
{
    /// <summary>The id of the alert, of what a backfill found, or of the edition.</summary>
    public required Guid Id { get; init; }

    /// <summary>The id of the message that first said it: the alerts of one operation have it in common.</summary>
    public required Guid Operation { get; init; }

    /// <summary>The number of the first message of it that was received.</summary>
    public required int FirstRevision { get; init; }

    /// <summary>The number of the last.</summary>
    public required int Revision { get; init; }

    /// <summary>What the last said; of what a backfill found and of an edition, that alone.</summary>
    public required MessageType Status { get; init; }

    /// <summary>How urgent it is; null where it is no alert.</summary>
    public Severity? Severity { get; init; }

    /// <summary>One line, in French.</summary>
    public required string Title { get; init; }

    /// <summary>The firm that it is about; null where it is about none.</summary>
    public Siren? Siren { get; init; }

    /// <summary>Its name; null where it is about none.</summary>
    public string? Firm { get; init; }

    /// <summary>The day of publication; when a backfill found it; the day of an edition.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The notice, as evidence for the order of one day; empty where there is none.</summary>
    public required string Notice { get; init; }

    /// <summary>The rule, for the same; empty where there is none.</summary>
    public required string Rule { get; init; }

    /// <summary>The file of its page, or a link that is relative to the folder of the pages.</summary>
    public required string Page { get; init; }

    /// <summary>Whether it is an alert that no longer holds.</summary>
    public bool IsWithdrawn => Status == MessageType.Withdrawn;

    /// <summary>
    /// What two folders tell of one alert, put together: the later message says how it stands, the earlier what it came with.
    /// </summary>
    public PageEntry With(PageEntry other)
    {
        PageEntry later = other.Revision > Revision ? other : this;
        PageEntry earlier = other.FirstRevision < FirstRevision ? other : this;
        return later with { Operation = earlier.Operation, FirstRevision = earlier.FirstRevision };
    }
}
