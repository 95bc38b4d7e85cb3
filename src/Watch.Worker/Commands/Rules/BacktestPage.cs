using System.Globalization;
using System.Text;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Rules;

/// <summary>A backtest of one volet as a page of Markdown, to be attached to a request for a change.</summary>
internal static class BacktestPage
{
    /// <summary>The page: a summary, then what changes by rule and route, then each alert that changes.</summary>
    public static string Of(BacktestReport report, IReadOnlyList<BacktestLine> lines, MessageLanguage language)
    {
        StringBuilder page = new();
        page.Append(language.Say("# Essai sur le passé", "# Backtest"));
        page.Append(
            CultureInfo.InvariantCulture,
            $"\n\n{language.Say("Volet ", "")}{language.Of(report.Volet)}, {Period(report, language)}{Rows(report, language)}\n\n"
        );
        page.Append(language.Say("| | avant | après | gagnées | perdues |", "| | before | after | gained | lost |"))
            .Append("\n|---|---:|---:|---:|---:|\n");
        Row(page, language.Say("alertes", "alerts"), report.Alerts);
        foreach (BacktestRule rule in report.Rules.Where(r => r.Alerts.Differs))
        {
            Row(page, $"`{rule.Rule}`", rule.Alerts);
        }

        foreach (BacktestRoute route in report.Routes.Where(r => r.Gained > 0 || r.Lost > 0))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| → {route.Route} | {route.Before} | {route.After} | {route.Gained} | {route.Lost} |\n"
            );
        }

        if (lines.Count == 0)
        {
            return page.Append(language.Say("\nAucune alerte ne change.\n", "\nNo alert changes.\n")).ToString();
        }

        page.Append(language.Say("\n| différence | jour | alerte | règle | annonce |", "\n| change | day | alert | rule | notice |"))
            .Append("\n|---|---|---|---|---|\n");
        foreach (BacktestLine line in lines)
        {
            string changes = string.Join(", ", line.Changes.Select(c => BacktestWords.Of(c, language)));
            page.Append(CultureInfo.InvariantCulture, $"| {changes} | {BacktestWords.Of(line.PublishedOn, language)} ");
            page.Append(CultureInfo.InvariantCulture, $"| {Cell(line.Title)} | `{line.Rule}` | {Cell(line.Notice)} |\n");
        }

        return page.ToString();
    }

    private static string Period(BacktestReport report, MessageLanguage language) =>
        language.Say(
            $"du {BacktestWords.Of(report.From, language)} au {BacktestWords.Of(report.To, language)}",
            $"{BacktestWords.Of(report.From, language)} – {BacktestWords.Of(report.To, language)}"
        );

    // Whoever decides on the change has to know on how much it rests.
    private static string Rows(BacktestReport report, MessageLanguage language) =>
        language.Say(
            $" ; {language.Count(report.Rows, "annonce lue", "", "annonces lues")}",
            $"; {language.Count(report.Rows, "", "row")} of the log"
        ) + BacktestWords.Unread(report.Unreadable, report.TextsGone, language);

    private static void Row(StringBuilder page, string name, BacktestCounts counts) =>
        page.Append(CultureInfo.InvariantCulture, $"| {name} | {counts.Before} | {counts.After} | {counts.Gained} | {counts.Lost} |\n");

    // What a publisher wrote makes neither a cell nor markup.
    private static string Cell(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Select(c => c is '|' or '<' or '[' or '`' or '*' or '_' or '\\' ? $"\\{c}" : $"{c}"));
}
