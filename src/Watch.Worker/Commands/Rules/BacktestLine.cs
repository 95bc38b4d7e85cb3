using System.Text.Json.Serialization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration.Catalogue;
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

    /// <summary>
    /// What made the change: the clause that fails in the configuration that lacks the alert, or that this one has no such rule, or does
    /// not watch the firm; of another severity, the cases that decide; null for a change of routes alone.
    /// </summary>
    public required string? Cause { get; init; }

    /// <summary>What the rule is called in the first configuration, where it asks the same under another id; else left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RenamedFrom { get; init; }

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
            Cause = pair.Cause,
            RenamedFrom = pair.RenamedFrom,
        };

    public string ToText(MessageLanguage language)
    {
        BacktestSide side = After ?? Before!;
        string severity =
            Before is { } b && After is { } a && b.Severity != a.Severity
                ? $"{language.Of(b.Severity)} → {language.Of(a.Severity)}"
                : language.Of(side.Severity);
        string routes = Changes.Contains(Change.Route, StringComparer.Ordinal)
            ? $"{string.Join(", ", Before!.Routes)} → {string.Join(", ", After!.Routes)}"
            : string.Join(", ", side.Routes);
        string changes = string.Join('+', Changes.Select(c => BacktestWords.Of(c, language)));
        string cause = Cause is null ? "" : $"  {Cause}";
        return $"{changes, -14} {BacktestWords.Of(PublishedOn, language)}  {severity}  {routes}  {Title}  [{Rule}, {Notice}]{cause}";
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
