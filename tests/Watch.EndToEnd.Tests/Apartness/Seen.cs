using System.Text.RegularExpressions;

namespace Watch.EndToEnd.Tests.Apartness;

/// <summary>What can be seen of a run from outside the defensive volet, each under its name; times are left out.</summary>
internal sealed partial class Seen
{
    private static readonly string Bridge = Path.Combine("offensive", "alerts", "coordination");

    private readonly SortedDictionary<string, string> _seen = new(StringComparer.Ordinal);

    /// <summary>Notes something.</summary>
    public void Add(string name, string what) => _seen.Add(name, Times().Replace(what, "TIME"));

    /// <summary>Notes lines, each under its place.</summary>
    public void AddAll(string name, IEnumerable<string> lines)
    {
        foreach ((int i, string line) in lines.Index())
        {
            Add($"{name} {i:000}", line);
        }
    }

    /// <summary>
    /// Notes the files of a folder but those of the defensive volet, and what it sends over the bridge: names, sizes, and what is in those
    /// that are no database.
    /// </summary>
    public void AddFiles(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(folder, file);
            if (name.StartsWith("defensive", StringComparison.Ordinal) || name.StartsWith(Bridge, StringComparison.Ordinal))
            {
                continue;
            }

            bool isDatabase = name.Contains(".db", StringComparison.Ordinal);
            Add($"file {name}", isDatabase ? $"{new FileInfo(file).Length} bytes" : Executable.Stored.Timeless(File.ReadAllText(file)));
        }
    }

    /// <summary>What differs between two runs.</summary>
    public static IReadOnlyList<string> Differences(Seen one, Seen other) =>
        [
            .. one
                ._seen.Keys.Union(other._seen.Keys)
                .Where(k => one._seen.GetValueOrDefault(k) != other._seen.GetValueOrDefault(k))
                .Order(StringComparer.Ordinal)
                .Select(k => $"{k}: {one._seen.GetValueOrDefault(k, "nothing")} | {other._seen.GetValueOrDefault(k, "nothing")}"),
        ];

    [GeneratedRegex(@"\d+(\.\d+)? s\b|\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?|process \d+")]
    private static partial Regex Times();
}
