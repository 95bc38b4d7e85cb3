using Watch.Contracts.Notices;

namespace Watch.Rules.French;

/// <summary>What of a notice an alert tells.</summary>
/// <param name="Kinds">The kinds of the notice that agreed with the rule.</param>
public sealed record NoticeFacts(Notice Notice, IReadOnlyList<EventKind> Kinds)
{
    public bool IsArticle => Kinds.Contains(EventKind.Article);

    /// <summary>The events that agreed.</summary>
    public IEnumerable<NoticeEvent> Events => Notice.Events.Where(e => Kinds.Contains(e.Kind));

    /// <summary>What the publisher calls them.</summary>
    public IEnumerable<string> Labels => Events.Select(e => e.Label).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>What the parties do.</summary>
    public IEnumerable<string> Activities => Notice.Parties.Select(p => p.Activity).OfType<string>();

    /// <summary>Who came and left, where the alert is about officers; a roster would only hide it.</summary>
    public IEnumerable<OfficerStatement> Officers =>
        Kinds.Contains(EventKind.OfficerChange)
            ? Notice.Parties.SelectMany(p => p.Officers).Where(o => o.Change != OfficerChange.Listed)
            : [];
}
