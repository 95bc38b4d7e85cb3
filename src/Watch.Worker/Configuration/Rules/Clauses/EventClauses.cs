using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Clauses;

/// <summary>Reads the clauses about events.</summary>
internal sealed class EventClauses(FileReport report)
{
    private const string Words = "words as in banque, or their beginning as in bank*";

    private static readonly string[] Directions = [CrossingDirection.Upwards.ToKebabCase(), CrossingDirection.Downwards.ToKebabCase()];

    private static readonly string[] Changes = [CapitalDirection.Increase.ToKebabCase(), CapitalDirection.Decrease.ToKebabCase()];

    /// <summary>Their keys.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        "kind",
        "label",
        "procedure",
        "event-date",
        "price",
        "stake",
        "threshold",
        "crossing",
        "votes",
        "votes-threshold",
        "threshold-distance",
        "passive",
        "declarant",
        "cause",
        "parent-change",
        "change",
        "except",
    ];

    /// <summary>The clause of a key of theirs; null, and reported, when it cannot be read.</summary>
    public Clause? Read(string key, YamlNode value) =>
        key switch
        {
            "kind" => report.Words<EventKind>(value) is { } kinds ? new KindIs(kinds) : null,
            "label" => Named(value) is { } words ? new LabelIs(words) : null,
            "procedure" => report.Words<InsolvencyProcedure>(value) is { } procedures ? new ProcedureIs(procedures) : null,
            "event-date" => report.Days(value) is { } days ? new EventDateIs(days) : null,
            "price" => report.Amounts(value) is { } price ? new PriceIs(price.Range, price.Currency) : null,
            "stake" => report.Percents(value) is { } stake ? new StakeIs(stake) : null,
            "threshold" => report.Percents(value) is { } threshold ? new ThresholdIs(threshold) : null,
            "crossing" => KebabCase.TryParse(report.Word(value, Directions), out CrossingDirection direction)
                ? new CrossingIs(direction)
                : null,
            "votes" => report.Percents(value) is { } votes ? new VotesIs(votes) : null,
            "votes-threshold" => report.Percents(value) is { } threshold ? new VotesThresholdIs(threshold) : null,
            "threshold-distance" => report.Percents(value) is { } points ? new ThresholdDistanceIs(points) : null,
            "passive" => report.Word(value, ["true", "false"]) is { } passive ? new PassiveIs(passive == "true") : null,
            "declarant" => Named(value) is { } words ? new DeclarantIs(words) : null,
            "cause" => Named(value) is { } words ? new CauseIs(words) : null,
            "parent-change" => report.Words<ParentMove>(value) is { } moves ? new ParentChangeIs(moves) : null,
            "change" => KebabCase.TryParse(report.Word(value, Changes), out CapitalDirection change) ? new ChangeIs(change) : null,
            "except" => Except(value),
            _ => null,
        };

    private string[]? Named(YamlNode node) => report.OneOrMore(node, Words) is { } words ? [.. words.Select(w => w.Text)] : null;

    // A group, or several; each is about the event of its block.
    private ExceptIs? Except(YamlNode node)
    {
        IReadOnlyList<YamlNode> groups = node is YamlNode.List { Items.Count: > 0 } list ? list.Items : [node];
        IReadOnlyList<EventClause>?[] read = [.. groups.Select(Group)];
        return read.Contains(null) ? null : new ExceptIs([.. read.OfType<IReadOnlyList<EventClause>>()]);
    }

    private IReadOnlyList<EventClause>? Group(YamlNode node)
    {
        if (node is YamlNode.Map { Entries.Count: 0 })
        {
            report.Error(node, Keys);
            return null;
        }

        if (MapReader.Of(node, report, Keys) is null || node is not YamlNode.Map map)
        {
            return null;
        }

        Clause?[] read = [.. map.Entries.Select(e => Read(e.Key.Text, e.Value))];
        return read.Contains(null) ? null : [.. read.OfType<EventClause>()];
    }
}
