using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>
/// What an act announces, by its element and its category; the table of categories stands in <c>docs/sources/bodacc.md</c>.
/// </summary>
internal static class ActEvents
{
    /// <summary>At least one event; an unknown category is <c>other-legal-notice</c> with a warning.</summary>
    public static List<NoticeEvent> Read(Element record, Element act, Findings findings)
    {
        string? label = CategoryOf(act) is { } category ? Repair.Text(category) : null;
        (EventKind kind, EventKind? besides) = Kinds(act, record, Folding.Fold(label ?? ""));
        findings.WarnIf(kind == EventKind.OtherLegalNotice, "unknown-category", label ?? act.Name);
        (DateOnly? on, DateOnly? activityFrom) = ActDates.Read(act, kind, findings);
        (Money? price, IReadOnlyList<Money>? parts) = PriceOf(act, record, findings);
        NoticeEvent told = new()
        {
            Kind = kind,
            Label = label,
            On = on,
            ActivityFrom = activityFrom,
            Price = price,
            PriceParts = parts,
        };
        return besides is { } other ? [told, told with { Kind = other }] : [told];
    }

    /// <summary>Whether the prose names the parties: a merger, a demerger, a contribution.</summary>
    public static bool IsStructural(EventKind kind) =>
        kind is EventKind.MergerProject or EventKind.DemergerProject or EventKind.AssetContribution;

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

    private static (Money? Price, IReadOnlyList<Money>? Parts) PriceOf(Element act, Element record, Findings findings)
    {
        if (act.Name == "vente")
        {
            return Prices.Read(record, findings);
        }

        Prices.WarnBeside(record, findings);
        return (null, null);
    }
}
