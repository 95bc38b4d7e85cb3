using System.Globalization;
using Watch.Sources.Text;

namespace Watch.Sources.Articles.Dates;

/// <summary>
/// Months and days in French for the formats of .NET, which knows none under invariant globalisation: with and without accents, short
/// names with and without their full stop.
/// </summary>
internal static class FrenchNames
{
    private static readonly string[] _months =
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
        "",
    ];

    private static readonly string[] _shortMonths =
    [
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
        "",
    ];

    private static readonly string[] _days = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private static readonly string[] _shortDays = ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."];

    /// <summary>One for each way to write them.</summary>
    public static IEnumerable<DateTimeFormatInfo> All =>
        from letters in (Func<string, string>[])[n => n, Folding.Fold]
        from stops in (Func<string, string>[])[n => n, n => n.TrimEnd('.')]
        select Of(n => letters(stops(n)));

    private static DateTimeFormatInfo Of(Func<string, string> write)
    {
        DateTimeFormatInfo names = (DateTimeFormatInfo)CultureInfo.InvariantCulture.DateTimeFormat.Clone();
        names.MonthNames = names.MonthGenitiveNames = [.. _months.Select(write)];
        names.AbbreviatedMonthNames = names.AbbreviatedMonthGenitiveNames = [.. _shortMonths.Select(write)];
        names.DayNames = [.. _days.Select(write)];
        names.AbbreviatedDayNames = [.. _shortDays.Select(write)];
        return names;
    }
}
