namespace Watch.Contracts.Notices;

/// <summary>Who declares that a threshold was crossed.</summary>
public sealed record Declarant
{
    /// <summary>As printed, without the words for the legal form before it.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The country whose law the firm is of, or of its seat, ISO 3166-1 alpha-2; null where neither is printed. Not that of who controls
    /// it.
    /// </summary>
    public string? Country { get; init; }

    public PersonType Person { get; init; }

    /// <summary>Who controls it at the top, as printed ("contrôlée par", art. L233-3).</summary>
    public string? ControlledBy { get; init; }
}
