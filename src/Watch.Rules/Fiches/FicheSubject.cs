using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Rules.Fiches;

/// <summary>The firm of a fiche, by every number by which notices may name it.</summary>
public sealed record FicheSubject(Siren Siren, IReadOnlyCollection<Lei> Leis, IReadOnlyCollection<Isin> Isins)
{
    /// <summary>Whether a party is the firm: by its SIREN, or, where it has none, by its LEI or ISIN. A name alone does not tell.</summary>
    public bool Is(Party party) =>
        party.Siren is { } siren
            ? siren == Siren
            : party.Lei is { } lei && Leis.Contains(lei) || party.Isin is { } isin && Isins.Contains(isin);

    /// <summary>With the numbers that notices give beside its SIREN.</summary>
    public FicheSubject With(IEnumerable<Notice> notices)
    {
        Party[] own = [.. notices.SelectMany(n => n.Parties).Where(p => p.Siren == Siren)];
        return new FicheSubject(
            Siren,
            [.. Leis.Concat(own.Select(p => p.Lei).OfType<Lei>()).Distinct()],
            [.. Isins.Concat(own.Select(p => p.Isin).OfType<Isin>()).Distinct()]
        );
    }
}
