using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Hosting;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Rules.Explaining;

/// <summary>An alert that is explained: as it was last told, each step of its paths with what it rests on.</summary>
internal sealed record ExplainedAlert(Volet Volet, Alert Alert, IReadOnlyList<ExplainedPath> Ownership)
{
    private const int ShortestId = 8;

    public AlertContent Content => Alert.Content;

    /// <summary>Whether a word may be the id of an alert, or the digits that it begins with.</summary>
    public static bool IsId(string word) => word.Length >= ShortestId && word.All(c => char.IsAsciiHexDigit(c) || c == '-');

    /// <summary>Those whose id begins so, of the volets that may be seen.</summary>
    public static async Task<IReadOnlyList<ExplainedAlert>> FindAsync(ReadingWorkspace workspace, string id, CancellationToken ct)
    {
        List<ExplainedAlert> found = [];
        foreach (Volet volet in workspace.Volets)
        {
            await foreach (Stored<Alert> stored in workspace.Stores.Of(volet).AlertsAsync(new AlertQuery(), ct))
            {
                if (
                    stored is Stored<Alert>.Readable { Value: var alert }
                    && $"{alert.Id:D}".StartsWith(id, StringComparison.OrdinalIgnoreCase)
                )
                {
                    EdgeReading edges = new(workspace.Stores.LogOf([volet]));
                    found.Add(new ExplainedAlert(volet, alert, await edges.ReadAsync(alert.Content.Ownership, ct)));
                }
            }
        }

        return found;
    }
}

/// <summary>The first line of <c>explain --alert ID --json</c>. Fields are only ever added.</summary>
internal sealed record ExplainAlertLine(
    Volet Volet,
    Guid Alert,
    string Route,
    AlertStatus Status,
    int Revision,
    string Rule,
    AlertFirm? Firm,
    IReadOnlyList<ExplainedPath> Ownership,
    IReadOnlyList<AlertIndicator> Indicators,
    string RuleVersion
)
{
    public static ExplainAlertLine Of(ExplainedAlert one) =>
        new(
            one.Volet,
            one.Alert.Id,
            one.Alert.Key.Route.Name,
            one.Alert.Status,
            one.Alert.Revision,
            one.Alert.Key.Rule,
            one.Content.Firm,
            one.Ownership,
            one.Content.Indicators,
            one.Alert.RuleVersion
        );
}
