using System.Collections.Frozen;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Rules.Firms;

/// <summary>Firms by their LEI and ISIN. Of two with one number, which no configuration has, the first stands.</summary>
internal sealed class NumberedFirms
{
    private readonly FrozenDictionary<Lei, Firm> _byLei;
    private readonly FrozenDictionary<Isin, Firm> _byIsin;

    private NumberedFirms(FrozenDictionary<Lei, Firm> byLei, FrozenDictionary<Isin, Firm> byIsin) => (_byLei, _byIsin) = (byLei, byIsin);

    public static NumberedFirms Of(IReadOnlyCollection<Firm> firms) =>
        new(
            firms.Where(f => f.Lei is not null).DistinctBy(f => f.Lei!.Value).ToFrozenDictionary(f => f.Lei!.Value),
            firms
                .SelectMany(f => f.Isins.Select(isin => (Isin: isin, Firm: f)))
                .DistinctBy(p => p.Isin)
                .ToFrozenDictionary(p => p.Isin, p => p.Firm)
        );

    /// <summary>The firm of that LEI.</summary>
    public Firm? Find(Lei? lei) => lei is { } number && _byLei.TryGetValue(number, out Firm? firm) ? firm : null;

    /// <summary>The firm of that ISIN.</summary>
    public Firm? Find(Isin? isin) => isin is { } number && _byIsin.TryGetValue(number, out Firm? firm) ? firm : null;
}

/// <summary>A firm of the list that a party is, told by a number other than a SIREN.</summary>
internal readonly record struct NumberedFirm(Firm Firm, FirmNumber By)
{
    /// <summary>The number by which a party is told, as in <c>ISIN FR0000000000</c>.</summary>
    public string NumberOf(Party party) => By == FirmNumber.Lei ? $"LEI {party.Lei}" : $"ISIN {party.Isin}";
}
