using Watch.Contracts.Notices;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>What the code of a legal event announces.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="Label">What it is called, in French; null where the publisher's own words do.</param>
internal sealed record LegalDecision(EventKind Kind, string? Label = null)
{
    /// <summary>A known step that changes neither who holds the patent nor whether it is in force here.</summary>
    public static LegalDecision Step { get; } = new(EventKind.PatentOtherAct);

    /// <summary>An event in the register of another state than France, of which the patent stays as it is here.</summary>
    public static LegalDecision Elsewhere(string state) => new(EventKind.PatentOtherAct, $"registre national : {state}");
}
