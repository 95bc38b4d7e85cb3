using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Matching;
using Watch.Worker.Judging.Examples;

namespace Watch.Worker.Commands.Rules.Explaining;

/// <summary>A line of <c>explain --json</c>: a rule, for a firm or for none. Fields are only ever added.</summary>
internal sealed record ExplainLine
{
    public required Volet Volet { get; init; }

    public required string Rule { get; init; }

    public required string RuleVersion { get; init; }

    public required string Title { get; init; }

    public required AlertFirm? Firm { get; init; }

    public required Recognition? Recognition { get; init; }

    public required bool Fires { get; init; }

    public required Severity Severity { get; init; }

    public required IReadOnlyList<string> Routes { get; init; }

    public required ExplainNode? FirstFailing { get; init; }

    public required ExplainNode When { get; init; }

    public required ExplainNode? Unless { get; init; }

    public required IReadOnlyList<ExplainNode> FalsePositives { get; init; }

    public required IReadOnlyList<ExplainedPath> Ownership { get; init; }

    public required IReadOnlyList<AlertIndicator> Indicators { get; init; }

    /// <summary>Whether the text is no longer kept as it was judged: its beginning is explained.</summary>
    public required bool TextGone { get; init; }

    public static ExplainLine Of(Volet volet, ExplainedFiring one, bool textGone) =>
        Of(volet, one.Explanation, textGone) with
        {
            Ownership = one.Ownership,
            Indicators = one.Indicators,
        };

    public static ExplainLine Of(Volet volet, Explanation one, bool textGone) =>
        new()
        {
            Volet = volet,
            TextGone = textGone,
            Rule = one.Rule.Id,
            RuleVersion = one.Rule.Version,
            Title = one.Rule.Title,
            Firm = one.Firm is { } firm ? new AlertFirm(firm.Siren, firm.Name) : null,
            Recognition = one.Recognition,
            Fires = one.Fires,
            Severity = one.Severity,
            Routes = [.. one.DeliveredRoutes().Select(r => r.Name)],
            FirstFailing = one.FirstFailing is { } failing ? ExplainNode.Of(failing) : null,
            When = ExplainNode.Of(one.When),
            Unless = one.Unless is { } unless ? ExplainNode.Of(unless) : null,
            FalsePositives = [.. one.FalsePositives.Select(ExplainNode.Of)],
            Ownership = [],
            Indicators = [],
        };
}

/// <summary>A part of a condition, as <c>explain --json</c> writes it.</summary>
internal sealed record ExplainNode(string Name, string? Asked, Outcome Outcome, string? Seen, IReadOnlyList<ExplainNode> Parts)
{
    public static ExplainNode Of(Explained part) => new(part.Name, part.Asked, part.Outcome, part.Seen, [.. part.Parts.Select(Of)]);
}

/// <summary>The last line of <c>explain --json</c>.</summary>
internal sealed record ExplainReport(
    SourceId Source,
    string Notice,
    int Revision,
    DateOnly PublishedOn,
    NoticeType Type,
    bool Live,
    string? ReplacedBy,
    string? AnnulledBy,
    int Fired,
    int Missed,
    int NotShown
)
{
    public static ExplainReport Of(ExplainedNotice notice, int fired, int missed, int notShown) =>
        new(
            notice.Notice.Source,
            notice.Notice.Id,
            notice.Entry.Revision,
            notice.Notice.PublishedOn,
            notice.Notice.Type,
            notice.Entry.Live,
            notice.Last is { Type: not NoticeType.Annulling } last ? last.Id : null,
            notice.Last is { Type: NoticeType.Annulling } annulling ? annulling.Id : null,
            fired,
            missed,
            notShown
        );
}
