using System.Text.Json.Serialization;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French;
using Watch.Rules.French.Words;

namespace Watch.Rules.Alerts;

/// <summary>What of an alert is a fact, whatever the words for it.</summary>
internal sealed record AlertFacts
{
    /// <summary>Route, rule, severity, firm, notice, kinds, days, parties, amounts, link; no words of ours.</summary>
    public required AlertContent Content { get; init; }

    /// <summary>The patents; null where it is about none.</summary>
    public IReadOnlyList<AlertPatent>? Patents { get; init; }

    /// <summary>Who stands above; null where nobody is known to.</summary>
    public IReadOnlyList<ControlPath>? Ownership { get; init; }

    public string? Court { get; init; }

    /// <summary>What the publisher calls the events that agree.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>What stood before and stands now, in a register; null where the source publishes no states.</summary>
    public IReadOnlyList<string>? Changes { get; init; }

    /// <summary>What the parties do, where no firm of the list is among them.</summary>
    public required IReadOnlyList<string> Activities { get; init; }

    /// <summary>The officers who came and left, where the alert is about them.</summary>
    public required IReadOnlyList<OfficerStatement> Officers { get; init; }

    /// <summary>Where the seat is now, where the alert is about its move; null where it is not, or no place is printed.</summary>
    public IReadOnlyList<string>? Seats { get; init; }

    /// <summary>Who is in office, where the alert is about officers and no more is told; null where it is not.</summary>
    public IReadOnlyList<string>? Roster { get; init; }

    /// <summary>Who holds what and means what; null where it is not about that.</summary>
    public IReadOnlyList<string>? Stakes { get; init; }

    /// <summary>The numbers of what was measured against the firm's past, without the words around them.</summary>
    public required string Measured { get; init; }

    public static AlertFacts Of(AlertState state, AlertContent content) =>
        new()
        {
            Content = Bare(content) with
            {
                Title = "",
                Summary = "",
                Firm = content.Firm is { } firm ? new AlertFirm(firm.Siren, firm.Name) : null,
                Evidence = [],
            },
            Patents = content.Patents.Count == 0 ? null : content.Patents,
            Ownership = content.Ownership.Count == 0 ? null : content.Ownership,
            Court = state.Notice.Court,
            Labels = [.. state.Facts.Labels],
            Changes = state.Facts.Changes.Any() ? [.. state.Facts.Changes.Select(c => $"{c.Kind}\t{c.Before}\t{c.After}")] : null,
            Activities = [.. state.Firm is null ? state.Facts.Activities : []],
            Officers = [.. state.Facts.Officers],
            Seats = OrNull(SeatsOf(state.Facts)),
            Roster = state.Facts.Officers.Any() ? null : OrNull(state.Facts.Roster.Select(o => o.Name)),
            Stakes = state.Facts.Declarations.Select(StakeFacts.Of).OfType<string>().ToArray() is { Length: > 0 } stakes ? stakes : null,
            Measured = string.Join(' ', state.Match.Evidence.Where(IsMeasure).Select(e => string.Concat(e.Seen.Where(char.IsAsciiDigit)))),
        };

    /// <summary>
    /// An alert without what is no news of it: ids, hours, versions, and what stands around it when a message is written.
    /// </summary>
    public static AlertContent Bare(AlertContent content) =>
        content with
        {
            Id = Guid.Empty,
            Revision = 0,
            RuleVersion = "",
            Announced = null,
            Recognition = null,
            DetectedAt = default,
            CorrectedBy = null,
            CoverageWarnings = [],
            Indicators = [],
            Articles = [],
            Delay = null,
            Earlier = [],
            EarlierLeftOut = null,
            AlsoPrinted = [],
            AlsoPrintedLeftOut = null,
        };

    // When an activity began, the parts of a price and the words of a notice stand outside: what a parser reads of them besides is no news,
    // and what a publisher corrects of them is another notice.
    private static IEnumerable<string> SeatsOf(NoticeFacts facts) =>
        facts.TellsNewSeat
            ? facts.Changing.Where(p => p.Seat is not null).Select(p => $"{p.Siren}\t{p.Seat!.PostalCode}\t{p.Seat.City}\t{p.Seat.Country}")
            : [];

    private static string[]? OrNull(IEnumerable<string> lines) =>
        lines.Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } all ? all : null;

    private static bool IsMeasure(Evidence evidence) => evidence.Clause.StartsWith("capital-change", StringComparison.Ordinal);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(AlertFacts))]
internal sealed partial class AlertFactsJson : JsonSerializerContext;
