using System.Globalization;
using System.Text.RegularExpressions;

namespace Watch.Sources.Amf.Texts;

/// <summary>Days in a text without blanks: <c>le1ermars2026</c>, <c>4juin20242</c> with the mark of a footnote behind the year.</summary>
internal static partial class PrintedDays
{
    /// <summary>A day; its year may be absent. Digits may stand apart.</summary>
    public const string Pattern =
        "(?<day>[0-9](?: ?[0-9])?)(?:er)?"
        + "(?<month>janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"
        + "(?<year>(?:1 ?9|2 ?0) ?[0-9] ?[0-9])?";

    private static readonly string[] Months =
    [
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
    ];

    /// <summary>The one day that a part of a text names; null, and told, where it names several or one that cannot be read.</summary>
    public static DateOnly? One(CompactText text, int from, int to, ReadingNotes notes)
    {
        Match[] found = Day.Matches(text.Text[from..to]).ToArray();
        if (found.Length == 0)
        {
            return null;
        }

        DateOnly?[] days = [.. found.Select(Read).Distinct()];
        if (days is [{ } day] && !Several.IsMatch(text.Text[from..(from + found[0].Index)]))
        {
            return day;
        }

        notes.Warn("unreadable-day", text.Shown(from + found[0].Index, from + found[^1].Index + found[^1].Length));
        return null;
    }

    /// <summary>The day of a match of <see cref="Pattern"/>; null without a year, and for a day that is in no calendar.</summary>
    public static DateOnly? Read(Match match) =>
        match.Groups["year"].Success ? Make(match.Groups["day"].Value, match.Groups["month"].Value, match.Groups["year"].Value) : null;

    /// <summary>The day of its three parts.</summary>
    public static DateOnly? Make(string day, string month, string year)
    {
        int d = Number(day);
        int m = Array.IndexOf(Months, month) + 1;
        int y = Number(year);
        return m > 0 && d > 0 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    private static int Number(string text) => int.Parse(text.Replace(" ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![0-9])" + Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day { get; }

    // "les 5 et 6 mars 2026"
    [GeneratedRegex("[0-9](?:er)?(?:et|au|,)(?:le)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Several { get; }
}
