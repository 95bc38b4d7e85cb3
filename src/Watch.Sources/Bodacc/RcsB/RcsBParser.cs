using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.RcsB;

/// <summary>Modifications and radiations. Against RCS-A, identification stands beside the person and capital inside it.</summary>
internal sealed class RcsBParser : FamilyParser
{
    public override string Family => "rcs-b";

    protected override char Letter => 'B';

    protected override IReadOnlyList<string> Roots { get; } = ["RCS-B_REDIFF", "RCS_B_REDIFF"];

    protected override string RecordElement => "avis";

    protected override Notice? Read(Element record, Heading heading, Findings findings)
    {
        if (record.Child("radiationAuRCS") is { } radiation)
        {
            return Radiations.Read(record, radiation, heading, findings);
        }

        Element? modification = record.Child("modificationsGenerales");
        if (modification is null && heading.Type != NoticeType.Annulling)
        {
            findings.Reject(RejectReason.NoEvent, "there is neither modificationsGenerales nor radiationAuRCS");
            return null;
        }

        return Changes.Read(record, modification, heading, findings);
    }
}
