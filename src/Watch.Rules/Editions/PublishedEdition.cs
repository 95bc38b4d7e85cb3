using Watch.Contracts.Messages;

namespace Watch.Rules.Editions;

/// <summary>An edition as it is kept: it never changes.</summary>
/// <param name="Content">What it says.</param>
/// <param name="At">When it was closed (UTC).</param>
public sealed record PublishedEdition(EditionContent Content, DateTimeOffset At);
