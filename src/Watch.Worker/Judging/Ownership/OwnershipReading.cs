using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Worker.Store;

namespace Watch.Worker.Judging.Ownership;

/// <summary>
/// Asks the volet's own copy of the registers, and of what notices declared, who stands above and below a firm. What is asked of another
/// role depends on nobody.
/// </summary>
/// <param name="registers">The copy.</param>
/// <param name="upTo">The position of the log until which it is asked.</param>
internal sealed class OwnershipReading(IRegisterStore registers, long upTo)
{
    private const int MostSteps = 25;
    private const int MostPaths = 4;
    private const int MostBelow = 5_000;

    private bool? _hasAny;

    /// <summary>Whether there is anything to ask; looked up once.</summary>
    public async Task<bool> HasAnyAsync(CancellationToken ct) => _hasAny ??= await registers.HasAnyAsync(ct);

    /// <summary>A firm with what the registers tell of it.</summary>
    public async Task<OwnedFirm> FindAsync(OwnedFirm asked, CancellationToken ct) => (await FindAsync([asked], ct))[0];

    /// <summary>Firms with what the registers tell of them, in their order.</summary>
    public async Task<IReadOnlyList<OwnedFirm>> FindAsync(IReadOnlyList<OwnedFirm> asked, CancellationToken ct)
    {
        string[] keys = [.. asked.SelectMany(a => a.Keys).Distinct(StringComparer.Ordinal)];
        RegisterRecord[] records =
        [
            .. (await registers.FindAsync(keys, ct)).Where(r => r.Linked.Length == 0 && StateText.Of(r.State!).Text("name") is not null),
        ];
        FoundRecords found = new(records);
        return [.. asked.Select(a => Found(a, found))];
    }

    /// <summary>The paths from a firm to whom nobody is known to stand above.</summary>
    /// <param name="firm">The firm.</param>
    /// <param name="moment">When.</param>
    /// <param name="withLag">Whether what a register told soon after counts, where it told nothing before.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<IReadOnlyList<ControlPath>> AboveAsync(OwnedFirm firm, DateTimeOffset moment, bool withLag, CancellationToken ct)
    {
        List<ControlPath> paths = [];
        await ClimbAsync(new Climb(firm, moment, withLag, paths), firm, [], new HashSet<string>(firm.Keys, StringComparer.Ordinal), ct);
        return [.. paths.Take(MostPaths)];
    }

    /// <summary>All that notices declare of who holds firms, as it is now, each with who holds.</summary>
    public async Task<IReadOnlyList<(KnownLink Link, OwnedFirm Owner)>> DeclaredAsync(
        IReadOnlyCollection<OwnedFirm> firms,
        CancellationToken ct
    )
    {
        string[] keys = [.. firms.SelectMany(f => f.Keys).Distinct(StringComparer.Ordinal)];
        IEnumerable<PastState> declared = (await registers.PastAsync(keys, upTo, ct)).Where(p => p.Source == PastState.Declared);
        IReadOnlyList<KnownLink> links = KnownLinks.At(DateTimeOffset.MaxValue, declared, withLag: false);
        return [.. links.Zip(await FindAsync([.. links.Select(OwnerOf)], ct))];
    }

