using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.Families;

/// <summary>
/// Makes a party of a person's elements. Where each stands depends on the family: identification inside the person or
/// beside it, capital inside or beside; the elements are the same.
/// </summary>
internal static class PersonReader
{
    private static readonly string[] _otherNames = ["nomCommercial", "enseigne", "pseudonyme", "sigle", "nomUsage", "denominationEIRL"];

    /// <summary>The parties of <c>personne</c> elements, each of which holds a person and what stands beside it.</summary>
    public static List<Party> ReadAll(Children persons, PartyRole role, Findings findings)
    {
        List<Party> parties = [];
        foreach (Element person in persons)
        {
            if (BodyOf(person) is { } body)
            {
                Members members = new();
                members.AddChildren(body);
                members.AddChildren(person, except: body);
                parties.Add(Read(body.Name, members, role, findings));
            }
        }

        return parties;
    }

    /// <summary>The party of an element that holds all there is of it.</summary>
    public static Party Read(Element person, PartyRole role, Findings findings)
    {
        Members members = new();
        members.AddChildren(person);
        return Read(person.Name, members, role, findings);
    }

    /// <summary>The party.</summary>
    /// <param name="name">Of the element that holds the person, <c>personneMorale</c> and the like.</param>
    /// <param name="members">What belongs to the person.</param>
    /// <param name="role">What the party does.</param>
    /// <param name="findings">Where it is noted what is printed and cannot be read.</param>
    public static Party Read(string name, Members members, PartyRole role, Findings findings)
    {
        bool legal =
            members.Child("denomination") is not null
            || name.EndsWith("Morale", StringComparison.Ordinal)
            || name.EndsWith("PM", StringComparison.Ordinal);
        string? form = members.TextOf("formeJuridique");
        Element? entry = members.Child("numeroImmatriculation");
        Seat seat = legal ? SeatReader.Read(members, findings) : default;
        return new Party
        {
            Role = role,
            Name = (legal ? members.TextOf("denomination") : NameOfHuman(members)) ?? "",
            Person = legal ? PersonType.Legal : PersonType.Natural,
            Siren = SirenOf(entry, members.Child("inscriptionRM")),
            Registry = entry.TextOf("nomGreffeImmat"),
            LegalForm = form,
            Activity = members.TextOf("activite"),
            OtherNames = Once(members.TextsOf(_otherNames)),
            Capital = CapitalOf(members.Child("capital")),
            Seat = seat.Place,
            Country = seat.Country,
            Officers = members.TextOf("administration") is { } text ? AdministrationText.Read(text, form) : [],
        };
    }

    private static Element? BodyOf(Element person)
    {
        foreach (Element element in person.Children)
        {
            if (element.Name is "personneMorale" or "personnePhysique")
            {
                return element;
            }
        }

        return null;
    }

    private static string? NameOfHuman(Members person) =>
        string.Join(' ', person.TextsOf("nom", "prenom")) is { Length: > 0 } name ? name : null;

    private static IReadOnlyList<string> Once(IReadOnlyList<string> texts) =>
        texts.Count > 1 ? [.. texts.Distinct(StringComparer.Ordinal)] : texts;

    /// <summary>An artisan may have a number in the trade register alone.</summary>
    private static Siren? SirenOf(Element? entry, Element? craft) =>
        SirenIn(entry, "numeroIdentificationRCS") ?? SirenIn(entry, "numeroIdentification") ?? SirenIn(craft, "numeroIdentificationRM");

    private static Siren? SirenIn(Element? entry, string name) => Siren.TryParse(entry.TextOf(name), out Siren siren) ? siren : null;

    private static Capital? CapitalOf(Element? capital) =>
        capital is null
            ? null
            : CapitalText.Read(capital.TextOf("montantCapital"), capital.TextOf("devise"), capital.TextOf("capitalVariable"));
}
