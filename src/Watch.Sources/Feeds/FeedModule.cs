using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;

namespace Watch.Sources.Feeds;

/// <summary>Feeds of any publisher (RSS, RDF, Atom, JSON Feed), as <c>import</c> reads them; nothing is fetched under this name.</summary>
internal sealed class FeedModule : ISourceModule
{
    public SourceId Id { get; } = new("feed");

    public IReadOnlyList<string> Families { get; } = [FeedParser.FamilyName];

    public IReadOnlyList<string> Channels { get; } = [Channel.Feed.Name];

    public IReadOnlyList<IDocumentParser> Parsers => field ??= [new FeedParser(Id)];

    public void Add(IServiceCollection services, SourceSettings settings)
    {
    }
}
