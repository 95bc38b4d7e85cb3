using Watch.Contracts.Routes;
using Watch.Rules.Clusters;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Technologies;
using Watch.Worker.Configuration.Clusters;
using Watch.Worker.Configuration.Rules;

namespace Watch.Worker.Configuration.Checks;

/// <summary>
/// Looks for routes that nobody reads or no rule names, clusters with nothing to be found by, or by what no source tells, firms that no
/// rule is about.
/// </summary>
internal sealed class ListChecks(VoletConfiguration volet, ReachedTechnologies reached)
{
    private const int MostNames = 5;

    public void Run(Warnings warnings)
    {
        CheckRoutes(warnings);
        foreach (PlacedCluster placed in volet.Clusters)
        {
            CheckCluster(placed, warnings);
        }

        CheckFirms(warnings);
        CheckNames(warnings);
    }

    private void CheckRoutes(Warnings warnings)
    {
        HashSet<Route> named =
        [
            .. volet.Rules.SelectMany(r => r.Routes.Concat(r.RouteCases.SelectMany(c => c.Routes))),
            .. volet.Clusters.Select(c => c.Cluster.Route).OfType<Route>(),
        ];
        foreach (PlacedRoute route in volet.RoutesRead)
        {
            if (route.Reader is null)
            {
                warnings.Add(route.Place, $"route '{route.Route}' without reader", "who reads it? { name: …, reader: … }");
            }

            if (!named.Contains(route.Route))
            {
                warnings.Add(route.Place, $"route '{route.Route}', which no rule names", "nothing goes there");
            }
        }
    }

    private void CheckCluster(PlacedCluster placed, Warnings warnings)
    {
        Cluster cluster = placed.Cluster;
        if (cluster.AllTechnologies.Count == 0)
        {
            warnings.Add(placed.Place, $"cluster '{cluster.Id}' without technologies", "no patent is found by what it is about");
        }

        string[] unread = [.. cluster.AllTechnologies.Where(IsUnread).Select(t => t.Symbol).Distinct(StringComparer.Ordinal)];
        if (unread.Length > 0)
        {
            warnings.Add(
                placed.Place,
                $"cluster '{cluster.Id}' with technologies of which no source tells",
                $"no patent of them is read: {Names(unread)}"
            );
        }

        ClusterFirm[] unnumbered = [.. cluster.Members.Where(m => m.Siren is null)];
        if (unnumbered.Length > 0)
        {
            warnings.Add(
                placed.Place,
                $"cluster '{cluster.Id}' with members without SIREN",
                $"a notice that gives numbers is not found by them: {Names(unnumbered.Select(m => m.Name))}"
            );
        }
    }

    private bool IsUnread(Technology technology) =>
        TechnologySymbol.TryParse(technology.Symbol, out TechnologySymbol? symbol) && !reached.Has(symbol);

    private void CheckFirms(Warnings warnings)
    {
        FirmSelector[] selectors = [.. volet.Rules.SelectMany(r => RuleParts.Clauses(r.When)).OfType<FirmIs>().Select(f => f.Selector)];
        Firm[] alone = [.. volet.Firms.All.Where(f => !selectors.Any(s => s.Selects(f)))];
        if (alone.Length > 0 && volet.FirmPlaces.TryGetValue(alone[0].Siren, out FilePlace? place))
        {
            warnings.Add(place, $"{alone.Length} firms that no rule is about", Names(alone.Select(f => $"{f.Siren} {f.Name}")));
        }
    }

    private void CheckNames(Warnings warnings)
    {
        foreach ((Firm firm, string name, string why) in volet.Firms.Untold())
        {
            if (volet.FirmPlaces.TryGetValue(firm.Siren, out FilePlace? place))
            {
                warnings.Add(place, $"'{name}', a name by which alone {firm.Siren} is not told", why);
            }
        }
    }

    private static string Names(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length <= MostNames ? string.Join(", ", all) : $"{string.Join(", ", all.Take(MostNames))}…";
    }
}
