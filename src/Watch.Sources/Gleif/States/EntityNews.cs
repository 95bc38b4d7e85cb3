using Watch.Contracts.Notices;
using Watch.Sources.Seams;

namespace Watch.Sources.Gleif.States;

/// <summary>What becomes of a change of an entity itself.</summary>
internal sealed class EntityNews(RegisterChange change)
{
    private readonly Neighbourhood _around = new(change.View);

    /// <summary>An event for each thing that is another. That an entity is new, or is no longer published, is no news.</summary>
    public RegisterNews News()
    {
        if (EntityFacts.Read(change.Before?.Text) is not { } before || EntityFacts.Read(change.After?.Text) is not { } after)
        {
            return new RegisterNews.None();
        }

        NoticeEvent[] events = [.. Events(before, after)];
        return events.Length == 0 ? new RegisterNews.None() : new RegisterNews.Announced(Notice(events, after), []);
    }

    private Notice Notice(NoticeEvent[] events, EntityFacts after)
    {
        IEnumerable<string> heirs = events.Any(e => e.Aspect == EntityAspect.Registration) ? after.Successors ?? [] : [];
        PartyRole role = heirs.Any() ? PartyRole.Target : PartyRole.Subject;
        return GleifNotice.Of(change, GleifNames.Entities, matter: null) with
        {
            Events = events,
            Parties =
            [
                GleifNotice.PartyOf(change.Subject, role, _around),
                .. heirs.Select(h => GleifNotice.PartyOf(h, PartyRole.Acquirer, _around)),
            ],
        };
    }

    private static IEnumerable<NoticeEvent> Events(EntityFacts before, EntityFacts after)
    {
        bool isStatusOther = IsOther(before.Status, after.Status);
        return
        [
            .. Event(EntityAspect.Name, before.Name, after.Name, IsOtherName(before.Name, after.Name)),
            .. Event(EntityAspect.LegalCountry, before.Country, after.Country),
            .. Event(EntityAspect.HeadquartersCountry, before.Headquarters, after.Headquarters),
            .. Event(EntityAspect.Jurisdiction, before.Jurisdiction, after.Jurisdiction),
            .. Event(EntityAspect.Status, before.Status, after.Status, isStatusOther),
            .. Event(EntityAspect.Registration, before.Registration, after.Registration, IsEnd(before, after, isStatusOther)),
        ];
    }

    private static NoticeEvent[] Event(EntityAspect aspect, string? before, string? after, bool? isOther = null) =>
        isOther ?? IsOther(before, after)
            ?
            [
                new NoticeEvent
                {
                    Kind = EventKind.LeiEvent,
                    Aspect = aspect,
                    Before = before,
                    After = after,
                },
            ]
            : [];

    // A record that is retired because its entity is no more says nothing besides; one that names who came after it does.
    private static bool IsEnd(EntityFacts before, EntityFacts after, bool isStatusOther) =>
        after.Registration is not null
        && (
            (before.Registration != after.Registration && (after.Successors is not null || !isStatusOther))
            || (after.Successors is not null && !after.Successors.SequenceEqual(before.Successors ?? [], StringComparer.Ordinal))
        );

    // What was not told before, or no longer is, is no move.
    private static bool IsOther(string? before, string? after) => before != after && IsKnown(before) && IsKnown(after);

    private static bool IsKnown(string? value) => value is not (null or "NULL");

    private static bool IsOtherName(string before, string after) =>
        !string.Equals(Folded(before), Folded(after), StringComparison.OrdinalIgnoreCase);

    private static string Folded(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
