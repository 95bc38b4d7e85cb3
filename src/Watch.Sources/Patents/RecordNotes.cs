using System.Globalization;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Text;

namespace Watch.Sources.Patents;

/// <summary>Reads the values of one record, and gathers what is odd about them: it costs the value, and is counted.</summary>
internal sealed class RecordNotes
{
    private const int FirstYear = 1844;
    private const int LastYear = 2100;
    private const int LongestDetail = 100;
    private const int LongestCode = 20;

    private readonly List<ParseWarning> _warnings = [];

    /// <summary>What cost nothing, each once.</summary>
    public IReadOnlyList<ParseWarning> Warnings => [.. _warnings.Distinct()];

    public void Warn(string code, string detail) =>
        _warnings.Add(new ParseWarning(code, detail.Length <= LongestDetail ? detail : detail[..LongestDetail]));

    /// <summary>The text of an element, without markup, of no more than so many characters.</summary>
    public string? TextOf(XElement? element, int most)
    {
        string? text = PatentText.Of(element, most, out bool isCut);
        if (isCut)
        {
            Warn("text-cut", element!.Name.LocalName);
        }

        return text;
    }

    /// <summary>A day as the register prints it, <c>20140103</c>, or as people do; one that cannot be is a warning and none.</summary>
    public DateOnly? DayOf(XElement? date)
    {
        if (date is null || date.Value.Trim() is not { Length: > 0 } text || text.All(c => c is '0'))
        {
            return null;
        }

        bool isDay =
            DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            || FrenchDate.TryParse(text, out day);
        if (isDay && day.Year is >= FirstYear and <= LastYear)
        {
            return day;
        }

        Warn(isDay ? "absurd-date" : "unreadable-date", $"{date.Parent?.Name.LocalName}: {text}");
        return null;
    }

    /// <summary>A code of capitals and digits, or null.</summary>
    public static string? Code(string? text) =>
        text?.Trim().ToUpperInvariant() is { Length: > 0 and <= LongestCode } code && code.All(char.IsAsciiLetterOrDigit) ? code : null;

    /// <summary>A code of capitals and digits; one that is printed and is none is a warning and none.</summary>
    /// <param name="name">What it is the code of.</param>
    public string? CodeOf(string? text, string name)
    {
        string? code = Code(text);
        if (code is null && !string.IsNullOrWhiteSpace(text))
        {
            Warn("unreadable-code", $"{name}: {text.Trim()}");
        }

        return code;
    }

    /// <summary>As many of a list as are kept of a record; more of them is a warning.</summary>
    public IReadOnlyList<T> UpTo<T>(int most, IEnumerable<T> all, string what)
    {
        T[] kept = [.. all.Take(most + 1)];
        if (kept.Length <= most)
        {
            return kept;
        }

        Warn("list-cut", what);
        return kept[..most];
    }
}