    /// <summary>The firms below one that somebody asks for, each with the steps from it up to that one.</summary>
    /// <param name="top">Above them.</param>
    /// <param name="moment">When.</param>
    /// <param name="isAsked">Whether it is asked for.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<IReadOnlyList<FirmBelow>> BelowAsync(
        OwnedFirm top,
        DateTimeOffset moment,
        Func<OwnedFirm, bool> isAsked,
        CancellationToken ct
    )
    {
        List<FirmBelow> found = [];
        HashSet<string> seen = new(top.Keys, StringComparer.Ordinal);
        IReadOnlyList<FirmBelow> level = [new FirmBelow(top, [])];
        for (int step = 0; level.Count > 0 && step < MostSteps && seen.Count < MostBelow; step++)
        {
            level = [.. (await NextBelowAsync(level, moment, ct)).Where(b => seen.Add(b.Firm.Keys[0]))];
            found.AddRange(level.Where(b => isAsked(b.Firm)));
        }

        return found;
    }

    private static OwnedFirm Found(OwnedFirm asked, FoundRecords records)
    {
        RegisterRecord[] byNumber = [.. asked.Keys.SelectMany(records.Numbered).Distinct()];
        if (byNumber.Length > 0)
        {
            // A firm may have had two LEI: the one that is in the notice, else the first.
            RegisterRecord record =
                byNumber.FirstOrDefault(r => r.Subject == asked.Lei?.Value) ?? byNumber.MinBy(r => r.Subject, StringComparer.Ordinal)!;
            OwnedFirm found = asked.With(record, byName: false);
            return found.Keys.All(k => records.Named(k).Count() <= 1) ? found : found.WithoutName();
        }

        // What two bear joins nobody, and a firm whose number no register knows is never taken for another by its name.
        if (asked.Lei is not null || asked.Siren is not null)
        {
            return asked.WithoutName();
        }

        RegisterRecord[] byName = [.. asked.Keys.SelectMany(records.Named).Distinct()];
        return byName is [var alone] ? asked.With(alone, byName: true) : asked;
    }

    private async Task ClimbAsync(Climb climb, OwnedFirm from, IReadOnlyList<ControlLink> steps, HashSet<string> met, CancellationToken ct)
    {
        if (climb.Paths.Count >= MostPaths)
        {
            return;
        }

        IReadOnlyList<PastState> past = await registers.PastAsync(from.Keys, upTo, ct);
        KnownLink[] links = steps.Count >= MostSteps ? [] : Deciding(KnownLinks.At(climb.Moment, past, climb.WithLag));
        IReadOnlyList<OwnedFirm> owners = await FindAsync([.. links.Select(OwnerOf)], ct);
        (KnownLink Link, OwnedFirm Owner)[] further = [.. links.Zip(owners).Where(p => !p.Second.Keys.Any(met.Contains))];
        if (further.Length == 0)
        {
            climb.End(steps, KnownLinks.WhyNobody(climb.Moment, past, climb.WithLag));
            return;
        }

        foreach ((KnownLink link, OwnedFirm owner) in further)
        {
            await ClimbAsync(
                climb,
                owner,
                [.. steps, LinkOf(link, owner)],
                new HashSet<string>(met.Concat(owner.Keys), StringComparer.Ordinal),
                ct
            );
        }
    }

    // Consolidation says who decides; where there is none, who declared to, and of several who holds the most; where nobody did, who takes
    // the firm over.
    private static KnownLink[] Deciding(IReadOnlyList<KnownLink> links)
    {
        KnownLink[] ofControl = [.. links.Where(l => l.IsOfControl)];
        if (ofControl.Any(l => l.Basis == ControlBasis.Consolidation))
        {
            return [.. ofControl.Where(l => l.Basis == ControlBasis.Consolidation)];
        }

        KnownLink[] declared = [.. ofControl.Where(l => l.Basis == ControlBasis.Declaration)];
        decimal most = declared.Select(l => l.Held).DefaultIfEmpty(0).Max();
        return declared.Length > 0 ? [.. declared.Where(l => l.Held == most || l.State.Truth("control"))] : ofControl;
    }

    private async Task<IReadOnlyList<FirmBelow>> NextBelowAsync(IReadOnlyList<FirmBelow> level, DateTimeOffset moment, CancellationToken ct)
    {
        string[] keys = [.. level.SelectMany(b => b.Firm.Keys).Distinct(StringComparer.Ordinal)];
        IReadOnlyList<PastState> leading = await registers.PastLeadingToAsync(keys, upTo, ct);
        string[] children = [.. leading.Select(l => l.Kept.Subject).Distinct(StringComparer.Ordinal)];
        // A link that led here may lead elsewhere by now: all that was told of a child is looked at.
        IReadOnlyList<KnownLink> links = KnownLinks.At(moment, await registers.PastAsync(children, upTo, ct), withLag: false);
        Dictionary<string, FirmBelow> above = new(StringComparer.Ordinal);
        foreach (FirmBelow one in level)
        {
            foreach (string key in one.Firm.Keys)
            {
                above.TryAdd(key, one);
            }
        }

        (KnownLink Link, FirmBelow Above)[] down =
        [
            .. from link in links where link.IsOfControl where above.ContainsKey(link.Parent) select (link, above[link.Parent]),
        ];
        IReadOnlyList<OwnedFirm> firms = await FindAsync(
            [.. down.Select(d => OwnedFirm.Of(d.Link.Child, d.Link.State.Text("of"), null))],
            ct
        );
        return [.. down.Zip(firms, (d, firm) => new FirmBelow(firm, [LinkOf(d.Link, d.Above.Firm), .. d.Above.Links]))];
    }

    private static OwnedFirm OwnerOf(KnownLink link) => OwnedFirm.Of(link.Parent, link.State.Text("name"), link.State.Text("country"));

    private static ControlLink LinkOf(KnownLink link, OwnedFirm owner) =>
        new()
        {
            Owner = owner.Name,
            Lei = owner.Lei,
            Siren = owner.Siren,
            Country = owner.Country,
            Headquarters = owner.Headquarters == owner.Country ? null : owner.Headquarters,
            Jurisdiction = owner.Jurisdiction == owner.Country ? null : owner.Jurisdiction,
            Basis = link.Basis,
            CapitalPercent = link.Capital,
            VotesPercent = link.Votes,
            InConcert = link.State.Truth("concert"),
            Since = link.Since,
            Source = link.Source,
            IsByName = owner.IsByName,
        };

    private sealed record Climb(OwnedFirm From, DateTimeOffset Moment, bool WithLag, List<ControlPath> Paths)
    {
        public void End(IReadOnlyList<ControlLink> steps, string? why)
        {
            if (steps.Count > 0)
            {
                Paths.Add(
                    new ControlPath
                    {
                        Firm = From.Name,
                        Siren = From.Siren,
                        Lei = From.Lei,
                        Links = steps,
                        EndsBecause = why,
                    }
                );
            }
        }
    }
}

/// <summary>A firm below another.</summary>
/// <param name="Firm">It.</param>
/// <param name="Links">The steps up to the other.</param>
internal sealed record FirmBelow(OwnedFirm Firm, IReadOnlyList<ControlLink> Links);
