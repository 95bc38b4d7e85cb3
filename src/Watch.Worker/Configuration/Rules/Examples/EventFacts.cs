using Watch.Contracts.Notices;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Examples;

/// <summary>Reads an event of an example; several kinds are several events with the same data.</summary>
internal sealed class EventFacts(FileReport report)
{
    /// <summary>The keys of an event.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        "kind",
        "label",
        "on",
        "price",
        "capital-direction",
        "procedure",
        "stake",
        "parent",
    ];

    /// <summary>The keys of <c>stake</c>.</summary>
    public static readonly IReadOnlyList<string> StakeKeys =
    [
        "capital-percent",
        "votes-percent",
        "thresholds",
        "direction",
        "capital-thresholds",
        "votes-thresholds",
        "declarants",
        "passive",
        "cause",
    ];

    /// <summary>The keys of <c>parent</c>: each side a name, or a reason why nobody is named.</summary>
    public static readonly IReadOnlyList<string> ParentKeys = ["before", "reason-before", "after", "reason-after"];

    /// <summary>The events; none, and reported, without a kind.</summary>
    public IReadOnlyList<NoticeEvent> Read(MapReader map)
    {
        IReadOnlyList<EventKind> kinds = report.Words<EventKind>(map.Required("kind")) ?? [];
        NoticeEvent data = new()
        {
            Kind = default,
            Label = report.Text(map.Optional("label")),
            On = report.Day(map.Optional("on")),
            Price = report.Money(map.Optional("price")),
            CapitalDirection = report.Word<CapitalDirection>(map.Optional("capital-direction")) ?? CapitalDirection.Unknown,
            Procedure = report.Word<InsolvencyProcedure>(map.Optional("procedure")),
            Stake = map.Optional("stake") is { } stake ? Stake(stake) : null,
            Parent = map.Optional("parent") is { } parent ? Parent(parent) : null,
        };
        return [.. kinds.Select(k => data with { Kind = k })];
    }

    private Stake? Stake(YamlNode node)
    {
        if (MapReader.Of(node, report, StakeKeys) is not { } map)
        {
            return null;
        }

        decimal[] capital = [.. Thresholds(map.Optional("capital-thresholds"))];
        decimal[] votes = [.. Thresholds(map.Optional("votes-thresholds"))];
        return new Stake
        {
            CapitalPercent = report.Percent(map.Optional("capital-percent")),
            VotesPercent = report.Percent(map.Optional("votes-percent")),
            Thresholds = [.. Thresholds(map.Optional("thresholds")).Concat(capital).Concat(votes).Distinct()],
            CapitalThresholds = capital,
            VotesThresholds = votes,
            Direction = report.Word<CrossingDirection>(map.Optional("direction")) ?? CrossingDirection.Unknown,
            Declarants = [.. Names(map.Optional("declarants")).Select(n => new Declarant { Name = n })],
            Passive = report.Word(map.Optional("passive"), ["true", "false"]) is { } passive ? passive == "true" : null,
            Cause = report.Text(map.Optional("cause")),
        };
    }

    private ParentChange? Parent(YamlNode node) =>
        MapReader.Of(node, report, ParentKeys) is not { } map
            ? null
            : new ParentChange
            {
                Level = ParentLevel.Direct,
                Before = Holder(map.Optional("before"), map.Optional("reason-before")),
                After = Holder(map.Optional("after"), map.Optional("reason-after")),
            };

    private HolderStatement? Holder(YamlNode? name, YamlNode? reason) =>
        report.Text(name) is { } named ? new HolderStatement { Name = named }
        : report.Text(reason) is { } told ? new HolderStatement { Reasons = [told] }
        : null;

    private IEnumerable<string> Names(YamlNode? node) => report.OneOrMore(node, "names of those who declare")?.Select(s => s.Text) ?? [];

    private IEnumerable<decimal> Thresholds(YamlNode? node) =>
        report.OneOrMore(node, "percentages, as in 5 %")?.Select(s => report.Percent(s)).OfType<decimal>() ?? [];
}
