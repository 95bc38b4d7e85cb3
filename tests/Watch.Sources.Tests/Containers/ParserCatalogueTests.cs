using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.Containers;

public sealed class ParserCatalogueTests
{
    private static readonly ParserCatalogue Catalogue = new([new Module("one", "alpha"), new Module("two", "beta", "gamma")]);

    [Fact]
    public void The_parser_that_recognises_a_head_is_found_whatever_its_source() =>
        Assert.Equal("gamma", Catalogue.Find(new DocumentHead("x.xml", "gamma", []))?.Family);

    [Fact]
    public void A_head_that_nobody_knows_finds_nobody() => Assert.Null(Catalogue.Find(new DocumentHead("x.xml", "delta", [])));

    [Fact]
    public void Of_a_kind_that_is_named_its_parsers_alone_are_asked()
    {
        Assert.Equal("beta", Catalogue.Find(new DocumentHead("x.xml", "beta", []), new SourceId("two"))?.Family);
        Assert.Null(Catalogue.Find(new DocumentHead("x.xml", "alpha", []), new SourceId("two")));
        Assert.Null(Catalogue.Find(new DocumentHead("x.xml", "alpha", []), new SourceId("three")));
    }

    [Fact]
    public void Of_a_source_that_is_named_the_parsers_of_its_settings_are_asked()
    {
        ParserCatalogue catalogue = new([new Module("one", "alpha")], [Settings("first"), Settings("second")]);

        Assert.Equal("second", catalogue.Find(new DocumentHead("x.xml", "alpha", []), new SourceId("second"))?.Source.Value);
        Assert.Equal("one", catalogue.Find(new DocumentHead("x.xml", "alpha", []))?.Source.Value);
        Assert.Equal(["first", "second", "one"], catalogue.Names.Select(n => n.Value));
    }

    private static SourceSettings Settings(string id) =>
        new()
        {
            Id = new SourceId(id),
            Kind = new SourceId("one"),
            Stage = Stage.Live,
            Schedule = "0 0 * ? * *",
            TimeZone = TimeZoneInfo.Utc,
            Channels = new Dictionary<string, ChannelSettings>(),
            Families = new Dictionary<string, Stage>(),
            Limits = new FetchLimits { UserAgent = "test" },
        };

    private sealed class Module(string id, params string[] families) : ISourceModule
    {
        public SourceId Kind { get; } = new(id);

        public bool IsGeneric => true;

        public IReadOnlyList<string> Families => families;

        public IReadOnlyList<string> Channels => ["bulk"];

        public IReadOnlyList<IDocumentParser> Parsers { get; } = [.. families.Select(f => new Parser(new SourceId(id), f))];

        public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => [.. families.Select(f => new Parser(settings.Id, f))];

        public void Add(IServiceCollection services, SourceSettings settings) { }
    }

    private sealed class Parser(SourceId source, string family) : IDocumentParser
    {
        public SourceId Source => source;

        public string Family => family;

        public Channel Channel => Channel.Bulk;

        public bool Recognises(DocumentHead head) => head.RootElement == family;

        public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document) => [];
    }
}
