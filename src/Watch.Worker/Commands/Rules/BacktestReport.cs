using System.Globalization;
using System.Text.Json.Serialization;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Judging.Backtesting;

namespace Watch.Worker.Commands.Rules;

/// <summary>The line of <c>backtest --json</c> that ends each volet. Fields are only ever added.</summary>
internal sealed record BacktestReport
{
    public required Volet Volet { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Whether there is another configuration; without one, what stands under <c>after</c> is nothing.</summary>
    public required bool Compared { get; init; }

    public required long Rows { get; init; }

    public required long Unreadable { get; init; }

    /// <summary>Notices judged by the beginning of their text alone: the rest is no longer kept. Left out where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long TextsGone { get; init; }

    public required BacktestCounts Alerts { get; init; }

    public required IReadOnlyList<BacktestRule> Rules { get; init; }

    public required IReadOnlyList<BacktestFirm> Firms { get; init; }

    public required IReadOnlyList<BacktestRoute> Routes { get; init; }

    /// <summary>Of every line before, and of this one without it.</summary>
    public string? Sha256 { get; init; }

    public static BacktestReport Of(
        Volet volet,
        DateOnly from,
        DateOnly to,
        bool compared,
        BacktestTally tally,
        long rows,
        long unreadable
    ) =>
        new()
        {
            Volet = volet,
            From = from,
            To = to,
            Compared = compared,
            Rows = rows,
            Unreadable = unreadable,
            Alerts = BacktestCounts.Of(tally.All, compared),
            Rules =
            [
                .. tally.Rules.Select(r => new BacktestRule(r.Key, BacktestCounts.Of(r.Value, compared))
                {
                    RenamedFrom = tally.FormerNameOf(r.Key),
                }),
            ],
            Firms = [.. tally.Firms.Select(f => new BacktestFirm(f.Key, tally.NameOf(f.Key), BacktestCounts.Of(f.Value, compared)))],
            Routes = [.. tally.Routes.Select(r => BacktestRoute.Of(r.Key, r.Value, tally.Weeks, compared))],
        };

    public string ToText(MessageLanguage language) =>
        string.Join(
            '\n',
            [
                $"{language.Of(Volet)}, {Period(language)}{language.Say(" : ", ": ")}{Alerts.ToText(language)}"
                    + BacktestWords.Unread(Unreadable, TextsGone, language),
                .. Rules.Where(r => r.IsShown(Compared)).Select(r => r.ToText(language)),
                .. Firms
                    .Where(f => !Compared || f.Alerts.Differs)
                    .Select(f => $"  {language.Say("entreprise", "firm")} {f.Siren} {f.Name}{Colon(language)}{f.Alerts.ToText(language)}"),
                .. Routes.Where(r => !Compared || r.Gained > 0 || r.Lost > 0).Select(r => r.ToText(language)),
                .. Compared && !Alerts.Differs ? [language.Say("  rien ne change", "  nothing changes")] : Array.Empty<string>(),
                $"  sha256 {Sha256}",
            ]
        );

    private static string Colon(MessageLanguage language) => language.Say(" : ", ": ");

    private string Period(MessageLanguage language)
    {
        (string from, string to) = (BacktestWords.Of(From, language), BacktestWords.Of(To, language));
        return language.Say(
            $"du {from} au {to}, {language.Count(Rows, "annonce lue", "", "annonces lues")}",
            $"{from} to {to}, {Rows} rows of the log"
        );
    }
}

/// <summary>Numbers of alerts; those of a comparison are null where there is none.</summary>
internal sealed record BacktestCounts(int Before, int? After, int? Gained, int? Lost, int? Severity, int? Rerouted)
{
    public static BacktestCounts Of(PairCounts counts, bool compared) =>
        compared
            ? new(counts.Before, counts.After, counts.Gained, counts.Lost, counts.Severity, counts.Rerouted)
            : new(counts.Before, null, null, null, null, null);

    /// <summary>Whether the two configurations disagree on one of them.</summary>
    [JsonIgnore]
    public bool Differs => Gained > 0 || Lost > 0 || Severity > 0 || Rerouted > 0;

    public string ToText(MessageLanguage language) =>
        After is null
            ? language.Count(Before, "alerte", "alert")
            : language.Say(
                $"{Before} → {After} alertes ({Gained} gagnées, {Lost} perdues, "
                    + $"{Severity} d'une autre gravité, {Rerouted} d'une autre route)",
                $"{Before} → {After} alerts ({Gained} gained, {Lost} lost, {Severity} of another severity, {Rerouted} re-routed)"
            );
}

/// <summary>Of one rule.</summary>
internal sealed record BacktestRule(string Rule, BacktestCounts Alerts)
{
    /// <summary>What it is called in the first configuration, where it asks the same under another id; else left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RenamedFrom { get; init; }

    public bool IsShown(bool compared) => !compared || Alerts.Differs || RenamedFrom is not null;

    public string ToText(MessageLanguage language)
    {
        string renamed = RenamedFrom is null ? "" : language.Say($", auparavant {RenamedFrom}", $", renamed from {RenamedFrom}");
        return $"  {language.Say("règle", "rule")} {Rule}{renamed}{language.Say(" : ", ": ")}{Alerts.ToText(language)}";
    }
}

/// <summary>On one firm.</summary>
internal sealed record BacktestFirm(string Siren, string Name, BacktestCounts Alerts);

/// <summary>On one route: alerts that come to it, and of a week on average and at most.</summary>
internal sealed record BacktestRoute(
    string Route,
    int Before,
    int? After,
    int? Gained,
    int? Lost,
    WeeklyLoad WeeklyBefore,
    WeeklyLoad? WeeklyAfter
)
{
    public static BacktestRoute Of(string route, RouteTally tally, int weeks, bool compared) =>
        new(
            route,
            tally.Before,
            compared ? tally.After : null,
            compared ? tally.Gained : null,
            compared ? tally.Lost : null,
            WeeklyLoad.Of(tally.Before, weeks, tally.MostBefore),
            compared ? WeeklyLoad.Of(tally.After, weeks, tally.MostAfter) : null
        );

    public string ToText(MessageLanguage language)
    {
        string weekly = WeeklyBefore.ToText(language);
        return After is null
            ? $"  route {Route}{language.Say(" : ", ": ")}{language.Count(Before, "alerte", "alert")}, {weekly}"
            : language.Say(
                $"  route {Route} : {Before} → {After} alertes ({Gained} gagnées, {Lost} perdues), ",
                $"  route {Route}: {Before} → {After} alerts ({Gained} gained, {Lost} lost), "
            ) + $"{weekly} → {WeeklyAfter!.ToText(language)}";
    }
}

/// <summary>Alerts a week.</summary>
/// <param name="Mean">Over all weeks of the period, to two digits.</param>
/// <param name="Greatest">Of the week with most.</param>
internal sealed record WeeklyLoad(decimal Mean, int Greatest)
{
    private const int Digits = 2;

    public static WeeklyLoad Of(int alerts, int weeks, int greatest) => new(Math.Round((decimal)alerts / weeks, Digits), greatest);

    public string ToText(MessageLanguage language)
    {
        string mean = Mean.ToString(CultureInfo.InvariantCulture);
        return language.Say($"{mean.Replace('.', ',')} par semaine, {Greatest} au plus", $"{mean} a week, {Greatest} at most");
    }
}
