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

    // Where the name of an estate stands for that of its owner, it is no other name.
    private static readonly string[] _namesOfEstate = [.. _otherNames[..^1]];

    /// <summary>
    /// The parties of <c>personne</c> elements, each of which holds a person and what stands beside it; the schema lets the two repeat.
    /// </summary>
    public static List<Party> ReadAll(Children persons, PartyRole role, Findings findings)
    {
        List<Party> parties = [];
        foreach (Element person in persons)
        {
            bool isRead = false;
            foreach (Element body in person.Children)
            {
                if (IsBody(body))
                {
                    parties.Add(Read(body.Name, MembersOf(person, body, isFirst: !isRead), role, findings));
                    isRead = true;
                }
            }

            findings.WarnIf(!isRead && person.Text is not null, "unread-person", "a person of an unknown sort");
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
        Element? entry = members.Child("inscriptionRCS")?.Child("numeroImmatriculation");
        Element? beside = members.Child("numeroImmatriculation");
        string? denomination = legal ? members.TextOf("denomination") : NameOfHuman(members);
        string? ofEstate = legal || denomination is not null ? null : members.TextOf("denominationEIRL");
        findings.WarnIf(denomination is null && ofEstate is null, "nameless-person", name);
        Seat seat = legal ? SeatReader.Read(members, findings) : default;
        return new Party
        {
            Role = role,
            Name = denomination ?? ofEstate ?? "",
            Person = legal ? PersonType.Legal : PersonType.Natural,
            Siren = PrintedSiren.Read(findings, entry, beside, members.Child("inscriptionRM")),
            Registry = entry.TextOf("nomGreffeImmat") ?? beside.TextOf("nomGreffeImmat"),
            LegalForm = form,
            Activity = members.TextOf("activite"),
            OtherNames = Once(ofEstate is null ? members.TextsOf(_otherNames) : members.TextsOf(_namesOfEstate)),
            Capital = CapitalOf(members.Child("capital"), findings),
            Seat = seat.Place,
            Country = seat.Country,
            Officers = members.TextOf("administration") is { } text ? AdministrationText.Read(text, form) : [],
        };
    }

    private static bool IsBody(Element element) => element.Name is "personneMorale" or "personnePhysique";

    // What stands before the first person is its own too.
    private static Members MembersOf(Element person, Element body, bool isFirst)
    {
        Members members = new();
        members.AddChildren(body);
        bool isOwn = isFirst;
        foreach (Element element in person.Children)
        {
            if (IsBody(element))
            {
                isOwn = element == body;
            }
            else if (isOwn)
            {
                members.Add(element);
            }
        }

        return members;
    }

    private static string? NameOfHuman(Members person) =>
        string.Join(' ', person.TextsOf("nom", "prenom")) is { Length: > 0 } name ? name : null;

    private static IReadOnlyList<string> Once(IReadOnlyList<string> texts) =>
        texts.Count > 1 ? [.. texts.Distinct(StringComparer.Ordinal)] : texts;

    private static Capital? CapitalOf(Element? capital, Findings findings)
    {
        Capital? read = capital is null
            ? null
            : CapitalText.Read(capital.TextOf("montantCapital"), capital.TextOf("devise"), capital.TextOf("capitalVariable"));
        findings.WarnIf(
            read is { Amount: null } && read.AsPrinted.AsSpan().ContainsAnyInRange('1', '9'),
            "unread-capital",
            read?.AsPrinted
        );
        return read;
    }
}
