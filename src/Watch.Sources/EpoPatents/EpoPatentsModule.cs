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

    // Legal events come as whole files alone: to ask for those of a patent would be to ask because of whoever is watched.
    public IReadOnlyList<PatentFamily> Patents { get; } =
    [
        new(PatentTopic.Publications, EpoNames.Publications, Channel.Bulk.Name, EpoNames.PublicationServer.Name, Channel.Api.Name),
        new(PatentTopic.LegalEvents, EpoNames.LegalEvents, Channel.Bulk.Name),
    ];

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

    // Files and the publication server tell of all that there is; the interface of what it is asked for.
    public TechnologyReach ReachOf(SourceSettings settings)
    {
        string[] read = [.. Channels.Where(c => settings.StageOf(c, EpoNames.Publications) != Stage.Off)];
        OpsSettings ops = EpoOptions.Of(settings).Ops;
        return read.Any(c => c != Channel.Api.Name) ? TechnologyReach.Whole
            : read.Length > 0 && ops.IsSet ? TechnologyReach.Of(ops.Symbols.Select(s => s.Text))
            : TechnologyReach.None;
    }

    public IReadOnlyList<IDocumentParser> Parsers { get; } = EpoParsers.Of(EpoOptions.Default);

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => EpoParsers.Of(EpoOptions.Of(settings));

    public void Add(IServiceCollection services, SourceSettings settings) => services.AddEpoFetching(settings);
}
