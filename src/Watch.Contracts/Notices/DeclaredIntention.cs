namespace Watch.Contracts.Notices;

/// <summary>
/// What a declarant says it will do in the next six months, after 10, 15, 20 or 25 % were passed (code de commerce, art. L233-7, VII;
/// règlement général de l'AMF, art. 223-14). What is not plainly said is null.
/// </summary>
public sealed record DeclaredIntention
{
    /// <summary>The names of those who declare it, as in <see cref="Stake.Declarants"/>.</summary>
    public IReadOnlyList<string> Declarants { get; init; } = [];

    /// <summary>How what was bought is paid for, as printed.</summary>
    public string? Financing { get; init; }

    /// <summary>Whether it means to take control.</summary>
    public bool? Control { get; init; }

    /// <summary>Whether it means to go on buying.</summary>
    public bool? Purchases { get; init; }

    /// <summary>Whether it means to ask for seats on a board.</summary>
    public bool? Seats { get; init; }

    /// <summary>Whether it acts in concert.</summary>
    public bool? Concert { get; init; }
}
