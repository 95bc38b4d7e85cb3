using System.Text.RegularExpressions;
using Watch.Shape;

namespace Watch.Architecture.Tests;

/// <summary>The doc comments of a file, and those that tell nothing: of one or two words, or of words that fit anything.</summary>
internal static partial class Docs
{
    private const int FewWords = 2;

    private static readonly HashSet<string> _meaning = ["As printed.", "As written.", "Not printed."];

    private static readonly HashSet<string> _empty =
    [
        "What it is.",
        "When (UTC).",
        "Where it is.",
        "Where it stands.",
        "What stands there.",
        "What came of it.",
    ];

    [GeneratedRegex(@"<(?<tag>summary|param|returns)[^>]*>(?<text>.*?)</\k<tag>>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Element { get; }

    [GeneratedRegex(@"\s*///\s*|\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank { get; }

    /// <summary>Each with its line.</summary>
    public static IEnumerable<(int Line, string Text)> In(SourceFile file) =>
        Element
            .Matches(string.Join('\n', file.Lines.Select(line => line.TrimStart().StartsWith("///", StringComparison.Ordinal) ? line : "")))
            .Select(m => (LineAt(m), Blank.Replace(m.Groups["text"].Value, " ").Trim()));

    public static IEnumerable<string> Empty(SourceFile file) =>
        In(file).Where(doc => SaysNothing(doc.Text)).Select(doc => $"{file.Path}:{doc.Line} {doc.Text}");

    // A word of a file, of the law or of the language is a meaning by itself.
    private static bool SaysNothing(string text) =>
        _empty.Contains(text) || (text.Split(' ').Length <= FewWords && text.IndexOfAny(['<', '"', '(']) < 0 && !_meaning.Contains(text));

    private static int LineAt(Match element) => element.Result("$`").Count(c => c == '\n') + 1;
}
