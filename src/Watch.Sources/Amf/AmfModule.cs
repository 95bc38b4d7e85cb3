using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Amf.Bdif;
using Watch.Sources.Amf.Fetching;
using Watch.Sources.Amf.Options;
using Watch.Sources.Seams;

namespace Watch.Sources.Amf;

/// <summary>Regulated information of listed firms: the officially appointed mechanism (DILA), and the AMF's own decisions.</summary>
internal sealed class AmfModule : ISourceModule
{
    public SourceId Kind => AmfNames.Source;

    public bool IsGeneric => false;

    public IReadOnlyList<string> Families { get; } = [AmfNames.Crossings, AmfNames.Totals, AmfNames.Other];

    public IReadOnlyList<string> Channels { get; } = [Channel.Api.Name, AmfNames.Bdif.Name];

    public IReadOnlyList<EventKind>? Kinds { get; } =
    [
        EventKind.ThresholdCrossing,
        EventKind.Intention,
        EventKind.TakeoverBid,
        EventKind.ShareholdersAgreement,
        EventKind.SqueezeOut,
        EventKind.RegulatedInformation,
    ];

    public IOptionsPart? Options { get; } = new AmfOptionsPart();

    // The parser of what is left knows documents of every family, and comes last.
    public IReadOnlyList<IDocumentParser> Parsers { get; } =
    [
        new FlowParser(AmfNames.Crossings),
        new FlowParser(AmfNames.Totals),
        new FlowParser(AmfNames.Other),
        new BdifParser(),
        new DecisionPdfParser(),
    ];

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => Parsers;

    public void Add(IServiceCollection services, SourceSettings settings) => services.AddAmfFetching(settings);
}
