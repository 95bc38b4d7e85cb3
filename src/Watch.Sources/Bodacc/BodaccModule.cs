using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Api;
using Watch.Sources.Bodacc.Bilan;
using Watch.Sources.Bodacc.Div;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Fetching;
using Watch.Sources.Bodacc.Pcl;
using Watch.Sources.Bodacc.RcsA;
using Watch.Sources.Bodacc.RcsB;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Seams;

namespace Watch.Sources.Bodacc;

/// <summary>The Bulletin officiel des annonces civiles et commerciales, published by the DILA.</summary>
internal sealed class BodaccModule : ISourceModule
{
    private static readonly FamilyParser[] Bulk = [new RcsAParser(), new RcsBParser(), new PclParser(), new BilanParser(), new DivParser()];

    public SourceId Kind => BodaccId.Source;

    public bool IsGeneric => false;

    public IReadOnlyList<string> Families { get; } = [.. Bulk.Select(p => p.Family)];

    public IReadOnlyList<string> Channels { get; } = [Channel.Bulk.Name, Channel.Api.Name];

    public IReadOnlyList<EventKind>? Kinds { get; } =
    [
        EventKind.Creation,
        EventKind.Registration,
        EventKind.SaleOfBusiness,
        EventKind.MergerProject,
        EventKind.DemergerProject,
        EventKind.AssetContribution,
        EventKind.CapitalChange,
        EventKind.OfficerChange,
        EventKind.NameChange,
        EventKind.ActivityChange,
        EventKind.SeatTransfer,
        EventKind.EstablishmentChange,
        EventKind.Dissolution,
        EventKind.Radiation,
        EventKind.InsolvencyOpening,
        EventKind.InsolvencyConversion,
        EventKind.InsolvencyPlan,
        EventKind.InsolvencyClosing,
        EventKind.InsolvencyOther,
        EventKind.AccountsFiled,
        EventKind.OtherLegalNotice,
    ];

    public IReadOnlyList<IDocumentParser> Parsers { get; } =
    [.. Bulk, new ApiV21Parser(new ApiFamilies(Bulk.ToDictionary(p => p.Family, Reader, StringComparer.Ordinal)))];

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => Parsers;

    public void Add(IServiceCollection services, SourceSettings settings) => services.AddBodaccFetching(settings);

    private static Func<Element, Edition, RecordPosition, Parsed> Reader(FamilyParser parser) => parser.Read;
}
