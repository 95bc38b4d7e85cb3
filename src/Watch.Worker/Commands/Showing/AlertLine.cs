using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Showing;

/// <summary>A line of <c>alerts --json</c>. Fields are only ever added.</summary>
internal sealed record AlertLine : IListed
{
    public required Guid Id { get; init; }

    public required Volet Volet { get; init; }

    public required string Route { get; init; }

    public required string Rule { get; init; }

    public required string RuleVersion { get; init; }

    public required Severity Severity { get; init; }

    public required AlertStatus Status { get; init; }

    public required AlertFirm? Firm { get; init; }

    public required Recognition? Recognition { get; init; }

    public required SourceId Source { get; init; }

    public required string Notice { get; init; }

    public required string? CorrectedBy { get; init; }

    public required IReadOnlyList<EventKind> Kinds { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public required DateOnly? EventOn { get; init; }

    public required int Revision { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }

    public required IReadOnlyList<AlertIndicator> Indicators { get; init; }

    public required Uri? Link { get; init; }

    /// <summary>The printings of a story; empty where the alert is about no article.</summary>
    public required IReadOnlyList<AlertArticle> Articles { get; init; }

    public static AlertLine Of(Alert alert) =>
        new()
        {
            Id = alert.Id,
            Volet = alert.Content.Volet,
            Route = alert.Key.Route.Name,
            Rule = alert.Key.Rule,
            RuleVersion = alert.RuleVersion,
            Severity = alert.Content.Severity,
            Status = alert.Status,
            Firm = alert.Content.Firm,
            Recognition = alert.Content.Recognition,
            Source = alert.Content.Source,
            Notice = alert.Content.Notice,
            CorrectedBy = alert.Content.CorrectedBy,
            Kinds = alert.Content.Kinds,
            PublishedOn = alert.Content.PublishedOn,
            EventOn = alert.Content.EventOn,
            Revision = alert.Revision,
            Title = alert.Content.Title,
            Summary = alert.Content.Summary,
            Evidence = alert.Content.Evidence,
            Indicators = alert.Content.Indicators,
            Link = alert.Content.Link,
            Articles = alert.Content.Articles,
        };

    public string ToText(MessageLanguage language) =>
        $"{PublishedOn:yyyy-MM-dd}  {language.Of(Severity), -8} {language.Of(Status), -9} {Route, -16} {Title}  "
        + $"[{Rule}, {Notice}, {Id.ToString()[..8]}]";
}
