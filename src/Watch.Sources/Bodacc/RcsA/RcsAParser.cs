using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Modifications;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>Creations, registrations and sales. Identification stands inside the person, capital beside it.</summary>
internal sealed class RcsAParser : FamilyParser
{
    public override string Family => "rcs-a";

    protected override char Letter => 'A';

    protected override IReadOnlyList<string> Roots { get; } = ["RCS-A_IMMAT"];

    protected override IReadOnlyList<string> RecordElements { get; } = ["avis"];

    protected override Notice? Read(Element record, Heading heading, Findings findings)
    {
        Element? act = record.Child("acte")?.First;
        if (heading.Type == NoticeType.Annulling)
        {
            return heading.With([], ActParties.Read(record, ActParties.RoleOfPersons(act, null), null, findings), null);
        }

        if (act is null)
        {
            findings.Reject(RejectReason.NoEvent, "there is no act; allowed are creation, immatriculation, vente");
            return null;
        }

        string? text = PublicText.Of(record, act);
        List<NoticeEvent> own = ActEvents.Read(record, act, findings);
        IReadOnlyList<Party> parties = ActParties.Read(
            record,
            ActParties.RoleOfPersons(act, TransferIn(own) ?? own[0].Kind),
            ActEvents.IsStructural(own[0].Kind) ? act.TextOf("descriptif") ?? "" : null,
            findings
        );
        AddOthers(own, act, parties, findings);
        return heading.With(own, parties, text) with { Matter = ProjectMatter.Of(own[0].Kind, parties, text, heading.PublishedOn) };
    }

    // Whoever is entered with the business of another has taken it over.
    private static EventKind? TransferIn(List<NoticeEvent> own) =>
        own.Find(e =>
            e.Kind is EventKind.SaleOfBusiness or EventKind.AssetContribution or EventKind.BusinessTransfer or EventKind.UniversalTransfer
        )?.Kind;

    // What the act says first; then what its prose and the persons tell besides, each kind once. An item that no list knows
    // is more often a piece of a reference number than a modification: it stays in the text, and is counted.
    private static void AddOthers(List<NoticeEvent> events, Element act, IReadOnlyList<Party> parties, Findings findings)
    {
        foreach (
            Modification item in act.TextOf("descriptif") is { } prose ? ModificationText.ReadWithin(PublicText.WithoutHomes(prose)) : []
        )
        {
            findings.WarnIf(!item.Known, "unknown-category", "an item in the prose of an act");
            if (item.Known && !events.Exists(e => e.Kind == item.Kind))
            {
                events.Add(
                    new NoticeEvent
                    {
                        Kind = item.Kind,
                        Label = item.Label,
                        CapitalDirection = item.Direction,
                    }
                );
            }
        }

        if (!events.Exists(e => e.Kind == EventKind.OfficerChange) && parties.Any(p => AdministrationText.TellsChange(p.Officers)))
        {
            events.Add(new NoticeEvent { Kind = EventKind.OfficerChange, Label = "administration" });
        }
    }
}
