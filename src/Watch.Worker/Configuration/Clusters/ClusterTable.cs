using Watch.Rules.Clusters;

namespace Watch.Worker.Configuration.Clusters;

/// <summary>A cluster and where it stands.</summary>
internal sealed record PlacedCluster(Cluster Cluster, FilePlace Place);

/// <summary>The clusters read so far, each id once.</summary>
internal sealed class ClusterTable
{
    private readonly Dictionary<string, Cluster?> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FilePlace> _places = new(StringComparer.Ordinal);

    /// <summary>Every id that stands in a file; null for a cluster that could not be read otherwise.</summary>
    public IReadOnlyDictionary<string, Cluster?> ById => _byId;

    /// <summary>Those that could be read, in order of file.</summary>
    public IReadOnlyList<PlacedCluster> All => [.. _byId.Values.OfType<Cluster>().Select(c => new PlacedCluster(c, _places[c.Id]))];

    /// <summary>Notes an id; the place it has already, or null where it is new.</summary>
    public FilePlace? Note(string id, FilePlace place)
    {
        if (_places.TryGetValue(id, out FilePlace? first))
        {
            return first;
        }

        _places.Add(id, place);
        _byId.Add(id, null);
        return null;
    }

    /// <summary>Keeps a cluster whose id was noted.</summary>
    public void Add(Cluster cluster) => _byId[cluster.Id] = cluster;
}
