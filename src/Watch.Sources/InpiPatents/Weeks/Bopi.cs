using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Watch.Sources.InpiPatents.Weeks;

/// <summary>
/// An issue of the Bulletin officiel de la propriété industrielle: its year and its ISO week, as in <c>2014-01</c>. It is of the Friday
/// of that week.
/// </summary>
/// <param name="Year">The ISO year of the week.</param>
/// <param name="Week">1 to 53.</param>
internal readonly partial record struct Bopi(int Year, int Week) : IComparable<Bopi>
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>The legal day of publication.</summary>
    public DateOnly Day => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Week, DayOfWeek.Friday));

    /// <summary>The issue of the week after.</summary>
    public Bopi Next => Of(Day.AddDays(7));

    /// <summary>The issue of the week that a day stands in.</summary>
    public static Bopi Of(DateOnly day)
    {
        DateTime moment = day.ToDateTime(TimeOnly.MinValue);
        return new Bopi(ISOWeek.GetYear(moment), ISOWeek.GetWeekOfYear(moment));
    }

    /// <summary>Reads <c>2014-01</c>; a week that its year does not have gives false.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Bopi issue)
    {
        Match match = Printed.Match(text ?? "");
        return TryMake(match, out issue);
    }

    /// <summary>The issue that the groups <c>year</c> and <c>week</c> of a match name.</summary>
    public static bool TryMake(Match match, out Bopi issue)
    {
        issue = default;
        if (!match.Success)
        {
            return false;
        }

        issue = new Bopi(Number(match.Groups["year"]), Number(match.Groups["week"]));
        return issue.Year is >= FirstYear and <= LastYear && issue.Week >= 1 && issue.Week <= ISOWeek.GetWeeksInYear(issue.Year);
    }

    public int CompareTo(Bopi other) => (Year, Week).CompareTo((other.Year, other.Week));

    public static bool operator <(Bopi left, Bopi right) => left.CompareTo(right) < 0;

    public static bool operator <=(Bopi left, Bopi right) => left.CompareTo(right) <= 0;

    public static bool operator >(Bopi left, Bopi right) => left.CompareTo(right) > 0;

    public static bool operator >=(Bopi left, Bopi right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Week:00}");

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<year>[0-9]{4})[-/](?<week>[0-9]{1,2})\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Printed { get; }
}
