using System.Globalization;
using System.Text;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Matching;

namespace Watch.Rules.Alerts;

/// <summary>What a backfill is asked for: one rule and all firms, or one firm and all rules.</summary>
/// <param name="Rule">The rule, or null.</param>
/// <param name="Firm">The firm, or null.</param>
/// <param name="From">The first day of publication; null for all there is.</param>
public sealed record BackfillRequest(Rule? Rule, Firm? Firm, DateOnly? From);

/// <summary>Turns the alerts that a backfill found for one route into one message, in French.</summary>
public static class BackfillComposer
{
    /// <summary>The most alerts that a message holds.</summary>
    public const int MostAlerts = 200;

    private const int MostLines = 20;
    private const string Colon = " : ";

    /// <summary>The message; at least one alert.</summary>
    public static BackfillContent Compose(
        BackfillRequest request,
        AlertIdentity ids,
        Route route,
        IReadOnlyCollection<AlertContent> alerts,
        DateTimeOffset foundAt
    )
    {
        BackfillContent content = new()
        {
            Id = ids.BackfillIdOf(route, alerts.Select(a => a.Id)),
            Volet = ids.Volet,
            Route = route,
            Rule = request.Rule?.Id,
            RuleVersion = request.Rule?.Version,
            Firm = request.Firm is { } firm ? new AlertFirm(firm.Siren, firm.Name) : null,
            From = request.From,
            To = alerts.Max(a => a.PublishedOn),
            FoundAt = foundAt,
            Title = $"HISTORIQUE, {SubjectOf(request)}",
            Summary = Head(request),
            Count = alerts.Count,
            Severities = [],
            Alerts = [],
        };
        return Count(content, alerts);
    }

    /// <summary>The same message with some of its alerts alone: those that may still leave, at least one, counted anew.</summary>
    public static BackfillContent Narrow(BackfillContent whole, IReadOnlyCollection<AlertContent> left) =>
        Count(whole with { Title = BeforeCount(whole.Title), Summary = BeforeCount(whole.Summary.Split('\n')[0]) }, left);

    /// <summary>One line for an alert of the message.</summary>
    public static string LineOf(BackfillAlert alert) =>
        $"{FrenchWords.Of(alert.PublishedOn)}, gravité {FrenchWords.Of(alert.Severity)} : {alert.Title} ({ReferenceOf(alert)})";

    // The name before it may hold a colon; the count holds none.
    private static string BeforeCount(string text) =>
        text.LastIndexOf(Colon, StringComparison.Ordinal) is >= 0 and int colon ? text[..colon] : text;

    private static BackfillContent Count(BackfillContent content, IReadOnlyCollection<AlertContent> alerts)
    {
        AlertContent[] ordered = [.. alerts.OrderByDescending(a => a.Severity).ThenByDescending(a => a.PublishedOn).ThenBy(a => a.Id)];
        return content with
        {
            To = ordered.Max(a => a.PublishedOn),
            Title = $"{content.Title}{Colon}{Counted(ordered.Length)}",
            Summary = Summary(content.Summary, ordered),
            Count = ordered.Length,
            Severities = [.. ordered.GroupBy(a => a.Severity).Select(g => new SeverityCount(g.Key, g.Count()))],
            Alerts = [.. ordered.Take(MostAlerts).Select(Short)],
            LeftOut = Math.Max(0, ordered.Length - MostAlerts),
        };
    }

    private static string ReferenceOf(BackfillAlert alert) => FrenchWords.Reference(alert.Kinds, new NoticeKey(alert.Source, alert.Notice));

    private static string Head(BackfillRequest request) =>
        (
            request.Rule is { } rule
                ? $"La règle « {rule.Title} » a été appliquée aux annonces déjà lues"
                : "Les règles ont été appliquées aux annonces déjà lues qui concernent "
                    + $"{request.Firm?.Name} (SIREN {request.Firm?.Siren})"
        ) + (request.From is { } from ? $", publiées depuis le {FrenchWords.Of(from)}" : "");

    private static string Summary(string head, AlertContent[] alerts)
    {
        StringBuilder text = new(head);
        text.Append(Colon)
            .Append(
                alerts.Length == 1
                    ? "une alerte, qui n’est pas envoyée à part."
                    : $"{alerts.Length.ToString(CultureInfo.InvariantCulture)} alertes, qui ne sont pas envoyées une à une."
            );
        foreach (AlertContent alert in alerts.Take(MostLines))
        {
            text.Append("\n- ").Append(LineOf(Short(alert)));
        }

        int more = alerts.Length - MostLines;
        return text.Append(
                more switch
                {
                    <= 0 => "",
                    1 => "\n- et une autre",
                    _ => $"\n- et {more.ToString(CultureInfo.InvariantCulture)} autres",
                }
            )
            .ToString();
    }

    private static string? SubjectOf(BackfillRequest request) =>
        request.Rule is null ? request.Firm?.Name : $"règle « {request.Rule.Title} »";

    private static string Counted(int alerts) => alerts == 1 ? "une alerte" : $"{alerts.ToString(CultureInfo.InvariantCulture)} alertes";

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
