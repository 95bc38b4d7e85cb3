using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;

namespace Watch.Sources;

/// <summary>What makes a folder a source: its name, its parsers, its registration.</summary>
public interface ISourceModule
{
    /// <summary>Its name, as in <c>bodacc</c>.</summary>
    SourceId Id { get; }

    /// <summary>The families of the publisher, as in <c>rcs-a</c>; <c>check</c> knows no other.</summary>
    IReadOnlyList<string> Families { get; }

    /// <summary>The channels, as in <c>bulk</c>; <c>check</c> knows no other.</summary>
    IReadOnlyList<string> Channels { get; }

    /// <summary>Every shape of document it can read.</summary>
    IReadOnlyList<IDocumentParser> Parsers { get; }

    /// <summary>Registers the source as a keyed <see cref="ISource"/> under its name, and its HTTP client under the same name.</summary>
    void Add(IServiceCollection services, SourceSettings settings);
}
