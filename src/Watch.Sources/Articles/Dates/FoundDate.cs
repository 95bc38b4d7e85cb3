using System.Globalization;
using System.Text.RegularExpressions;

namespace Watch.Sources.Articles.Dates;

/// <summary>
/// Finds the one date among other words and figures: <c>PDF - 2,14 Mb - 13/08/2026</c>, <c>n° 12 du 2 mars 2026</c>. Two different ones
/// are none, unless words say which is that of the publication. A bare year is none.
/// </summary>
internal static partial class FoundDate
{
    private const int LastDay = 31;

    /// <summary>The parts of a folded text, or null.</summary>
    public static DateParts? Read(string text, DateHabits habits)
    {
        List<(int Start, int End, DateParts Parts)> found =
        [
            .. Candidates(text, habits).OrderBy(c => c.Start).ThenByDescending(c => c.End),
        ];
        List<(int Start, int End, DateParts Parts)> apart = [];
        foreach ((int Start, int End, DateParts Parts) one in found)
        {
            if (apart.Count == 0 || one.Start >= apart[^1].End)
            {
                apart.Add(one);
            }
        }

        return Chosen(text, apart) is { } chosen ? WithTime(chosen.Parts, text[chosen.End..]) : null;
    }

    private static (int End, DateParts Parts)? Chosen(string text, List<(int Start, int End, DateParts Parts)> dates)
    {
        if (dates.Count == 0)
        {
            return null;
        }

        if (dates.Exists(d => d.Parts.DayOfMonth is not null))
        {
            dates = dates.FindAll(d => d.Parts.DayOfMonth is not null);
        }

        string[] before = [.. dates.Select((d, i) => text[(i == 0 ? 0 : dates[i - 1].End)..d.Start])];
        int published = Array.FindIndex(before, b => Published.IsMatch(b));
        if (published >= 0)
        {
            return (dates[published].End, dates[published].Parts);
        }

        List<(int Start, int End, DateParts Parts)> own = [.. dates.Where((_, i) => !Changed.IsMatch(before[i]))];
        own = own.Count == 0 ? dates : own;
        bool isOne = own.Select(d => d.Parts.Day()).Distinct().Count() == 1 || (own.Count == 2 && text[own[0].End..own[1].Start] is " au ");
        return isOne ? (own[0].End, own[0].Parts) : null;
    }

    private static IEnumerable<(int Start, int End, DateParts Parts)> Candidates(string text, DateHabits habits)
    {
        foreach (Match match in YearFirst.Matches(text).Concat(Figures.Matches(text)))
        {
            (int day, int month) = (Number(match, "day"), Number(match, "month"));
            bool isSwapped = habits.MonthFirst && match.Groups["sign"].Success;
            if (Of(match, isSwapped ? day : month, isSwapped ? month : day) is { } date)
            {
                yield return date;
            }
        }

        foreach (Match match in Ranges.Matches(text).Concat(DayFirst.Matches(text)).Concat(MonthFirst.Matches(text)))
        {
            if (Months.Number(match.Groups["month"].Value) is { } month && Of(match, month, Number(match, "day")) is { } date)
            {
                yield return date;
            }
        }

        foreach (Match match in MonthAlone.Matches(text))
        {
            if (Months.Number(match.Groups["month"].Value) is { } month && !IsBehindDay(text, match.Index))
            {
                yield return (match.Index, match.Index + match.Length, new DateParts(Year(match), month, null));
            }
        }
    }

    private static (int Start, int End, DateParts Parts)? Of(Match match, int month, int day)
    {
        DateParts parts = new(Year(match), month, day);
        return parts.Day() is null ? null : (match.Index, match.Index + match.Length, parts);
    }

    // The day that stands before it is one that no calendar has: then the month says nothing either.
    private static bool IsBehindDay(string text, int at) =>
        FigureBefore.Match(text, 0, at) is { Success: true } day
        && int.Parse(day.ValueSpan.Trim(), CultureInfo.InvariantCulture) <= LastDay;

    /// <summary>A time that cannot be read, and one with words behind it that are no zone, costs the hour.</summary>
    private static DateParts WithTime(DateParts parts, string rest)
    {
        if (parts.DayOfMonth is null || Clock.Match(rest) is not { Success: true } match)
        {
            return parts;
        }

        string zone = match.Groups["zone"].Value.Trim(' ', '(', ')', '.');
        TimeSpan? time = ClockTime.Read(Plain(match.Groups["time"].Value));
        return time is null ? parts : parts with { Time = time, Zone = zone.Length == 0 ? null : zone };
    }

