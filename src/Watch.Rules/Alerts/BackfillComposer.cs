using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.French;
using Watch.Rules.Matching;

namespace Watch.Rules.Alerts;

/// <summary>What a backfill is asked for: one rule and all firms, or one firm and all rules.</summary>
/// <param name="Rule">The rule, or null.</param>
/// <param name="Firm">The firm, or null.</param>
/// <param name="From">The first day of publication; null for all there is.</param>
public sealed record BackfillRequest(Rule? Rule, Firm? Firm, DateOnly? From);

/// <summary>Turns the alerts that a backfill found for one route into one message.</summary>
public static class BackfillComposer
{
    /// <summary>The most alerts that a message holds.</summary>
    public const int MostAlerts = 200;

    /// <summary>The message; at least one alert.</summary>
    public static BackfillContent Compose(
        BackfillRequest request,
        AlertIdentity ids,
        Route route,
        IReadOnlyCollection<AlertContent> alerts,
        DateTimeOffset foundAt
    )
    {
        AlertFirm? of = request.Firm is { } firm ? new AlertFirm(firm.Siren, firm.Name) : null;
        BackfillContent content = new()
        {
            Id = ids.BackfillIdOf(route, alerts.Select(a => a.Id)),
            Volet = ids.Volet,
            Route = route,
            Rule = request.Rule?.Id,
            RuleVersion = request.Rule?.Version,
            Firm = of,
            From = request.From,
            To = alerts.Max(a => a.PublishedOn),
            FoundAt = foundAt,
            Title = BackfillWording.Subject(request.Rule?.Title, of),
            Summary = BackfillWording.Scope(request.Rule?.Title, of, request.From),
            Count = alerts.Count,
            Severities = [],
            Alerts = [],
        };
        return Count(content, alerts);
    }

    /// <summary>The same message with some of its alerts alone: those that may still leave, at least one, counted anew.</summary>
    public static BackfillContent Narrow(BackfillContent whole, IReadOnlyCollection<AlertContent> left) =>
        Count(whole with { Title = BackfillWording.BeforeCount(whole.Title), Summary = BackfillWording.BeforeCount(whole.Summary) }, left);

    private static BackfillContent Count(BackfillContent content, IReadOnlyCollection<AlertContent> alerts)
    {
        AlertContent[] ordered = [.. alerts.OrderByDescending(a => a.Severity).ThenByDescending(a => a.PublishedOn).ThenBy(a => a.Id)];
        BackfillAlert[] first = [.. ordered.Take(MostAlerts).Select(Short)];
        return content with
        {
            To = ordered.Max(a => a.PublishedOn),
            Title = BackfillWording.Title(content.Title, ordered.Length),
            Summary = BackfillWording.Summary(content.Summary, ordered.Length, first),
            Count = ordered.Length,
            Severities = [.. ordered.GroupBy(a => a.Severity).Select(g => new SeverityCount(g.Key, g.Count()))],
            Alerts = first,
            LeftOut = Math.Max(0, ordered.Length - MostAlerts),
        };
    }

    private static BackfillAlert Short(AlertContent alert) =>
        new()
        {
            Id = alert.Id,
            Rule = alert.Rule,
            RuleVersion = alert.RuleVersion,
            Severity = alert.Severity,
            Title = alert.Title,
            Firm = alert.Firm,
            Source = alert.Source,
            Notice = alert.Notice,
            Kinds = alert.Kinds,
            PublishedOn = alert.PublishedOn,
            Link = alert.Link,
        };
}
