namespace Watch.Architecture.Tests;

/// <summary>
/// A namespace, named by a type that lives in it: a folder that was renamed away then fails to compile, where a pattern
/// would match nothing and hold for ever.
/// </summary>
internal static class Folder
{
    public static string Of(Type resident) => resident.Namespace!;

    /// <summary>Whether a namespace is the folder or below it.</summary>
    public static bool Holds(string folder, string space) =>
        space.StartsWith(folder, StringComparison.Ordinal) && (space.Length == folder.Length || space[folder.Length] == '.');

    /// <summary>Which folder directly below the parent a namespace is in, or null.</summary>
    public static string? ChildOf(string parent, string space) =>
        Holds(parent, space) && space.Length > parent.Length ? $"{parent}.{space[(parent.Length + 1)..].Split('.')[0]}" : null;
}
