using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;

namespace Watch.Sources.Bodacc.Pcl;

/// <summary>Procédures collectives: judgments on one or more debtors.</summary>
internal sealed class PclParser : FamilyParser
{
    public override string Family => "pcl";

    protected override char Letter => 'A';

    protected override IReadOnlyList<string> Roots { get; } = ["PCL_REDIFF"];

    protected override string RecordElement => "annonce";

    protected override Notice? Read(XElement record, Heading heading, Findings findings)
    {
        XElement? annulled = record.Element("jugementAnnule");
        XElement? judgment = annulled ?? record.Element("jugement");
        Heading typed = annulled is null ? heading : heading with { Type = NoticeType.Annulling, Corrects = heading.Corrects ?? BodaccId.OfParent(record.Element("parutionAvisPrecedent")) };
        if (judgment is null && typed.Type != NoticeType.Annulling)
        {
            findings.Reject(RejectReason.NoEvent, "there is neither jugement nor jugementAnnule");
            return null;
        }

        IReadOnlyList<NoticeEvent> events = judgment is { HasElements: true } ? [EventOf(judgment, findings)] : [];
        return typed.With(events, [.. Debtors.Read(record)], judgment.TextOf("complementJugement"));
    }

    private static NoticeEvent EventOf(XElement element, Findings findings)
    {
        string? nature = element.TextOf("nature");
        string? family = element.TextOf("famille");
        Judgment judgment = JudgmentKinds.Read(family, nature, element.TextOf("complementJugement"));
        findings.WarnIf(!judgment.IsKnown, "unknown-category", nature ?? family);
        return new NoticeEvent
        {
            Kind = judgment.Kind,
            Label = nature ?? family,
            On = element.DateOf("date", findings),
            Procedure = judgment.Procedure,
        };
    }
}
