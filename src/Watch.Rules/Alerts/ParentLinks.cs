using Watch.Contracts.Notices;
using Watch.Rules.Matters;
using Watch.Rules.Names;

namespace Watch.Rules.Alerts;

/// <summary>
/// Which references to a parent are believed. A misprinted one names somebody else's notice: where court, firms and act are all others than
/// those of the notice that it names, or that one is of another day than is printed, it corrects nothing, and what it says is a notice of
/// its own.
/// </summary>
public static class ParentLinks
{
    /// <summary>
    /// Notices as they are to be read together: one that names another of them and cannot be of it corrects nothing. Those that are
    /// not among them are believed until they are known.
    /// </summary>
    public static IReadOnlyList<Notice> Believed(IReadOnlyCollection<Notice> notices)
    {
        if (notices.All(n => n.Corrects is null))
        {
            return [.. notices];
        }

        Dictionary<NoticeKey, Notice> byKey = notices.ToDictionary(n => n.Key);
        return
        [
            .. notices.Select(n =>
                n.CorrectsKey is { } key && byKey.TryGetValue(key, out Notice? parent) && !CanBeOf(n, parent)
                    ? n with
                    {
                        Corrects = null,
                    }
                    : n
            ),
        ];
    }

    /// <summary>
    /// Of notices that name one another, or did in an earlier revision, those that still hang together with one of them: through
    /// corrections that are believed, through an absent notice that they name, through a matter, or an act that they print.
    /// </summary>
    /// <param name="key">The one; it may be absent itself.</param>
    /// <param name="notices">All that can be reached from it.</param>
    public static IReadOnlyList<Notice> Around(NoticeKey key, IReadOnlyCollection<Notice> notices)
    {
        IReadOnlyList<Notice> believed = Believed(notices);
        ILookup<string, Notice> byName = believed
            .SelectMany(n => NamesOf(n).Select(name => (name, n)))
            .ToLookup(p => p.name, p => p.n, StringComparer.Ordinal);
        HashSet<string> reached = new(StringComparer.Ordinal) { $"{key}" };
        Queue<string> next = new(reached);
        while (next.TryDequeue(out string? name))
        {
            foreach (string other in byName[name].SelectMany(NamesOf).Where(reached.Add))
            {
                next.Enqueue(other);
            }
        }

        return [.. believed.Where(n => reached.Contains($"{n.Key}"))];
    }

    /// <summary>Whether a correction can be of the notice that it names, as far as both tell.</summary>
    public static bool CanBeOf(Notice correction, Notice parent) =>
        !IsOfOtherDay(correction, parent)
        && !(Courts.AreOther(correction, parent) && AreOtherFirms(correction, parent) && IsOtherAct(correction, parent));

    private static bool IsOfOtherDay(Notice correction, Notice parent) =>
        correction.CorrectsOn is { } day && day != parent.PublishedOn && !parent.DateDetected;

    private static IEnumerable<string> NamesOf(Notice notice) =>
        new[]
        {
            $"{notice.Key}",
            notice.CorrectsKey is { } parent ? $"{parent}" : null,
            notice.Matter is { } m ? $"matter {m}" : null,
            PrintedAct.KeyOf(notice) is { } act ? $"act {act}" : null,
            NamedByMatter(notice) is { } named ? $"{named}" : null,
        }.OfType<string>();

    // What completes a complement has a matter that bears the name of a notice, which is of another matter itself.
    private static NoticeKey? NamedByMatter(Notice notice) =>
        notice.Matter?.Split(':') is [_, { Length: > 0 } id] ? new NoticeKey(notice.Source, id) : null;

    private static bool AreOtherFirms(Notice correction, Notice parent) =>
        correction.Parties.Any(IsNamed)
        && parent.Parties.Any(IsNamed)
        && !correction.Parties.Any(one => parent.Parties.Any(other => MayBeTheSame(one, other)));

    // An annulment announces nothing: that it is of another court and firm is enough.
    private static bool IsOtherAct(Notice correction, Notice parent) =>
        correction.Type == NoticeType.Annulling || !correction.Events.Any(one => parent.Events.Any(other => one.Kind == other.Kind));

    private static bool IsNamed(Party party) => party.Siren is not null || NamesOf(party).Any();

    private static bool MayBeTheSame(Party one, Party other) =>
        (one.Siren is { } number && number == other.Siren) || NamesOf(one).Any(name => NamesOf(other).Any(name.SetEquals));

    private static IEnumerable<HashSet<string>> NamesOf(Party party) =>
        party
            .OtherNames.Prepend(party.Name)
            .Select(NameKey.Of)
            .OfType<string>()
            .Select(k => k.Split('_').ToHashSet(StringComparer.Ordinal));
}
