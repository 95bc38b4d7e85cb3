using System.Text.Json.Serialization;
using Watch.Contracts.Identifiers;

namespace Watch.Contracts.Messages;

/// <summary>One printing of a story.</summary>
/// <param name="Notice">Its id there.</param>
/// <param name="Title">Its headline; null where it has none.</param>
/// <param name="PublishedOn">The day of it.</param>
/// <param name="Link">Where it stands; null where it has no address.</param>
public sealed record AlertArticle(
    SourceId Source,
    string Notice,
    [property: JsonPropertyOrder(1)] DateOnly PublishedOn,
    string? Title = null,
    [property: JsonPropertyOrder(2)] Uri? Link = null
);
