using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;

namespace Watch.Sources.Bodacc.Pcl;

/// <summary>
/// The debtors of a judgment stand one after the other without an element around each: a person, then its number, sign,
/// activity and address, then the next person. Document order alone tells whose is what.
/// </summary>
internal static class Debtors
{
    private static readonly string[] _persons = ["personneMorale", "personnePhysique"];
    private static readonly string[] _beside = ["numeroImmatriculation", "nonInscrit", "inscriptionRM", "enseigne", "adresse"];

    /// <summary>The debtors in document order, each with what follows it up to the next.</summary>
    public static IEnumerable<Party> Read(XElement annonce)
    {
        XElement? person = null;
        List<XElement> beside = [];
        foreach (XElement element in annonce.Elements())
        {
            string name = element.Name.LocalName;
            if (_persons.Contains(name, StringComparer.Ordinal))
            {
                if (person is not null)
                {
                    yield return PersonReader.Read(person, beside, PartyRole.Debtor);
                }

                person = element;
                beside.Clear();
            }
            else if (person is not null && _beside.Contains(name, StringComparer.Ordinal))
            {
                beside.Add(element);
            }
        }

        if (person is not null)
        {
            yield return PersonReader.Read(person, beside, PartyRole.Debtor);
        }
    }
}
