using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Worker.Configuration.Firms;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Clauses;

/// <summary>Reads the clauses about parties.</summary>
internal sealed class PartyClauses(RuleContext context, FileReport report)
{
    private static readonly string[] Persons = [PersonType.Legal.ToKebabCase(), PersonType.Natural.ToKebabCase()];

    /// <summary>Their keys in a condition.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        "role",
        "firm",
        "firm-departement",
        "firm-region",
        "capital",
        "capital-change",
        "after",
        "count",
        "officer",
        "person",
        "abroad",
        "activity-code",
        "siren",
    ];

    /// <summary>Their keys within <c>party</c>.</summary>
    public static readonly IReadOnlyList<string> PartyKeys =
    [
        "role",
        "departement",
        "region",
        "abroad",
        "person",
        "activity-code",
        "siren",
        "firm",
    ];

    /// <summary>The keys of <c>officer</c>.</summary>
    public static readonly IReadOnlyList<string> OfficerKeys = ["change", "function"];

    /// <summary>The clauses of a key of theirs; null among them, and reported, for what cannot be read.</summary>
    public IEnumerable<Clause?> Read(string key, YamlNode value) =>
        key switch
        {
            "firm" => new FirmClause(context, report).Read(value),
            _ => [One(key, value)],
        };

    /// <summary>What stands within <c>party</c>; null, and reported, when it cannot be read.</summary>
    public IReadOnlyList<PartyClause>? Within(YamlNode node)
    {
        if (MapReader.Of(node, report, PartyKeys) is null || node is not YamlNode.Map map)
        {
            return null;
        }

        if (map.Entries.Count == 0)
        {
            report.Error(node, PartyKeys);
        }

        Clause?[] read = [.. map.Entries.SelectMany(e => Read(AsInCondition(e.Key.Text), e.Value))];
        return read.Length == 0 || read.Contains(null) ? null : [.. read.OfType<PartyClause>()];
    }

    private PastReading Past => field ??= new PastReading(One, report);

    private static string AsInCondition(string key) => key is "departement" or "region" ? $"firm-{key}" : key;

    private PartyClause? One(string key, YamlNode value) =>
        key switch
        {
            "role" => report.Words<PartyRole>(value) is { } roles ? new RoleIs(roles) : null,
            "firm-departement" => report.OneOrMoreDepartements(value) is { } departements ? new FirmDepartementIs(departements) : null,
            "firm-region" => report.OneOrMoreRegions(value) is { } departements ? new FirmDepartementIs(departements) : null,
            "capital" => report.Amounts(value) is { } capital ? new CapitalIs(capital.Range, capital.Currency) : null,
            "capital-change" => report.Change(value),
            "after" => Past.After(value),
            "count" => Past.Count(value),
            "officer" => Officer(value),
            "person" => KebabCase.TryParse(report.Word(value, Persons), out PersonType person) ? new PersonIs(person) : null,
            "abroad" => report.Word(value, ["true", "false"]) is { } abroad ? new AbroadIs(abroad is "true") : null,
            "activity-code" => report.ActivityCodes(value) is { } codes ? new ActivityCodeIs(codes) : null,
            "siren" => Sirens(value) is { } sirens ? new SirenIs(sirens) : null,
            _ => null,
        };

    private OfficerIs? Officer(YamlNode node)
    {
        if (MapReader.Of(node, report, OfficerKeys) is not { } map)
        {
            return null;
        }

        (YamlNode? change, YamlNode? function) = (map.Optional(OfficerKeys[0]), map.Optional(OfficerKeys[1]));
        if (change is null && function is null)
        {
            report.Error(node, OfficerKeys);
            return null;
        }

        (IReadOnlyList<OfficerChange>? changes, IReadOnlyList<OfficerFunction>? functions) = (
            report.Words<OfficerChange>(change),
            report.Words<OfficerFunction>(function)
        );
        return (change is not null && changes is null) || (function is not null && functions is null)
            ? null
            : new OfficerIs(changes, functions);
    }

    private Siren[]? Sirens(YamlNode node)
    {
        Siren?[]? read = report.OneOrMore(node, "a SIREN")?.Select(s => report.Siren(s.Text, s.At)).ToArray();
        return read is null || read.Contains(null) ? null : [.. read.OfType<Siren>().Distinct()];
    }
}
