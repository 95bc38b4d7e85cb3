using System.Text.Json.Nodes;

namespace Watch.Sources.Tests.Sirene;

/// <summary>Answers of the API in its shape, with units that do not exist.</summary>
internal static class SireneUnits
{
    public const string Valdorix = "999101116";
    public const string Puyelan = "999102486";

    /// <summary>An answer with all its units.</summary>
    public static string Answer(params IEnumerable<JsonObject> units) => Page("*", "*", null, units);

    /// <summary>One page of an answer.</summary>
    public static string Page(string cursor, string next, int? total, params IEnumerable<JsonObject> units)
    {
        JsonArray all = [.. units.Select(u => u.DeepClone())];
        JsonObject header = new()
        {
            ["statut"] = 200,
            ["message"] = "OK",
            ["total"] = total ?? all.Count,
            ["debut"] = 0,
            ["nombre"] = all.Count,
            ["curseur"] = cursor,
            ["curseurSuivant"] = next,
        };
        return new JsonObject { ["header"] = header, ["unitesLegales"] = all }.ToJsonString();
    }

    /// <summary>A unit as of the day on which the INSEE changed it.</summary>
    public static JsonObject Unit(string siren, string changed, params JsonObject[] periods) =>
        new()
        {
            ["siren"] = siren,
            ["statutDiffusionUniteLegale"] = "O",
            ["dateCreationUniteLegale"] = "2011-05-02",
            ["sigleUniteLegale"] = null,
            ["prenom1UniteLegale"] = null,
            ["trancheEffectifsUniteLegale"] = "22",
            ["anneeEffectifsUniteLegale"] = "2024",
            ["dateDernierTraitementUniteLegale"] = $"{changed}T03:04:05",
            ["nombrePeriodesUniteLegale"] = periods.Length,
            ["categorieEntreprise"] = "PME",
            ["periodesUniteLegale"] = new JsonArray([.. periods.Select(p => p.DeepClone())]),
        };

    /// <summary>What held from a day on.</summary>
    public static JsonObject Period(
        string from,
        string? name = "VALDORIX",
        string? activity = "28.15Z",
        string seat = "00013",
        string status = "A",
        string form = "5710"
    ) =>
        new()
        {
            ["dateFin"] = null,
            ["dateDebut"] = from,
            ["etatAdministratifUniteLegale"] = status,
            ["changementEtatAdministratifUniteLegale"] = false,
            ["nomUniteLegale"] = null,
            ["denominationUniteLegale"] = name,
            ["denominationUsuelle1UniteLegale"] = null,
            ["categorieJuridiqueUniteLegale"] = form,
            ["activitePrincipaleUniteLegale"] = activity,
            ["nomenclatureActivitePrincipaleUniteLegale"] = activity is null ? null : "NAFRev2",
            ["nicSiegeUniteLegale"] = seat,
            ["caractereEmployeurUniteLegale"] = "O",
        };

    /// <summary>The same with another value.</summary>
    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        JsonObject other = (JsonObject)json.DeepClone();
        other[name] = value;
        return other;
    }
}
