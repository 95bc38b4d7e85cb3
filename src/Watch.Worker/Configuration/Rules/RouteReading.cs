using Quartz;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules;

/// <summary>Reads routes: what a volet's <c>routes.yml</c> holds, and those that another file names.</summary>
internal static class RouteReading
{
    private const int MostYears = 20;

    /// <summary>The keys of a route where it is a map; only what may have editions has a day for them.</summary>
    public static IReadOnlyList<string> KeysOf(Volet volet) =>
        volet == Volet.Offensive ? ["name", "reader", "mode", "schedule", "years", "site"] : ["name", "reader", "mode"];

    /// <summary>
    /// Reads <c>routes.yml</c>: a list of names, or of maps that also say who reads and how. Null when it could not be read.
    /// </summary>
    /// <param name="report">Takes what is wrong.</param>
    /// <param name="root">What the file holds.</param>
    /// <param name="volet">Whose file it is.</param>
    /// <param name="shut">The folders that nobody else may see into.</param>
    public static IReadOnlyList<PlacedRoute>? Routes(this FileReport report, YamlNode? root, Volet volet, IReadOnlyList<string> shut)
    {
        if (root is null)
        {
            return null;
        }

        List<PlacedRoute> routes = [];
        foreach (YamlNode item in report.Items(root, "routes"))
        {
            if (report.PlacedRoute(item, volet, routes, shut) is { } route)
            {
                routes.Add(route);
            }
        }

        return routes;
    }

    /// <summary>A route of a volet; null, and reported, where it is none or not one of those that <c>routes.yml</c> holds.</summary>
    /// <param name="report">Takes what is wrong.</param>
    /// <param name="scalar">The name.</param>
    /// <param name="volet">Whose it has to be.</param>
    /// <param name="known">What <c>routes.yml</c> holds; null where it could not be read, and any of the volet passes.</param>
    /// <param name="remark">What else there is to say of a refusal.</param>
    public static Route? Route(
        this FileReport report,
        YamlNode.Scalar scalar,
        Volet volet,
        IReadOnlyList<Route>? known,
        string? remark = null
    )
    {
        if (Contracts.Routes.Route.TryParse(scalar.Text, out Route route) && route.Volet == volet && known?.Contains(route) != false)
        {
            return route;
        }

        report.Error(scalar.At, scalar.Describe, Allowed(volet, known), remark);
        return null;
    }

    /// <summary>What messages say is allowed.</summary>
    public static IReadOnlyList<string> Allowed(Volet volet, IReadOnlyList<Route>? known) =>
        known?.Select(r => r.Name).ToArray() ?? Contracts.Routes.Route.FormsOf(volet);

    private static PlacedRoute? PlacedRoute(
        this FileReport report,
        YamlNode item,
        Volet volet,
        List<PlacedRoute> before,
        IReadOnlyList<string> shut
    )
    {
        MapReader? map = item is YamlNode.Map ? MapReader.Of(item, report, KeysOf(volet)) : null;
        string? reader = report.Text(map?.Optional("reader"));
        YamlNode? name = map is null ? item : map.Required("name");
        if (
            report.Scalar(name, Contracts.Routes.Route.FormsOf(volet)) is not { } scalar
            || report.Route(scalar, volet, known: null) is not { } route
        )
        {
            return null;
        }

        if (before.Exists(r => r.Route == route))
        {
            report.Error(scalar.At, $"'{scalar.Text}' a second time", []);
            return null;
        }

        RouteMode mode = report.Mode(map?.Optional("mode"), route);
        PlacedRoute placed = new(route, mode, reader, new FilePlace(report.File, scalar.At.Line))
        {
            Site = volet == Volet.Offensive ? report.Site(map?.Optional("site"), mode, before, shut) : null,
            Years = volet == Volet.Offensive ? report.Years(map, route, mode, scalar) : null,
        };
        return report.Schedule(map?.Optional("schedule"), mode) is { } schedule ? placed with { Schedule = schedule } : placed;
    }

    // A firm is no candidate for a single alert: whether it filed is asked when an edition is made.
    private static int? Years(this FileReport report, MapReader? map, Route route, RouteMode mode, YamlNode.Scalar name)
    {
        YamlNode? years = map?.Optional("years");
        if (route != Contracts.Routes.Route.Prediagnostics)
        {
            if (years is not null)
            {
                report.Error(
                    years.At,
                    "'years'",
                    [],
                    $"only the route '{Contracts.Routes.Route.Prediagnostics}' asks for how long nothing was filed"
                );
            }

            return null;
        }

        if (map?.Optional("site") is { } site)
        {
            report.Error(site.At, "'site'", [], "the firms that filed nothing are named to the reader of the route alone");
        }

        if (mode == RouteMode.Digest && years is not null)
        {
            return report.Number(years, 1, MostYears);
        }

        report.Error(
            name.At,
            $"'{route}' without {(mode == RouteMode.Digest ? "years" : "editions")}",
            ["mode: digest", "years: 3"],
            "it is told of firms of which no filing was read for so many years, in editions alone"
        );
        return null;
    }

    private static string? Schedule(this FileReport report, YamlNode? node, RouteMode mode)
    {
        const string allowed = "a cron expression: seconds, minutes, hours, day of month, month, day of week, as in '0 0 7 ? * MON'";
        if (node is not null && mode != RouteMode.Digest)
        {
            report.Error(node.At, "'schedule'", [], "only a route in mode 'digest' has editions, and a day for them");
            return null;
        }

        return node is null ? null : report.TextThat(node, allowed, text => CronExpression.TryParse(text, out _));
    }

    private static RouteMode Mode(this FileReport report, YamlNode? node, Route route)
    {
        if (node is null || report.Word<RouteMode>(node) is not RouteMode.Digest)
        {
            return RouteMode.Alerts;
        }

        if (route.Volet == Volet.Offensive)
        {
            return RouteMode.Digest;
        }

        report.Error(node.At, "'digest'", [RouteMode.Alerts.ToKebabCase()], "an alert of the defensive volet never waits for an edition");
        return RouteMode.Alerts;
    }
}
