namespace Watch.Architecture.Tests;

/// <summary>
/// Finds circles between folders that stand side by side, at every depth. The folder above them is among them only where that is
/// asked for: elsewhere it may hold the seams that they share beside the list that names them.
/// </summary>
internal static class Cycles
{
    /// <summary>Those below a folder, and those that lead through the folder itself.</summary>
    public static IReadOnlyList<string> Within(string root) => [.. Below(root).Union(Between(root, Code.In(root), withParent: true))];

    /// <summary>The shortest circle through each folder, with one use for each step.</summary>
    public static IReadOnlyList<string> Below(string root)
    {
        IReadOnlyList<Arrow> arrows = Code.In(root);
        return
        [
            .. arrows
                .SelectMany(a => Above(root, a.FromFolder))
                .Append(root)
                .Distinct()
                .SelectMany(parent => Between(parent, arrows))
                .Distinct(),
        ];
    }

    private static IEnumerable<string> Above(string root, string folder)
    {
        for (int dot = folder.LastIndexOf('.'); dot >= root.Length; dot = folder.LastIndexOf('.', dot - 1))
        {
            yield return folder[..dot];
        }
    }

    private static IEnumerable<string> Between(string parent, IReadOnlyList<Arrow> arrows, bool withParent = false)
    {
        ILookup<string, (string To, Arrow Use)> steps = arrows
            .Select(a => (From: Place(a.FromFolder), To: Place(a.ToFolder), Use: a))
            .Where(s => s.From is not null && s.To is not null && s.From != s.To)
            .DistinctBy(s => (s.From, s.To))
            .ToLookup(s => s.From!, s => (s.To!, s.Use));
        return steps.Select(s => Circle(s.Key, steps)).OfType<IReadOnlyList<Arrow>>().Select(c => Told(parent, c));

        string? Place(string folder) => withParent && folder == parent ? parent : Folder.ChildOf(parent, folder);
    }

    private static IReadOnlyList<Arrow>? Circle(string start, ILookup<string, (string To, Arrow Use)> steps)
    {
        HashSet<string> seen = [];
        Queue<(string At, IReadOnlyList<Arrow> Path)> open = new([(start, [])]);
        while (open.TryDequeue(out (string At, IReadOnlyList<Arrow> Path) here))
        {
            foreach ((string to, Arrow use) in steps[here.At])
            {
                if (to == start)
                {
                    return [.. here.Path, use];
                }

                if (seen.Add(to))
                {
                    open.Enqueue((to, [.. here.Path, use]));
                }
            }
        }

        return null;
    }

    // The same circle is found from each of its folders: it is told from the first in the alphabet.
    private static string Told(string parent, IReadOnlyList<Arrow> circle)
    {
        Arrow first = circle.MinBy(a => a.FromFolder, StringComparer.Ordinal)!;
        Arrow[] turned = [.. circle.SkipWhile(a => a != first), .. circle.TakeWhile(a => a != first)];
        IEnumerable<string> names = turned
            .Append(first)
            .Select(a => Folder.ChildOf(parent, a.FromFolder)?[(parent.Length + 1)..] ?? "(root)");
        return $"{string.Join(" → ", names)}: {string.Join("; ", turned.Select(a => a.ToString()))}";
    }
}
