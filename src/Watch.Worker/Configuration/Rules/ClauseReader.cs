using Watch.Contracts.Notices;
using Watch.Contracts.Messages;
using Watch.Rules.Matching;
using Watch.Worker.Configuration.Firms;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules;

/// <summary>The clauses of a rule, read.</summary>
internal sealed record RuleClauses(
    IReadOnlyList<EventKind>? Kinds,
    IReadOnlyList<PartyRole>? Roles,
    FirmSelector? Firm,
    IReadOnlyList<string>? FirmDepartements,
    IReadOnlyList<string>? NoticeDepartements)
{
    /// <summary>The whole rule.</summary>
    public Rule ToRule(string id, string title, Severity severity, IReadOnlyList<string> routes) => new()
    {
        Id = id,
        Title = title,
        Severity = severity,
        Routes = routes,
        Kinds = Kinds,
        Roles = Roles,
        Firm = Firm,
        FirmDepartements = FirmDepartements,
        NoticeDepartements = NoticeDepartements,
    };
}

/// <summary>Reads <c>when</c>. A clause that cannot be read is an error and never a clause that asks nothing.</summary>
internal sealed class ClauseReader(RuleContext context, FileReport report)
{
    /// <summary>The keys of <c>when</c>.</summary>
    public static readonly IReadOnlyList<string> Keys = ["kind", "role", "firm", "firm-departement", "notice-departement"];

    /// <summary>The clauses; null when there is none.</summary>
    public RuleClauses? Read(YamlNode? node)
    {
        if (node is YamlNode.Map { Entries.Count: 0 })
        {
            report.Error(node, Keys);
            return null;
        }

        return MapReader.Of(node, report, Keys) is not { } map
            ? null
            : new RuleClauses(
                report.Words<EventKind>(map.Optional("kind")),
                report.Words<PartyRole>(map.Optional("role")),
                new FirmClause(context, report).Read(map.Optional("firm")),
                DepartementsOf(map.Optional("firm-departement")),
                DepartementsOf(map.Optional("notice-departement")));
    }

    private string[]? DepartementsOf(YamlNode? node) => report.OneOrMore(node, Departements.Allowed)?
        .Select(s => report.Departement(s.Text, s.At)).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
}
