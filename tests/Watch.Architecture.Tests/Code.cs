using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;
using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting;

namespace Watch.Architecture.Tests;

/// <summary>One type uses another, in its shape or in the body of a method, a lambda, an iterator or an async method of it.</summary>
internal sealed record Arrow(string From, string FromFolder, string To, string ToFolder, string ToAssembly, string? Member)
{
    public override string ToString() => Member is null ? $"{From} uses {To}" : $"{From} uses {To}, by {Member}";
}

/// <summary>Everything that uses something: the four projects, and this one for its planted faults.</summary>
internal static class Code
{
    public static IReadOnlyList<Arrow> Arrows { get; } = Load();

    /// <summary>
    /// The arrows that start in a folder or below it. A folder without code is a mistake of the test, which would hold for ever.
    /// </summary>
    public static IReadOnlyList<Arrow> In(string folder)
    {
        Arrow[] found = [.. Arrows.Where(a => Folder.Holds(folder, a.FromFolder))];
        return found.Length > 0 ? found : throw new InvalidOperationException($"There is no code in {folder}.");
    }

    /// <summary>The arrows of some types and of whatever they reach inside a folder.</summary>
    public static IReadOnlyList<Arrow> ReachedFrom(IEnumerable<string> types, string inside)
    {
        ILookup<string, Arrow> byType = In(inside).ToLookup(a => a.From);
        HashSet<string> seen = [.. types];
        Queue<string> open = new(seen);
        List<Arrow> reached = [];
        while (open.TryDequeue(out string? type))
        {
            foreach (Arrow arrow in byType[type])
            {
                reached.Add(arrow);
                if (Folder.Holds(inside, arrow.ToFolder) && seen.Add(arrow.To))
                {
                    open.Enqueue(arrow.To);
                }
            }
        }

        return reached.Count > 0 ? reached : throw new InvalidOperationException($"None of these types is in {inside}.");
    }

    private static Arrow[] Load()
    {
        ArchUnitNET.Domain.Architecture code = new ArchLoader()
            .LoadAssemblies(
                typeof(Notice).Assembly,
                typeof(Matcher).Assembly,
                typeof(ISource).Assembly,
                typeof(Appender).Assembly,
                typeof(Code).Assembly
            )
            .Build();
        return
        [
            .. code
                .Types.SelectMany(t => t.Dependencies.Where(d => d.Target is not GenericParameter).Select(d => ArrowOf(t, d)))
                .Where(a => a.From != a.To)
                .Distinct(),
        ];
    }

    private static Arrow ArrowOf(IType from, ITypeDependency use) =>
        new(
            from.FullName,
            from.Namespace?.FullName ?? "",
            use.Target.FullName,
            use.Target.Namespace?.FullName ?? "",
            use.Target.Assembly?.Name.Split(',')[0] ?? "",
            (use as IMemberMemberDependency)?.TargetMember.Name
        );
}
