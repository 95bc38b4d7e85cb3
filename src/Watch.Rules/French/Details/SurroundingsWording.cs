using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French.Details;

/// <summary>What stands around an alert when its message is written, in French.</summary>
internal static class SurroundingsWording
{
    public const string EarlierTitle = "Alertes des douze derniers mois sur l’entreprise, déjà reçues";

    private const long Minute = 60;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;

    /// <summary>As in <c>2 jours après la publication, 5 min après la lecture</c>.</summary>
    public static string Of(AlertDelay delay)
    {
        string publication = delay.DaysFromPublication switch
        {
            0 => "le jour de la publication",
            1 => "un jour après la publication",
            -1 => "un jour avant la date de publication",
            < 0 => $"{FrenchFigures.Of(-(long)delay.DaysFromPublication)} jours avant la date de publication",
            _ => $"{FrenchFigures.Of((long)delay.DaysFromPublication)} jours après la publication",
        };
        return $"message écrit {publication}, {Span(delay.SecondsFromReading)} après la lecture";
    }

    /// <summary>As in <c>annonce A2026077 du 9 mars 2026 (rectificative)</c>.</summary>
    public static string Of(AlertPrinting printing)
    {
        string type = printing.Type switch
        {
            NoticeType.Rectifying => " (rectificative)",
            NoticeType.Annulling => " (d’annulation)",
            _ => "",
        };
        string where = printing.Link is { } link ? $", {link.AbsoluteUri}" : "";
        return $"annonce {printing.Notice} du {FrenchFigures.Of(printing.PublishedOn)}{type}{where}";
    }

    /// <summary>A line for each earlier alert, and one for those that are left out.</summary>
    public static IEnumerable<string> Earlier(AlertContent alert) => alert.Earlier.Select(Of).Concat(Others(alert.EarlierLeftOut));

    /// <summary>A line for each other printing, and one for those that are left out.</summary>
    public static IEnumerable<string> Printed(AlertContent alert) => alert.AlsoPrinted.Select(Of).Concat(Others(alert.AlsoPrintedLeftOut));

    /// <summary>The day, how urgent it was, its title and where it stands.</summary>
    public static string Of(EarlierAlert earlier)
    {
        string state = earlier.Status switch
        {
            "corrected" => ", corrigée",
            "withdrawn" => ", retirée",
            _ => "",
        };
        string when = $"{FrenchFigures.Of(earlier.PublishedOn)}, {FrenchWords.Of(earlier.Severity)}";
        return $"{when} : {earlier.Title} (annonce {earlier.Notice}){state}";
    }

    private static string[] Others(int? leftOut) =>
        leftOut is { } more ? [more == 1 ? "et une autre" : $"et {FrenchFigures.Of((long)more)} autres"] : [];

    private static string Span(long seconds) =>
        seconds switch
        {
            < Minute => "moins d’une minute",
            < Hour => $"{seconds / Minute}\u00A0min",
            < 2 * Day => $"{seconds / Hour}\u00A0h",
            _ => $"{FrenchFigures.Of(seconds / Day)}\u00A0jours",
        };
}
