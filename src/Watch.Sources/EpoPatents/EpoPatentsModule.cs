using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents;

/// <summary>
/// Patents of the world by what the European Patent Office gives out: DOCDB files, Open Patent Services, its publication server.
/// </summary>
internal sealed class EpoPatentsModule : ISourceModule
{
    public SourceId Kind => EpoNames.Source;

    public bool IsGeneric => false;

    public IReadOnlyList<string> Families { get; } = [EpoNames.Publications, EpoNames.LegalEvents];

    public IReadOnlyList<string> Channels { get; } = [Channel.Bulk.Name, EpoNames.PublicationServer.Name, Channel.Api.Name];

    public IReadOnlyList<EventKind>? Kinds { get; } =
    [
        EventKind.PatentApplication,
        EventKind.PatentGrant,
        EventKind.PatentSearchReport,
        EventKind.PatentOpposition,
        EventKind.PatentTransfer,
        EventKind.PatentLicence,
        EventKind.PatentPledge,
        EventKind.PatentLapse,
        EventKind.PatentNameChange,
        EventKind.PatentWithdrawal,
        EventKind.PatentRestoration,
        EventKind.PatentClaim,
        EventKind.PatentOtherAct,
    ];

    public IOptionsPart? Options { get; } = new EpoOptionsPart();

    public IReadOnlyList<IDocumentParser> Parsers { get; } = EpoParsers.Of(EpoOptions.Default);

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => EpoParsers.Of(EpoOptions.Of(settings));

    public void Add(IServiceCollection services, SourceSettings settings) => services.AddEpoFetching(settings);
}
