using Watch.Contracts.Messages;
using Watch.Rules.Text;

namespace Watch.Rules.Alerts;

/// <summary>An alert without what a publisher's words may hold and a reader's terminal, mail or editor would obey.</summary>
public static class PrintableAlert
{
    /// <summary>The same alert, its words cleaned. Ids, days, amounts and links are not words.</summary>
    public static AlertContent Clean(AlertContent alert) =>
        alert with
        {
            Title = PrintableText.Clean(alert.Title),
            Summary = PrintableText.Clean(alert.Summary),
            Patents = [.. alert.Patents.Select(p => p with { Title = p.Title is { } title ? PrintableText.Clean(title) : null })],
            Articles = [.. alert.Articles.Select(a => a with { Title = a.Title is { } title ? PrintableText.Clean(title) : null })],
            Parties = [.. alert.Parties.Select(p => p with { Name = PrintableText.Clean(p.Name) })],
            Evidence = [.. alert.Evidence.Select(e => new Evidence(PrintableText.Clean(e.Clause), PrintableText.Clean(e.Seen)))],
            Indicators = [.. alert.Indicators.Select(Clean)],
            Earlier = [.. alert.Earlier.Select(e => e with { Title = PrintableText.Clean(e.Title) })],
            Recognition = alert.Recognition is { } recognition ? Clean(recognition) : null,
        };

    private static AlertIndicator Clean(AlertIndicator indicator) =>
        indicator with
        {
            Source = PrintableText.Clean(indicator.Source),
            Seen = PrintableText.Clean(indicator.Seen),
            Unknown = [.. indicator.Unknown.Select(PrintableText.Clean)],
        };

    private static Recognition Clean(Recognition recognition) =>
        recognition with
        {
            Seen = PrintableText.Clean(recognition.Seen),
            Parts = [.. recognition.Parts.Select(p => p with { Seen = PrintableText.Clean(p.Seen) })],
        };
}
