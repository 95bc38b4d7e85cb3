using System.Collections.Frozen;
using Watch.Contracts.Identifiers;

namespace Watch.Rules.Names.Scoring;

/// <summary>Firms by what numbers them.</summary>
internal sealed class FirmIdentifiers(IReadOnlyCollection<NamedFirm> firms)
{
    private readonly FrozenDictionary<Siren, NamedFirm> _sirens = firms
        .Where(f => f.Siren is not null)
        .DistinctBy(f => f.Siren!.Value)
        .ToFrozenDictionary(f => f.Siren!.Value);
    private readonly FrozenDictionary<Lei, NamedFirm> _leis = firms
        .Where(f => f.Lei is not null)
        .DistinctBy(f => f.Lei!.Value)
        .ToFrozenDictionary(f => f.Lei!.Value);
    private readonly FrozenDictionary<Isin, NamedFirm> _isins = firms
        .SelectMany(f => f.Isins.Select(i => (Isin: i, Firm: f)))
        .DistinctBy(p => p.Isin)
        .ToFrozenDictionary(p => p.Isin, p => p.Firm);

    /// <summary>The firm that an identifier names, and that identifier.</summary>
    public (NamedFirm? Firm, NameEvidence? Evidence) Find(NameMention mention)
    {
        if (mention.Siren is { } siren && _sirens.TryGetValue(siren, out NamedFirm? firm))
        {
            return (firm, new NameEvidence("siren", 1, 1, siren.Value, siren.Value));
        }

        if (mention.Lei is { } lei && _leis.TryGetValue(lei, out firm))
        {
            return (firm, new NameEvidence("lei", 1, 1, lei.Value, lei.Value));
        }

        return mention.Isin is { } isin && _isins.TryGetValue(isin, out firm)
            ? (firm, new NameEvidence("isin", 1, 1, isin.Value, isin.Value))
            : (null, null);
    }

    /// <summary>Whether an identifier says that it is another firm, whatever the name says.</summary>
    public static bool Differ(NameMention mention, NamedFirm firm) =>
        (mention.Siren is { } siren && firm.Siren is { } own && siren != own)
        || (mention.Lei is { } lei && firm.Lei is { } ownLei && lei != ownLei);
}
