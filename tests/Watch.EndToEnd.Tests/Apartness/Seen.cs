using System.Text.RegularExpressions;
using Watch.EndToEnd.Tests.Executable;

namespace Watch.EndToEnd.Tests.Apartness;

/// <summary>What can be seen of a run from outside the defensive volet, each under its sort and name; times are left out.</summary>
internal sealed partial class Seen
{
    private static readonly string Offensive = Path.Combine("offensive", "alerts");
    private static readonly string[] Bridge = [Path.Combine(Offensive, "coordination"), Path.Combine("offensive", "pages", "coordination")];

    private readonly SortedDictionary<(Sight Sight, string Name), string> _seen = [];

    private readonly SortedSet<Sight> _looked = [];

    /// <summary>The sorts of which something was looked at.</summary>
    public IEnumerable<Sight> Sights => _looked;

    /// <summary>Notes something.</summary>
    public void Add(Sight sight, string name, string what)
    {
        _looked.Add(sight);
        _seen.Add((sight, name), Times().Replace(what, "TIME"));
    }

    /// <summary>Notes lines whose order tells something.</summary>
    public void AddInOrder(Sight sight, string name, IEnumerable<string> lines)
    {
        _looked.Add(sight);
        foreach ((int i, string line) in lines.Index())
        {
            Add(sight, $"{name} {i:000}", line);
        }
    }

    /// <summary>Notes lines of which it is only told how often each is there.</summary>
    public void AddCounted(Sight sight, IEnumerable<string> lines)
    {
        _looked.Add(sight);
        foreach (IGrouping<string, string> line in lines.GroupBy(l => Times().Replace(l, "TIME"), StringComparer.Ordinal))
        {
            Add(sight, line.Key, $"{line.Count()} times");
        }
    }

    /// <summary>Notes lines that begin with their name and a colon.</summary>
    public void AddNamed(Sight sight, IEnumerable<string> lines)
    {
        _looked.Add(sight);
        foreach (string[] parts in lines.Select(l => l.Split(": ", 2)))
        {
            Add(sight, parts[0], parts[1]);
        }
    }

    /// <summary>
    /// Notes the files of a folder but those of the defensive volet, and what it sends over the bridge: names, sizes, and what is in those
    /// that are no database.
    /// </summary>
    public void AddFiles(string folder)
    {
        _looked.Add(Sight.File);
        foreach (string file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            string name = Path.GetRelativePath(folder, file);
            if (
                name.StartsWith("defensive", StringComparison.Ordinal)
                || Array.Exists(Bridge, b => name.StartsWith(b, StringComparison.Ordinal))
            )
            {
                continue;
            }

            bool isDatabase = name.Contains(".db", StringComparison.Ordinal);
            Add(
                name.StartsWith(Offensive, StringComparison.Ordinal) ? Sight.Message : Sight.File,
                name,
                isDatabase ? $"{new FileInfo(file).Length} bytes" : Stored.Timeless(File.ReadAllText(file))
            );
        }
    }

    /// <summary>What differs between two runs.</summary>
    public static IReadOnlyList<Difference> Differences(Seen one, Seen other) =>
        [
            .. one
                ._seen.Keys.Union(other._seen.Keys)
                .Where(k => one._seen.GetValueOrDefault(k) != other._seen.GetValueOrDefault(k))
                .Order()
                .Select(k => new Difference(
                    k.Sight,
                    k.Name,
                    one._seen.GetValueOrDefault(k, "nothing"),
                    other._seen.GetValueOrDefault(k, "nothing")
                )),
        ];

    [GeneratedRegex(@"\d+(\.\d+)? s\b|\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?|process \d+")]
    private static partial Regex Times();
}

/// <summary>Something that is not the same in two runs.</summary>
internal sealed record Difference(Sight Sight, string Name, string One, string Other);
