using System.Text.Json.Nodes;
using Watch.Sources.Tests.Sirene;

namespace Watch.Sources.Tests.Rne;

/// <summary>Records in the shape of the interface, of companies and people that do not exist.</summary>
internal static class RneCompanies
{
    public const string Valdorix = SireneUnits.Valdorix;
    public const string Puyelan = SireneUnits.Puyelan;

    /// <summary>A page of records.</summary>
    public static string Page(params IEnumerable<JsonObject> records) =>
        new JsonArray([.. records.Select(r => r.DeepClone())]).ToJsonString();

    /// <summary>A record as of the day on which the INPI changed it.</summary>
    public static JsonObject Company(string siren, string changed, params JsonObject[] officers) =>
        new()
        {
            ["updatedAt"] = $"{changed}T21:50:26+01:00",
            ["id"] = "63ac",
            ["siren"] = siren,
            ["formality"] = new JsonObject
            {
                ["siren"] = siren,
                ["diffusionINSEE"] = "O",
                ["content"] = new JsonObject
                {
                    ["natureCreation"] = new JsonObject { ["formeJuridique"] = "5710" },
                    ["personneMorale"] = new JsonObject
                    {
                        ["adresseEntreprise"] = new JsonObject { ["adresse"] = Address("THIERS", "63300", "63430") },
                        ["composition"] = new JsonObject { ["pouvoirs"] = new JsonArray([.. officers.Select(o => o.DeepClone())]) },
                        ["identite"] = new JsonObject
                        {
                            ["entreprise"] = new JsonObject
                            {
                                ["denomination"] = "VALDORIX",
                                ["nomCommercial"] = "LE VALDO",
                                ["codeApe"] = "2815Z",
                                ["formeJuridique"] = "5710",
                            },
                            ["description"] = new JsonObject { ["montantCapital"] = 100000.0, ["deviseCapital"] = "EUR" },
                        },
                        ["beneficiairesEffectifs"] = new JsonArray(
                            new JsonObject
                            {
                                ["individu"] = new JsonObject { ["nom"] = "PROPRIO", ["prenoms"] = new JsonArray("Cache") },
                            }
                        ),
                    },
                },
            },
        };

    /// <summary>A human being in office.</summary>
    public static JsonObject Human(string role, string surname, params string[] firstNames) =>
        new()
        {
            ["roleEntreprise"] = role,
            ["typeDePersonne"] = "INDIVIDU",
            ["individu"] = new JsonObject
            {
                ["descriptionPersonne"] = new JsonObject
                {
                    ["nom"] = surname,
                    ["prenoms"] = new JsonArray([.. firstNames.Select(n => JsonValue.Create(n))]),
                    ["dateDeNaissance"] = "1961-07",
                    ["nationalite"] = "Française",
                },
                ["adresseDomicile"] = Address("VICHY", "03200", "03310"),
            },
        };

    /// <summary>A legal person in office.</summary>
    public static JsonObject Firm(string role, string name, string? siren, string country = "FRANCE") =>
        new()
        {
            ["roleEntreprise"] = role,
            ["typeDePersonne"] = "ENTREPRISE",
            ["entreprise"] = new JsonObject
            {
                ["siren"] = siren,
                ["denomination"] = name,
                ["pays"] = country,
            },
        };

    public static JsonObject Address(string town, string code, string insee) =>
        new()
        {
            ["pays"] = "FRANCE",
            ["codePays"] = "FRA",
            ["commune"] = town,
            ["codePostal"] = code,
            ["codeInseeCommune"] = insee,
            ["numVoie"] = "12",
            ["voie"] = "DES COUTELIERS",
        };

    /// <summary>The same with another value at a path of the legal person, as in <c>identite.entreprise.denomination</c>.</summary>
    public static JsonObject With(this JsonObject record, string path, JsonNode? value)
    {
        JsonObject other = (JsonObject)record.DeepClone();
        string[] names = path.Split('.');
        JsonObject at = (JsonObject)other["formality"]!["content"]!["personneMorale"]!;
        foreach (string name in names[..^1])
        {
            at[name] ??= new JsonObject();
            at = (JsonObject)at[name]!;
        }

        at[names[^1]] = value?.DeepClone();
        return other;
    }

    /// <summary>The same with another diffusion.</summary>
    public static JsonObject Shown(this JsonObject record, string? diffusion)
    {
        JsonObject other = (JsonObject)record.DeepClone();
        other["formality"]!["diffusionINSEE"] = diffusion;
        return other;
    }
}
