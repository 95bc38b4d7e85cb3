using Watch.Contracts.Notices;
using Watch.Rules.Matters;

namespace Watch.Rules.Alerts;

/// <summary>
/// A notice with everything that corrects it, directly or through other corrections; where it has a matter, with every notice of that
/// matter. What it says is a function of its members alone, so that every order of arrival ends the same.
/// </summary>
public sealed class NoticeChain
{
    private NoticeChain(
        NoticeKey root,
        string? matter,
        IReadOnlyList<Notice> members,
        IReadOnlyList<NoticeChain> strands,
        IReadOnlyList<NoticeKey> apart
    )
    {
        Root = root;
        Matter = matter;
        Members = members;
        Keys = [.. members.Select(n => n.Key).Concat(members.Select(n => n.CorrectsKey).OfType<NoticeKey>()).Concat(apart).Distinct()];
        Strands = strands.Count == 0 ? [this] : strands;
    }

    /// <summary>The first notice of the chain, whether or not it is known: a correction names it before it arrives.</summary>
    public NoticeKey Root { get; }

    /// <summary>What its members tell together; null where that is the root.</summary>
    public string? Matter { get; }

    /// <summary>
    /// The known members in order of publication, strand by strand; a correction never stands before what it corrects.
    /// </summary>
    public IReadOnlyList<Notice> Members { get; }

    /// <summary>
    /// The chains of corrections in it, in order of publication: itself alone where it has no matter, or one member of it is known.
    /// </summary>
    public IReadOnlyList<NoticeChain> Strands { get; }

    /// <summary>
    /// The members, the absent notices that they name, and those that they were taken to name: whatever the chain's alerts may have been
    /// anchored to.
    /// </summary>
    public IReadOnlyList<NoticeKey> Keys { get; }

    /// <summary>
    /// The members that hold in the end: the last one, and each that was published beside it, or beside what it corrects, on one day to
    /// correct one notice; what corrects these later holds in their place.
    /// </summary>
    public IReadOnlyList<Notice> Standing => field ??= StandingOf(Members);

    /// <summary>The chain of corrections that a notice is in.</summary>
    public NoticeChain StrandOf(NoticeKey notice) => Strands.First(s => s.Keys.Contains(notice));

    /// <summary>Puts a chain together.</summary>
    /// <param name="members">At least one.</param>
    /// <param name="apart">Notices that one of them names, or is named by, and that are of another chain.</param>
    public static NoticeChain Of(IReadOnlyCollection<Notice> members, IReadOnlyList<NoticeKey>? apart = null)
    {
        IReadOnlyList<NoticeKey> others = apart ?? [];
        Dictionary<NoticeKey, Notice> byKey = members.ToDictionary(n => n.Key);
        string? matter =
            members.Select(n => n.Matter).OfType<string>().Min(StringComparer.Ordinal)
            ?? PrintedAct.MatterOf(members)
            ?? ArticleStory.MatterOf(members);
        List<Placed> placed = [.. members.Select(n => Place(n, byKey))];
        placed.Sort(Placed.InOrder);
        NoticeChain[] strands = matter is null
            ? []
            :
            [
                .. placed
                    .GroupBy(p => RootOf(p, byKey))
                    .Select(g => new NoticeChain(g.Key, matter, [.. g.Select(p => p.Notice)], [], others)),
            ];
        return strands switch
        {
            [] => new NoticeChain(RootOf(placed[0], byKey), matter, [.. placed.Select(p => p.Notice)], [], others),
            [var alone] => alone,
            _ => new NoticeChain(strands[0].Root, matter, [.. strands.SelectMany(s => s.Members)], strands, others),
        };
    }

    /// <summary>Whether two corrections of one notice were published on one day: neither replaces the other.</summary>
    public static bool AreBeside(Notice one, Notice other) =>
        one.Key != other.Key && one.CorrectsKey is { } parent && parent == other.CorrectsKey && one.PublishedOn == other.PublishedOn;

    private static IReadOnlyList<Notice> StandingOf(IReadOnlyList<Notice> members)
    {
        if (members.Count < 2)
        {
            return members;
        }

        HashSet<NoticeKey> standing = [members[^1].Key];
        Notice? at = members[^1];
        for (int steps = 0; at is not null && steps < members.Count; steps++)
        {
            Notice here = at;
            standing.UnionWith(members.Where(m => AreBeside(m, here)).Select(m => LastBelow(m, members).Key));
            at = members.FirstOrDefault(m => m.Key == here.CorrectsKey);
        }

        return [.. members.Where(m => standing.Contains(m.Key))];
    }

    private static Notice LastBelow(Notice notice, IReadOnlyList<Notice> members)
    {
        HashSet<NoticeKey> below = [notice.Key];
        Notice last = notice;
        foreach (Notice member in members.Where(m => m.CorrectsKey is { } parent && below.Contains(parent)))
        {
            below.Add(member.Key);
            last = member;
        }

        return last;
    }

    private static NoticeKey RootOf(Placed placed, Dictionary<NoticeKey, Notice> byKey) =>
        placed.Top.CorrectsKey is { } absent && !byKey.ContainsKey(absent) ? absent : placed.Top.Key;

    private static Placed Place(Notice notice, Dictionary<NoticeKey, Notice> byKey)
    {
        DateOnly day = notice.PublishedOn;
        int depth = 0;
        Notice top = notice;

        // A ring of corrections would be a publisher's mistake; it is cut after as many steps as there are members.
        while (depth < byKey.Count && top.CorrectsKey is { } key && byKey.TryGetValue(key, out Notice? parent))
        {
            day = parent.PublishedOn > day ? parent.PublishedOn : day;
            top = parent;
            depth++;
        }

        return new Placed(notice, top, day, depth);
    }

    /// <param name="Top">The first known notice that it corrects, directly or through others; itself where there is none.</param>
    /// <param name="Day">The latest day among it and what it corrects.</param>
    /// <param name="Depth">How many corrections lie between it and <paramref name="Top"/>.</param>
    private sealed record Placed(Notice Notice, Notice Top, DateOnly Day, int Depth)
    {
        // A correction never stands before what it corrects, whatever day is printed on it; else the order is that of publication.
        public static int InOrder(Placed left, Placed right)
        {
            int byDay = left.Day.CompareTo(right.Day);
            int byDepth = byDay != 0 ? byDay : left.Depth.CompareTo(right.Depth);
            int byId = byDepth != 0 ? byDepth : PublicationOrder.CompareIds(left.Notice.Id, right.Notice.Id);
            return byId != 0 ? byId : string.CompareOrdinal(left.Notice.Source.Value, right.Notice.Source.Value);
        }
    }
}
