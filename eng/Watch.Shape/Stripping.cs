using System.Text.RegularExpressions;

namespace Watch.Shape;

/// <summary>
/// Takes comments and strings out of code, and leaves the holes of interpolated strings in. Lines stay where they are. A string within a
/// hole of an ordinary string is not seen as one; braces stay balanced all the same.
/// </summary>
internal static partial class Stripping
{
    [GeneratedRegex(
        """"(?<comment>//[^\n]*|/\*.*?\*/)|\$*"""+.*?"""+|\$?@\$?"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'"""",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        Limits.RegexMilliseconds
    )]
    private static partial Regex CommentOrText { get; }

    [GeneratedRegex(@"\{(?<hole>[^{}]*)\}", RegexOptions.CultureInvariant, Limits.RegexMilliseconds)]
    private static partial Regex Hole { get; }

    public static string Strip(string text) => CommentOrText.Replace(text, m => Left(m) + Breaks(m.Value));

    private static string Left(Match found) =>
        found.Value switch
        {
            _ when found.Groups["comment"].Success => "",
            ['$', ..] => string.Join(' ', Hole.Matches(found.Value).Select(h => h.Groups["hole"].Value.ReplaceLineEndings(" "))),
            _ => "\"\"",
        };

    private static string Breaks(string text) => new('\n', text.Count(c => c == '\n'));
}
