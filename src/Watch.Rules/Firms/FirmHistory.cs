using System.Collections.Frozen;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Rules.Firms;

/// <summary>What was published of firms before, in so far as rules ask for it: their capital. Immutable.</summary>
public sealed class FirmHistory
{
    private readonly FrozenDictionary<Siren, Fact[]> _capitals;

    private FirmHistory(FrozenDictionary<Siren, Fact[]> capitals) => _capitals = capitals;

    /// <summary>Nothing is known.</summary>
    public static FirmHistory Empty { get; } = new(FrozenDictionary<Siren, Fact[]>.Empty);

    /// <summary>
    /// Gathers it from what was published: of a chain of corrections, the last notice alone, and none where that one annuls.
    /// </summary>
    public static FirmHistory Of(IEnumerable<Notice> effective) =>
        new(
            effective
                .SelectMany(n =>
                    n.Parties.Where(p => p is { Siren: not null, Capital.Amount: not null })
                        .Select(p => new Fact(p.Siren!.Value, n, p.Capital!.Amount!))
                )
                .GroupBy(f => f.Siren)
                .ToFrozenDictionary(g => g.Key, g => g.OrderBy(f => f.Notice, PublicationOrder.Instance).ToArray())
        );

    /// <summary>The last capital of a firm that was published before a notice; null where none is known.</summary>
    public Money? CapitalBefore(Siren siren, Notice notice)
    {
        if (!_capitals.TryGetValue(siren, out Fact[]? facts))
        {
            return null;
        }

        Money? last = null;
        for (int i = 0; i < facts.Length && PublicationOrder.Instance.Compare(facts[i].Notice, notice) < 0; i++)
        {
            last = facts[i].Capital;
        }

        return last;
    }

    private sealed record Fact(Siren Siren, Notice Notice, Money Capital);
}
