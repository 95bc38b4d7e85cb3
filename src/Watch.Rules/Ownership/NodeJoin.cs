using Watch.Contracts.Identifiers;

namespace Watch.Rules.Ownership;

/// <summary>Makes one firm of all that is told of it under its SIREN, under its LEI or under both, in whatever order it is told.</summary>
internal sealed class NodeJoin
{
    private readonly Dictionary<Lei, Siren?> _sirens = [];
    private readonly Dictionary<string, OwnershipNode> _byKey;

    /// <param name="edges">Whose ends are taken, the latest first.</param>
    /// <param name="nodes">Firms as they are today; they are believed before the ends of edges.</param>
    public NodeJoin(IReadOnlyList<OwnershipEdge> edges, IReadOnlyList<OwnershipNode> nodes)
    {
        Mention[] mentions =
        [
            .. nodes.Select(n => new Mention(n, DateOnly.MaxValue)),
            .. edges.SelectMany(e => new[] { e.Child, e.Parent }.Select(n => new Mention(n, e.From ?? DateOnly.MinValue))),
        ];
        List<IReadOnlyList<OwnershipNode>> disagreeing = [];
        foreach (
            IGrouping<Lei, OwnershipNode> same in mentions.Select(m => m.Node).Where(n => n.Lei is not null).GroupBy(n => n.Lei!.Value)
        )
        {
            Siren[] sirens = [.. same.Select(n => n.Siren).OfType<Siren>().Distinct().Order()];
            _sirens[same.Key] = sirens.Length == 1 ? sirens[0] : null;
            if (sirens.Length > 1)
            {
                disagreeing.Add([.. sirens.Select(siren => same.First(n => n.Siren == siren))]);
            }
        }

        _byKey = mentions.GroupBy(m => KeyOf(m.Node), StringComparer.Ordinal).ToDictionary(g => g.Key, Joined, StringComparer.Ordinal);
        Warnings = [.. disagreeing.Select(d => new OwnershipWarning(OwnershipDoubt.NumbersDisagree, [.. d.Select(Of)]))];
    }

    public IReadOnlyList<OwnershipWarning> Warnings { get; }

    /// <summary>All that is known of each firm.</summary>
    public IEnumerable<OwnershipNode> All => _byKey.Values;

    /// <summary>All that is known of the firm; the node itself where nothing else is.</summary>
    public OwnershipNode Of(OwnershipNode node) => _byKey.GetValueOrDefault(KeyOf(node), node);

    private string KeyOf(OwnershipNode node) =>
        node switch
        {
            { Siren: { } siren } => siren.Value,
            { Lei: { } lei } => _sirens.GetValueOrDefault(lei)?.Value ?? lei.Value,
            _ => $"{node.Country}|{node.Name.Trim().ToUpperInvariant()}",
        };

    private static OwnershipNode Joined(IEnumerable<Mention> mentions)
    {
        OwnershipNode[] told =
        [
            .. mentions
                .OrderByDescending(m => m.From)
                .ThenByDescending(m => m.Node.Lei)
                .ThenBy(m => Text(m.Node), StringComparer.Ordinal)
                .Select(m => m.Node),
        ];
        return new OwnershipNode
        {
            Lei = told.Select(n => n.Lei).FirstOrDefault(l => l is not null),
            Siren = told.Select(n => n.Siren).FirstOrDefault(s => s is not null),
            Name = told.Select(n => n.Name).FirstOrDefault(n => n.Length > 0, ""),
            Country = told.Select(n => n.Country).FirstOrDefault(c => c is not null),
            Headquarters = told.Select(n => n.Headquarters).FirstOrDefault(c => c is not null),
            Jurisdiction = told.Select(n => n.Jurisdiction).FirstOrDefault(c => c is not null),
            NoOwner = told.Select(n => n.NoOwner).FirstOrDefault(o => o is not null),
        };
    }

    // So that what is told on one day is taken in one order.
    private static string Text(OwnershipNode node) =>
        $"{node.Siren}|{node.Name}|{node.Country}|{node.Headquarters}|{node.Jurisdiction}|{node.NoOwner}";

    private readonly record struct Mention(OwnershipNode Node, DateOnly From);
}
