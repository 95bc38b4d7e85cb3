using System.Text.RegularExpressions;

namespace Watch.Shape;

/// <summary>
/// Which file uses which, by the names in them: a file uses another when it holds the name of a type that the other declares, or calls
/// an extension method of it, and sees the other's namespace. Constants count, which compiled code no longer shows.
/// </summary>
internal static partial class Uses
{
    [GeneratedRegex(
        @"\b(?:class|record struct|record class|record|struct|interface|enum)\s+(?<name>[A-Z]\w*)",
        RegexOptions.CultureInvariant,
        Limits.RegexMilliseconds
    )]
    private static partial Regex Declared { get; }

    [GeneratedRegex(
        @"^(?![ \t]*private)[ \t]*[a-z ]*\bstatic\b[^;{}=\n]*?\b(?<name>[A-Z]\w*)(?:<[^>()]*>)?\(\s*this\s",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        Limits.RegexMilliseconds
    )]
    private static partial Regex Extension { get; }

    [GeneratedRegex(@"\b(?<name>[A-Z]\w*)\b", RegexOptions.CultureInvariant, Limits.RegexMilliseconds)]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"\.(?<name>[A-Z]\w*)\(", RegexOptions.CultureInvariant, Limits.RegexMilliseconds)]
    private static partial Regex Call { get; }

    [GeneratedRegex(
        @"^\s*(?<global>global )?using (?:static )?(?:\w+ = )?(?<name>[\w.]+);",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        Limits.RegexMilliseconds
    )]
    private static partial Regex Using { get; }

    /// <summary>The uses among the files of one project.</summary>
    public static IReadOnlyList<Use> Among(IReadOnlyList<SourceFile> files)
    {
        ILookup<string, SourceFile> types = Lookup(files, Declared);
        ILookup<string, SourceFile> extensions = Lookup(files, Extension);
        HashSet<string> shared =
        [
            .. files.SelectMany(f => Using.Matches(f.Code)).Where(m => m.Groups["global"].Success).Select(m => m.Groups["name"].Value),
        ];
        return [.. files.SelectMany(f => Of(f, shared, types, extensions)).DistinctBy(u => (u.From, u.To))];
    }

    private static IEnumerable<Use> Of(
        SourceFile file,
        HashSet<string> shared,
        ILookup<string, SourceFile> types,
        ILookup<string, SourceFile> extensions
    )
    {
        HashSet<string> seen = [.. shared, .. Using.Matches(file.Code).Select(m => m.Groups["name"].Value)];
        IEnumerable<Use> byType = Name.Matches(file.Code).SelectMany(m => types[m.Value].Select(to => new Use(file, to, m.Value)));
        IEnumerable<Use> byCall = Call.Matches(file.Code)
            .SelectMany(m => extensions[m.Groups["name"].Value].Select(to => new Use(file, to, m.Groups["name"].Value)));
        return byType.Concat(byCall).Where(u => u.To != file && Sees(file.Namespace, u.To.Namespace, seen));
    }

    private static bool Sees(string own, string other, HashSet<string> seen) =>
        own == other || own.StartsWith($"{other}.", StringComparison.Ordinal) || seen.Contains(other);

    private static ILookup<string, SourceFile> Lookup(IEnumerable<SourceFile> files, Regex declared) =>
        files
            .SelectMany(f => declared.Matches(f.Code).Select(m => (Name: m.Groups["name"].Value, File: f)))
            .Distinct()
            .ToLookup(x => x.Name, x => x.File, StringComparer.Ordinal);
}

/// <summary>One file uses another, by a name.</summary>
internal sealed record Use(SourceFile From, SourceFile To, string Name)
{
    public override string ToString() => $"{From.Path} uses {To.Path}, by {Name}";
}
