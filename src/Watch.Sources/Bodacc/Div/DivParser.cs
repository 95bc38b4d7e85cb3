using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.Div;

/// <summary>
/// Annonces diverses: a title and a text, with nobody's number. Records of the interface whose family nobody knows are read
/// here too, and those may have persons.
/// </summary>
internal sealed class DivParser : FamilyParser
{
    public override string Family => "div";

    protected override char Letter => 'A';

    protected override IReadOnlyList<string> Roots { get; } = ["Divers_XML_Rediff"];

    protected override IReadOnlyList<string> RecordElements { get; } = ["avis"];

    protected override Notice Read(Element record, Heading heading, Findings findings) =>
        heading.With(
            [new NoticeEvent { Kind = EventKind.OtherLegalNotice, Label = record.TextOf("titreAnnonce") }],
            PersonReader.ReadAll(record.ChildrenOf("personne"), PartyRole.Subject, findings),
            record.TextOf("contenuAnnonce")
        );
}
