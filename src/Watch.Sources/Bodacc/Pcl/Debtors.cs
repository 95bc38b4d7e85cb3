using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.Pcl;

/// <summary>
/// The debtors of a judgment stand one after the other without an element around each: a person, then its number, sign,
/// activity and address, then the next person. Document order alone tells whose is what.
/// </summary>
internal static class Debtors
{
    /// <summary>The debtors in document order, each with what follows it up to the next.</summary>
    public static IEnumerable<Party> Read(Element annonce, Findings findings)
    {
        Element? person = null;
        Members members = new();
        foreach (Element element in annonce.Children)
        {
            if (element.Name is "personneMorale" or "personnePhysique")
            {
                if (person is not null)
                {
                    yield return PersonReader.Read(person.Name, members, PartyRole.Debtor, findings);
                }

                person = element;
                members = new Members();
                members.AddChildren(person);
            }
            else if (
                person is not null
                && element.Name is "numeroImmatriculation" or "nonInscrit" or "inscriptionRM" or "enseigne" or "activite" or "adresse"
            )
            {
                members.Add(element);
            }
        }

        if (person is not null)
        {
            yield return PersonReader.Read(person.Name, members, PartyRole.Debtor, findings);
        }
    }
}
