using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Watch.Contracts.Identifiers;

namespace Watch.Rules.Firms;

/// <summary>An immutable snapshot of the watched firms of one volet, found by SIREN.</summary>
public sealed class FirmList(IReadOnlyCollection<Firm> firms)
{
    private readonly FrozenDictionary<Siren, Firm> _bySiren = firms.ToFrozenDictionary(f => f.Siren);

    /// <summary>A list with no firm.</summary>
    public static FirmList Empty { get; } = new([]);

    /// <summary>How many firms there are.</summary>
    public int Count => _bySiren.Count;

    /// <summary>Every firm, in no order.</summary>
    public IReadOnlyList<Firm> All => _bySiren.Values;

    /// <summary>The firm of that SIREN that was watched on that day.</summary>
    public bool TryFind(Siren siren, DateOnly day, [NotNullWhen(true)] out Firm? firm) =>
        _bySiren.TryGetValue(siren, out firm) && firm.IsWatchedOn(day);

    /// <summary>The same list in which the firms given stand instead of their namesakes by SIREN.</summary>
    public FirmList With(IReadOnlyCollection<Firm> others) =>
        others.Count == 0 ? this : new([.. _bySiren.Values.Where(f => others.All(o => o.Siren != f.Siren)), .. others.DistinctBy(f => f.Siren)]);
}
