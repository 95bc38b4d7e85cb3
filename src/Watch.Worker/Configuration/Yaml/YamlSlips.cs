using System.Text.RegularExpressions;

namespace Watch.Worker.Configuration.Yaml;

/// <summary>
/// The slips that everybody makes in a file of YAML: a value that begins with a sign, holds a colon or goes on after its quotes, and stands
/// without quotes of its own; a key without a blank after its colon; a no-break space.
/// </summary>
internal static partial class YamlSlips
{
    // What begins with one of these is something else than text: a block, a tag, a key.
    private const string Signs = ">|!%@`?,";
    private const string Quotes = "'\"";

    private static readonly char[] _noBreak = ['\u00A0', '\u202F'];

    /// <summary>Where a text has a no-break space; -1 where it has none.</summary>
    public static int NoBreakIn(string text) => text.IndexOfAny(_noBreak);

    /// <summary>The key that was meant.</summary>
    public static string WithPlainSpaces(string key) => string.Join(' ', key.Split(_noBreak)).Trim(' ', '-');

    /// <summary>Where a no-break space stands before a value in a line or in the one above; null where none does.</summary>
    public static Position? NoBreakAt(string text, int line)
    {
        string[] lines = text.Split('\n');
        foreach (int number in new[] { line, line - 1 }.Where(n => n >= 1 && n <= lines.Length))
        {
            if (NoBreakIn(BeforeValue().Match(lines[number - 1]).Value) is >= 0 and var at)
            {
                return new Position(number, at + 1);
            }
        }

        return null;
    }

    /// <summary>What to write instead, where a line has one of these slips; null where it has none.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="line">The number of the line, from 1.</param>
    public static string? In(string text, int line)
    {
        string[] lines = text.Split('\n');
        return InLine(lines, line) ?? Unspaced(lines, line) ?? Unspaced(lines, line - 1);
    }

    private static string? InLine(string[] lines, int line)
    {
        if (line < 1 || line > lines.Length || Value().Match(lines[line - 1].TrimEnd()) is not { Success: true } parts)
        {
            return null;
        }

        (string key, string value) = (parts.Groups["key"].Value, parts.Groups["value"].Value);
        string quoted = $"{key}: '{value.Replace("'", "''", StringComparison.Ordinal)}'";
        return Quotes.Contains(value[0])
            ? GoesOn(value)
                ? $"put the value in quotes: {quoted}"
                : null
            : Signs.Contains(value[0])
                ? $"put the value in quotes: {quoted}"
                : value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':')
                    ? $"a colon begins something new here, put the value in quotes: {quoted}"
                    : null;
    }

    // As in: text: "président" OU gérant
    private static bool GoesOn(string value)
    {
        int end = value.IndexOf(value[0], 1);
        return end > 0 && end < value.Length - 1 && value[end + 1] != value[0];
    }

    private static string? Unspaced(string[] lines, int line) =>
        line >= 1 && line <= lines.Length && KeyAlone().Match(lines[line - 1].TrimEnd()) is { Success: true } parts
            ? $"put a blank after the colon: {parts.Groups["key"].Value}: {parts.Groups["value"].Value}"
            : null;

    [GeneratedRegex(@"^[\s-]*(?:[a-z-]+\s*:?\s*)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeforeValue();

    [GeneratedRegex(
        @"^\s*(?:-\s+)*(?<key>[\p{L}\p{Nd}_-]+):\s+(?<value>[^\s].*)$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Value();

    [GeneratedRegex(@"^\s*(?:-\s+)*(?<key>[a-z-]+):(?<value>[^\s/].*)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyAlone();
}
