using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc;

/// <summary>What each family of the BODACC is published for; the prose of a notice may mention other kinds besides.</summary>
internal static class BodaccFamilyKinds
{
    public static IReadOnlyDictionary<string, IReadOnlyList<EventKind>> All { get; } =
        new Dictionary<string, IReadOnlyList<EventKind>>(StringComparer.Ordinal)
        {
            ["rcs-a"] =
            [
                EventKind.Creation,
                EventKind.Registration,
                EventKind.SaleOfBusiness,
                EventKind.MergerProject,
                EventKind.UniversalTransfer,
                EventKind.DemergerProject,
                EventKind.AssetContribution,
                EventKind.BusinessTransfer,
                EventKind.SeatTransfer,
                EventKind.EstablishmentChange,
                EventKind.OtherLegalNotice,
            ],
            ["rcs-b"] =
            [
                EventKind.CapitalChange,
                EventKind.OfficerChange,
                EventKind.NameChange,
                EventKind.ActivityChange,
                EventKind.SeatTransfer,
                EventKind.EstablishmentChange,
                EventKind.UniversalTransfer,
                EventKind.Dissolution,
                EventKind.Radiation,
                EventKind.OtherLegalNotice,
            ],
            ["pcl"] =
            [
                EventKind.InsolvencyOpening,
                EventKind.InsolvencyConversion,
                EventKind.InsolvencyPlan,
                EventKind.InsolvencyClosing,
                EventKind.InsolvencyOther,
            ],
            ["bilan"] = [EventKind.AccountsFiled],
            ["div"] = [EventKind.OtherLegalNotice],
        };
}
