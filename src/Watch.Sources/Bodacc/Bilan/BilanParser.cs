using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;

namespace Watch.Sources.Bodacc.Bilan;

/// <summary>Dépôts des comptes: annual accounts that a firm has filed.</summary>
internal sealed class BilanParser : FamilyParser
{
    private static readonly string[] _beside = ["numeroImmatriculation", "nonInscrit", "adresse", "siegeSocial", "capital"];

    public override string Family => "bilan";

    protected override char Letter => 'C';

    protected override IReadOnlyList<string> Roots { get; } = ["Bilan_XML_Rediff"];

    protected override string RecordElement => "avis";

    protected override Notice Read(XElement record, Heading heading, Findings findings)
    {
        XElement? deposit = record.Element("depot");
        NoticeEvent filed = new()
        {
            Kind = EventKind.AccountsFiled,
            Label = deposit.TextOf("typeDepot"),
            On = deposit.DateOf("dateCloture", findings),
        };
        return heading.With([filed], [.. Filers(record)], deposit.TextOf("descriptif"));
    }

    /// <summary>The firm's members stand in the notice itself; a block around them is read as well.</summary>
    private static IEnumerable<Party> Filers(XElement record)
    {
        XElement body = record.Element("personneMorale") ?? record;
        if (body.Element("denomination") is not null)
        {
            yield return PersonReader.Read(
                new XElement("personneMorale", body.Elements().Where(e => e.Name.LocalName is "denomination" or "sigle" or "formeJuridique" or "nomCommercial")),
                new[] { body, record }.Distinct().SelectMany(e => e.Elements().Where(c => _beside.Contains(c.Name.LocalName, StringComparer.Ordinal))),
                PartyRole.Subject);
        }
    }
}
