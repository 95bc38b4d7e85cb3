using System.Globalization;
using Watch.Contracts;
using Watch.Rules.Screening;
using Watch.Worker.Configuration.Firms;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Screening;

/// <summary>Reads <c>screening.yml</c>: a list of maps, each a line of the law with the days on which it is in force.</summary>
internal sealed class ScreeningFile(FileReport report)
{
    private const string AllowedPercent = "a percentage above 0 and at most 100, as in '25 %'";
    private const string ThresholdKey = "threshold";
    private const string InvestorKey = "investor";
    private const string MarketKey = "market";
    private const string SectorsKey = "sectors";

    /// <summary>The keys of a line.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        "from",
        "until",
        "source",
        "note",
        "condition",
        ThresholdKey,
        InvestorKey,
        MarketKey,
        SectorsKey,
    ];

    private readonly List<PlacedScreening> _read = [];

    /// <summary>Every line that can be read, with its place, in the order of the file.</summary>
    public IReadOnlyList<PlacedScreening> Read(YamlNode? root)
    {
        foreach (YamlNode item in report.Items(root, "lines"))
        {
            if (MapReader.Of(item, report, Keys) is { } map && Line(map) is { } line && IsNew(line, map.At))
            {
                _read.Add(new PlacedScreening(line, new FilePlace(report.File, map.At.Line)));
            }
        }

        return _read;
    }

    private ScreeningLine? Line(MapReader map)
    {
        DateOnly? from = report.Day(map.Required("from"));
        DateOnly? until = report.Day(map.Optional("until"));
        string? source = report.Text(map.Required("source"));
        string? note = report.Text(map.Optional("note"));
        ScreeningCondition? condition = report.Word<ScreeningCondition>(map.Required("condition"));
        Asked asked = AskedBy(map, condition);
        bool isPeriod = report.IsPeriod(from, until, map.Optional("until")?.At ?? map.At, "a line in force");
        if (from is null || source is null || condition is null || !isPeriod || !asked.IsWhole)
        {
            return null;
        }

        return new ScreeningLine
        {
            From = from.Value,
            Until = until,
            Source = source,
            Note = note,
            Condition = condition.Value,
            Threshold = asked.Threshold,
            Investor = asked.Investor,
            Market = asked.Market,
            Sectors = asked.Sectors,
        };
    }

    private Asked AskedBy(MapReader map, ScreeningCondition? condition)
    {
        if (condition is null)
        {
            return new Asked();
        }

        bool isVotes = condition == ScreeningCondition.Votes;
        bool isActivity = condition == ScreeningCondition.Activity;
        bool hasNoOther =
            (isVotes || IsAbsent(map, ThresholdKey, condition.Value))
            & (!isActivity || (IsAbsent(map, InvestorKey, condition.Value) & IsAbsent(map, MarketKey, condition.Value)));
        decimal? threshold = isVotes ? Percent(map.Required(ThresholdKey)) : null;
        ScreeningInvestor? investor = isActivity ? null : report.Word<ScreeningInvestor>(map.Required(InvestorKey));
        ScreeningMarket? market =
            map.Optional(MarketKey) is { } node && !isActivity ? report.Word<ScreeningMarket>(node) : ScreeningMarket.Any;
        IReadOnlyList<string>? sectors = Sectors(isActivity ? map.Required(SectorsKey) : map.Optional(SectorsKey));
        return new Asked
        {
            IsWhole =
                hasNoOther
                && threshold is null != isVotes
                && investor is null == isActivity
                && market is not null
                && (sectors is not null || (!isActivity && map.Optional(SectorsKey) is null)),
            Threshold = threshold,
            Investor = investor,
            Market = market ?? ScreeningMarket.Any,
            Sectors = sectors ?? [],
        };
    }

    private bool IsAbsent(MapReader map, string key, ScreeningCondition condition)
    {
        if (map.Optional(key) is not { } node)
        {
            return true;
        }

        report.Error(node.At, $"'{key}' of a line whose condition is {condition.ToKebabCase()}", [$"no line '{key}:'"]);
        return false;
    }

    private decimal? Percent(YamlNode? node)
    {
        if (report.Scalar(node, AllowedPercent) is not { } scalar)
        {
            return null;
        }

        string figure = scalar.Text.Trim().TrimEnd('%').Trim().Replace(',', '.');
        if (
            decimal.TryParse(figure, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent)
            && percent is > 0 and <= 100
        )
        {
            return percent;
        }

        report.Error(scalar, AllowedPercent);
        return null;
    }

    private IReadOnlyList<string>? Sectors(YamlNode? node) =>
        report.OneOrMore(node, "a sector in a word of your own") is { } words
            ? [.. words.Select(s => s.Text.Trim()).Distinct(StringComparer.Ordinal)]
            : null;

    // One text of law is in force once on a day.
    private bool IsNew(ScreeningLine line, Position at)
    {
        if (_read.Find(r => IsSame(r.Line, line)) is not { } other)
        {
            return true;
        }

        string remark = $"it stands first in line {other.Place.Line}";
        report.Error(at, $"'{line.Source}' a second time", ["days on which the other is not in force"], remark);
        return false;
    }

    private static bool IsSame(ScreeningLine one, ScreeningLine other) =>
        one.Source == other.Source
        && one.Condition == other.Condition
        && one.Threshold == other.Threshold
        && (one.IsInForce(other.From) || other.IsInForce(one.From));

    /// <summary>What a line asks for, beyond its condition.</summary>
    private sealed record Asked
    {
        public bool IsWhole { get; init; }

        public decimal? Threshold { get; init; }

        public ScreeningInvestor? Investor { get; init; }

        public ScreeningMarket Market { get; init; }

        public IReadOnlyList<string> Sectors { get; init; } = [];
    }
}
