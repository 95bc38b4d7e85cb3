using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.Pcl;

/// <summary>Procédures collectives: judgments on one or more debtors.</summary>
internal sealed class PclParser : FamilyParser
{
    public override string Family => "pcl";

    protected override char Letter => 'A';

    protected override IReadOnlyList<string> Roots { get; } = ["PCL_REDIFF"];

    // Older files are told to have a list of "avis".
    protected override IReadOnlyList<string> RecordElements { get; } = ["annonce", "avis"];

    protected override Notice? Read(Element record, Heading heading, Findings findings)
    {
        Element? annulled = record.Child("jugementAnnule");
        Element? judgment = annulled ?? record.Child("jugement");
        Heading typed = annulled is null
            ? heading
            : heading with
            {
                Type = NoticeType.Annulling,
                Corrects =
                    heading.Type == NoticeType.Initial
                        ? ParentReference.Read(record.Child("parutionAvisPrecedent"), heading.Id, findings)
                        : heading.Corrects,
            };
        if (judgment is null && typed.Type != NoticeType.Annulling)
        {
            findings.Reject(RejectReason.NoEvent, "there is neither jugement nor jugementAnnule");
            return null;
        }

        IReadOnlyList<NoticeEvent> events = judgment is { First: not null } ? [EventOf(judgment, findings)] : [];
        return typed.With(events, [.. Debtors.Read(record, findings)], judgment.TextOf("complementJugement"));
    }

    private static NoticeEvent EventOf(Element element, Findings findings)
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
