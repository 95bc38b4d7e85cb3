using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Worker.Ingesting;

/// <summary>What an ingestion read and stored. Counts grow as it goes on.</summary>
internal sealed class IngestReport
{
    private readonly HashSet<NoticeKey> _parents = [];

    /// <summary>Documents that a parser read.</summary>
    public int Documents { get; set; }

    /// <summary>Notices read, known or not.</summary>
    public int Notices { get; private set; }

    /// <summary>Rows written to the log.</summary>
    public int New { get; set; }

    /// <summary>Notices read by source.</summary>
    public Dictionary<SourceId, int> BySource { get; } = [];

    /// <summary>Events read by kind.</summary>
    public Dictionary<EventKind, int> ByKind { get; } = [];

    /// <summary>Rectifying notices read.</summary>
    public int Rectifying { get; private set; }

    /// <summary>Annulling notices read.</summary>
    public int Annulling { get; private set; }

    /// <summary>Records and documents set aside.</summary>
    public int Quarantined { get; set; }

    /// <summary>Of those, what could not be opened or known as a whole.</summary>
    public int Refused { get; set; }

    /// <summary>Files passed over because they are no data by their name.</summary>
    public int Skipped { get; set; }

    /// <summary>Oddities that cost nothing.</summary>
    public int Warnings { get; set; }

    /// <summary>Corrections that name a notice which cannot be theirs.</summary>
    public int Doubted { get; set; }

    /// <summary>The notices that corrections named.</summary>
    public IReadOnlyCollection<NoticeKey> Parents => _parents;

    /// <summary>Counts what another run read.</summary>
    public void Add(IngestReport other)
    {
        Documents += other.Documents;
        Notices += other.Notices;
        New += other.New;
        Rectifying += other.Rectifying;
        Annulling += other.Annulling;
        Quarantined += other.Quarantined;
        Refused += other.Refused;
        Skipped += other.Skipped;
        Warnings += other.Warnings;
        Doubted += other.Doubted;
        _parents.UnionWith(other._parents);
        foreach ((SourceId source, int count) in other.BySource)
        {
            BySource[source] = BySource.GetValueOrDefault(source) + count;
        }

        foreach ((EventKind kind, int count) in other.ByKind)
        {
            ByKind[kind] = ByKind.GetValueOrDefault(kind) + count;
        }
    }

    /// <summary>Counts a notice that was read.</summary>
    public void Count(Notice notice)
    {
        Notices++;
        BySource[notice.Source] = BySource.GetValueOrDefault(notice.Source) + 1;
        foreach (NoticeEvent announced in notice.Events)
        {
            ByKind[announced.Kind] = ByKind.GetValueOrDefault(announced.Kind) + 1;
        }

        Rectifying += notice.Type == NoticeType.Rectifying ? 1 : 0;
        Annulling += notice.Type == NoticeType.Annulling ? 1 : 0;
        if (notice.CorrectsKey is { } parent)
        {
            _parents.Add(parent);
        }
    }
}
