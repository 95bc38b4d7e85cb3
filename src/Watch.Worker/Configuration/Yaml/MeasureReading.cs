using System.Collections.Frozen;
using System.Globalization;

namespace Watch.Worker.Configuration.Yaml;

/// <summary>Reads durations and sizes: a number and its unit.</summary>
internal static class MeasureReading
{
    private static readonly FrozenDictionary<string, TimeSpan> Times = new Dictionary<string, TimeSpan>(StringComparer.Ordinal)
    {
        ["ms"] = TimeSpan.FromMilliseconds(1),
        ["s"] = TimeSpan.FromSeconds(1),
        ["min"] = TimeSpan.FromMinutes(1),
        ["h"] = TimeSpan.FromHours(1),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, long> Sizes = new Dictionary<string, long>(StringComparer.Ordinal)
    {
        ["KB"] = 1L << 10,
        ["MB"] = 1L << 20,
        ["GB"] = 1L << 30,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A duration, as in <c>10 min</c>; at most a day, and not nothing unless zero is allowed.</summary>
    public static TimeSpan? Duration(this FileReport report, YamlNode? node, bool orZero = false)
    {
        const string allowed = "a number and ms, s, min or h, as in '10 min', at most 24 h";
        if (report.Scalar(node, allowed) is not { } scalar)
        {
            return null;
        }

        if (
            Split(scalar.Text) is (int number, string unit)
            && Times.TryGetValue(unit, out TimeSpan one)
            && number <= TimeSpan.FromDays(1) / one
            && (orZero || number > 0)
        )
        {
            return number * one;
        }

        report.Error(scalar, allowed);
        return null;
    }

    /// <summary>A size in bytes, as in <c>4 GB</c>.</summary>
    public static long? Size(this FileReport report, YamlNode? node)
    {
        const string allowed = "a number and KB, MB or GB, as in '4 GB'";
        if (report.Scalar(node, allowed) is not { } scalar)
        {
            return null;
        }

        if (Split(scalar.Text) is (> 0 and int number, string unit) && Sizes.TryGetValue(unit, out long one))
        {
            return number * one;
        }

        report.Error(scalar, allowed);
        return null;
    }

    private static (int Number, string Unit)? Split(string text)
    {
        int digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? (number, text[digits..].Trim())
            : null;
    }
}
