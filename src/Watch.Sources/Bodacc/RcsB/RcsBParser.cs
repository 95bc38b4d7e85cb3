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

    protected override IReadOnlyList<string> RecordElements { get; } = ["avis"];

    protected override Notice? Read(Element record, Heading heading, Findings findings)
    {
        if (record.Child("radiationAuRCS") is { } radiation)
        {
            return Radiations.Read(record, radiation, heading, findings);
        }

        // The schema lets a notice have neither: it is kept under no kind, and as a correction it still reaches what it corrects.
        Element? modification = record.Child("modificationsGenerales");
        return Changes.Read(record, modification, heading, findings);
    }
}
