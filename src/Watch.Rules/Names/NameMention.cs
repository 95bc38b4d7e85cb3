using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Rules.Names;

/// <summary>A name as a source gives it, with what else it says of its bearer.</summary>
public sealed record NameMention(string Text)
{
    /// <summary>Where its bearer is.</summary>
    public Place? Place { get; init; }

    /// <summary>What its bearer does, as printed.</summary>
    public string? Activity { get; init; }

    /// <summary>Its SIREN; of a SIRET, that of its unit.</summary>
    public Siren? Siren { get; init; }

    public Lei? Lei { get; init; }

    /// <summary>A security of it.</summary>
    public Isin? Isin { get; init; }

    /// <summary>The day of the publication: a name that a firm took later is not looked for.</summary>
    public DateOnly? On { get; init; }
}
