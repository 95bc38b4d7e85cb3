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

    public IReadOnlyDictionary<string, string> Grounds { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pcl"] = "files of 2008 and the publisher's drawing of 2015; no real file after 2008 was at hand",
            ["rcs-b"] = "the publisher's drawing, and records of the API; no real file was at hand",
            ["bilan"] = "the publisher's drawing, and records of the API; no real file was at hand",
            ["div"] = "the publisher's drawing; no real file was at hand",
        };

    public IReadOnlyList<string> Channels { get; } = [Channel.Bulk.Name, Channel.Api.Name];

    public IReadOnlyList<EventKind>? Kinds { get; } =
    [
        EventKind.Creation,
        EventKind.Registration,
        EventKind.SaleOfBusiness,
        EventKind.MergerProject,
        EventKind.UniversalTransfer,
        EventKind.DemergerProject,
        EventKind.AssetContribution,
        EventKind.BusinessTransfer,
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

    public IReadOnlyDictionary<string, IReadOnlyList<EventKind>> FamilyKinds => BodaccFamilyKinds.All;

    public IReadOnlyList<IDocumentParser> Parsers { get; } =
    [.. Bulk, new ApiV21Parser(new ApiFamilies(Bulk.ToDictionary(p => p.Family, Reader, StringComparer.Ordinal)))];

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => Parsers;

    public void Add(IServiceCollection services, SourceSettings settings) => services.AddBodaccFetching(settings);

    private static Func<Element, Edition, RecordPosition, Parsed> Reader(FamilyParser parser) => parser.Read;
}
