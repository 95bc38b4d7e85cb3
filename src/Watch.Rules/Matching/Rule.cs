using System.Text.Json.Serialization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;

namespace Watch.Rules.Matching;

/// <summary>
/// A condition on notices with what becomes of a match. All clauses have to agree; inside a clause one value is enough.
/// A clause that is null asks nothing.
/// </summary>
public sealed record Rule
{
    /// <summary>Its name for ever, as in <c>capital.takeover</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called in alerts, in French.</summary>
    public required string Title { get; init; }

    /// <summary>How urgent its alerts are.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where its alerts go; never empty (a defensive rule without a route goes to <c>gse</c>).</summary>
    public required IReadOnlyList<string> Routes { get; init; }

    /// <summary>An event of the notice is of one of these kinds.</summary>
    public IReadOnlyList<EventKind>? Kinds { get; init; }

    /// <summary>The party that agrees has one of these roles; with <see cref="Firm"/>, that party is the firm.</summary>
    public IReadOnlyList<PartyRole>? Roles { get; init; }

    /// <summary>A party is one of these firms; the alert is then about that firm.</summary>
    public FirmSelector? Firm { get; init; }

    /// <summary>The firm is present in one of these départements (as configured, or by the seat the notice prints).</summary>
    public IReadOnlyList<string>? FirmDepartements { get; init; }

    /// <summary>The court of the notice is in one of these départements.</summary>
    public IReadOnlyList<string>? NoticeDepartements { get; init; }

    /// <summary>The hash of what the rule says, twelve hexadecimal digits: changes when, and only when, the rule says something else.</summary>
    public string Version => RuleVersion.Of(this);
}

/// <summary>Which firms of the volet's list a rule is about.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "firms")]
[JsonDerivedType(typeof(Watched), "watched")]
[JsonDerivedType(typeof(OfSensitivity), "sensitivity")]
[JsonDerivedType(typeof(OfSiren), "siren")]
public abstract record FirmSelector
{
    private FirmSelector()
    {
    }

    /// <summary>Any firm of the list.</summary>
    public sealed record Watched : FirmSelector;

    /// <summary>The firms of the list of that sensitivity.</summary>
    public sealed record OfSensitivity(Sensitivity Sensitivity) : FirmSelector;

    /// <summary>The firms of the list with these SIREN.</summary>
    public sealed record OfSiren(IReadOnlyList<Siren> Sirens) : FirmSelector;
}
