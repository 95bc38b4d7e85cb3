using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Sources.Tests.Containers;

public sealed class ParserCatalogueTests
{
    private static readonly ParserCatalogue Catalogue = new([new Module("one", "alpha"), new Module("two", "beta", "gamma")]);

    [Fact]
    public void The_parser_that_recognises_a_head_is_found_whatever_its_source() =>
        Assert.Equal("gamma", Catalogue.Find(new DocumentHead("x.xml", "gamma", []))?.Family);

    [Fact]
    public void A_head_that_nobody_knows_finds_nobody() =>
        Assert.Null(Catalogue.Find(new DocumentHead("x.xml", "delta", [])));

    private sealed class Module(string id, params string[] families) : ISourceModule
    {
        public SourceId Id { get; } = new(id);

        public IReadOnlyList<string> Families => families;

        public IReadOnlyList<string> Channels => ["bulk"];

        public IReadOnlyList<IDocumentParser> Parsers { get; } = [.. families.Select(f => new Parser(new SourceId(id), f))];

        public void Add(IServiceCollection services, SourceSettings settings)
        {
        }
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
