using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules;

/// <summary>Where a rule's alerts go.</summary>
/// <param name="Always">For every alert.</param>
/// <param name="Cases">In a case too.</param>
/// <param name="Otherwise">Where no case agrees and nothing goes always.</param>
internal sealed record RuleRoutes(IReadOnlyList<Route> Always, IReadOnlyList<RouteCase> Cases, IReadOnlyList<Route> Otherwise);

/// <summary>Reads where a rule's alerts go: always, or in a case. A defensive rule that does not say goes to the GSE alone.</summary>
internal sealed class RouteReader(RuleContext context, ConditionReader conditions, FileReport report)
{
    /// <summary>The keys of a case.</summary>
    public static readonly IReadOnlyList<string> Keys = ["to", "when"];

    private IReadOnlyList<string> Allowed => RouteReading.Allowed(context.Volet, context.Routes);

    /// <summary>The routes; null when none can be had.</summary>
    public RuleRoutes? Read(MapReader rule, Condition? when)
    {
        YamlNode? node = context.Volet == Volet.Offensive ? rule.Required("route") : rule.Optional("route");
        if (node is null)
        {
            return context.Volet == Volet.Offensive ? null : new RuleRoutes([Route.Gse], [], []);
        }

        List<Route> always = [];
        List<RouteCase> cases = [];
        foreach (YamlNode item in node is YamlNode.List { Items.Count: > 0 } list ? list.Items : [node])
        {
            if (item is YamlNode.Map)
            {
                cases.AddRange(Case(item, when) is { } one ? [one] : Array.Empty<RouteCase>());
            }
            else
            {
                always.AddRange(Routes(item, when));
            }
        }

        if (always.Count > 0 || cases.Count == 0)
        {
            return always.Count == 0 ? null : new RuleRoutes([.. always.Distinct()], cases, []);
        }

        // No alert is lost for want of a case: in the defensive volet it goes to those who see everything.
        if (context.Volet == Volet.Defensive)
        {
            return new RuleRoutes([], cases, [Route.Gse]);
        }

        report.Error(
            node.At,
            "cases alone",
            Allowed,
            "one route has to stand without 'when': an alert that no case takes would go nowhere"
        );
        return null;
    }

    private RouteCase? Case(YamlNode item, Condition? ofRule)
    {
        MapReader map = MapReader.Of(item, report, Keys)!;
        Condition? when = map.Required("when") is { } node ? conditions.Read(node) : null;
        Route[] routes = [.. map.Required("to") is { } to ? Routes(to, ofRule, when) : []];
        return when is null || routes.Length == 0 ? null : new RouteCase(when, routes);
    }

    private IEnumerable<Route> Routes(YamlNode node, params Condition?[] needed) =>
        report.OneOrMore(node, Allowed)?.Select(s => Read(s, needed)).OfType<Route>().Distinct() ?? [];

    private Route? Read(YamlNode.Scalar scalar, Condition?[] needed)
    {
        Route? route = report.Route(scalar, context.Volet, context.Routes, Refusal(scalar.Text));
        if (route is { IsBridge: true } && !needed.OfType<Condition>().Any(IsAboutSensitive))
        {
            report.Error(
                scalar.At,
                scalar.Describe,
                [Route.Gse.Name],
                "only a rule whose every match needs the clause 'firm: sensitive' may share with the groupe de coordination"
            );
            return null;
        }

        return route;
    }

    private static bool IsAboutSensitive(Condition condition) =>
        RuleParts.AlwaysAsks(condition, c => c is FirmIs { Selector: FirmSelector.OfSensitivity { Sensitivity: Sensitivity.Sensitive } });

    private string? Refusal(string route) =>
        context.Volet == Volet.Offensive && Route.TryParse(route, out Route other) && other.Volet == Volet.Defensive
            ? "a rule of the offensive volet never writes to the defensive one"
            : null;
}
