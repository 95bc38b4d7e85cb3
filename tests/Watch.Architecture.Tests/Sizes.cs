using Watch.Shape;

namespace Watch.Architecture.Tests;

/// <summary>What is too long or too big, counted as the figures of <c>eng/shape.sh</c> are.</summary>
internal static class Sizes
{
    public static IEnumerable<string> LongLines(IEnumerable<SourceFile> files) =>
        files.SelectMany(f => f.Lines.Index().Where(line => Figures.IsLong(line.Item)).Select(line => $"{f.Path}:{line.Index + 1}"));

    public static IEnumerable<string> LongFiles(IEnumerable<SourceFile> files) =>
        files.Where(f => f.Lines.Count > Limits.LongestFile).Select(f => $"{f.Path}: {f.Lines.Count} lines");

    public static IEnumerable<string> LongMethods(IEnumerable<SourceFile> files) =>
        files
            .SelectMany(Method.In)
            .Where(m => m.Length > Limits.LongestMethod)
            .Select(m => $"{m.File.Path}:{m.Line}: {m.Name}, {m.Length} lines");

    /// <summary>What stands beside the one file that a project's root may hold: its list, or its entry.</summary>
    public static IEnumerable<string> CrowdedRoots(IEnumerable<SourceFile> files) =>
        files
            .Where(f => f.Folder == Figures.ProjectOf(f))
            .GroupBy(f => f.Folder)
            .Where(g => g.Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(f => Path.GetFileName(f.Path)))}");

    public static IEnumerable<string> BigFolders(IEnumerable<SourceFile> files) =>
        files.GroupBy(f => f.Folder).Where(g => g.Count() > Limits.FilesInAFolder).Select(g => $"{g.Key}: {g.Count()} files");
}
