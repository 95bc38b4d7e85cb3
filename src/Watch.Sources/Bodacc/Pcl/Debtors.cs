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
                    yield return Debtor(person, members, findings);
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
                bool isOther = element.Name != "enseigne" && members.Child(element.Name) is { } first && first.Value != element.Value;
                findings.WarnIf(isOther, "repeated-element", element.Name);
                members.Add(element);
            }
            else if (person is null && element.Name is "numeroImmatriculation" or "inscriptionRM" or "enseigne" or "adresse")
            {
                findings.Warn("unread-person", element.Name);
            }
        }

        if (person is not null)
        {
            yield return Debtor(person, members, findings);
        }
    }

    // The schema has a number or "non inscrit" beside each.
    private static Party Debtor(Element person, Members members, Findings findings)
    {
        Party debtor = PersonReader.Read(person.Name, members, PartyRole.Debtor, findings);
        bool isTold = members.Child("nonInscrit") is not null || members.Child("inscriptionRCS")?.Child("nonInscrit") is not null;
        findings.WarnIf(debtor.Siren is null && !isTold, "numberless-debtor", person.Name);
        return debtor;
    }
}
