using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Store;
using Watch.Worker.Tests.Judging;

namespace Watch.Worker.Tests.Delivering;

/// <summary>Invented alerts that wait in an outbox.</summary>
internal static class TestMessages
{
    public static DateTimeOffset At { get; } = new(2026, 3, 1, 6, 30, 0, TimeSpan.Zero);

    public static Siren Forges { get; } = Siren.Parse("999101116");

    public static Route Departement63 { get; } = Route.Parse("departement-63");

    /// <summary>Lets a message about an alert wait; the alert is a new one where none is given.</summary>
    public static async Task<Message> AddAsync(
        this IVoletStore store,
        Route route,
        Guid? alert = null,
        int revision = 1,
        MessageType? type = null,
        Siren? firm = null
    )
    {
        AlertContent content = Content(store.Volet, route, alert ?? Guid.NewGuid(), revision, firm ?? Forges);
        Message message = MessageOf(content, type ?? (revision == 1 ? MessageType.Raised : MessageType.Corrected));
        await using IVoletBatch batch = await store.BeginAsync(_ => ["file", "queue"], CancellationToken.None);
        await batch.SaveAsync(AlertOf(content), new LedgerEntry(AlertStatus.Raised, batch.Cursor + 1, message, At), CancellationToken.None);
        await batch.CommitAsync(batch.Cursor + 1, CancellationToken.None);
        return message;
    }

    /// <summary>Lets many alerts wait, each with one message, in the order of the routes.</summary>
    public static async Task<IReadOnlyList<Guid>> AddAllAsync(this IVoletStore store, IReadOnlyList<Route> routes)
    {
        Message[] messages = [.. routes.Select(r => MessageOf(Content(store.Volet, r, Guid.NewGuid(), 1, Forges), MessageType.Raised))];
        await using IVoletBatch batch = await store.BeginAsync(_ => ["file", "queue"], CancellationToken.None);
        foreach (Message message in messages)
        {
            AlertContent content = ((MessageContent.OfAlert)message.Content).Content;
            LedgerEntry entry = new(AlertStatus.Raised, batch.Cursor + 1, message, At);
            await batch.SaveAsync(AlertOf(content), entry, CancellationToken.None);
        }

        await batch.CommitAsync(batch.Cursor + 1, CancellationToken.None);
        return [.. messages.Select(m => m.Id)];
    }

    /// <summary>Lets what is said of several alerts of one operation wait: what is no first revision is a correction.</summary>
    public static async Task<Message> AddOperationAsync(this IVoletStore store, params IReadOnlyList<AlertContent> alerts)
    {
        AlertChange[] changes =
        [
            .. alerts.Select(c => new AlertChange(
                AlertOf(c),
                new LedgerEntry(AlertStatus.Raised, 1, MessageOf(c, c.Revision == 1 ? MessageType.Raised : MessageType.Corrected), At)
            )),
        ];
        OperationChange operation = OperationChange.Of(changes).Single();
        await using IVoletBatch batch = await store.BeginAsync(_ => ["file", "queue"], CancellationToken.None);
        await batch.SaveAsync(operation, CancellationToken.None);
        await batch.CommitAsync(batch.Cursor + 1, CancellationToken.None);
        return operation.Message!;
    }

    /// <summary>Lets what a backfill found wait, of alerts that nobody was told of.</summary>
    public static async Task<Message> AddBackfillAsync(this IVoletStore store, Route route, IReadOnlyList<Siren> firms)
    {
        AlertContent[] contents = [.. firms.Select(f => Content(store.Volet, route, Guid.NewGuid(), 1, f))];
        BackfillContent found = BackfillOf(store.Volet, route, contents);
        Message message = new()
        {
            Id = found.Id,
            Type = MessageType.Backfill,
            Route = route,
            Revision = 1,
            Content = new MessageContent.OfBackfill(found),
            Alerts = [.. contents.Select(c => new MessageAlert(c.Id, 1))],
        };
        await using IVoletBatch batch = await store.BeginAsync(_ => ["file", "queue"], CancellationToken.None);
        foreach (AlertContent content in contents)
        {
            await batch.SaveAsync(AlertOf(content), new LedgerEntry(AlertStatus.Raised, 1, null, At), CancellationToken.None);
        }

        await batch.AnnounceAsync(message, At, CancellationToken.None);
        await batch.CommitAsync(batch.Cursor + 1, CancellationToken.None);
        return message;
    }

    public static AlertContent Content(Volet volet, Route route, Guid id, int revision, Siren? firm) =>
        new()
        {
            Id = id,
            Revision = revision,
            Volet = volet,
            Route = route,
            Rule = "capital.takeover",
            RuleVersion = "0123456789ab",
            Severity = Severity.High,
            Title = "Prise de contrôle : Forges imaginaires de la Sioule",
            Summary = "Vente de fonds de commerce, annonce A2026011.",
            Firm = firm is { } siren ? new AlertFirm(siren, "Forges imaginaires de la Sioule") : null,
            Source = new SourceId("bodacc"),
            Notice = $"A{id:N}",
            Kinds = [EventKind.SaleOfBusiness],
            PublishedOn = new DateOnly(2026, 2, 1),
            DetectedAt = At,
            Parties = [new AlertParty(PartyRole.Seller, "Forges imaginaires de la Sioule", firm)],
            Amounts = [new Money(1234.5m, "EUR")],
            Evidence = [new Evidence("kind: sale-of-business", "vente")],
            Link = new Uri("https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A2026011"),
        };

    public static Message MessageOf(AlertContent content, MessageType type) =>
        new()
        {
            Id = TestIds.Of(Volet.Defensive).MessageIdOf(content.Id, content.Revision),
            Type = type,
            Route = content.Route,
            Revision = content.Revision,
            Content = new MessageContent.OfAlert(content, type == MessageType.Raised ? "" : "L’annonce a été rectifiée."),
            Alerts = [new MessageAlert(content.Id, content.Revision)],
        };

    private static Alert AlertOf(AlertContent content) =>
        new()
        {
            Id = content.Id,
            Root = new NoticeKey(content.Source, content.Notice),
            Key = new AlertKey(content.Rule, content.Firm?.Siren.Value ?? "", content.Route),
            Status = AlertStatus.Raised,
            RuleVersion = content.RuleVersion,
            Content = content,
            Revision = content.Revision,
            CreatedAt = content.DetectedAt,
            UpdatedAt = content.DetectedAt,
        };

    private static BackfillContent BackfillOf(Volet volet, Route route, IReadOnlyList<AlertContent> alerts) =>
        new()
        {
            Id = Guid.NewGuid(),
            Volet = volet,
            Route = route,
            Rule = "capital.takeover",
            To = new DateOnly(2026, 2, 1),
            FoundAt = At,
            Title = $"HISTORIQUE, règle « Prise de contrôle » : {alerts.Count} alertes",
            Summary = $"La règle « Prise de contrôle » a été appliquée aux annonces déjà lues : {alerts.Count} alertes, à part.",
            Count = alerts.Count,
            Severities = [new SeverityCount(Severity.High, alerts.Count)],
            Alerts = [],
        };
}
