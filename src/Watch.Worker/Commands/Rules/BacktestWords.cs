using System.Globalization;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Rules;

/// <summary>Words of a backtest, in the text and on the page.</summary>
internal static class BacktestWords
{
    /// <summary>What of the log did not count, or counted by a part; empty where there is none.</summary>
    public static string Unread(long unreadable, long textsGone, MessageLanguage language) =>
        (unreadable == 0 ? "" : UnreadableRows(unreadable, language)) + (textsGone == 0 ? "" : BeginningsAlone(textsGone, language));

    private static string UnreadableRows(long rows, MessageLanguage language) =>
        language.Say(
            $" ; {language.Count(rows, "annonce illisible", "", "annonces illisibles")}",
            $"; {language.Count(rows, "", "row")} cannot be read"
        );

    private static string BeginningsAlone(long articles, MessageLanguage language)
    {
        string counted = language.Count(articles, "article jugé sur le début de son", "article", "articles jugés sur le début de leur");
        return language.Say($" ; {counted} texte, seul gardé", $"; of {counted} the beginning of the text alone is kept");
    }

    /// <summary>A kind of difference.</summary>
    public static string Of(string change, MessageLanguage language) =>
        language.Say(
            change switch
            {
                BacktestLine.Change.Gained => "gagnée",
                BacktestLine.Change.Lost => "perdue",
                BacktestLine.Change.Severity => "gravité",
                _ => "route",
            },
            change
        );

    /// <summary>A day.</summary>
    public static string Of(DateOnly day, MessageLanguage language) =>
        day.ToString(language.Say("dd/MM/yyyy", "yyyy-MM-dd"), CultureInfo.InvariantCulture);
}
