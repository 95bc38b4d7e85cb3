using System.Globalization;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Worker.Judging.Backtesting;

namespace Watch.Worker.Commands.Rules;

/// <summary>A line of <c>backtest --json</c>: one alert that the two configurations see differently. Fields are only ever added.</summary>
internal sealed record BacktestLine
{
    public required Volet Volet { get; init; }

    /// <summary><c>gained</c>, <c>lost</c>, or one or both of <c>severity</c> and <c>route</c>.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    public required string Rule { get; init; }

    public required AlertFirm? Firm { get; init; }

    public required string Title { get; init; }

    public required SourceId Source { get; init; }

    public required string Notice { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public required Uri? Link { get; init; }

    public required BacktestSide? Before { get; init; }

    public required BacktestSide? After { get; init; }

    public static BacktestLine Of(Volet volet, BacktestedPair pair) =>
        new()
        {
            Volet = volet,
            Changes = [.. ChangesOf(pair)],
            Rule = pair.Rule,
            Firm = pair.Firm,
            Title = pair.Title,
            Source = pair.Notice.Source,
            Notice = pair.Notice.Id,
            PublishedOn = pair.Notice.PublishedOn,
            Link = pair.Notice.Link,
            Before = BacktestSide.Of(pair.Before),
            After = BacktestSide.Of(pair.After),
        };

    public string ToText()
    {
        BacktestSide side = After ?? Before!;
        string severity =
            Before is { } b && After is { } a && b.Severity != a.Severity
                ? $"{b.Severity.ToKebabCase()} → {a.Severity.ToKebabCase()}"
                : side.Severity.ToKebabCase();
        string routes = Changes.Contains(Change.Route, StringComparer.Ordinal)
            ? $"{string.Join(", ", Before!.Routes)} → {string.Join(", ", After!.Routes)}"
            : string.Join(", ", side.Routes);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join('+', Changes), -14} {PublishedOn:yyyy-MM-dd}  {severity}  {routes}  {Title}  [{Rule}, {Notice}]"
        );
    }

    private static IEnumerable<string> ChangesOf(BacktestedPair pair) =>
        [
            .. pair.IsGained ? [Change.Gained] : Array.Empty<string>(),
            .. pair.IsLost ? [Change.Lost] : Array.Empty<string>(),
            .. pair.ChangesSeverity ? [Change.Severity] : Array.Empty<string>(),
            .. pair.IsRerouted ? [Change.Route] : Array.Empty<string>(),
        ];

    /// <summary>The words for what can differ.</summary>
    internal static class Change
    {
        public const string Gained = "gained";
        public const string Lost = "lost";
        public const string Severity = "severity";
        public const string Route = "route";

        public static IReadOnlyList<string> All { get; } = [Lost, Gained, Severity, Route];
    }
}

/// <summary>An alert as one of the configurations has it.</summary>
internal sealed record BacktestSide(string RuleVersion, Severity Severity, IReadOnlyList<string> Routes)
{
    public static BacktestSide? Of(BacktestedAlert? alert) => alert is null ? null : new(alert.RuleVersion, alert.Severity, alert.Routes);
}
