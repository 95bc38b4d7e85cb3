using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>What an act announces, by its element and its category; the table of categories stands in <c>docs/sources/bodacc.md</c>.</summary>
internal static class ActEvents
{
    /// <summary>At least one event; an unknown category is <c>other-legal-notice</c> with a warning.</summary>
    public static IEnumerable<NoticeEvent> Read(XElement record, XElement act, Findings findings)
    {
        string? category = act.Elements().FirstOrDefault(e => e.Name.LocalName.StartsWith("categorie", StringComparison.Ordinal))?.Value;
        string? label = category is null ? null : Repair.Text(category);
        EventKind[] kinds = [.. Kinds(act, record, Folding.Fold(label ?? ""))];
        findings.WarnIf(kinds is [EventKind.OtherLegalNotice], "unknown-category", label ?? act.Name.LocalName);
        DateOnly? on = OnOf(act, findings);
        Money? price = act.Name.LocalName == "vente" ? PriceOf(record) : null;
        return kinds.Select(kind => new NoticeEvent { Kind = kind, Label = label, On = on, Price = price });
    }

    /// <summary>Whether the prose names the parties: a merger, a demerger, a contribution.</summary>
    public static bool IsStructural(EventKind kind) => kind is EventKind.MergerProject or EventKind.DemergerProject or EventKind.AssetContribution;

    private static IEnumerable<EventKind> Kinds(XElement act, XElement record, string category) => act.Name.LocalName switch
    {
        "creation" when IsRegistration(category) || category.StartsWith("transformation d'un", StringComparison.Ordinal) => [EventKind.Creation],
        "immatriculation" when category.Contains("transfert de son siege", StringComparison.Ordinal) => [EventKind.Registration, EventKind.SeatTransfer],
        "immatriculation" when category.Contains("transfert de l'etablissement principal", StringComparison.Ordinal) =>
            [EventKind.Registration, EventKind.EstablishmentChange],
        "immatriculation" when IsRegistration(category) => [EventKind.Registration],
        "vente" => [SaleKinds.Of(category, Folding.Fold(act.Element("descriptif")?.Value ?? ""), OriginOf(record))],
        _ => [EventKind.OtherLegalNotice],
    };

    private static bool IsRegistration(string category) => category.Contains("immatriculation", StringComparison.Ordinal);

    private static string OriginOf(XElement record) =>
        Folding.Fold(string.Join(' ', record.Elements("etablissement").Select(e => e.Element("origineFonds")?.Value)));

    // When the act takes effect, else when the activity begins, else when it was entered.
    private static DateOnly? OnOf(XElement act, Findings findings) =>
        act.DateOf("dateEffet", findings) ?? act.DateOf("dateCommencementActivite", findings) ?? act.DateOf("dateImmatriculation", findings);

    // "acquis par achat au prix stipulé de 50000.00 euros", "par apport au montant évalué à 8000 EUR".
    private static Money? PriceOf(XElement record) =>
        record.Elements("etablissement").Select(e => e.TextOf("origineFonds")).OfType<string>().Select(Amounts.Find).FirstOrDefault(m => m is not null);
}
