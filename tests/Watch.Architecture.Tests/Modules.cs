using Watch.Sources.Seams;

namespace Watch.Architecture.Tests;

/// <summary>What is wrong with the modules of the sources: one that nobody lists, a parser of another's notices.</summary>
internal static class Modules
{
    public static IReadOnlyList<string> Faults(IReadOnlyList<Type> found, IReadOnlyList<ISourceModule> listed) =>
        [
            .. found.Except(listed.Select(m => m.GetType())).Select(t => $"{t.Name} is not in the list"),
            .. listed.GroupBy(m => m.Kind).Where(g => g.Count() > 1).Select(g => $"{g.Key} is listed {g.Count()} times"),
            .. listed.SelectMany(m => m.Parsers.SelectMany(p => FaultsOf(m, p))),
            .. listed.SelectMany(m =>
                m.Families.Where(f => m.Parsers.All(p => p.Family != f)).Select(f => $"{m.Kind} has no parser of {f}")
            ),
        ];

    private static IEnumerable<string> FaultsOf(ISourceModule module, IDocumentParser parser)
    {
        if (parser.Source != module.Kind)
        {
            yield return $"{parser.GetType().Name} of {module.Kind} reads notices of {parser.Source}";
        }

        // A document of a query interface holds records of every family, and bears the name of its channel.
        if (!module.Families.Contains(parser.Family) && parser.Family != Whole(parser.Channel))
        {
            yield return $"{parser.GetType().Name} of {module.Kind} reads the family {parser.Family}";
        }

        if (!module.Channels.Contains(parser.Channel.Name))
        {
            yield return $"{parser.GetType().Name} of {module.Kind} reads the channel {parser.Channel.Name}";
        }
    }

    private static string? Whole(Channel channel) => channel == Channel.Api ? channel.Name : null;
}
