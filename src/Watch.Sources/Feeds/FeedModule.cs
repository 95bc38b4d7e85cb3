using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Sources.Fetching;

namespace Watch.Sources.Feeds;

/// <summary>Feeds: any number of addresses, each a source of its own.</summary>
internal sealed class FeedModule : ISourceModule
{
    public SourceId Kind { get; } = new("feed");

    public bool IsGeneric => true;

    public IReadOnlyList<string> Families { get; } = [];

    public IReadOnlyList<string> Channels { get; } = ["feed"];

    public IReadOnlyList<IDocumentParser> Parsers { get; } = [];

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => [];

    public void Add(IServiceCollection services, SourceSettings settings) =>
        services.AddSingleAddress(settings, "feed", Expected.Feed, fetch => new FeedSource(settings.Id, fetch));
}
