using System.Collections.Frozen;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Worker.Judging.Ownership;

/// <summary>
/// Puts into a notice what it does not print and what the registers tell: the numbers of its firms, who stands above them, and the firms of
/// the list that stand below.
/// </summary>
/// <param name="reading">The registers.</param>
/// <param name="isListed">Whether a firm is on the list, or has an alert that is looked at again.</param>
internal sealed class OwnedNotices(OwnershipReading reading, Func<Siren, bool> isListed)
{
    // Who holds less decides nothing for those below (art. L233-3, II).
    private const decimal Presumed = 40m;

    private static readonly TimeSpan Before = TimeSpan.FromMilliseconds(1);

    private static readonly FrozenSet<EventKind> Kinds = FrozenSet.ToFrozenSet([
        EventKind.ThresholdCrossing,
        EventKind.Intention,
        EventKind.TakeoverBid,
        EventKind.SqueezeOut,
        EventKind.ShareholdersAgreement,
        EventKind.ParentChange,
        EventKind.LeiEvent,
        EventKind.MergerProject,
        EventKind.UniversalTransfer,
        EventKind.DemergerProject,
        EventKind.AssetContribution,
        EventKind.BusinessTransfer,
        EventKind.SaleOfBusiness,
        EventKind.RegulatedInformation,
    ]);

    private static ReadOnlySpan<EventKind> Reaching =>
        [
            EventKind.ThresholdCrossing,
            EventKind.TakeoverBid,
            EventKind.ParentChange,
            EventKind.LeiEvent,
            EventKind.MergerProject,
            EventKind.UniversalTransfer,
            EventKind.DemergerProject,
        ];

    private static readonly FrozenSet<PartyRole> Takers = FrozenSet.ToFrozenSet([PartyRole.Declarant, PartyRole.Acquirer, PartyRole.Buyer]);

    /// <summary>Whether events of such kinds may concern firms that the notice does not name.</summary>
    public static bool MayReachBelow(ReadOnlySpan<EventKind> kinds) => kinds.IndexOfAny(Reaching) >= 0;

    /// <summary>Whether a notice is one of those that touch who owns whom.</summary>
    public static bool Concerns(Notice notice) => notice.Events.Any(e => Kinds.Contains(e.Kind));

    /// <summary>When it is to be looked at: what was published at the same moment is known.</summary>
    public static DateTimeOffset MomentOf(Notice notice) =>
        notice.PublishedAt ?? new DateTimeOffset(notice.PublishedOn.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);

    /// <summary>The same notice with all of that; itself where it concerns nobody's ownership.</summary>
    public async Task<Notice> WithOwnershipAsync(Notice notice, CancellationToken ct)
    {
        if (!Concerns(notice) || notice.Type == NoticeType.Annulling || !await reading.HasAnyAsync(ct))
        {
            return notice;
        }

        OwnedFirm?[] firms = await FindAsync(notice.Parties, ct);
        Party[] parties = [.. notice.Parties.Zip(firms, Numbered)];
        List<ControlPath> paths = [];
        List<Party> below = [];
        foreach ((Party party, OwnedFirm firm) in parties.Zip(firms).Where(p => p.Second is not null).Select(p => (p.First, p.Second!)))
        {
            await (
                party.Role switch
                {
                    PartyRole.Target => AddTargetAsync(notice, [.. parties.Zip(firms)], firm, paths, below, ct),
                    PartyRole.Child or PartyRole.Subject when IsOfRegister(notice) => AddChangedAsync(notice, firm, paths, below, ct),
                    _ when Takers.Contains(party.Role) && !parties.Any(p => p.Role == PartyRole.Target) => AddAboveAsync(
                        notice,
                        firm,
                        paths,
                        ct
                    ),
                    _ => Task.CompletedTask,
                }
            );
        }

        Party[] added = [.. below.Where(b => !parties.Any(p => p.Siren == b.Siren)).DistinctBy(b => b.Siren)];
        return notice with { Parties = [.. parties, .. added], Ownership = [.. paths] };
    }

    private static bool IsOfRegister(Notice notice) => notice.Events.Any(e => e.Kind is EventKind.ParentChange or EventKind.LeiEvent);

    private async Task<OwnedFirm?[]> FindAsync(IReadOnlyList<Party> parties, CancellationToken ct)
    {
        OwnedFirm?[] asked = [.. parties.Select(p => p.Person == PersonType.Natural ? null : OwnedFirm.Of(p))];
        IReadOnlyList<OwnedFirm> found = await reading.FindAsync([.. asked.OfType<OwnedFirm>()], ct);
        Queue<OwnedFirm> next = new(found);
        return [.. asked.Select(a => a is null ? null : next.Dequeue())];
    }

    // A number is taken over where another led to it: a name leads to firms of the list by the matcher of names alone.
    private static Party Numbered(Party party, OwnedFirm? firm) =>
        firm is null or { IsByName: true }
            ? party
            : party with
            {
                Siren = party.Siren ?? firm.Siren,
                Lei = party.Lei ?? firm.Lei,
                Country = party.Country ?? (party.Seat is null ? firm.Country : null),
            };

