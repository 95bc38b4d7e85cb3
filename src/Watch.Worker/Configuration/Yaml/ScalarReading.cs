using System.Globalization;
using Watch.Contracts;

namespace Watch.Worker.Configuration.Yaml;

/// <summary>Reads single values; null, and reported, when they are something else. A node that is null was reported before.</summary>
internal static class ScalarReading
{
    /// <summary>A text that is not empty.</summary>
    public static string? Text(this FileReport report, YamlNode? node) => report.Scalar(node, "a text")?.Text.Trim();

    /// <summary>A text that is what it has to be.</summary>
    public static string? TextThat(this FileReport report, YamlNode? node, string allowed, Func<string, bool> isValid)
    {
        YamlNode.Scalar? scalar = report.Scalar(node, allowed);
        if (scalar is null || isValid(scalar.Text))
        {
            return scalar?.Text;
        }

        report.Error(scalar, allowed);
        return null;
    }

    /// <summary>A word of a list.</summary>
    public static string? Word(this FileReport report, YamlNode? node, IReadOnlyList<string> allowed)
    {
        YamlNode.Scalar? scalar = report.Scalar(node, allowed);
        if (scalar is null || allowed.Contains(scalar.Text, StringComparer.Ordinal))
        {
            return scalar?.Text;
        }

        report.Error(scalar, allowed);
        return null;
    }

    /// <summary>A word of an enumeration.</summary>
    public static T? Word<T>(this FileReport report, YamlNode? node)
        where T : struct, Enum => KebabCase.TryParse(report.Word(node, KebabCase.All<T>()), out T value) ? value : null;

    /// <summary>A whole number.</summary>
    public static int? Number(this FileReport report, YamlNode? node, int least, int most)
    {
        string allowed = $"a whole number from {least} to {most}";
        YamlNode.Scalar? scalar = report.Scalar(node, allowed);
        if (scalar is null)
        {
            return null;
        }

        if (int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most)
        {
            return value;
        }

        report.Error(scalar, allowed);
        return null;
    }

    /// <summary>A day, as in <c>2026-11-23</c>.</summary>
    public static DateOnly? Day(this FileReport report, YamlNode? node)
    {
        const string allowed = "a day as in 2026-11-23";
        YamlNode.Scalar? scalar = report.Scalar(node, allowed);
        if (scalar is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        report.Error(scalar, allowed);
        return null;
    }

    /// <summary>One value or a list of them; null, and reported, when it is empty or something else.</summary>
    public static IReadOnlyList<YamlNode.Scalar>? OneOrMore(this FileReport report, YamlNode? node, params IReadOnlyList<string> allowed)
    {
        if (node is not YamlNode.List { Items.Count: > 0 } list)
        {
            return report.Scalar(node, allowed) is { } one ? [one] : null;
        }

        YamlNode.Scalar[] read = [.. list.Items.Select(item => report.Scalar(item, allowed)).OfType<YamlNode.Scalar>()];
        return read.Length == 0 ? null : read;
    }

    /// <summary>Words of an enumeration, one or a list.</summary>
    public static IReadOnlyList<T>? Words<T>(this FileReport report, YamlNode? node)
        where T : struct, Enum
    {
        T[]? words = report.OneOrMore(node, KebabCase.All<T>())?.Select(s => report.Word<T>(s)).OfType<T>().Distinct().ToArray();
        return words is { Length: > 0 } ? words : null;
    }

    /// <summary>A single value that is not empty.</summary>
    public static YamlNode.Scalar? Scalar(this FileReport report, YamlNode? node, params IReadOnlyList<string> allowed)
    {
        if (node is null or YamlNode.Scalar { IsEmpty: false })
        {
            return node as YamlNode.Scalar;
        }

        report.Error(node, allowed);
        return null;
    }
}
