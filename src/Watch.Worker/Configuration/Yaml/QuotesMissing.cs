using System.Text.RegularExpressions;

namespace Watch.Worker.Configuration.Yaml;

/// <summary>The commonest slip in a file of YAML: a value that begins with a sign, or holds a colon, and stands without quotes.</summary>
internal static partial class QuotesMissing
{
    // What begins with one of these is something else than text: a block, a tag, a key.
    private const string Signs = ">|!%@`?,";

    /// <summary>What to write instead, where a line has that slip; null where it has not.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="line">The number of the line, from 1.</param>
    public static string? In(string text, int line)
    {
        string[] lines = text.Split('\n');
        if (line < 1 || line > lines.Length || Value().Match(lines[line - 1].TrimEnd()) is not { Success: true } parts)
        {
            return null;
        }

        string value = parts.Groups["value"].Value;
        bool isSlip = Signs.Contains(value[0]) || value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':');
        return isSlip
            ? $"put the value in quotes: {parts.Groups["key"].Value}: '{value.Replace("'", "''", StringComparison.Ordinal)}'"
            : null;
    }

    [GeneratedRegex(
        @"^\s*(?:-\s+)*(?<key>[\p{L}\p{Nd}_-]+):\s+(?<value>[^'""\s].*)$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Value();
}
