using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching.Values;

namespace Watch.Rules.Matching.Clauses;

/// <summary><c>role</c>: the party has one of these roles.</summary>
public sealed record RoleIs(IReadOnlyList<PartyRole> Roles) : PartyClause
{
    public override string Name => "role";

    public override string Asked => OneOrMore(Roles.Select(r => r.ToKebabCase()));

    internal override Outcome Test(Party party, Scope scope)
    {
        for (int i = 0; i < Roles.Count; i++)
        {
            if (Roles[i] == party.Role)
            {
                return Outcome.Yes;
            }
        }

        return Outcome.No;
    }

    internal override string Seen(Party party, Scope scope) =>
        scope.Firm is null ? $"{party.Role.ToKebabCase()}: {party.Name}" : party.Role.ToKebabCase();
}

/// <summary><c>firm</c>: the party is a firm of the list, as the list stands for the day of publication.</summary>
public sealed record FirmIs(FirmSelector Selector) : PartyClause
{
    public override string Name => "firm";

    public override string Asked => Selector.Asked;

    internal override Outcome Test(Party party, Scope scope) => Outcomes.Of(scope.FirmOf(party) is { } firm && Selector.Selects(firm));

    internal override string Seen(Party party, Scope scope)
    {
        if (scope.FirmOf(party) is not { } firm)
        {
            return party.Siren is { } siren ? $"{siren}: not on the list" : scope.WhyNot(party);
        }

        string seen =
            Selector is FirmSelector.Watched or FirmSelector.OfSiren || Selector.Selects(firm)
                ? $"{firm.Siren}: {party.Name}"
                : $"{firm.Siren}: {party.Name} ({firm.Sensitivity.ToKebabCase()})";
        return party.Siren is not null ? seen
            : scope.NumberedAs(party) is { } numbered ? $"{seen}, recognised by its {numbered.NumberOf(party)}, no SIREN is given"
            : $"{seen}, recognised by its name, no SIREN is given";
    }
}

/// <summary>
/// <c>firm-departement</c>: where the party is, as the list of firms says or by the seat that the notice prints.
/// </summary>
public sealed record FirmDepartementIs(IReadOnlyList<string> Departements) : PartyClause
{
    public override string Name => "firm-departement";

    public override string Asked => OneOrMore(Departements);

    internal override Outcome Test(Party party, Scope scope)
    {
        if (Agreeing(party, scope.FirmOf(party)) is not null)
        {
            return Outcome.Yes;
        }

        bool isTold = party.Seat?.PostalCode is not null || party.IsAbroad == true || scope.FirmOf(party) is { Departements.Count: > 0 };
        return isTold ? Outcome.No : Outcome.Unknown;
    }

    internal override string Seen(Party party, Scope scope) => Agreeing(party, scope.FirmOf(party)) ?? Known(party, scope.FirmOf(party));

    private static string Known(Party party, Firm? firm)
    {
        string? seat = Places.Departements.OfSeat(party);
        string[] told = [.. (firm?.Departements ?? []).Append(seat).OfType<string>().Distinct(StringComparer.Ordinal)];
        return told.Length > 0 ? string.Join(", ", told)
            : party.IsAbroad == true ? $"abroad ({party.Seat?.Country ?? party.Country ?? "no country told"})"
            : "no place told";
    }

    private string? Agreeing(Party party, Firm? firm)
    {
        IReadOnlyList<string> configured = firm?.Departements ?? [];
        for (int i = 0; i < configured.Count; i++)
        {
            if (Departements.Contains(configured[i], StringComparer.Ordinal))
            {
                return configured[i];
            }
        }

        return Places.Departements.OfSeat(party) is { } seat && Departements.Contains(seat, StringComparer.Ordinal) ? seat : null;
    }
}

/// <summary><c>capital</c>: the capital that the notice prints of the party: the new one.</summary>
public sealed record CapitalIs(NumberRange Range, string Currency) : PartyClause
{
    public override string Name => "capital";

    public override string Asked => $"{Range} {Currency}";

