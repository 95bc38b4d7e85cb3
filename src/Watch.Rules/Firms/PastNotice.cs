using Watch.Contracts.Notices;

namespace Watch.Rules.Firms;

/// <summary>Something that was published of a firm before, as it counts today.</summary>
/// <param name="Last">What holds: of a chain of corrections its last word.</param>
/// <param name="First">The first notice of that chain, in whose place the last word stands.</param>
/// <param name="Matter">What it shares with the other notices that tell of the same; one matter is counted once.</param>
public sealed record PastNotice(Notice Last, Notice First, string Matter);
