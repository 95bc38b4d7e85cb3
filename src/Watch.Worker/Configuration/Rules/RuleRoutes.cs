using Watch.Contracts.Messages;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules;

/// <summary>Reads where a rule's alerts go. A defensive rule that does not say goes to the GSE alone.</summary>
internal sealed class RuleRoutes(RuleContext context, FileReport report)
{
    private IReadOnlyList<string> Allowed => context.Routes ?? RouteReading.FormsOf(context.Volet);

    /// <summary>The routes; null when none can be had.</summary>
    public IReadOnlyList<string>? Read(MapReader rule, RuleClauses? when)
    {
        YamlNode? node = context.Volet == Volet.Offensive ? rule.Required("route") : rule.Optional("route");
        if (node is null)
        {
            return context.Volet == Volet.Offensive ? null : [RouteReading.Gse];
        }

        string[]? routes = report.OneOrMore(node, Allowed)?.Where(s => IsAllowed(s, when)).Select(s => s.Text)
            .Distinct(StringComparer.Ordinal).ToArray();
        return routes is { Length: > 0 } ? routes : null;
    }

    private bool IsAllowed(YamlNode.Scalar route, RuleClauses? when)
    {
        if (!(context.Routes?.Contains(route.Text, StringComparer.Ordinal) ?? RouteReading.IsOf(context.Volet, route.Text)))
        {
            report.Error(route.At, route.Describe, Allowed, Refusal(route.Text));
            return false;
        }

        if (route.Text is RouteReading.Coordination && when is not { Firm: FirmSelector.OfSensitivity { Sensitivity: Sensitivity.Sensitive } })
        {
            report.Error(route.At, route.Describe, [RouteReading.Gse], "only a rule whose clause is 'firm: sensitive' may share with the groupe de coordination");
            return false;
        }

        return true;
    }

    private string? Refusal(string route) => context.Volet == Volet.Offensive && RouteReading.IsOf(Volet.Defensive, route)
        ? "a rule of the offensive volet never writes to the defensive one"
        : null;
}
