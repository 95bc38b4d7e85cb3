using System.Xml.Linq;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;

namespace Watch.Sources.Bodacc.Families;

/// <summary>
/// Makes a party of a person's elements. Where each stands depends on the family: identification inside the person or
/// beside it, capital inside or beside; the elements are the same.
/// </summary>
internal static class PersonReader
{
    private static readonly string[] _otherNames = ["nomCommercial", "enseigne", "pseudonyme", "sigle", "nomUsage", "denominationEIRL"];

    private static readonly string[] _addresses = ["siegeSocial", "adresse", "etablissementPrincipal"];
    private static readonly string[] _bodies = ["personneMorale", "personnePhysique"];

    /// <summary>The parties of <c>personne</c> elements, each of which holds a person and what stands beside it.</summary>
    public static IEnumerable<Party> ReadAll(IEnumerable<XElement> persons, PartyRole role) =>
        from person in persons
        let body = person.Elements().FirstOrDefault(e => _bodies.Contains(e.Name.LocalName, StringComparer.Ordinal))
        where body is not null
        select Read(body, person.Elements().Where(e => e != body), role);

    /// <summary>The party.</summary>
    /// <param name="body"><c>personneMorale</c>, <c>personnePhysique</c>, or an element that holds their members.</param>
    /// <param name="beside">What belongs to the person and stands next to it.</param>
    /// <param name="role">What the party does.</param>
    public static Party Read(XElement body, IEnumerable<XElement> beside, PartyRole role)
    {
        XElement all = new("person", body.Elements(), beside);
        bool legal = all.Element("denomination") is not null || body.Name.LocalName.EndsWith("Morale", StringComparison.Ordinal) || body.Name.LocalName.EndsWith("PM", StringComparison.Ordinal);
        string? form = all.TextOf("formeJuridique");
        return new Party
        {
            Role = role,
            Name = (legal ? all.TextOf("denomination") : NameOfHuman(all)) ?? "",
            Person = legal ? PersonType.Legal : PersonType.Natural,
            Siren = SirenOf(all),
            Registry = all.Element("numeroImmatriculation").TextOf("nomGreffeImmat"),
            LegalForm = form,
            OtherNames = [.. _otherNames.SelectMany(name => all.TextsOf(name)).Distinct(StringComparer.Ordinal)],
            Capital = CapitalOf(all.Element("capital")),
            Seat = legal ? SeatOf(all) : null,
            Officers = all.TextOf("administration") is { } text ? AdministrationText.Read(text, form) : [],
        };
    }

    private static string? NameOfHuman(XElement person) =>
        string.Join(' ', [.. person.TextsOf("nom"), .. person.TextsOf("prenom")]) is { Length: > 0 } name ? name : null;

    /// <summary>An artisan may have a number in the trade register alone.</summary>
    private static Siren? SirenOf(XElement person)
    {
        XElement? entry = person.Element("numeroImmatriculation");
        foreach (string? text in new[]
        {
            entry.TextOf("numeroIdentificationRCS"),
            entry.TextOf("numeroIdentification"),
            person.Element("inscriptionRM").TextOf("numeroIdentificationRM"),
        })
        {
            if (Siren.TryParse(text, out Siren siren))
            {
                return siren;
            }
        }

        return null;
    }

    private static Capital? CapitalOf(XElement? capital) =>
        capital is null ? null : CapitalText.Read(capital.TextOf("montantCapital"), capital.TextOf("devise"), capital.TextOf("capitalVariable"));

    private static Place? SeatOf(XElement person)
    {
        XElement? address = _addresses.Select(n => person.Element(n)).FirstOrDefault(e => e is not null);
        XElement? at = address?.Element("adresse") ?? address;
        XElement? abroad = at?.Element("etranger");
        XElement? france = at?.Element("france") ?? at;
        Place place = abroad is null
            ? new Place(france.TextOf("codePostal"), france.TextOf("ville"))
            : new Place(null, abroad.TextOf("adresse"), abroad.TextOf("pays"));
        return place is { PostalCode: null, City: null, Country: null } ? null : place;
    }
}
