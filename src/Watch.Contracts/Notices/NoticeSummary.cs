namespace Watch.Contracts.Notices;

/// <summary>What can be told of a notice without reading it whole: enough to pass over one that no rule can agree with.</summary>
/// <param name="kinds">The kinds of its events, each once.</param>
/// <param name="sirens">The SIREN of its parties, nine digits each, with a blank between two.</param>
/// <param name="departement">The département of the court, or empty.</param>
/// <param name="hasNameAlone">See <see cref="Notice.HasNameAlone"/>.</param>
public readonly ref struct NoticeSummary(
    ReadOnlySpan<EventKind> kinds,
    ReadOnlySpan<char> sirens,
    ReadOnlySpan<char> departement,
    bool hasNameAlone
)
{
    /// <summary>The kinds of its events.</summary>
    public ReadOnlySpan<EventKind> Kinds { get; } = kinds;

    /// <summary>The SIREN of its parties, nine digits each, with a blank between two.</summary>
    public ReadOnlySpan<char> Sirens { get; } = sirens;

    /// <summary>The département of the court, or empty.</summary>
    public ReadOnlySpan<char> Departement { get; } = departement;

    /// <summary>See <see cref="Notice.HasNameAlone"/>.</summary>
    public bool HasNameAlone { get; } = hasNameAlone;
}
