using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store.Sql.Volets;

/// <summary>A row of the table of alerts.</summary>
internal static class AlertColumns
{
    /// <summary>Its table.</summary>
    public const string Table = "alert";

    /// <summary>Of <c>alert a</c>.</summary>
    public const string All = """
        a.id, a.root_source, a.root_id, a.matter, a.rule, a.subject, a.route, a.status, a.rule_version, a.content, a.firm,
        a.asks_history, a.revision, a.published_hash, a.published_active, a.merged_into, a.keyed, a.created_at, a.updated_at
        """;

    /// <summary>The alert, or why there is none.</summary>
    public static Stored<Alert> Read(RawRow row) => row.Read(Table, k => k.Shown("id"), ToAlert);

    /// <summary>What is written of it.</summary>
    public static object Parameters(Alert alert) =>
        new
        {
            alert.Id,
            RootSource = alert.Root.Source.Value,
            RootId = alert.Root.Id,
            alert.Matter,
            alert.Key.Rule,
            alert.Key.Subject,
            Route = alert.Key.Route.Name,
            Status = alert.Status.ToKebabCase(),
            alert.RuleVersion,
            Content = AlertJson.Write(alert.Content),
            alert.Content.PublishedOn,
            alert.Firm,
            alert.AsksHistory,
            alert.Revision,
            alert.PublishedHash,
            alert.PublishedActive,
            alert.MergedInto,
            Keyed = alert.IsKeyed,
            CreatedAt = alert.CreatedAt.ToUniversalTime(),
            UpdatedAt = alert.UpdatedAt.ToUniversalTime(),
        };

    private static Alert ToAlert(RawRow row) =>
        new()
        {
            Id = row.Id("id"),
            Root = new NoticeKey(new SourceId(row.Text("root_source")), row.Text("root_id")),
            Matter = row.TextOrNull("matter"),
            Key = new AlertKey(row.Text("rule"), row.Text("subject"), Route.Parse(row.Text("route"))),
            Status = row.Word<AlertStatus>("status"),
            RuleVersion = row.Text("rule_version"),
            Content = AlertJson.Read(row.Text("content")),
            Firm = row.TextOrNull("firm"),
            AsksHistory = row.Flag("asks_history"),
            Revision = row.Count("revision"),
            PublishedHash = row.TextOrNull("published_hash"),
            PublishedActive = row.Flag("published_active"),
            MergedInto = row.IdOrNull("merged_into"),
            IsKeyed = row.Flag("keyed"),
            CreatedAt = row.Moment("created_at"),
            UpdatedAt = row.Moment("updated_at"),
        };
}
