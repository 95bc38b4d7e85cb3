using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Worker.Store;

namespace Watch.Worker.Judging.Ownership;

/// <summary>
/// Finds what has to be judged again since a row tells who stands above whom: the stakes that were declared by firms below, and what was
/// published later of those above.
/// </summary>
internal static class OwnershipFollowing
{
    /// <summary>The notices, other than its own, that a row makes to be read otherwise: one of each chain at least.</summary>
    public static async Task<IReadOnlyList<NoticeKey>> OthersAsync(INoticeLog log, LogEntry entry, CancellationToken ct)
    {
        if (
            !entry.Live
            || !entry.Notice.Events.Any(e => e.Kind is EventKind.ParentChange or EventKind.LeiEvent or EventKind.ThresholdCrossing)
        )
        {
            return [];
        }

        OwnershipReading reading = new(log.Registers, entry.UpTo);
        List<NoticeKey> found = [];
        foreach (Party party in entry.Notice.Parties.Where(p => p.Role is PartyRole.Child or PartyRole.Subject or PartyRole.Declarant))
        {
            OwnedFirm firm = await reading.FindAsync(OwnedFirm.Of(party), ct);
            found.AddRange(
                party.Role == PartyRole.Declarant
                    ? await LaterAboveAsync(log, reading, firm, entry, ct)
                    : await DeclaredBelowAsync(log, reading, firm, entry, ct)
            );
        }

        return [.. found.Where(k => k != entry.Notice.Key).Distinct()];
    }

    // Whoever declared a stake shows who stands above: the path of that alert may be longer now, or another.
    private static async Task<IEnumerable<NoticeKey>> DeclaredBelowAsync(
        INoticeLog log,
        OwnershipReading reading,
        OwnedFirm firm,
        LogEntry entry,
        CancellationToken ct
    )
    {
        IReadOnlyList<FirmBelow> below = await reading.BelowAsync(firm, OwnedNotices.MomentOf(entry.Notice), _ => true, ct);
        string[] keys = [.. firm.Keys.Concat(below.SelectMany(b => b.Firm.Keys)).Distinct(StringComparer.Ordinal)];
        return (await log.Registers.PastLeadingToAsync(keys, entry.UpTo, ct))
            .Where(p => p.Source == PastState.Declared && p.Kept.State is not null)
            .Select(p => StateText.Of(p.Kept.State!.Text).Text("notice"))
            .Select(KeyOf)
            .OfType<NoticeKey>();
    }

    // A link that comes late lets what was published later of those above reach the firms below it.
    private static async Task<IEnumerable<NoticeKey>> LaterAboveAsync(
        INoticeLog log,
        OwnershipReading reading,
        OwnedFirm firm,
        LogEntry entry,
        CancellationToken ct
    )
    {
        IReadOnlyList<ControlPath> above = await reading.AboveAsync(firm, DateTimeOffset.MaxValue, withLag: false, ct);
        string[] others =
        [
            .. above
                .SelectMany(p => p.Links.Select(l => l.Lei?.Value))
                .Append(firm.Lei?.Value)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
        IEnumerable<Siren> firms = above
            .SelectMany(p => p.Links.Select(l => l.Siren))
            .Append(firm.Siren)
            .Concat(entry.Notice.Parties.Select(p => p.Siren))
            .OfType<Siren>()
            .Distinct();
        List<NoticeKey> found = [];
        foreach (Siren siren in firms)
        {
            found.AddRange(await log.KeysOfAsync(new FirmNumbers(siren, others), entry.UpTo, ct));
        }

        string[] registers = [.. above.SelectMany(p => p.Links).Where(l => l.Basis == ControlBasis.Consolidation).Select(l => l.Source)];
        return found.Where(k => registers.Contains(k.Source.Value, StringComparer.Ordinal));
    }

    private static NoticeKey? KeyOf(string? text) =>
        text?.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? new NoticeKey(new SourceId(text[..colon]), text[(colon + 1)..])
            : null;
}
