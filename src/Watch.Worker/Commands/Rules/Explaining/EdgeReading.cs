using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Rules.Explaining;

/// <summary>Finds the notice, or the record of a register, behind each step of a path of control.</summary>
internal sealed class EdgeReading(INoticeLog log)
{
    private readonly Dictionary<string, DateOnly?> _days = new(StringComparer.Ordinal);

    /// <summary>Paths with what each step rests on.</summary>
    public async Task<IReadOnlyList<ExplainedPath>> ReadAsync(IReadOnlyList<ControlPath> paths, CancellationToken ct)
    {
        List<ExplainedPath> read = [];
        foreach (ControlPath path in paths)
        {
            List<ExplainedEdge> links = [];
            Lei? below = path.Lei;
            foreach (ControlLink link in path.Links)
            {
                links.Add(await EdgeAsync(link, below, ct));
                below = link.Lei;
            }

            read.Add(new ExplainedPath(path.IsBefore, path.Firm, path.Siren, path.Lei, links, path.EndsBecause));
        }

        return read;
    }

    private async Task<ExplainedEdge> EdgeAsync(ControlLink link, Lei? below, CancellationToken ct)
    {
        ExplainedEdge edge = new()
        {
            Owner = link.Owner,
            Siren = link.Siren,
            Lei = link.Lei,
            Country = link.Country,
            Basis = link.Basis,
            Since = link.Since,
            Source = link.Source,
            Notice = null,
            PublishedOn = null,
            Record = null,
        };
        if (link.Source.Split(':', 2) is [var source, var id])
        {
            return edge with { Source = source, Notice = id, PublishedOn = await DayAsync(new SourceId(source), id, ct) };
        }

        Notice? told = await OfRegisterAsync(new SourceId(link.Source), link, below, ct);
        return edge with
        {
            Notice = told?.Id,
            PublishedOn = told?.PublishedOn,
            Record = new ExplainedRecord(below?.Value, link.Lei?.Value),
        };
    }

    private async Task<DateOnly?> DayAsync(SourceId source, string id, CancellationToken ct)
    {
        string key = $"{source}:{id}";
        if (!_days.TryGetValue(key, out DateOnly? day))
        {
            day = await FindAsync(new NoticeQuery { Source = source, Id = id }, ct) is [var notice, ..] ? notice.PublishedOn : null;
            _days.Add(key, day);
        }

        return day;
    }

    // What a register told when it was first read stands in no notice. The day of a publication in Paris may be that after its day in UTC.
    private async Task<Notice?> OfRegisterAsync(SourceId register, ControlLink link, Lei? below, CancellationToken ct)
    {
        if (link.Since is not { } since || below is not { } child)
        {
            return null;
        }

        NoticeQuery query = new()
        {
            Source = register,
            Number = child.Value,
            Kind = EventKind.ParentChange,
        };
        return (await FindAsync(query, ct))
            .Where(n => n.PublishedOn >= since && n.PublishedOn <= since.AddDays(1) && Names(n, child, link.Lei))
            .MinBy(n => n.Id, StringComparer.Ordinal);
    }

    private static bool Names(Notice notice, Lei child, Lei? parent) =>
        notice.Parties.Any(p => p.Role == PartyRole.Child && p.Lei == child)
        && notice.Events.Any(e => e.Parent?.After?.Lei is { } after && after == parent);

    private async Task<IReadOnlyList<Notice>> FindAsync(NoticeQuery query, CancellationToken ct) =>
        [.. (await log.QueryAsync(query, ct).ToListAsync(ct)).Values().Select(e => e.Notice)];
}
