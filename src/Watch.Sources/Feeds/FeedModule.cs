using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Articles.Dates;
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

    public IOptionsPart? Options { get; } = new FeedOptionsPart();

    public IReadOnlyList<IDocumentParser> Parsers => field ??= [new FeedParser(Kind)];

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) =>
        [new FeedParser(settings.Id) { IsOfSource = true, Habits = HabitsOf(settings) }];

    public void Add(IServiceCollection services, SourceSettings settings) =>
        services.AddSingleAddress(
            settings,
            FeedParser.FamilyName,
            Expected.Feed,
            address => new FeedSource(settings.Id, (content, document) => FeedReading.Read(content, document, HabitsOf(settings)), address)
        );

    private static DateHabits HabitsOf(SourceSettings settings) => (settings.Options as FeedOptions ?? new FeedOptions()).Habits;

    public DateOnly? LastNewOf(Watermark watermark) => AddressMemory.LastNew(watermark);
}
