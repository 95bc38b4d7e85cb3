using Watch.Contracts.Identifiers;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Clauses;

/// <summary>Reads the clauses about the notice as a whole.</summary>
internal sealed class NoticeClauses(RuleContext context, FileReport report)
{
    private const string Name = "lower-case letters, digits and hyphens, as in bodacc";

    /// <summary>Their keys.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        "party",
        "notice-departement",
        "notice-region",
        "source",
        "family",
        "notice",
        "published",
        "text",
        "technology",
    ];

    /// <summary>The keys of <c>technology</c> where it is a map.</summary>
    public static readonly IReadOnlyList<string> TechnologyKeys = ["symbols", "inventive"];

    /// <summary>The clause of a key of theirs; null, and reported, when it cannot be read.</summary>
    public Clause? Read(string key, YamlNode value) =>
        key switch
        {
            "party" => new PartyClauses(context, report).Within(value) is { } clauses ? new PartyIs(clauses) : null,
            "notice-departement" => report.OneOrMoreDepartements(value) is { } departements ? new NoticeDepartementIs(departements) : null,
            "notice-region" => report.OneOrMoreRegions(value) is { } departements ? new NoticeDepartementIs(departements) : null,
            "source" => Names(value) is { } sources ? new SourceIs([.. sources.Select(s => new SourceId(s))]) : null,
            "family" => Names(value) is { } families ? new FamilyIs(families) : null,
            "notice" => report.OneOrMore(value, "the id of a notice, as in A202600159") is { } ids
                ? new NoticeIs([.. ids.Select(i => i.Text)])
                : null,
            "published" => report.Days(value) is { } days ? new PublishedIs(days) : null,
            "text" => report.Queries(value) is { } query ? new TextIs(query) : null,
            "technology" => Technology(value),
            _ => null,
        };

    private TechnologyIs? Technology(YamlNode node)
    {
        if (node is not YamlNode.Map)
        {
            return report.Technologies(node) is { } all ? new TechnologyIs(all.Symbols, all.Under, InventiveOnly: false) : null;
        }

        MapReader map = MapReader.Of(node, report, TechnologyKeys)!;
        bool inventive = report.Word(map.Optional("inventive"), ["true", "false"]) is "true";
        return report.Technologies(map.Required("symbols")) is { } some ? new TechnologyIs(some.Symbols, some.Under, inventive) : null;
    }

    private string[]? Names(YamlNode node)
    {
        string?[]? names = report.OneOrMore(node, Name)?.Select(s => report.TextThat(s, Name, IsName)).ToArray();
        return names is null || names.Contains(null) ? null : [.. names.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static bool IsName(string text) => text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
