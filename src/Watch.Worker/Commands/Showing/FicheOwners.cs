using System.Globalization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Rules.Fiches;
using Watch.Rules.Ownership;
using Watch.Worker.Judging.Ownership;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary>
/// Who is above a firm and whom it holds, by the records of the register of LEI as they stand now and by what notices declare: asked of the
/// copy that the command may see, step by step, and never as a whole.
/// </summary>
internal sealed class FicheOwners(IRegisterStore registers)
{
    // The longest chain of consolidation in the register has 13 steps; more than this is a loop or nobody reads it.
    private const int MostSteps = 25;
    private const int MostFirms = 500;

    private const string Relations = "rr";

    private static readonly SourceId Register = new("gleif");

    private readonly OwnershipReading _reading = new(registers, long.MaxValue);
    private readonly List<OwnershipEdge> _declared = [];
    private readonly Dictionary<string, List<RegisterRecord>> _records = new(StringComparer.Ordinal);

    /// <summary>Null where nothing is known of who holds the firm, or whom it holds.</summary>
    public async Task<FicheOwnership?> OfAsync(FicheSubject subject, CancellationToken ct)
    {
        await ReadUpwardsAsync([.. subject.Leis.Select(l => l.Value)], ct);
        string? lei = subject.Leis.Select(l => l.Value).FirstOrDefault(l => EntityOf(l) is not null);
        OwnedFirm firm = await _reading.FindAsync(Asked(subject), ct);
        await ReadDeclaredAsync(firm, ct);
        IReadOnlyList<FirmBelow> below =
        [
            .. (await _reading.BelowAsync(firm, DateTimeOffset.MaxValue, _ => true, ct)).Where(b => b.Links.Count == 1),
        ];
        if (lei is null && _declared.Count == 0 && below.Count == 0)
        {
            return null;
        }

        DateTimeOffset heldAt = (await registers.PartAsync(Register, Relations, ct)).ContentDate ?? default;
        OwnershipNode own = (lei is null ? NodeOf(firm) : Node(lei)) with { Siren = subject.Siren };
        IEnumerable<OwnershipEdge> edges = [.. _records.Keys.SelectMany(child => EdgesOf(child, heldAt)), .. _declared];
        OwnershipChain chain = OwnershipGraph.Of(edges, [.. _records.Keys.Select(Node), own]).ChainOf(own);
        return OwnershipTree.Of(chain, [.. below.Select(b => LinkTo(b, own, heldAt))]);
    }

    private static OwnedFirm Asked(FicheSubject subject) =>
        new()
        {
            Keys = [subject.Siren.Value, .. subject.Leis.Select(l => l.Value), .. subject.Isins.Select(i => i.Value)],
            Name = subject.Siren.Value,
            Siren = subject.Siren,
            Lei = subject.Leis.Select(l => (Lei?)l).FirstOrDefault(),
        };

    private async Task ReadUpwardsAsync(string[] level, CancellationToken ct)
    {
        for (int step = 0; level.Length > 0 && step < MostSteps && _records.Count < MostFirms; step++)
        {
            level = await ReadAsync(level, ct);
        }
    }

    // Who declared a stake may be held by others that declared one, or that consolidate it.
    private async Task ReadDeclaredAsync(OwnedFirm firm, CancellationToken ct)
    {
        HashSet<string> met = new(firm.Keys, StringComparer.Ordinal);
        OwnedFirm[] level =
        [
            firm,
            .. await _reading.FindAsync([.. _records.Keys.Where(met.Add).Select(lei => OwnedFirm.Of(lei, null, null))], ct),
        ];
        for (int step = 0; level.Length > 0 && step < MostSteps && _declared.Count < MostFirms; step++)
        {
            IReadOnlyList<(KnownLink Link, OwnedFirm Owner)> found = await _reading.DeclaredAsync(level, ct);
            await ReadUpwardsAsync([.. found.Select(f => f.Owner.Lei?.Value).OfType<string>().Where(l => !_records.ContainsKey(l))], ct);
            _declared.AddRange(found.Select(f => Declared(level.First(l => l.Keys.Contains(f.Link.Child, StringComparer.Ordinal)), f)));
            level =
            [
                .. found
                    .Select(f => f.Owner)
                    .Where(o => o.Keys.All(k => !met.Contains(k)))
                    .DistinctBy(o => o.Keys[0], StringComparer.Ordinal),
            ];
            met.UnionWith(level.SelectMany(l => l.Keys));
        }
    }

    private OwnershipEdge Declared(OwnedFirm child, (KnownLink Link, OwnedFirm Owner) found) =>
        new()
        {
            Child = NodeOf(child),
            Parent = NodeOf(found.Owner),
            Basis = found.Link.Basis == ControlBasis.Merger ? OwnershipBasis.Merger : OwnershipBasis.Declaration,
            Capital = Share.OfPrinted(found.Link.Capital),
            Votes = found.Link.State.Truth("control") ? Share.Majority : Share.OfPrinted(found.Link.Votes),
            From = found.Link.Since,
            Origin = OriginOf(found.Link.Source),
        };

