using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Names;

namespace Watch.Rules.Firms;

/// <summary>
/// An immutable snapshot of the watched firms of one volet, found by SIREN, or by LEI, ISIN or name where a source gives none.
/// </summary>
public sealed class FirmList
{
    private readonly FrozenDictionary<Siren, Firm> _firms;
    private readonly IReadOnlyDictionary<Siren, Firm> _instead;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly NumberedFirms _byNumber;
    private readonly NumberedFirms? _insteadByNumber;

    // Made when a name is first asked for, and shared with the lists that are made of this one.
    private readonly ConcurrentDictionary<string, Lazy<FirmNames>> _names;
    private readonly string _matcher;
    private readonly IReadOnlyList<string> _registry;
    private readonly Lazy<FirmNames> _namesInstead;

    /// <summary>A list of firms; two of the same SIREN are a mistake of the caller.</summary>
    /// <param name="registry">Names of a register, from which to learn how rare words are, beside those of the list.</param>
    public FirmList(IReadOnlyCollection<Firm> firms, IReadOnlyList<string>? registry = null)
        : this(
            firms.ToFrozenDictionary(f => f.Siren),
            FrozenDictionary<Siren, Firm>.Empty,
            new ConcurrentDictionary<string, Lazy<FirmNames>>(StringComparer.Ordinal),
            NameMatchers.Current,
            registry ?? [],
            NumberedFirms.Of(firms)
        ) { }

    private FirmList(
        FrozenDictionary<Siren, Firm> firms,
        IReadOnlyDictionary<Siren, Firm> instead,
        ConcurrentDictionary<string, Lazy<FirmNames>> names,
        string matcher,
        IReadOnlyList<string> registry,
        NumberedFirms byNumber
    )
    {
        (_firms, _instead, _names, _matcher, _registry, _byNumber) = (firms, instead, names, matcher, registry, byNumber);
        _insteadByNumber = instead.Count == 0 ? null : NumberedFirms.Of([.. instead.Values]);
        _namesInstead = new Lazy<FirmNames>(() => Names.With(_instead.Values.OrderBy(f => f.Siren), _matcher));
        _numbers = firms
            .Keys.Concat(instead.Keys)
            .Select(s => s.Value)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A list with no firm.</summary>
    public static FirmList Empty { get; } = new([]);

    /// <summary>Every firm, in order of SIREN.</summary>
    public IReadOnlyList<Firm> All =>
        [.. _firms.Values.Where(f => !_instead.ContainsKey(f.Siren)).Concat(_instead.Values).OrderBy(f => f.Siren)];

    // Of names that say the same the first wins: the same in each process, whose hash tables differ.
    private IEnumerable<Firm> InOrder => _firms.Values.OrderBy(f => f.Siren);

    private FirmNames Names =>
        _names.GetOrAdd(_matcher, version => new Lazy<FirmNames>(() => FirmNames.Of(InOrder, _registry, version))).Value;

    /// <summary>The firm of that SIREN that was watched on that day.</summary>
    public bool TryFind(Siren siren, DateOnly day, [NotNullWhen(true)] out Firm? firm) =>
        (_instead.TryGetValue(siren, out firm) || _firms.TryGetValue(siren, out firm)) && firm.IsWatchedOn(day);

    /// <summary>The firm watched on that day that a party without SIREN is by its LEI, or else by its ISIN.</summary>
    internal NumberedFirm? ByNumber(Party party, DateOnly day) =>
        !party.HasOtherNumber ? null
        : Found(n => n.Find(party.Lei), day) is { } byLei ? new NumberedFirm(byLei, FirmNumber.Lei)
        : Found(n => n.Find(party.Isin), day) is { } byIsin ? new NumberedFirm(byIsin, FirmNumber.Isin)
        : null;

    /// <summary>Whether a firm of it could be in a notice of which no more is known, on whatever day.</summary>
    public bool CouldBeIn(NoticeSummary notice) => HasAny(notice.Sirens) || (notice.HasNameAlone && _firms.Count + _instead.Count > 0);

    /// <summary>Whether one of these is on the list, on whatever day: SIREN of nine digits with a blank between two.</summary>
    public bool HasAny(ReadOnlySpan<char> sirens)
    {
        foreach (Range word in sirens.Split(' '))
        {
            if (_numbers.Contains(sirens[word]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same list in which the firms given stand instead of those of the same SIREN.</summary>
    /// <param name="matcher">The version of <see cref="NameMatchers"/> that names are recognised by; null means the current one.</param>
    public FirmList With(IReadOnlyCollection<Firm> others, string? matcher = null)
    {
        Dictionary<Siren, Firm> instead = others.Where(f => !Has(f)).DistinctBy(f => f.Siren).ToDictionary(f => f.Siren);
        matcher ??= _matcher;
        return instead.Count == 0 && matcher == _matcher ? this : new FirmList(_firms, instead, _names, matcher, _registry, _byNumber);
    }

    /// <summary>The names by which alone a firm of the list is not told, each with the reason: that another bears it, say.</summary>
    public IEnumerable<(Firm Firm, string Name, string Why)> Untold() =>
        from firm in All
        where !firm.ByNumberOnly
        from name in firm.OtherNames.Select(n => n.Text).Prepend(firm.Name)
        let found = Considered(new Party { Role = PartyRole.Subject, Name = name }, DateOnly.MaxValue).ToArray()
        where !found.Any(r => r.Outcome is NameOutcome.Match && r.Firm!.Id == firm.Siren.Value)
        select (firm, name, found[0].Why);

    /// <summary>Which firms a party may be that gives its name alone, and why; those on the list come first.</summary>
    internal IEnumerable<NameResult> Considered(Party party, DateOnly on) =>
        _instead.Count == 0 ? Names.Of(party, on) : Names.Of(party, on).Concat(_namesInstead.Value.Of(party, on));

    /// <summary>Which firms a text may name, and why; those on the list come first.</summary>
    internal IEnumerable<TextMention> Considered(string text) =>
        _instead.Count == 0 ? Names.In(text) : Names.In(text).Concat(_namesInstead.Value.In(text));

    /// <summary>The firm that a name is, if it is watched on that day and may be told by its name.</summary>
    internal Firm? ByName(NamedFirm named, DateOnly day) =>
        TryFind(FirmNames.SirenOf(named), day, out Firm? firm) && !firm.ByNumberOnly ? firm : null;

    // A firm in whose place another stands is found by what the other says of its numbers.
    private Firm? Found(Func<NumberedFirms, Firm?> find, DateOnly day)
    {
        Firm? firm = _insteadByNumber is { } instead ? find(instead) : null;
        firm ??= find(_byNumber) is { } own && !_instead.ContainsKey(own.Siren) ? own : null;
        return firm?.IsWatchedOn(day) == true ? firm : null;
    }

    private bool Has(Firm firm) =>
        _instead.Count == 0
        && _firms.TryGetValue(firm.Siren, out Firm? own)
        && string.Equals(FirmJson.Write(own), FirmJson.Write(firm), StringComparison.Ordinal);
}
