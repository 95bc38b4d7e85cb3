using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>
/// What an act announces, by its element and its category; the table of categories stands in <c>docs/sources/bodacc.md</c>.
/// </summary>
internal static partial class ActEvents
{
    /// <summary>At least one event; an unknown category is <c>other-legal-notice</c> with a warning.</summary>
    public static List<NoticeEvent> Read(Element record, Element act, Findings findings)
    {
        string? label = CategoryOf(act) is { } category ? Repair.Text(category) : null;
        string folded = Folding.Fold(label ?? "");
        (EventKind kind, EventKind? besides) = Kinds(act, record, folded);
        findings.WarnIf(kind == EventKind.OtherLegalNotice, "unknown-category", label ?? act.Name);
        (DateOnly? on, DateOnly? activityFrom, DateOnly? registeredOn) = ActDates.Read(act, kind, findings);
        EventKind? transfer = act.Name == "vente" ? kind : TransferUnder(folded, record);
        (Money? price, IReadOnlyList<Money>? parts) = PriceOf(transfer, record, findings);
        NoticeEvent told = new()
        {
            Kind = kind,
            Label = label,
            On = on,
            ActivityFrom = activityFrom,
            RegisteredOn = registeredOn,
            Price = act.Name == "vente" ? price : null,
            PriceParts = act.Name == "vente" ? parts : null,
            BusinessPlaces = act.Name == "vente" ? BusinessPlaces.Read(record) : null,
            OppositionsAt = OppositionAddress.Read(act),
        };
        List<NoticeEvent> events = besides is { } other ? [told, told with { Kind = other }] : [told];
        if (transfer is { } under && act.Name != "vente")
        {
            events.Add(
                new NoticeEvent
                {
                    Kind = under,
                    Label = label,
                    Price = price,
                    PriceParts = parts,
                    BusinessPlaces = BusinessPlaces.Read(record),
                }
            );
        }

        return events;
    }

    // A registration or a creation may print the sale by which the firm has its business. What comes "after the first notice" was told.
    private static EventKind? TransferUnder(string category, Element record)
    {
        string origin = Folding.Fold(string.Join(' ', record.ChildrenOf("etablissement").Select(e => e.Child("origineFonds")?.Value)));
        bool isTold =
            category.Contains("1er avis", StringComparison.Ordinal) || category.Contains("premier avis", StringComparison.Ordinal);
        bool hasOwner = record.Children.Any(c => c.Name.StartsWith("precedentProprietaire", StringComparison.Ordinal));
        return isTold || !(hasOwner || category.Contains("origine de fonds", StringComparison.Ordinal)) ? null
            : SaleKinds.IsUniversal(origin) ? EventKind.UniversalTransfer
            : SaleKinds.IsGift(origin) || SaleKinds.IsGift(category) ? EventKind.BusinessTransfer
            : Bought.IsMatch(origin) || category.Contains("achat", StringComparison.Ordinal) ? EventKind.SaleOfBusiness
            : Contributed.IsMatch(origin) || category.Contains("apport", StringComparison.Ordinal) ? EventKind.AssetContribution
            : origin.Contains("prix", StringComparison.Ordinal) ? EventKind.SaleOfBusiness
            : null;
    }

    /// <summary>Whether the prose names the parties: a merger, a demerger, a contribution.</summary>
    public static bool IsStructural(EventKind kind) =>
        kind is EventKind.MergerProject or EventKind.UniversalTransfer or EventKind.DemergerProject or EventKind.AssetContribution;

    private static string? CategoryOf(Element act)
    {
        foreach (Element element in act.Children)
        {
            if (element.Name.StartsWith("categorie", StringComparison.Ordinal))
            {
                return element.Value;
            }
        }

        return null;
    }

    private static (EventKind Kind, EventKind? Besides) Kinds(Element act, Element record, string category) =>
        act.Name switch
        {
            "creation" when IsRegistration(category) || category.StartsWith("transformation d'un", StringComparison.Ordinal) => (
                EventKind.Creation,
                null
            ),
            "immatriculation" when category.Contains("transfert de son siege", StringComparison.Ordinal) => (
                EventKind.Registration,
                EventKind.SeatTransfer
            ),
            "immatriculation" when category.Contains("transfert de l'etablissement principal", StringComparison.Ordinal) => (
                EventKind.Registration,
                EventKind.EstablishmentChange
            ),
            "immatriculation" when IsRegistration(category) => (EventKind.Registration, null),
            "vente" => (SaleKinds.Of(category, act, record), null),
            _ => (EventKind.OtherLegalNotice, null),
        };

    private static bool IsRegistration(string category) => category.Contains("immatriculation", StringComparison.Ordinal);

    private static (Money? Price, IReadOnlyList<Money>? Parts) PriceOf(EventKind? transfer, Element record, Findings findings)
    {
        if (transfer is not null)
        {
            return Prices.Read(record, findings);
        }

        Prices.WarnBeside(record, findings);
        return (null, null);
    }

    [GeneratedRegex(@"\b(?:achat|achetee?s?)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bought { get; }

    [GeneratedRegex(@"\bapports?\b|\bapportee?s?\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Contributed { get; }
}