    private static EdgeOrigin OriginOf(string source) =>
        source.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? new EdgeOrigin.OfNotice(new NoticeKey(new SourceId(source[..colon]), source[(colon + 1)..]))
            : new EdgeOrigin.OfRegister(new SourceId(source), Relations, default);

    private OwnershipNode NodeOf(OwnedFirm firm) =>
        firm.Lei is { } lei && EntityOf(lei.Value) is not null
            ? Node(lei.Value)
            : new OwnershipNode
            {
                Lei = firm.Lei,
                Siren = firm.Siren,
                Name = firm.Name,
                Country = firm.Country,
                Headquarters = firm.Headquarters,
                Jurisdiction = firm.Jurisdiction,
            };

    private OwnershipLink LinkTo(FirmBelow below, OwnershipNode own, DateTimeOffset heldAt)
    {
        ControlLink link = below.Links[0];
        OwnershipNode child = NodeOf(below.Firm);
        OwnershipEdge edge =
            link.Basis == ControlBasis.Consolidation
                ? OwnershipEdge.Consolidated(child, own, new EdgeOrigin.OfRegister(Register, Relations, heldAt)) with
                {
                    From = link.Since,
                }
                : new OwnershipEdge
                {
                    Child = child,
                    Parent = own,
                    Basis = link.Basis == ControlBasis.Merger ? OwnershipBasis.Merger : OwnershipBasis.Declaration,
                    Capital = Share.OfPrinted(link.CapitalPercent),
                    Votes = Share.OfPrinted(link.VotesPercent),
                    From = link.Since,
                    Origin = OriginOf(link.Source),
                };
        return OwnershipGraph.Of([edge], [child, own]).ChainOf(child).LinksOf(child).First();
    }

    // Gives those to be read next.
    private async Task<string[]> ReadAsync(string[] subjects, CancellationToken ct)
    {
        foreach (string subject in subjects)
        {
            _records.TryAdd(subject, []);
        }

        IReadOnlyList<RegisterRecord> read = await registers.RecordsAsync(Register, subjects, ct);
        foreach (RegisterRecord record in read)
        {
            _records[record.Subject].Add(record);
        }

        return
        [
            .. read.Where(r => r.Linked.Length > 0)
                .Select(r => r.Linked)
                .Where(l => !_records.ContainsKey(l))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private IEnumerable<OwnershipEdge> EdgesOf(string child, DateTimeOffset heldAt) =>
        from record in _records[child]
        where record.Category is "direct-relation" or "ultimate-relation"
        let state = StateOf(record)
        where state.Text("status") == "ACTIVE" && state.Text("registration") is null
        select OwnershipEdge.Consolidated(
            Node(child),
            Node(SuccessorOf(record.Linked)),
            new EdgeOrigin.OfRegister(Register, Relations, heldAt),
            isUltimate: record.Category == "ultimate-relation"
        ) with
        {
            From = DayOf(state, "from"),
        };

    // A relation to a parent that is no more stands in the register as it did: whoever came after it is the parent.
    private string SuccessorOf(string lei)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (seen.Add(lei) && _records.TryGetValue(lei, out List<RegisterRecord>? records))
        {
            string[] after = [.. records.Where(r => r.Category == "successor").Select(r => r.Linked).Distinct(StringComparer.Ordinal)];
            if (after.Length != 1 || EntityOf(lei) is not { } entity || StateOf(entity).Text("registration") is null)
            {
                break;
            }

            lei = after[0];
        }

        return lei;
    }

    private OwnershipNode Node(string lei)
    {
        RegisterRecord? entity = EntityOf(lei);
        StateText? state = entity is null ? null : StateOf(entity);
        return new OwnershipNode
        {
            Lei = Lei.TryParse(lei, out Lei number) ? number : null,
            Siren = entity?.Siren,
            Name = state?.Text("name") ?? "",
            Country = state?.Text("country"),
            Headquarters = state?.Text("headquarters"),
            Jurisdiction = state?.Text("jurisdiction"),
            NoOwner = WhyNobody(lei),
        };
    }

    private RegisterRecord? EntityOf(string lei) =>
        _records.TryGetValue(lei, out List<RegisterRecord>? records) ? records.Find(r => r.Category == "entity") : null;

    private NoOwner? WhyNobody(string lei)
    {
        RegisterRecord? exception = _records.TryGetValue(lei, out List<RegisterRecord>? records)
            ? records.Find(r => r.Category == "direct-exception") ?? records.Find(r => r.Category == "ultimate-exception")
            : null;
        return exception is null ? null : StateOf(exception).Texts("reasons").Select(r => (NoOwner?)Of(r)).FirstOrDefault();
    }

    // What is left is kept from the public, for one reason or another.
    private static NoOwner Of(string? reason) =>
        reason switch
        {
            "NATURAL_PERSONS" => NoOwner.NaturalPersons,
            "NON_CONSOLIDATING" => NoOwner.NonConsolidating,
            "NO_KNOWN_PERSON" => NoOwner.NoKnownPerson,
            "NO_LEI" => NoOwner.NoLei,
            _ => NoOwner.NonPublic,
        };

    private static StateText StateOf(RegisterRecord record) => StateText.Of(record.State ?? "{}");

    private static DateOnly? DayOf(StateText state, string name) =>
        DateOnly.TryParseExact(state.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
}
