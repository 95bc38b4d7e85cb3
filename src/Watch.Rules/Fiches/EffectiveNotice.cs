using Watch.Contracts.Notices;

namespace Watch.Rules.Fiches;

/// <summary>A notice that counts.</summary>
/// <param name="Last">What it says: the last of its corrections, or itself.</param>
/// <param name="First">The notice in whose place that stands: since then it is known.</param>
public sealed record EffectiveNotice(Notice Last, Notice First);
