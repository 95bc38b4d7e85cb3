using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Clauses;

/// <summary>Reads the clauses about events.</summary>
internal sealed class EventClauses(FileReport report)
{
    private static readonly string[] Directions = [CrossingDirection.Upwards.ToKebabCase(), CrossingDirection.Downwards.ToKebabCase()];

    /// <summary>Their keys.</summary>
    public static readonly IReadOnlyList<string> Keys = ["kind", "procedure", "event-date", "price", "stake", "threshold", "crossing"];

    /// <summary>The clause of a key of theirs; null, and reported, when it cannot be read.</summary>
    public Clause? Read(string key, YamlNode value) =>
        key switch
        {
            "kind" => report.Words<EventKind>(value) is { } kinds ? new KindIs(kinds) : null,
            "procedure" => report.Words<InsolvencyProcedure>(value) is { } procedures ? new ProcedureIs(procedures) : null,
            "event-date" => report.Days(value) is { } days ? new EventDateIs(days) : null,
            "price" => report.Amounts(value) is { } price ? new PriceIs(price.Range, price.Currency) : null,
            "stake" => report.Percents(value) is { } stake ? new StakeIs(stake) : null,
            "threshold" => report.Percents(value) is { } threshold ? new ThresholdIs(threshold) : null,
            "crossing" => KebabCase.TryParse(report.Word(value, Directions), out CrossingDirection direction)
                ? new CrossingIs(direction)
                : null,
            _ => null,
        };
}