    // Who takes a stake or the whole of it, with who stands above them; then the firms that it holds itself.
    private async Task AddTargetAsync(
        Notice notice,
        (Party Party, OwnedFirm? Firm)[] parties,
        OwnedFirm firm,
        List<ControlPath> paths,
        List<Party> below,
        CancellationToken ct
    )
    {
        foreach ((Party taker, OwnedFirm? owner) in parties.Where(p => Takers.Contains(p.Party.Role)))
        {
            if (owner is null)
            {
                continue;
            }

            ControlLink link = LinkTo(notice, taker, owner);
            IReadOnlyList<ControlPath> above = await reading.AboveAsync(owner, MomentOf(notice), withLag: true, ct);
            // Who takes a firm over stands in the notice itself: what is above it is told where it is known.
            IEnumerable<ControlPath> found =
                above.Count > 0 ? above.Select(a => PathOf(firm, [link, .. a.Links], a.EndsBecause))
                : taker.Role == PartyRole.Declarant ? [PathOf(firm, [link], null)]
                : [];
            ControlPath[] all = [.. found];
            paths.AddRange(all);
            if (Math.Max(link.CapitalPercent ?? 0, link.VotesPercent ?? 0) > Presumed || link.Basis == ControlBasis.Merger)
            {
                await AddBelowAsync(notice, firm, all, paths, below, ct);
            }
        }
    }

    private async Task AddChangedAsync(Notice notice, OwnedFirm firm, List<ControlPath> paths, List<Party> below, CancellationToken ct)
    {
        DateTimeOffset moment = MomentOf(notice);
        ControlPath[] before =
        [
            .. (await reading.AboveAsync(firm, moment - Before, withLag: false, ct)).Select(p => p with { IsBefore = true }),
        ];
        IReadOnlyList<ControlPath> after = await reading.AboveAsync(firm, moment, withLag: true, ct);
        ControlPath[] all = [.. before, .. after];
        paths.AddRange(all);

        // What is told for the first time is no change for those below.
        if (before.Length > 0 || notice.Events.Any(e => e.Kind == EventKind.LeiEvent))
        {
            await AddBelowAsync(notice, firm, all, paths, below, ct);
        }
    }

    private async Task AddAboveAsync(Notice notice, OwnedFirm firm, List<ControlPath> paths, CancellationToken ct) =>
        paths.AddRange(await reading.AboveAsync(firm, MomentOf(notice), withLag: true, ct));

    private async Task AddBelowAsync(
        Notice notice,
        OwnedFirm firm,
        ControlPath[] above,
        List<ControlPath> paths,
        List<Party> below,
        CancellationToken ct
    )
    {
        IReadOnlyList<FirmBelow> found = await reading.BelowAsync(firm, MomentOf(notice), f => f.Siren is { } siren && isListed(siren), ct);
        foreach (FirmBelow one in found)
        {
            below.Add(
                new Party
                {
                    Role = PartyRole.Child,
                    Name = one.Firm.Name,
                    Siren = one.Firm.Siren,
                    Lei = one.Firm.Lei,
                    Country = one.Firm.Country,
                    Person = PersonType.Legal,
                    IsBelow = true,
                }
            );
            paths.AddRange(
                above.Length == 0
                    ? [PathOf(one.Firm, one.Links, null)]
                    : above.Select(a => PathOf(one.Firm, [.. one.Links, .. a.Links], a.EndsBecause) with { IsBefore = a.IsBefore })
            );
        }
    }

    private static ControlPath PathOf(OwnedFirm firm, IReadOnlyList<ControlLink> links, string? why) =>
        new()
        {
            Firm = firm.Name,
            Siren = firm.Siren,
            Lei = firm.Lei,
            Links = links,
            EndsBecause = why,
        };

    private static ControlLink LinkTo(Notice notice, Party taker, OwnedFirm owner)
    {
        NoticeEvent? announced = notice.Events.FirstOrDefault(e =>
            e.Stake?.Declarants.Any(d => string.Equals(d.Name, taker.Name, StringComparison.Ordinal)) == true
        );
        return new ControlLink
        {
            Owner = owner.Name,
            Lei = owner.Lei,
            Siren = owner.Siren,
            Country = taker.Country ?? owner.Country,
            Headquarters = owner.Headquarters == owner.Country ? null : owner.Headquarters,
            Jurisdiction = owner.Jurisdiction == owner.Country ? null : owner.Jurisdiction,
            Basis = taker.Role == PartyRole.Declarant ? ControlBasis.Declaration : ControlBasis.Merger,
            CapitalPercent = announced?.Stake?.CapitalPercent,
            VotesPercent = announced?.Stake?.VotesPercent,
            InConcert = announced?.Stake is { } stake && (stake.Concert || stake.Declarants.Count > 1),
            Since = announced?.On ?? notice.PublishedOn,
            Source = notice.Key.ToString(),
            IsByName = owner.IsByName,
        };
    }
}
