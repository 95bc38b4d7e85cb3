using System.Collections.Frozen;
using System.Text.Json;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Opendatasoft;

namespace Watch.Sources.Bodacc.Api;

/// <summary>
/// Turns a record of the interface into the element that the bulk file of its family has for the same publication, so that
/// both channels are understood by the same code.
/// </summary>
internal static class ApiShapes
{
    private static readonly string[] _membersOfAct =
    [
        "dateImmatriculation",
        "dateEffet",
        "dateCommencementActivite",
        "descriptif",
        "opposition",
    ];

    private static readonly FrozenDictionary<string, (string Family, Func<ApiRecord, Element> Shape)> _byFamilleAvis = new Dictionary<
        string,
        (string, Func<ApiRecord, Element>)
    >(StringComparer.OrdinalIgnoreCase)
    {
        ["vente"] = ("rcs-a", r => RcsA(r, "vente", "categorieVente")),
        ["creation"] = ("rcs-a", r => RcsA(r, "creation", "categorieCreation")),
        ["immatriculation"] = ("rcs-a", r => RcsA(r, "immatriculation", "categorieImmatriculation")),
        ["modification"] = ("rcs-b", r => RcsB(r, Modification(r))),
        ["radiation"] = ("rcs-b", r => RcsB(r, Radiation(r))),
        ["collective"] = ("pcl", Pcl),
        ["conciliation"] = ("pcl", Pcl),
        ["retablissement_professionnel"] = ("pcl", Pcl),
        ["dpc"] = ("bilan", Bilan),
        ["divers"] = ("div", Div),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The family of bulk files in which the record's <c>familleavis</c> is published, or null for one that is not known.
    /// </summary>
    public static string? FamilyOf(string? familleAvis) =>
        familleAvis is not null && _byFamilleAvis.TryGetValue(familleAvis, out var known) ? known.Family : null;

    /// <summary>The element; a nested column that is not JSON is a <see cref="JsonException"/>.</summary>
    public static Element Of(ApiRecord record) =>
        _byFamilleAvis.TryGetValue(record.FamilleAvis, out var known) ? known.Shape(record) : Div(record);

    private static Element RcsA(ApiRecord record, string act, string category)
    {
        JsonElement? acte = record.Nested("acte");
        JsonElement? inner = acte?.Member(act);
        Element body = new(
            act,
            [
                ApiElement.Of(category, inner?.Text(category)),
                .. _membersOfAct.Select(name => ApiElement.Of(name, inner?.Text(name) ?? acte?.Text(name))),
            ]
        );
        if (body.First is null && acte?.Text(act) is { } stub)
        {
            body.Hold(stub);
        }

        return new Element(
            "avis",
            [
                .. Head(record),
                new Element("personnes", record.Persons.Select(ApiPersons.OfRcsA)),
                .. Establishments(record),
                .. Previous(record, "listeprecedentproprietaire", "precedentProprietaire"),
                .. Previous(record, "listeprecedentexploitant", "precedentExploitant"),
                Parent(record),
                new Element("acte", [body]),
            ]
        );
    }

    private static Element RcsB(ApiRecord record, Element act) =>
        new("avis", [.. Head(record), new Element("personnes", record.Persons.Select(ApiPersons.OfRcsB)), act, Parent(record)]);

    private static Element Modification(ApiRecord record) =>
        new(
            "modificationsGenerales",
            [
                .. Previous(record, "listeprecedentexploitant", "precedentExploitant"),
                .. Members(record.Nested("modificationsgenerales"), "descriptif", "dateCommencementActivite", "dateEffet"),
            ]
        );

    /// <summary>The date stands in a block of its own in old records and outside of it in new ones; the whole may be missing.</summary>
    private static Element Radiation(ApiRecord record)
    {
        JsonElement? radiation = record.Nested("radiationaurcs");
        string? date = radiation?.Member("radiationPP")?.Text("dateCessationActivitePP") ?? radiation?.Text("dateCessationActivitePP");
        return new Element(
            "radiationAuRCS",
            [
                date is null ? null : new Element("radiationPP", [ApiElement.Of("dateCessationActivitePP", date)]),
                .. Members(radiation, "commentaire"),
            ]
        );
    }

    private static Element Pcl(ApiRecord record) =>
        new(
            "annonce",
            [
                .. Head(record),
                .. record.Persons.SelectMany(ApiPersons.OfPcl),
                new Element("jugement", Members(record.Nested("jugement"), "famille", "nature", "date", "complementJugement")),
                Parent(record),
            ]
        );

    private static Element Bilan(ApiRecord record) =>
        new(
            "avis",
            [
                .. Head(record),
                .. record.Persons.Take(1).SelectMany(ApiPersons.OfBilan),
                new Element("depot", Members(record.Nested("depot"), "dateCloture", "typeDepot", "descriptif")),
                Parent(record),
            ]
        );

    private static Element Div(ApiRecord record) =>
        new(
            "avis",
            [
                .. Head(record),
                .. record.Persons.Select(ApiPersons.OfRcsB),
                .. Members(record.Nested("divers"), "titreAnnonce", "contenuAnnonce"),
                Parent(record),
            ]
        );

    private static IEnumerable<Element?> Head(ApiRecord record) =>
        [
            new Element("typeAnnonce", [new Element(record.Type, "")]),
            new Element("numeroAnnonce", record.Number),
            ApiElement.Of("numeroDepartement", record.Json.Text("numerodepartement")),
            ApiElement.Of("tribunal", record.Json.Text("tribunal")),
        ];

    private static IEnumerable<Element> Establishments(ApiRecord record) =>
        from item in record.Nested("listeetablissements") is { } list ? list.OneOrMany() : []
        from establishment in (item.Member("etablissement") ?? item).OneOrMany()
        select new Element(
            "etablissement",
            [
                .. Members(establishment, "origineFonds", "qualiteEtablissement", "activite", "enseigne"),
                new Element("adresse", Members(establishment.Member("adresse"), "codePostal", "ville", "localite")),
            ]
        );

    private static IEnumerable<Element> Previous(ApiRecord record, string column, string prefix) =>
        ApiPersons.In(record.Nested(column)).Select(person => ApiPersons.Previous(person, prefix));

    private static Element? Parent(ApiRecord record) =>
        record.Nested("parutionavisprecedent") is { } parent
            ? new Element("parutionAvisPrecedent", Members(parent, "nomPublication", "numeroParution", "dateParution", "numeroAnnonce"))
            : null;

    private static IEnumerable<Element?> Members(JsonElement? from, params string[] names) =>
        names.Select(name => ApiElement.Of(name, from?.Text(name)));
}
