using System.Collections.Frozen;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Rules.Firms;

/// <summary>
/// What was published of firms before, in so far as rules ask for it: their capital, and what happened to them. And of the notice that is
/// judged, which others it corrects. Immutable.
/// </summary>
public sealed class FirmHistory
{
    private readonly FrozenDictionary<Siren, Fact[]> _capitals;
    private readonly FrozenDictionary<Siren, IReadOnlyList<PastNotice>> _past;
    private readonly IReadOnlyList<IReadOnlyList<Notice>> _strands;

    private FirmHistory(
        FrozenDictionary<Siren, Fact[]> capitals,
        FrozenDictionary<Siren, IReadOnlyList<PastNotice>> past,
        IReadOnlyList<IReadOnlyList<Notice>> strands
    ) => (_capitals, _past, _strands) = (capitals, past, strands);

    /// <summary>Nothing is known.</summary>
    public static FirmHistory Empty { get; } =
        new(FrozenDictionary<Siren, Fact[]>.Empty, FrozenDictionary<Siren, IReadOnlyList<PastNotice>>.Empty, []);

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
                .ToFrozenDictionary(g => g.Key, g => g.OrderBy(f => f.Notice, PublicationOrder.Instance).ToArray()),
            Empty._past,
            []
        );

    /// <summary>The same, with what was published of firms in other matters than the one that is judged.</summary>
    public FirmHistory WithPast(IReadOnlyDictionary<Siren, IReadOnlyList<PastNotice>> past) =>
        past.Count == 0 ? this : new FirmHistory(_capitals, past.ToFrozenDictionary(), _strands);

    /// <summary>
    /// The same, of notices that are judged: each with those that it corrects and that correct it, the first of them first.
    /// </summary>
    public FirmHistory WithStrands(IReadOnlyList<IReadOnlyList<Notice>> strands) =>
        strands.Count == 0 ? this : new FirmHistory(_capitals, _past, strands);

    /// <summary>What was published of a firm, in whatever order; null where nobody has looked.</summary>
    public IReadOnlyList<PastNotice>? PastOf(Siren siren) => _past.GetValueOrDefault(siren);

    /// <summary>The chain of corrections that a notice is in, the first first; itself alone where no other is known.</summary>
    public IReadOnlyList<Notice> StrandOf(Notice notice)
    {
        for (int i = 0; i < _strands.Count; i++)
        {
            for (int j = 0; j < _strands[i].Count; j++)
            {
                if (_strands[i][j].Key == notice.Key)
                {
                    return _strands[i];
                }
            }
        }

        return [notice];
    }

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
