using Watch.Contracts.Messages;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules;

/// <summary>
/// The routes each volet may write to. The list is closed and the two have nothing in common: no rule of one volet can
/// reach an audience of the other.
/// </summary>
internal static class RouteReading
{
    /// <summary>The State services.</summary>
    public const string Gse = "gse";

    /// <summary>The groupe de coordination, the one bridge between the volets.</summary>
    public const string Coordination = "coordination";

    private const string OfDepartement = "departement-";
    private const string OfPole = "pole-";

    private static readonly string[] Groups = ["strategies-entreprises", "sensibilisation-formation"];
    private static readonly string[] Defensive = [Gse, Coordination, $"{OfDepartement}<NN>"];
    private static readonly string[] Offensive = [.. Groups, $"{OfPole}<name>"];

    /// <summary>What a volet's <c>routes.yml</c> may hold; <c>&lt;NN&gt;</c> is a département, <c>&lt;name&gt;</c> lower-case letters, digits and hyphens.</summary>
    public static IReadOnlyList<string> FormsOf(Volet volet) => volet == Volet.Defensive ? Defensive : Offensive;

    /// <summary>Whether a volet may write to it.</summary>
    public static bool IsOf(Volet volet, string route) =>
        volet == Volet.Defensive
            ? route is Gse or Coordination || (After(OfDepartement, route) is { } code && DepartementCodes.Contains(code))
            : Groups.Contains(route, StringComparer.Ordinal) || (After(OfPole, route) is { } name && IsName(name));

    /// <summary>The keys of a route where it is a map.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["name", "reader"];

    /// <summary>Reads <c>routes.yml</c>: a list of names, or of maps that also say who reads. Null when it could not be read.</summary>
    public static IReadOnlyList<Route>? Routes(this FileReport report, YamlNode? root, Volet volet)
    {
        if (root is null)
        {
            return null;
        }

        List<Route> routes = [];
        foreach (YamlNode item in report.Items(root, "routes"))
        {
            MapReader? map = item is YamlNode.Map ? MapReader.Of(item, report, Keys) : null;
            string? reader = report.Text(map?.Optional("reader"));
            if (report.Scalar(map is null ? item : map.Required("name"), FormsOf(volet)) is not { } route)
            {
                continue;
            }

            if (!IsOf(volet, route.Text))
            {
                report.Error(route, FormsOf(volet));
            }
            else if (routes.Exists(r => string.Equals(r.Name, route.Text, StringComparison.Ordinal)))
            {
                report.Error(route.At, $"'{route.Text}' a second time", []);
            }
            else
            {
                routes.Add(new Route(route.Text, reader, new FilePlace(report.File, route.At.Line)));
            }
        }

        return routes;
    }

    private static string? After(string prefix, string route) =>
        route.StartsWith(prefix, StringComparison.Ordinal) ? route[prefix.Length..] : null;

    private static bool IsName(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
