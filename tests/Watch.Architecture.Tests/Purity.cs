using Watch.Sources.Seams;

namespace Watch.Architecture.Tests;

/// <summary>What the pure parts may not use: network, files, clocks, chance, the process they run in, logs, stores, buses.</summary>
internal static class Purity
{
    private static readonly string[] Folders =
    [
        "System.Net",
        "System.Diagnostics",
        "Microsoft.Extensions",
        "Microsoft.Data",
        "Dapper",
        "Npgsql",
        "Quartz",
        "MassTransit",
    ];

    private static readonly HashSet<string> Types =
    [
        "System.IO.File",
        "System.IO.Directory",
        "System.IO.FileInfo",
        "System.IO.DirectoryInfo",
        "System.IO.FileStream",
        "System.IO.FileSystemInfo",
        "System.Console",
        "System.Random",
        "System.Security.Cryptography.RandomNumberGenerator",
    ];

    private static readonly HashSet<string> Members =
    [
        "System.TimeProvider.get_System()",
        "System.Guid.NewGuid()",
        "System.Guid.CreateVersion7()",
        "System.DateTime.get_Now()",
        "System.DateTime.get_UtcNow()",
        "System.DateTime.get_Today()",
        "System.DateTimeOffset.get_Now()",
        "System.DateTimeOffset.get_UtcNow()",
    ];

    public static IReadOnlyList<string> Breaches(IEnumerable<Arrow> arrows) =>
        [.. arrows.Where(IsImpure).Select(a => a.ToString()).Distinct()];

    /// <summary>What the parsers below a folder are made of: themselves, their neighbours, and all that they reach there.</summary>
    public static IReadOnlyList<Arrow> OfParsers(System.Reflection.Assembly assembly, string root)
    {
        IReadOnlyList<Type> parsers = SourceFolders.Implementers<IDocumentParser>(assembly, root);
        HashSet<string> folders = [.. parsers.Select(Folder.Of)];
        HashSet<string> hosts = [.. Hosts(assembly, root)];
        IEnumerable<string> neighbours = Code.In(root)
            .Where(a => folders.Contains(a.FromFolder))
            .Select(a => a.From)
            .Where(t => !IsHost(t, hosts));
        return Code.ReachedFrom(neighbours.Concat(parsers.Select(p => p.FullName!)), root);
    }

    // A module registers and a source fetches: they may stand beside the parsers, which may not reach them.
    private static IEnumerable<string> Hosts(System.Reflection.Assembly assembly, string root) =>
        SourceFolders
            .Implementers<ISourceModule>(assembly, root)
            .Concat(SourceFolders.Implementers<ISource>(assembly, root))
            .Select(t => t.FullName!);

    private static bool IsHost(string type, HashSet<string> hosts) => hosts.Contains(type.Split('+')[0]);

    private static bool IsImpure(Arrow arrow) =>
        Types.Contains(arrow.To)
        || (arrow.Member is not null && Members.Contains($"{arrow.To}.{arrow.Member}"))
        || Folders.Any(f => Folder.Holds(f, arrow.ToFolder) && !IsHarmless(arrow))
        || (arrow.To == "System.Environment" && !IsHarmless(arrow));

    // An iterator asks for its thread; attributes that analysers and debuggers read do nothing at run time.
    private static bool IsHarmless(Arrow arrow) =>
        arrow.Member == "get_CurrentManagedThreadId()"
        || Folder.Holds("System.Diagnostics.CodeAnalysis", arrow.ToFolder)
        || arrow.To.EndsWith("Attribute", StringComparison.Ordinal)
        || arrow.To is "System.Diagnostics.UnreachableException" or "System.Net.WebUtility";
}
