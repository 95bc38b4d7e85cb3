using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Watch.Contracts.Identifiers;

namespace Watch.Rules.Firms;

/// <summary>An immutable snapshot of the watched firms of one volet, found by SIREN.</summary>
public sealed class FirmList
{
    private readonly FrozenDictionary<Siren, Firm> _firms;
    private readonly IReadOnlyDictionary<Siren, Firm> _instead;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _numbers;

    /// <summary>A list of firms; two of the same SIREN are a mistake of the caller.</summary>
    public FirmList(IReadOnlyCollection<Firm> firms)
        : this(firms.ToFrozenDictionary(f => f.Siren), FrozenDictionary<Siren, Firm>.Empty)
    {
    }

    private FirmList(FrozenDictionary<Siren, Firm> firms, IReadOnlyDictionary<Siren, Firm> instead)
    {
        _firms = firms;
        _instead = instead;
        _numbers = firms.Keys.Concat(instead.Keys)
            .Select(s => s.Value)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A list with no firm.</summary>
    public static FirmList Empty { get; } = new([]);

    /// <summary>Every firm, in order of SIREN.</summary>
    public IReadOnlyList<Firm> All =>
        [.. _firms.Values.Where(f => !_instead.ContainsKey(f.Siren)).Concat(_instead.Values).OrderBy(f => f.Siren)];

    /// <summary>The firm of that SIREN that was watched on that day.</summary>
    public bool TryFind(Siren siren, DateOnly day, [NotNullWhen(true)] out Firm? firm) =>
        (_instead.TryGetValue(siren, out firm) || _firms.TryGetValue(siren, out firm)) && firm.IsWatchedOn(day);

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
    public FirmList With(IReadOnlyCollection<Firm> others)
    {
        Dictionary<Siren, Firm> instead = others.Where(f => !Has(f)).DistinctBy(f => f.Siren).ToDictionary(f => f.Siren);
        return instead.Count == 0 ? this : new FirmList(_firms, instead);
    }

    private bool Has(Firm firm) =>
        _instead.Count == 0 && _firms.TryGetValue(firm.Siren, out Firm? own) && string.Equals(FirmJson.Write(own), FirmJson.Write(firm), StringComparison.Ordinal);
}
