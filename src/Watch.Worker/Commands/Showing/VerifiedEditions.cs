using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Editions;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary>What <c>digest verify</c> found of a route.</summary>
/// <param name="Route">Whose editions they are.</param>
/// <param name="Editions">How many could be read.</param>
/// <param name="Faults">What is wrong, a sentence each; none where each item stands in exactly one.</param>
internal sealed record VerifiedEditions(string Route, int Editions, IReadOnlyList<string> Faults) : IListed
{
    /// <summary>Looks at all editions of a route, and at all alerts that should stand in one.</summary>
    public static async Task<VerifiedEditions> OfAsync(IVoletStore store, Route route, CancellationToken ct)
    {
        IReadOnlyList<Stored<PublishedEdition>> stored = await store.EditionsAsync(route, int.MaxValue, ct);
        PublishedEdition[] editions = [.. stored.Values()];
        List<Stored<Alert>> alerts = await store.AlertsAsync(new AlertQuery { Route = route }, ct).ToListAsync(ct);
        return new VerifiedEditions(
            route.Name,
            editions.Length,
            [
                .. stored.Unreadable().Select(u => $"the edition in row {u.Key} cannot be read: {u.Reason}"),
                .. alerts.Unreadable().Select(u => $"alert {u.Key} cannot be read: {u.Reason}"),
                .. EditionProof.Faults(
                    [.. editions.Select(e => e.Content)],
                    [.. alerts.Values().Where(a => IsDue(a, editions)).Select(a => a.Id)]
                ),
            ]
        );
    }

    // What was told by a message of its own, before the route had editions, stands in none.
    private static bool IsDue(Alert alert, PublishedEdition[] editions) =>
        editions.Length > 0 && alert is { Revision: 0, Status: not AlertStatus.Withdrawn } && alert.UpdatedAt < editions[^1].At;

    public string ToText(MessageLanguage language) =>
        Faults.Count == 0
            ? language.Say(
                $"{Route} : {language.Count(Editions, "édition", "")}, chaque publication dans une seule",
                $"{Route}: {Editions} editions, each item in exactly one"
            )
            : string.Join('\n', Faults.Select(f => $"{Route}: {f}"));
}
