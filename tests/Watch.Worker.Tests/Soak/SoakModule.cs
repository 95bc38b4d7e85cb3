using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources;

namespace Watch.Worker.Tests.Soak;

/// <summary>Feeds, fetched as the product fetches them and read by the smallest parser there can be: what is measured is the fetching.</summary>
internal sealed class SoakModule : ISourceModule
{
    private static readonly ISourceModule Feeds = SourceModules.All.Single(m => m.Kind.Value == "feed");

    public SourceId Kind => Feeds.Kind;

    public bool IsGeneric => true;

    public IReadOnlyList<string> Families => [];

    public IReadOnlyList<string> Channels => Feeds.Channels;

    public IReadOnlyList<IDocumentParser> Parsers => [];

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => [new Parser(settings.Id)];

    public void Add(IServiceCollection services, SourceSettings settings) => Feeds.Add(services, settings);

    private sealed class Parser(SourceId source) : IDocumentParser
    {
        public SourceId Source => source;

        public string Family => "feed";

        public Channel Channel => Channel.Api;

        public bool Recognises(DocumentHead head) => head.RootElement == "rss";

        public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document)
        {
            using StreamReader reader = new(content, leaveOpen: true);
            yield return new Parsed.Accepted(
                new Notice
                {
                    Source = source,
                    Id = document.Name,
                    Family = Family,
                    Type = NoticeType.Initial,
                    PublishedOn = DateOnly.FromDateTime(document.ReceivedAt!.Value.UtcDateTime),
                    Events = [new NoticeEvent { Kind = EventKind.Article }],
                    Parties = [],
                    Text = reader.ReadToEnd(),
                }) { Position = default };
        }
    }
}
