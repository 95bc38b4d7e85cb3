using System.Globalization;
using System.Text;
using Watch.Contracts;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Rules;

/// <summary>A backtest of one volet as a page of Markdown, to be attached to a request for a change.</summary>
internal static class BacktestPage
{
    /// <summary>The page: a summary, then what changes by rule and route, then each alert that changes.</summary>
    public static string Of(BacktestReport report, IReadOnlyList<BacktestLine> lines, MessageLanguage language)
    {
        bool isFrench = language == MessageLanguage.French;
        StringBuilder page = new();
        page.Append(isFrench ? "# Essai sur le passé" : "# Backtest");
        page.Append(
            CultureInfo.InvariantCulture,
            $"\n\n{report.Volet.ToKebabCase()}, {report.From:yyyy-MM-dd} – {report.To:yyyy-MM-dd}\n\n"
        );
        page.Append(isFrench ? "| | avant | après | gagnées | perdues |" : "| | before | after | gained | lost |")
            .Append("\n|---|---:|---:|---:|---:|\n");
        Row(page, isFrench ? "alertes" : "alerts", report.Alerts);
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
            return page.Append(isFrench ? "\nAucune alerte ne change.\n" : "\nNo alert changes.\n").ToString();
        }

        page.Append(isFrench ? "\n| change | jour | alerte | règle | annonce |" : "\n| change | day | alert | rule | notice |")
            .Append("\n|---|---|---|---|---|\n");
        foreach (BacktestLine line in lines)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {string.Join(", ", line.Changes)} | {line.PublishedOn:yyyy-MM-dd} ");
            page.Append(CultureInfo.InvariantCulture, $"| {Cell(line.Title)} | `{line.Rule}` | {Cell(line.Notice)} |\n");
        }

        return page.ToString();
    }

    private static void Row(StringBuilder page, string name, BacktestCounts counts) =>
        page.Append(CultureInfo.InvariantCulture, $"| {name} | {counts.Before} | {counts.After} | {counts.Gained} | {counts.Lost} |\n");

    // What a publisher wrote makes neither a cell nor markup.
    private static string Cell(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Select(c => c is '|' or '<' or '[' or '`' or '*' or '_' or '\\' ? $"\\{c}" : $"{c}"));
}
