using System.Text.Json.Serialization;
using Watch.Contracts.Identifiers;

namespace Watch.Contracts.Notices;

/// <summary>Which parent of a firm.</summary>
public enum ParentLevel
{
    /// <summary>The one right above it that consolidates it (GLEIF, <c>IS_DIRECTLY_CONSOLIDATED_BY</c>).</summary>
    Direct,

    /// <summary>The one above all that consolidate it (<c>IS_ULTIMATELY_CONSOLIDATED_BY</c>).</summary>
    Ultimate,
}

/// <summary>What became of a parent in the register.</summary>
public enum ParentMove
{
    /// <summary>One is named, and it is another than before.</summary>
    Another,

    /// <summary>One is named where a reason stood why none was.</summary>
    Named,

    /// <summary>A reason why none is named stands where one was.</summary>
    Unnamed,

    /// <summary>One was named, and nothing stands in its place.</summary>
    Ended,

    /// <summary>One is named where nothing stood: it may have been so for years.</summary>
    FirstReport,

    /// <summary>None was named, and none is: the reason is another.</summary>
    ReasonOnly,
}

/// <summary>
/// A parent of a firm is another one, is declared for the first time, or is declared no more. The register tells who consolidates whom, and
/// no percentage.
/// </summary>
public sealed record ParentChange
{
    /// <summary>Whether it is the parent right above the firm, or the one at the top.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ParentLevel Level { get; init; }

    /// <summary>
    /// The parent before, or why none was named; null where the register said nothing: then it is a first report, and no change.
    /// </summary>
    public HolderStatement? Before { get; init; }

    /// <summary>The parent now, or why none is named; null where the register says nothing any more.</summary>
    public HolderStatement? After { get; init; }

    /// <summary>What became of it; null where neither before nor after anything is told.</summary>
    [JsonIgnore]
    public ParentMove? Move =>
        (Before, After) switch
        {
            (null, { IsNamed: true }) => ParentMove.FirstReport,
            ({ IsNamed: true }, { IsNamed: true }) => ParentMove.Another,
            ({ IsNamed: false }, { IsNamed: true }) => ParentMove.Named,
            ({ IsNamed: true }, { IsNamed: false }) => ParentMove.Unnamed,
            ({ IsNamed: true }, null) => ParentMove.Ended,
            (null, null) => null,
            _ => ParentMove.ReasonOnly,
        };

    /// <summary>From the firm up to the top, as far as it was known before; the firm itself comes first.</summary>
    public IReadOnlyList<HolderStatement> PathBefore { get; init; } = [];

    /// <summary>
    /// From the firm up to the top, as far as it is known now; the firm itself comes first. Two that stand side by side are joined by a
    /// record of the register; an empty statement between two stands for what the register does not tell.
    /// </summary>
    public IReadOnlyList<HolderStatement> PathAfter { get; init; } = [];
}

/// <summary>Who stands somewhere in a chain of ownership, as the register tells, or why nobody is named there.</summary>
public sealed record HolderStatement
{
    /// <summary>Its LEI; null where nobody is named.</summary>
    public Lei? Lei { get; init; }

    /// <summary>Its SIREN, where the register tells a valid one.</summary>
    public Siren? Siren { get; init; }

    /// <summary>Its legal name; null where the register has no record of it.</summary>
    public string? Name { get; init; }

    /// <summary>The country of its legal address (ISO 3166-1 alpha-2).</summary>
    public string? Country { get; init; }

    /// <summary>The country of its headquarters, which may be another.</summary>
    public string? Headquarters { get; init; }

    /// <summary>The law it is under: a country, or a part of one (<c>US-DE</c>).</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>Whether its own record has ended: retired, merged, a duplicate.</summary>
    public bool IsRetired { get; init; }

    /// <summary>Whether somebody is named.</summary>
    [JsonIgnore]
    public bool IsNamed => Lei is not null || Name is not null;

    /// <summary>
    /// Why nobody is named in this place, or above it: the reasons of the register, sorted (<c>NATURAL_PERSONS</c>, <c>NON_PUBLIC</c>).
    /// </summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}