    private static string Plain(string time)
    {
        string plain = time.Replace("heures", "h", StringComparison.Ordinal)
            .Replace("heure", "h", StringComparison.Ordinal)
            .Replace("min", "", StringComparison.Ordinal)
            .Replace("mn", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        return plain;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Year(Match match) => DateParts.FullYear(Number(match, "year"), match.Groups["year"].Length);

    [GeneratedRegex(
        @"(?<![0-9/.-])(?<year>(?:19|20)[0-9]{2})(?:(?<s>[-/.]))(?<month>[0-9]{1,2})\k<s>(?<day>[0-9]{1,2})(?![0-9]|[-/.][0-9])t?",
        Options,
        matchTimeoutMilliseconds: Limit
    )]
    private static partial Regex YearFirst { get; }

    [GeneratedRegex(
        @"(?<![0-9/.,-])(?<day>[0-9]{1,2})(?<sign>[-/.])(?<month>[0-9]{1,2})\k<sign>(?<year>(?:19|20)[0-9]{2}|(?<=/)[0-9]{2})"
            + @"(?![0-9]|[-/.][0-9])",
        Options,
        matchTimeoutMilliseconds: Limit
    )]
    private static partial Regex Figures { get; }

    /// <summary>Of <c>du 2 au 4 mars 2026</c> and <c>du 28 février au 4 mars 2026</c> the first day.</summary>
    [GeneratedRegex(
        @"(?<=\bdu )(?<day>[0-9]{1,2})(?:er)?(?: (?<month>[a-z]{3,9})\.?)? au [0-9]{1,2}(?:er)? "
            + @"(?(month)[a-z]{3,9}|(?<month>[a-z]{3,9}))\.?"
            + " (?<year>(?:19|20)[0-9]{2})(?![0-9])",
        Options,
        matchTimeoutMilliseconds: Limit
    )]
    private static partial Regex Ranges { get; }

    [GeneratedRegex(
        @"(?<![0-9a-z,.-])(?<day>[0-9]{1,2})(?:er|e|st|nd|rd|th)?(?:[ -]| of )(?<month>[a-z]{3,9})\.?,?[ -]"
            + "(?<year>(?:19|20)[0-9]{2})(?![0-9])",
        Options,
        matchTimeoutMilliseconds: Limit
    )]
    private static partial Regex DayFirst { get; }

    [GeneratedRegex(
        @"\b(?<month>[a-z]{3,9})\.? (?<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<year>(?:19|20)[0-9]{2})(?![0-9])",
        Options,
        matchTimeoutMilliseconds: Limit
    )]
    private static partial Regex MonthFirst { get; }

    [GeneratedRegex(@"\b(?<month>[a-z]{3,9})\.? (?<year>(?:19|20)[0-9]{2})(?![0-9])", Options, matchTimeoutMilliseconds: Limit)]
    private static partial Regex MonthAlone { get; }

    [GeneratedRegex("(?<![0-9])[0-9]{1,2}(?=(?:er|e)? $)", Options | RegexOptions.RightToLeft, matchTimeoutMilliseconds: Limit)]
    private static partial Regex FigureBefore { get; }

    [GeneratedRegex(
        "^(?: ?[,|-] ?| )?(?:a |at |vers )?(?<time>[0-9]{1,2}(?::[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?"
            + @"| ?h(?:eures?)?(?: ?[0-9]{2}(?: ?mi?n)?)?(?![a-z0-9])))(?<zone>[^\n]*)$",
        Options,
        matchTimeoutMilliseconds: Limit
    )]
    private static partial Regex Clock { get; }

    [GeneratedRegex(
        @"\bpubli(?:e|ee|es|ees|cation|shed)\b|paru|mise? en ligne|poste|ajoute|depose|issued|posted",
        Options,
        matchTimeoutMilliseconds: Limit
    )]
    private static partial Regex Published { get; }

    [GeneratedRegex(@"a jour|modifi|\bmaj\b|actualis|updated|expir|echeance|limite|jusqu", Options, matchTimeoutMilliseconds: Limit)]
    private static partial Regex Changed { get; }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Limit = 10_000;
}
