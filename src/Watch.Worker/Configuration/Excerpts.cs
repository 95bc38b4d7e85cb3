using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration;

/// <summary>Shows a place of a file as an editor would: its line, and a caret below.</summary>
internal static class Excerpts
{
    private const int Widest = 140;
    private const int Before = 100;

    /// <summary>The line and the caret; null for a place that is in no line.</summary>
    public static string? Of(IReadOnlyList<string> lines, Position at)
    {
        if (at.Line < 1 || at.Line > lines.Count)
        {
            return null;
        }

        string line = string.Concat(lines[at.Line - 1].TrimEnd().Select(Shown));
        int caret = Math.Min(at.Column - 1, line.Length);
        int cut = caret > Before ? caret - Before : 0;
        string shown = line.Length - cut <= Widest ? line[cut..] : $"{line.AsSpan(cut, Widest)}…";
        return cut == 0 ? $"{shown}\n{new string(' ', caret)}^" : $"…{shown}\n{new string(' ', caret - cut + 1)}^";
    }

    // One column each, whatever it is.
    private static char Shown(char c) =>
        c == '\t' ? ' '
        : char.IsControl(c) ? '\uFFFD'
        : c;
}
