using System.Text.Json.Nodes;

namespace Watch.Sources.Tests.Amf;

/// <summary>Invented items of the BDIF, in the shape of its answers.</summary>
internal static class BdifItems
{
    public static JsonObject Crossing(string number = AmfReading.Number, string? published = null) =>
        Item(number, published, "SPDE", "Declarations", ("SocieteConcernee", "ORVALIE"));

    public static JsonObject Item(
        string number,
        string? published,
        string information,
        string document,
        params (string Role, string Name)[] firms
    ) =>
        new()
        {
            ["id"] = 990001,
            ["titre"] = null,
            ["numero"] = number,
            ["numeroConcatene"] = number,
            ["domaine"] = "DOP",
            ["version"] = 1,
            ["dateCreation"] = "2026-11-04T18:22:03.03",
            ["datePublication"] = published ?? "2026-11-04T18:22:03.9842186+01:00",
            ["dateAction"] = null,
            ["dateMiseEnLigne"] = "2026-11-04T18:22:02.563",
            ["dateInformation"] = "2026-11-04T00:00:00",
            ["typesDocument"] = new JsonArray(document),
            ["typesInformation"] = new JsonArray(information),
            ["typesOperation"] = new JsonArray(),
            ["documents"] = new JsonArray(
                Document($"2026/{number}/AB00.pdf", byRegulator: false),
                Document($"2026/{number}/CD01.pdf", byRegulator: true)
            ),
            ["societes"] = new JsonArray([
                .. firms.Select(f => new JsonObject
                {
                    ["jeton"] = "RS99900001",
                    ["raisonSociale"] = f.Name,
                    ["role"] = f.Role,
                }),
            ]),
        };

    private static JsonObject Document(string path, bool byRegulator) =>
        new()
        {
            ["accessible"] = true,
            ["docRegulateur"] = byRegulator,
            ["path"] = path,
            ["format"] = "PDF",
        };
}
