using System.Text.Json;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Opendatasoft;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.Api;

/// <summary>Writes the persons of a record as each family of bulk files has them.</summary>
internal static class ApiPersons
{
    private static readonly string[] _ofFirm = ["denomination", "sigle", "nomCommercial", "formeJuridique", "administration"];
    private static readonly string[] _ofHuman = ["nom", "prenom", "nomUsage", "pseudonyme", "nomCommercial"];
    private static readonly string[] _ofAddress = ["codePostal", "ville"];

    /// <summary>The persons of a column, which come as one object, as many, or each wrapped in an object of its own.</summary>
    public static IEnumerable<JsonElement> In(JsonElement? column) =>
        column is { } list
            ? list.OneOrMany().SelectMany(i => (i.Member("personne") ?? i).OneOrMany()).Where(p => p.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>RCS-A: identification inside the person, capital and address beside.</summary>
    public static Element OfRcsA(JsonElement person) =>
        new("personne", [Named(person, "numeroIdentification"), Capital(person), Activity(person), Address(person)]);

    /// <summary>RCS-B: identification and address beside the person, capital inside.</summary>
    public static Element OfRcsB(JsonElement person) =>
        new(
            "personne",
            [Body(person, [Capital(person)]), Identification(person, "numeroIdentificationRCS"), Activity(person), Address(person)]
        );

    /// <summary>PCL: one run of the flat sequence, in its order.</summary>
    public static IEnumerable<Element?> OfPcl(JsonElement person) =>
        [
            Body(person, Copy(person, ["denominationEIRL"])),
            Identification(person, "numeroIdentificationRCS"),
            Inside(person).Member("inscriptionRM") is { } craft
                ? new Element("inscriptionRM", Copy(craft, ["numeroIdentificationRM", "codeRM"]))
                : null,
            .. Copy(person, ["enseigne"]),
            Activity(person),
            Address(person),
        ];

    /// <summary>BILAN: the members of a firm stand in the notice itself.</summary>
    public static IEnumerable<Element?> OfBilan(JsonElement person) =>
        [Identification(person, "numeroIdentificationRCS"), .. Named(person), Address(person)];

    /// <summary>A previous owner or operator: <c>precedentProprietairePM</c>, <c>precedentExploitantPP</c>.</summary>
    public static Element Previous(JsonElement person, string prefix) =>
        new(prefix + (IsFirm(person) ? "PM" : "PP"), [Identification(person, "numeroIdentification"), .. Named(person)]);

    /// <summary>Nothing in the record says who this person is but its form or capital.</summary>
    public static bool IsNameless(JsonElement person) =>
        Inside(person) is var inside && inside.Text("denomination") is null && inside.Text("nom") is null;

    /// <summary>Neither a number nor the statement that there is none.</summary>
    public static bool IsNumberless(JsonElement person) =>
        Inside(person) is var inside
        && inside.Member("numeroImmatriculation") is null
        && inside.Member("nonInscrit") is null
        && inside.Member("inscriptionRM") is null;

    private static Element Named(JsonElement person, string tag) => new(BodyName(person), [Identification(person, tag), .. Named(person)]);

    private static Element Body(JsonElement person, IEnumerable<Element?> more) => new(BodyName(person), [.. Named(person), .. more]);

    private static IEnumerable<Element> Named(JsonElement person) => Copy(Inside(person), IsFirm(person) ? _ofFirm : _ofHuman);

    private static string BodyName(JsonElement person) => IsFirm(person) ? "personneMorale" : "personnePhysique";

    private static bool IsFirm(JsonElement person) =>
        person.Text("typePersonne") switch
        {
            "pm" => true,
            "pp" => false,
            _ => person.Member("personnePhysique") is null && Inside(person).Text("nom") is null,
        };

    private static JsonElement Inside(JsonElement person) => person.Member("personneMorale") ?? person.Member("personnePhysique") ?? person;

    private static Element? Identification(JsonElement person, string tag)
    {
        JsonElement inside = Inside(person);
        if ((inside.Member("numeroImmatriculation") ?? person.Member("numeroImmatriculation")) is { } entry)
        {
            string? number = entry.Text("numeroIdentification") ?? entry.Text("numeroIdentificationRCS");
            return new Element("numeroImmatriculation", [ApiElement.Of(tag, number), .. Copy(entry, ["codeRCS", "nomGreffeImmat"])]);
        }

        return inside.Member("nonInscrit") is null ? null : new Element("nonInscrit", "RCS non inscrit");
    }

    private static Element? Capital(JsonElement person) =>
        (Inside(person).Member("capital") ?? person.Member("capital")) is { } capital
            ? new Element("capital", Copy(capital, ["montantCapital", "devise", "capitalVariable"]))
            : null;

    private static Element? Activity(JsonElement person) =>
        ApiElement.Of("activite", Inside(person).Text("activite") ?? person.Text("activite"));

    /// <summary>Postal code, town and country: the street is of no use, and a human being's home is nobody's business.</summary>
    private static Element? Address(JsonElement person)
    {
        JsonElement? found =
            person.Member("adresseSiegeSocial") ?? person.Member("adressePM") ?? Inside(person).Member("adresseSiegeSocial");
        if (!IsFirm(person) || found is not { } address)
        {
            return null;
        }

        JsonElement first = address.OneOrMany().FirstOrDefault();
        string? country = first.Text("pays");
        return country is null || CountryNames.CodeOf(country) is "FR"
            ? new Element("adresse", [new Element("france", Copy(first, _ofAddress))])
            : new Element("adresse", [new Element("etranger", [.. Copy(first, _ofAddress), ApiElement.Of("pays", country)])]);
    }

    private static IEnumerable<Element> Copy(JsonElement from, IEnumerable<string> names) =>
        names.SelectMany(name => from.Member(name) is { } member ? member.Texts().Select(text => ApiElement.Of(name, text)!) : []);
}