    internal override Outcome Test(Party party, Scope scope) => CurrencyAmounts.Test(Range, Currency, party.Capital?.Amount);

    internal override string Seen(Party party, Scope scope) =>
        CurrencyAmounts.Seen(Range, Currency, party.Capital?.Amount, "no capital told");
}

/// <summary><c>officer</c>: a statement about the party's officers is of one of these sorts, about one of these functions.</summary>
/// <param name="Changes">Null asks nothing.</param>
/// <param name="Functions">Null asks nothing.</param>
public sealed record OfficerIs(IReadOnlyList<OfficerChange>? Changes = null, IReadOnlyList<OfficerFunction>? Functions = null) : PartyClause
{
    public override string Name => "officer";

    public override string Asked
    {
        get
        {
            string[] asked =
            [
                .. Changes is null ? Array.Empty<string>() : [$"change: {OneOrMore(Changes.Select(c => c.ToKebabCase()))}"],
                .. Functions is null ? Array.Empty<string>() : [$"function: {OneOrMore(Functions.Select(f => f.ToKebabCase()))}"],
            ];
            return $"{{{string.Join(", ", asked)}}}";
        }
    }

    internal override Outcome Test(Party party, Scope scope)
    {
        if (party.Officers.Count == 0)
        {
            return Outcome.Unknown;
        }

        for (int i = 0; i < party.Officers.Count; i++)
        {
            if (Agrees(party.Officers[i]))
            {
                return Outcome.Yes;
            }
        }

        return Outcome.No;
    }

    internal override string Seen(Party party, Scope scope)
    {
        const int most = 4;
        if (party.Officers.Count == 0)
        {
            return "no officer told";
        }

        IEnumerable<OfficerStatement> shown = party.Officers.Any(Agrees) ? party.Officers.Where(Agrees) : party.Officers;
        return string.Join("; ", shown.Take(most).Select(o => $"{o.Change.ToKebabCase()} {o.Role}: {o.Name}"));
    }

    private bool Agrees(OfficerStatement officer) =>
        (Changes is null || Changes.Contains(officer.Change)) && (Functions is null || officer.Functions.Any(Functions.Contains));
}

/// <summary><c>person</c>: the party is a legal or a natural person.</summary>
public sealed record PersonIs(PersonType Person) : PartyClause
{
    public override string Name => "person";

    public override string Asked => Person.ToKebabCase();

    internal override Outcome Test(Party party, Scope scope) =>
        party.Person == PersonType.Unknown ? Outcome.Unknown : Outcomes.Of(party.Person == Person);

    internal override string Seen(Party party, Scope scope) => party.Person.ToKebabCase();
}

/// <summary>
/// <c>abroad</c>: whether the party is outside France, by the code of its country, or else by the seat that the notice prints.
/// </summary>
public sealed record AbroadIs(bool Abroad) : PartyClause
{
    public override string Name => "abroad";

    public override string Asked => Abroad ? "true" : "false";

    internal override Outcome Test(Party party, Scope scope) =>
        party.IsAbroad is { } abroad ? Outcomes.Of(abroad == Abroad) : Outcome.Unknown;

    internal override string Seen(Party party, Scope scope) =>
        party.Country
        ?? party.Seat switch
        {
            null => "no country and no seat told",
            { Country: { } country } => country,
            { Abroad: true } => "abroad, no country told",
            _ => "France",
        };
}

/// <summary><c>siren</c>: the party has one of these numbers, whether or not it is on the list.</summary>
public sealed record SirenIs(IReadOnlyList<Siren> Sirens) : PartyClause
{
    private readonly HashSet<Siren> _sirens = [.. Sirens];

    public override string Name => "siren";

    public override string Asked => OneOrMore(Sirens.Select(s => s.Value));

    internal override Outcome Test(Party party, Scope scope) =>
        Outcomes.OrUnknown(party.Siren is { } siren ? _sirens.Contains(siren) : null);

    internal override string Seen(Party party, Scope scope) => party.Siren is { } siren ? $"{siren}: {party.Name}" : "no SIREN";
}
