using Watch.Shape;
using Watch.Testing;

namespace Watch.Architecture.Tests;

/// <summary>The C# files that the tests were built from.</summary>
internal static class Checkout
{
    public static IReadOnlyList<SourceFile> Source { get; } = SourceFile.Below(Repository.Root, "src");

    public static IReadOnlyList<SourceFile> All { get; } =
    [.. Source, .. new[] { "tests", "bench", "eng" }.SelectMany(f => SourceFile.Below(Repository.Root, f))];

    /// <summary>
    /// The folder of a type's project, and its files. A project without files is a mistake of the test, which would hold for ever.
    /// </summary>
    public static (string Folder, IReadOnlyList<SourceFile> Files) ProjectOf(Type resident)
    {
        string folder = $"src/{Projects.RootOf(resident)}";
        SourceFile[] files = [.. Source.Where(f => Figures.ProjectOf(f) == folder)];
        return files.Length > 0 ? (folder, files) : throw new InvalidOperationException($"There is no code in {folder}.");
    }
}
