namespace Watch.Shape;

/// <summary>The folders directly below a project, its root among them, and those that stand in a circle.</summary>
internal sealed record FolderCircles(IReadOnlyList<string> Folders, IReadOnlyList<string> Circled, IReadOnlyList<Use> Uses)
{
    private const string Root = "(root)";

    /// <summary>Looks at the files of one project, whose folder is given with forward slashes.</summary>
    public static FolderCircles Of(string project, IReadOnlyList<SourceFile> files)
    {
        Use[] between = [.. Shape.Uses.Among(files).Where(u => FolderOf(project, u.From) != FolderOf(project, u.To))];
        ILookup<string, string> steps = between.ToLookup(
            u => FolderOf(project, u.From),
            u => FolderOf(project, u.To),
            StringComparer.Ordinal
        );
        string[] folders = [.. files.Select(f => FolderOf(project, f)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, HashSet<string>> reached = folders.ToDictionary(f => f, f => From(f, steps), StringComparer.Ordinal);
        string[] circled = [.. folders.Where(f => reached[f].Contains(f))];
        return new(folders, circled, [.. between.Where(u => Closes(FolderOf(project, u.From), FolderOf(project, u.To)))]);

        bool Closes(string from, string to) => reached[to].Contains(from);
    }

    private static HashSet<string> From(string start, ILookup<string, string> steps)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Queue<string> open = new([start]);
        while (open.TryDequeue(out string? folder))
        {
            foreach (string next in steps[folder].Where(reached.Add))
            {
                open.Enqueue(next);
            }
        }

        return reached;
    }

    private static string FolderOf(string project, SourceFile file)
    {
        string[] parts = file.Path[(project.Length + 1)..].Split('/');
        return parts.Length == 1 ? Root : parts[0];
    }
}
