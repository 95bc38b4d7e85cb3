using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Http.Addresses;
using Watch.Sources.Http.Asking;
using Watch.Sources.Seams;

namespace Watch.Sources.Feeds;

/// <summary>Feeds (RSS, RDF, Atom, JSON Feed): any number of addresses, each a source of its own.</summary>
internal sealed class FeedModule : ISourceModule
{
    public SourceId Kind { get; } = new("feed");

    public bool IsGeneric => true;

    public IReadOnlyList<string> Families { get; } = [FeedParser.FamilyName];

    public IReadOnlyList<string> Channels { get; } = [Channel.Feed.Name];

    public IReadOnlyList<EventKind>? Kinds { get; } = [EventKind.Article];

    public IReadOnlyList<IDocumentParser> Parsers => field ??= [new FeedParser(Kind)];

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => [new FeedParser(settings.Id)];

    public void Add(IServiceCollection services, SourceSettings settings) =>
        services.AddSingleAddress(
            settings,
            FeedParser.FamilyName,
            Expected.Feed,
            fetch => new FeedSource(settings.Id, fetch),
            (content, document) => FeedReading.Read(content, document).Hint
        );
}
