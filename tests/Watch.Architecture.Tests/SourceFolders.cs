using System.Reflection;
using Watch.Sources.Seams;

namespace Watch.Architecture.Tests;

/// <summary>The folders of sources: those with a module in them. What stands beside them is shared.</summary>
internal static class SourceFolders
{
    /// <summary>The concrete types of an assembly, below a folder, that are what is asked for.</summary>
    public static IReadOnlyList<Type> Implementers<T>(Assembly assembly, string below) =>
        [
            .. assembly
                .GetTypes()
                .Where(t =>
                    t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(T)) && Folder.Holds(below, t.Namespace ?? "")
                ),
        ];

    /// <summary>What a source's folder does not share: no other source may use it, nor what stands beside the sources.</summary>
    public static IReadOnlyList<string> Trespasses(Assembly assembly, string root)
    {
        HashSet<string> sources = Owned<ISourceModule>(assembly, root);
        return
        [
            .. from arrow in Code.In(root)
            let owner = Folder.ChildOf(root, arrow.ToFolder)
            where owner is not null && sources.Contains(owner)
            let user = Folder.ChildOf(root, arrow.FromFolder)
            where user is not null && user != owner
            select arrow.ToString(),
        ];
    }

    /// <summary>Parsers and sources that stand in a folder without a module: nobody would ever ask them.</summary>
    public static IReadOnlyList<string> WithoutModule(Assembly assembly, string root) =>
        [.. Owned<IDocumentParser>(assembly, root).Union(Owned<ISource>(assembly, root)).Except(Owned<ISourceModule>(assembly, root))];

    private static HashSet<string> Owned<T>(Assembly assembly, string root) =>
        [.. Implementers<T>(assembly, root).Select(t => Folder.ChildOf(root, t.Namespace!)).OfType<string>()];
}
