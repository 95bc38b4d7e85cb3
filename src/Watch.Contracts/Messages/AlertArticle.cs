using Watch.Contracts.Identifiers;

namespace Watch.Contracts.Messages;

/// <summary>One printing of a story.</summary>
/// <param name="Notice">Its id there.</param>
/// <param name="Title">Its headline; null where it has none.</param>
public sealed record AlertArticle(SourceId Source, string Notice, string? Title, DateOnly PublishedOn, Uri? Link);
