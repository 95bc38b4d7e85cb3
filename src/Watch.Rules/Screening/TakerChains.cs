using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Names;

namespace Watch.Rules.Screening;

/// <summary>Who takes a stake, a firm or a business, as a notice names it.</summary>
internal sealed record Taker
{
    public required string Name { get; init; }

    public Lei? Lei { get; init; }

    public Siren? Siren { get; init; }

    /// <summary>Of the seat or of residence, by code.</summary>
    public string? Country { get; init; }

    public bool IsNatural { get; init; }

    /// <summary>Whether it is outside France, and no code tells where.</summary>
    public bool IsAbroad { get; init; }

    /// <summary>Who controls it at the top, as the notice prints it.</summary>
    public string? ControlledBy { get; init; }

    public static Taker Of(Party party)
    {
        bool isNatural = party.Person == PersonType.Natural;
        return new Taker
        {
            Name = party.Name,
            Lei = party.Lei,
            Siren = party.Siren,
            Country = party.Country ?? (party.IsAbroad is false && !isNatural ? "FR" : null),
            IsNatural = isNatural,
            IsAbroad = party is { Country: null, IsAbroad: true },
        };
    }

    public static Taker Of(Declarant declarant, Party? party) =>
        new()
        {
            Name = declarant.Name,
            Lei = party?.Lei,
            Siren = party?.Siren,
            Country = declarant.Country ?? party?.Country,
            IsNatural = declarant.Person == PersonType.Natural,
            ControlledBy = declarant.ControlledBy,
        };
}

/// <summary>The investors of a notice by the paths of control that were found for it: whoever acts, and each who is above.</summary>
internal sealed class TakerChains(IReadOnlyList<ControlPath> paths)
{
    private readonly ControlPath[] _after = [.. paths.Where(p => !p.IsBefore)];

    /// <summary>One for each way up from whoever acts; one where no way is known.</summary>
    public IReadOnlyList<InvestorChain> Of(Taker taker)
    {
        InvestorChain[] found =
        [
            .. _after
                .Select(p => (Path: p, Place: PlaceOf(taker, p)))
                .Where(p => p.Place is not null)
                .Select(p => Of(taker, p.Path, p.Place!.Value))
                .DistinctBy(c => string.Join('\n', c.Investors.Select(i => i.Name)), StringComparer.Ordinal),
        ];
        return found.Length > 0 ? found : [Of(taker, null, [], null)];
    }

    /// <summary>Whether two names are spellings of one, without small words and legal forms.</summary>
    public static bool IsSame(string one, string other) => one == other || (NameKey.Of(one) is { } key && key == NameKey.Of(other));

    // Below the first link stands the firm of the path: it may be the one who acts.
    private static int? PlaceOf(Taker taker, ControlPath path) =>
        IsOne(taker, path.Firm, path.Lei, path.Siren) ? -1
        : path.Links.ToList().FindIndex(l => IsOne(taker, l.Owner, l.Lei, l.Siren)) is >= 0 and var place ? place
        : null;

    private static bool IsOne(Taker taker, string name, Lei? lei, Siren? siren) =>
        (taker.Lei is not null && taker.Lei == lei) || (taker.Siren is not null && taker.Siren == siren) || IsSame(taker.Name, name);

    private static InvestorChain Of(Taker taker, ControlPath path, int place) =>
        Of(taker, place < 0 ? null : path.Links[place], [.. path.Links.Skip(place + 1)], path.EndsBecause);

    private static InvestorChain Of(Taker taker, ControlLink? own, ControlLink[] above, string? endsBecause)
    {
        // Of a person who lives in France the nationality is not known.
        string[] countries = [.. InvestorChain.CountriesOf(own).Prepend(taker.Country).OfType<string>().Distinct(StringComparer.Ordinal)];
        ChainInvestor first = new()
        {
            Name = taker.Name,
            Countries = taker.IsNatural ? [.. countries.Where(c => !Countries.IsOfFrance(c))] : countries,
            IsAbroad = taker.IsAbroad && countries.Length == 0,
        };
        bool isPrintedAlone = taker.ControlledBy is { } by && !above.Any(l => IsSame(by, l.Owner));
        ChainInvestor[] printed = isPrintedAlone ? [new ChainInvestor { Name = taker.ControlledBy! }] : [];
        return new InvestorChain(
            [first, .. printed, .. above.Select(InvestorChain.Of)],
            !taker.IsNatural && !isPrintedAlone && InvestorChain.IsOpenAbove(endsBecause)
        );
    }
}
