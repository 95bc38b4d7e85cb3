using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.AlertPages;
using Watch.Rules.Alerts;
using Watch.Testing;

namespace Watch.Rules.Tests.AlertPages;

/// <summary>What an invented route received, and its pages.</summary>
internal static class InventedReceived
{
    private const string Policy = "<meta http-equiv=\"Content-Security-Policy\" ";

    public static Siren Forges { get; } = Siren.Parse("999101116");

    /// <summary>
    /// Three alerts of one firm, two of them of one operation and one withdrawn; one of another, corrected; one of none; a backfill.
    /// </summary>
    public static IReadOnlyList<ReceivedMessage> Full { get; } =
    [
        Message(1, Raised(1, "2026-03-01", Severity.High), Raised(2, "2026-03-01", Severity.Low)),
        Message(3, Raised(3, "2026-03-09", Severity.Critical)),
        Message(4, Withdrawn(3, "2026-03-09", Severity.Critical, "L’annonce a été annulée.")),
        Message(5, Raised(4, "2026-02-20", Severity.Medium, New.Beta)),
        Message(6, Corrected(4, "2026-02-20", Severity.Medium, "Le prix a changé.", New.Beta)),
        Message(7, Raised(5, "2025-12-31", Severity.Info, firm: null)),
        new ReceivedMessage.OfBackfill(InventedAlerts.Backfill),
    ];

    /// <summary>The pages of the route by name.</summary>
    public static SortedDictionary<string, string> Pages(IReadOnlyList<ReceivedMessage> messages, int unreadable = 0) =>
        new(
            Plans(messages, unreadable).ToDictionary(p => p.Name, p => Encoding.UTF8.GetString(p.Draw(messages).Span)),
            StringComparer.Ordinal
        );

    public static IReadOnlyList<PagePlan> Plans(IReadOnlyList<ReceivedMessage> messages, int unreadable = 0) =>
        RoutePages.Of(Route.Gse, PageEntries.Of(messages), unreadable, s => New.Ids.FirmIdOf(Route.Gse, s));

    /// <summary>A page on which a script may run, so that a test can look at it.</summary>
    public static string Unguarded(string page)
    {
        int begin = page.IndexOf(Policy, StringComparison.Ordinal);
        return page.Remove(begin, page.IndexOf('>', begin) + 1 - begin);
    }

    public static string PageOf(int alert) => AlertPageNames.OfAlert(Id(alert));

    public static string PageOfFirm(Siren firm) => AlertPageNames.OfFirm(New.Ids.FirmIdOf(Route.Gse, firm));

    public static Guid Id(int number) => Guid.Parse($"00000000-0000-4000-8000-{number:000000000000}");

    public static ReceivedMessage Message(int number, params IReadOnlyList<MessagePart> parts) =>
        new ReceivedMessage.OfAlerts(Id(1_000_000 + number), parts);

    public static MessagePart Raised(int alert, string on, Severity severity) => Raised(alert, on, severity, Forges);

    public static MessagePart Raised(int alert, string on, Severity severity, Siren? firm) =>
        new(MessageType.Raised, Alert(alert, on, severity, firm), "");

    public static MessagePart Corrected(int alert, string on, Severity severity, string reason, Siren firm) =>
        new(MessageType.Corrected, Alert(alert, on, severity, firm) with { Revision = 2 }, reason);

    public static MessagePart Withdrawn(int alert, string on, Severity severity, string reason) =>
        new(MessageType.Withdrawn, Alert(alert, on, severity, Forges) with { Revision = 2 }, reason);

    private static AlertContent Alert(int alert, string on, Severity severity, Siren? firm) =>
        InventedAlerts.Sale with
        {
            Id = Id(alert),
            Severity = severity,
            PublishedOn = DateOnly.ParseExact(on, "yyyy-MM-dd", null),
            Title = $"Titre de l'alerte {alert}",
            Notice = $"A2026{alert:000}",
            Firm = firm is { } siren ? new AlertFirm(siren, siren == Forges ? "FORGES IMAGINAIRES" : "BETA IMAGINAIRE") : null,
        };
}
