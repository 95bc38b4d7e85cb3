using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;

namespace Watch.Contracts.Messages;

/// <summary>
/// A backfill found alerts that nobody was told of: one message in the place of many. Their later corrections come one by one,
/// under the ids that stand here.
/// </summary>
/// <param name="Backfill">The whole of it.</param>
public sealed record BackfillFound(BackfillContent Backfill);

/// <summary>What a message says of a backfill. Version 1; fields are only ever added.</summary>
public sealed record BackfillContent
{
    /// <summary>The message's own id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which side it belongs to.</summary>
    public required Volet Volet { get; init; }

    /// <summary>Where it goes, as in <c>gse</c>.</summary>
    public required Route Route { get; init; }

    /// <summary>The rule of the backfill; null where it was all rules for one firm.</summary>
    public string? Rule { get; init; }

    /// <summary>The version of that rule.</summary>
    public string? RuleVersion { get; init; }

    /// <summary>The firm of the backfill; null where it was one rule for all firms.</summary>
    public AlertFirm? Firm { get; init; }

    /// <summary>The first day of publication that was asked for; null for all there is.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The latest day of publication among what was found.</summary>
    public required DateOnly To { get; init; }

    /// <summary>When it was found (UTC).</summary>
    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>One line, in French.</summary>
    public required string Title { get; init; }

    /// <summary>A few lines, in French.</summary>
    public required string Summary { get; init; }

    /// <summary>How many alerts were found for this route.</summary>
    public required int Count { get; init; }

    /// <summary>How many of each severity, the most urgent first.</summary>
    public required IReadOnlyList<SeverityCount> Severities { get; init; }

    /// <summary>The most urgent of them, of these the latest: as many as a message holds.</summary>
    public required IReadOnlyList<BackfillAlert> Alerts { get; init; }

    /// <summary>How many do not stand in <see cref="Alerts"/>.</summary>
    public int LeftOut { get; init; }
}

/// <summary>How many alerts of a severity.</summary>
public sealed record SeverityCount(Severity Severity, int Count);

/// <summary>An alert that a backfill found, in short; it counts as its first message.</summary>
public sealed record BackfillAlert
{
    /// <summary>The alert's id; it never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The hash of the rule's text as it stood when it judged.</summary>
    public required string RuleVersion { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>One line, in French.</summary>
    public required string Title { get; init; }

    /// <summary>The watched firm, or null where the rule watches no firm.</summary>
    public AlertFirm? Firm { get; init; }

    /// <summary>Which notice it shows; see <see cref="NoticeKey"/>.</summary>
    public required SourceId Source { get; init; }

    /// <summary>The publisher's id of that notice.</summary>
    public required string Notice { get; init; }

    /// <summary>The kinds of event of that notice that agreed with the rule.</summary>
    public required IReadOnlyList<EventKind> Kinds { get; init; }

    /// <summary>The legal day of publication.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>The official publication.</summary>
    public Uri? Link { get; init; }
}
