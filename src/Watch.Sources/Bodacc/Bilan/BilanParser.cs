using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.Bilan;

/// <summary>Dépôts des comptes: annual accounts that a firm has filed.</summary>
internal sealed class BilanParser : FamilyParser
{
    public override string Family => "bilan";

    protected override char Letter => 'C';

    protected override IReadOnlyList<string> Roots { get; } = ["Bilan_XML_Rediff"];

    protected override IReadOnlyList<string> RecordElements { get; } = ["avis"];

    protected override Notice Read(Element record, Heading heading, Findings findings)
    {
        Element? deposit = record.Child("depot");
        NoticeEvent filed = new()
        {
            Kind = EventKind.AccountsFiled,
            Label = deposit.TextOf("typeDepot"),
            On = deposit.DateOf("dateCloture", findings),
        };
        return heading.With([filed], Filers(record, findings), deposit.TextOf("descriptif"));
    }

    /// <summary>The firm's members stand in the notice itself; a block around them is read as well.</summary>
    private static IReadOnlyList<Party> Filers(Element record, Findings findings)
    {
        Element body = record.Child("personneMorale") ?? record;
        if (body.Child("denomination") is null && body.Child("numeroImmatriculation") is null)
        {
            findings.Warn("unread-person", "a deposit without a firm");
            return [];
        }

        Members members = new();
        Add(members, body);
        if (body != record)
        {
            Add(members, record, besideOnly: true);
        }

        return [PersonReader.Read("personneMorale", members, PartyRole.Subject, findings)];
    }

    private static void Add(Members members, Element from, bool besideOnly = false)
    {
        foreach (Element element in from.Children)
        {
            bool own = element.Name is "denomination" or "sigle" or "formeJuridique" or "nomCommercial";
            bool beside = element.Name is "numeroImmatriculation" or "nonInscrit" or "adresse" or "siegeSocial" or "capital";
            if (beside || (own && !besideOnly))
            {
                members.Add(element);
            }
        }
    }
}
