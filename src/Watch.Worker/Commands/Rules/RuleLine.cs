using System.Globalization;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Rules.Matching;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Judging.Backtesting;

namespace Watch.Worker.Commands.Rules;

/// <summary>What the rules of a volet do over the log that is held.</summary>
/// <param name="Tally">The alerts.</param>
/// <param name="Days">The days of the period on which something that is held was published.</param>
internal sealed record RulesRun(BacktestTally Tally, IReadOnlyList<DateOnly> Days)
{
    /// <summary>Which alerts one rule alone gives.</summary>
    public SoleAlerts Sole { get; } = new();

    /// <summary>Rows that cannot be read, and are not counted.</summary>
    public long Unreadable { get; set; }

    /// <summary>Articles that were judged by the beginning of their text alone.</summary>
    public long TextsGone { get; set; }

    /// <summary>The weeks of which anything is held; those before the first import say nothing of a rule.</summary>
    public int Weeks { get; } = BacktestTally.WeeksOf(Days);

    public string ToText(Volet volet, MessageLanguage language) =>
        $"{language.Of(volet)}{language.Say(" : ", ": ")}{Held(language)}{Unread(language)}";

    private string Held(MessageLanguage language) =>
        Days.Count == 0
            ? language.Say("rien n'est lu dans cette période", "nothing of this period was read")
            : language.Say(
                $"{language.Count(Weeks, "semaine lue", "", "semaines lues")}, du {Days[0]:dd/MM/yyyy} au {Days[^1]:dd/MM/yyyy}",
                $"{language.Count(Weeks, "", "week")} read, from {Days[0]:yyyy-MM-dd} to {Days[^1]:yyyy-MM-dd}"
            );

    private string Unread(MessageLanguage language) => BacktestWords.Unread(Unreadable, TextsGone, language);
}

/// <summary>A line of <c>rules --json</c>.</summary>
/// <param name="Routes">Those it may write to, whatever the case.</param>
/// <param name="Stage">The furthest stage of the families that are published for what it asks; null where none is read.</param>
/// <param name="Alerts">In the whole period.</param>
/// <param name="Sole">Of them, those that no other rule of the volet gives on the same notice, firm and route.</param>
/// <param name="PerWeek">On average over the weeks that are held, to two digits.</param>
/// <param name="Weeks">Of the period, those of which something is held.</param>
/// <param name="Unreadable">Rows of the log that cannot be read.</param>
/// <param name="TextsGone">Articles that were judged by the beginning of their text alone.</param>
internal sealed record RuleLine(
    Volet Volet,
    string Rule,
    string Title,
    string Severity,
    IReadOnlyList<string> Routes,
    string? Stage,
    int Alerts,
    int Sole,
    decimal PerWeek,
    int Weeks,
    long Unreadable,
    long TextsGone
)
{
    private const int Digits = 2;

    public static RuleLine Of(Volet volet, Rule rule, string? stage, RulesRun run, int sole)
    {
        int alerts = run.Tally.Rules.GetValueOrDefault(rule.Id)?.Before ?? 0;
        return new RuleLine(
            volet,
            rule.Id,
            rule.Title,
            rule.Severity.ToKebabCase(),
            [
                .. rule
                    .Routes.Concat(rule.RouteCases.SelectMany(c => c.Routes))
                    .Concat(rule.RoutesOtherwise)
                    .Distinct()
                    .Select(r => r.Name)
                    .Order(StringComparer.Ordinal),
            ],
            stage,
            alerts,
            sole,
            Math.Round((decimal)alerts / Math.Max(run.Weeks, 1), Digits),
            run.Weeks,
            run.Unreadable,
            run.TextsGone
        );
    }

    public string ToText(MessageLanguage language)
    {
        string stage = Stage ?? language.Say("sans source", "no source");
        return $"{Rule, -28} {stage, -11} {Severity, -8} {Fired(language), -56}  {string.Join(", ", Routes)}";
    }

    private string Fired(MessageLanguage language)
    {
        string figure = PerWeek.ToString(CultureInfo.InvariantCulture);
        string alerts = language.Count(Alerts, "alerte", "alert");
        return Alerts == 0
            ? language.Say("jamais déclenchée", "never fired")
            : language.Say($"{alerts}, {figure.Replace('.', ',')} par semaine", $"{alerts}, {figure} a week")
                + $"{language.Say(" ; ", "; ")}{Use(language)}";
    }

    private string Use(MessageLanguage language) =>
        Sole == 0 ? language.Say("n'ajoute rien aux autres", "adds nothing to the others")
        : Sole == Alerts ? language.Say("utile", "useful")
        : language.Say($"utile, {Sole} sans autre règle", $"useful, {Sole} by no other rule");
}
