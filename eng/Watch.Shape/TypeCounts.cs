using System.Text.RegularExpressions;

namespace Watch.Shape;

/// <summary>How many classes and records are sealed, and how many anyone may inherit: neither sealed, static nor abstract.</summary>
internal sealed partial record TypeCounts(int Sealed, int Open)
{
    [GeneratedRegex(
        @"^[ \t]*(?<modifiers>(?:(?:public|internal|private|protected|sealed|static|abstract|partial|readonly|file)\s+)*)"
            + @"(?:class|record)\s+(?!struct\b)[A-Z]",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        Limits.RegexMilliseconds
    )]
    private static partial Regex Declaration { get; }

    public static TypeCounts Of(IEnumerable<SourceFile> files)
    {
        string[][] types = [.. files.SelectMany(f => Declaration.Matches(f.Code)).Select(m => Words(m.Groups["modifiers"].Value))];
        return new(
            types.Count(t => t.Contains("sealed", StringComparer.Ordinal)),
            types.Count(t => !t.Intersect(["sealed", "static", "abstract"], StringComparer.Ordinal).Any())
        );
    }

    private static string[] Words(string modifiers) => modifiers.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
