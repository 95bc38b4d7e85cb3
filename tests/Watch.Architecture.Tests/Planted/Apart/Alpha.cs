using Microsoft.Extensions.DependencyInjection;
using Watch.Architecture.Tests.Planted.Apart.Shared;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;

namespace Watch.Architecture.Tests.Planted.Apart.Alpha;

/// <summary>A registered module with a parser of a family that it does not have and a source that is not its own.</summary>
internal sealed class AlphaModule : ISourceModule
{
    public SourceId Kind => new("alpha");

    public bool IsGeneric => false;

    public IReadOnlyList<string> Families => ["one"];

    public IReadOnlyList<string> Channels => ["bulk"];

    public IReadOnlyList<IDocumentParser> Parsers => [new AlphaParser()];

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => Parsers;

    public void Add(IServiceCollection services, SourceSettings settings) => services.AddSingleton(settings);
}

/// <summary>A parser that knows another source's parser.</summary>
internal sealed class AlphaParser : IDocumentParser
{
    public SourceId Source => new("gamma");

    public string Family => "two";

    public Channel Channel => Channel.Bulk;

    public bool Recognises(DocumentHead head) => SharedWords.Known(head.Name);

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document)
    {
        foreach (Parsed parsed in new Beta.BetaParser().Parse(content, document))
        {
            yield return parsed;
        }
    }
}
