using System.Globalization;
using System.Text.RegularExpressions;

namespace Watch.Sources.Articles.Dates;

/// <summary>
/// Dates in words or with the day first: RFC 822, asctime, <c>lundi 1er décembre 2025 à 9h30</c>, <c>12/05/2025 09:00</c>.
/// </summary>
internal static partial class WrittenDate
{
    /// <summary>A weekday, a day, a month, a year, a time of three words, a half of the day, a zone of two words.</summary>
    private const int MostWords = 12;

    /// <summary>The parts of a folded text, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="monthFirst">Whether the month comes first where all is figures.</param>
    public static DateParts? Read(string text, bool monthFirst = false)
    {
        string bare = Comment.Replace(text, "").Trim();
        List<string> words = [.. Words(bare)];
        if (words.Count is 0 or > MostWords)
        {
            return null;
        }

        // "mar" is a Tuesday and a month.
        return (Months.IsWeekday(words[0]) ? Date(words[1..], monthFirst) : null) ?? Date(words, monthFirst);
    }

    private static DateParts? Date(List<string> words, bool monthFirst) =>
        Figures(words, monthFirst) ?? DayFirst(words) ?? MonthFirst(words);

    /// <summary>Words without their commas and full stops; a date joined by hyphens or slashes is three of them.</summary>
    private static IEnumerable<string> Words(string text)
    {
        string[] words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            string plain = words[i].TrimEnd('.');
            if (plain.Length == 0 || IsFiller(plain, i + 1 < words.Length ? words[i + 1] : ""))
            {
                continue;
            }

            foreach (string part in Parts(plain))
            {
                yield return part.TrimEnd('.');
            }
        }
    }

    /// <summary>A word between a day and a time; at the end the same letter would be a zone.</summary>
    private static bool IsFiller(string word, string next) =>
        word is "-" or "\u2013" or "a" or "at" or "le" or "the" && next.Length > 0 && char.IsAsciiDigit(next[0]);

    private static string[] Parts(string word) =>
        Joined.IsMatch(word) ? word.Split('-', '/', '.')
        : Glued.Match(word) is { Success: true } glued ? [glued.Groups["time"].Value, glued.Groups["zone"].Value]
        : [word];

    private static DateParts? Figures(List<string> words, bool monthFirst) =>
        words.Count >= 3 && Number(words[0], 2) is { } first && Number(words[1], 2) is { } second && Year(words[2]) is { } year
            ? WithTime(monthFirst ? new DateParts(year, first, second) : new DateParts(year, second, first), words[3..])
            : null;

    private static DateParts? DayFirst(List<string> words) =>
        words.Count >= 3 && Day(words[0]) is { } day && Months.Number(words[1]) is { } month && Year(words[2]) is { } year
            ? WithTime(new DateParts(year, month, day), words[3..])
            : null;

    /// <summary><c>May 12, 2025 9:00</c>, and <c>May 12 09:00:00 2025</c> with a zone before the year or none.</summary>
    private static DateParts? MonthFirst(List<string> words)
    {
        if (words.Count < 3 || Months.Number(words[0]) is not { } month || Day(words[1]) is not { } day)
        {
            return null;
        }

        return Year(words[2]) is { } year ? WithTime(new DateParts(year, month, day), words[3..])
            : Year(words[^1]) is { } last && words.Count >= 4 ? WithTime(new DateParts(last, month, day), words[2..^1])
            : null;
    }

    private static DateParts? WithTime(DateParts parts, List<string> words)
    {
        if (words.Count == 0)
        {
            return parts;
        }

        TimeSpan? time = ClockTime.Read(words[0]);
        int next = 1;
        if (words.Count > 1 && words[1] is "am" or "pm")
        {
            time = Half(time, words[1]);
            next = 2;
        }

        string? zone = words.Count > next ? ZoneOf(words[next..]) : null;
        return time is null || zone is { } told && !Zone.IsMatch(told) ? null : parts with { Time = time, Zone = zone };
    }

    /// <summary><c>GMT +0200</c> is one zone; a name behind an offset says it again.</summary>
    private static string ZoneOf(List<string> words) =>
        words is [['+' or '-', ..], { } name] && name.All(char.IsAsciiLetter) ? words[0] : string.Concat(words);

    private static TimeSpan? Half(TimeSpan? time, string half) =>
        time switch
        {
            { Hours: > 12 } or { Days: > 0 } or null => null,
            { Hours: 12 } noon => half == "am" ? noon - TimeSpan.FromHours(12) : noon,
            { } hour => half == "pm" ? hour + TimeSpan.FromHours(12) : hour,
        };

    private static int? Day(string word) =>
        Number(word.EndsWith("er", StringComparison.Ordinal) ? word[..^2] : Ordinal.Replace(word, ""), 2);

    private static int? Year(string word) =>
        word.Length is 2 or 4 && Number(word, 4) is { } year ? DateParts.FullYear(year, word.Length) : null;

    private static int? Number(string word, int figures) =>
        word.Length <= figures && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary><c>(CEST)</c>, <c>(Central European Summer Time)</c> behind an offset.</summary>
    [GeneratedRegex(@"\([^()]*\)\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Comment { get; }

    [GeneratedRegex(
        @"^[0-9]{1,2}(?:-[a-z0-9]{1,10}\.?-[0-9]{2,4}|/[a-z0-9]{1,10}/[0-9]{2,4}|\.[0-9]{1,2}\.[0-9]{2,4})$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Joined { get; }

    [GeneratedRegex(
        "^(?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?<zone>[a-z]{1,5}|[-+][0-9:]{1,5})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Glued { get; }

    [GeneratedRegex("(?<=^[0-9]{1,2})(?:st|nd|rd|th)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Ordinal { get; }

    [GeneratedRegex(@"^[a-z]{0,5}(?:[-+][0-9]{1,2}:?[0-9]{0,2})?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Zone { get; }
}
