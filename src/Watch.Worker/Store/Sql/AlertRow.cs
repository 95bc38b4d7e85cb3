using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store.Sql;

/// <summary>A row of the table of alerts.</summary>
internal sealed record AlertRow
{
    public const string Columns = """
        a.id, a.root_source, a.root_id, a.rule, a.subject, a.route, a.status, a.rule_version, a.content, a.published_on, a.firm,
        a.asks_history, a.revision, a.told_hash AS published_hash, a.told_active AS published_active, a.merged_into, a.created_at, a.updated_at
        """;

    public Guid Id { get; init; }

    public string RootSource { get; init; } = "";

    public string RootId { get; init; } = "";

    public string Rule { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Route { get; init; } = "";

    public string Status { get; init; } = "";

    public string RuleVersion { get; init; } = "";

    public string Content { get; init; } = "";

    public DateOnly PublishedOn { get; init; }

    public string? Firm { get; init; }

    public bool AsksHistory { get; init; }

    public int Revision { get; init; }

    public string? PublishedHash { get; init; }

    public bool PublishedActive { get; init; }

    public Guid? MergedInto { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public static AlertRow Of(Alert alert) =>
        new()
        {
            Id = alert.Id,
            RootSource = alert.Root.Source.Value,
            RootId = alert.Root.Id,
            Rule = alert.Key.Rule,
            Subject = alert.Key.Subject,
            Route = alert.Key.Route.Name,
            Status = alert.Status.ToKebabCase(),
            RuleVersion = alert.RuleVersion,
            Content = AlertJson.Write(alert.Content),
            PublishedOn = alert.Content.PublishedOn,
            Firm = alert.Firm,
            AsksHistory = alert.AsksHistory,
            Revision = alert.Revision,
            PublishedHash = alert.PublishedHash,
            PublishedActive = alert.PublishedActive,
            MergedInto = alert.MergedInto,
            CreatedAt = alert.CreatedAt.ToUniversalTime(),
            UpdatedAt = alert.UpdatedAt.ToUniversalTime(),
        };

    public Alert ToAlert() =>
        new()
        {
            Id = Id,
            Root = new NoticeKey(new SourceId(RootSource), RootId),
            Key = new AlertKey(Rule, Subject, Contracts.Routes.Route.Parse(Route)),
            Status = SqlNames.Parse<AlertStatus>(Status),
            RuleVersion = RuleVersion,
            Content = AlertJson.Read(Content),
            Firm = Firm,
            AsksHistory = AsksHistory,
            Revision = Revision,
            PublishedHash = PublishedHash,
            PublishedActive = PublishedActive,
            MergedInto = MergedInto,
            CreatedAt = CreatedAt,
            UpdatedAt = UpdatedAt,
        };
}
