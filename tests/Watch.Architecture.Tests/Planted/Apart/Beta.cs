using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;

namespace Watch.Architecture.Tests.Planted.Apart.Beta;

/// <summary>A module that nobody lists.</summary>
internal sealed class BetaModule : ISourceModule
{
    public SourceId Kind => new("beta");

    public bool IsGeneric => false;

    public IReadOnlyList<string> Families => ["one"];

    public IReadOnlyList<string> Channels => ["bulk"];

    public IReadOnlyList<IDocumentParser> Parsers => [new BetaParser()];

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => Parsers;

    public void Add(IServiceCollection services, SourceSettings settings) => services.AddSingleton(settings);
}

/// <summary>A parser without fault.</summary>
internal sealed class BetaParser : IDocumentParser
{
    public SourceId Source => new("beta");

    public string Family => "one";

    public Channel Channel => Channel.Bulk;

    public bool Recognises(DocumentHead head) => head.RootElement == "beta";

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document) => [];
}
