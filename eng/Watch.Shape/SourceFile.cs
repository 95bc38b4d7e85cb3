using System.Text.RegularExpressions;

namespace Watch.Shape;

/// <summary>A C# file: its path below the root of the checkout, with forward slashes, and its text.</summary>
internal sealed partial record SourceFile(string Path, string Text)
{
    private static readonly string[] _built = ["bin", "obj", "artifacts"];

    /// <summary>What stands in it but comments and strings.</summary>
    public string Code { get; } = Stripping.Strip(Text);

    /// <summary>Its lines, blank ones and comments among them.</summary>
    public IReadOnlyList<string> Lines { get; } = Text.TrimEnd('\n').Split('\n');

    public string Folder => Path[..Path.LastIndexOf('/')];

    public string Namespace => NamespaceLine.Match(Code) is { Success: true } match ? match.Groups["name"].Value : "";

    [GeneratedRegex(@"^\s*namespace (?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant, Limits.RegexMilliseconds)]
    private static partial Regex NamespaceLine { get; }

    /// <summary>The C# files below a folder of the checkout, without what a build put there.</summary>
    public static IReadOnlyList<SourceFile> Below(string root, string folder) =>
        [
            .. Directory
                .EnumerateFiles(System.IO.Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
                .Select(file => (Full: file, Path: System.IO.Path.GetRelativePath(root, file).Replace('\\', '/')))
                .Where(file => !file.Path.Split('/').Intersect(_built, StringComparer.Ordinal).Any())
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => new SourceFile(file.Path, File.ReadAllText(file.Full))),
        ];
}
