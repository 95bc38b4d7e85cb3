namespace Watch.Worker.Configuration;

/// <summary>How two folders stand to one another, by their names.</summary>
internal static class FolderRelation
{
    /// <summary>Whether they are the same, or one stands somewhere in the other.</summary>
    public static bool Overlap(string one, string other) => Holds(one, other) || Holds(other, one);

    private static bool Holds(string outer, string inner)
    {
        string way = Path.GetRelativePath(Path.GetFullPath(outer), Path.GetFullPath(inner));
        return !Path.IsPathRooted(way) && way != ".." && !way.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
    }
}
