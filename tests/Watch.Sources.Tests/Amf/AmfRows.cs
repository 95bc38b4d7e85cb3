using System.Text.Json;
using System.Text.Json.Nodes;

namespace Watch.Sources.Tests.Amf;

/// <summary>Invented rows of the flow of regulated information, in both shapes of its interface.</summary>
internal static class AmfRows
{
    public const string Lei = "999900INVENTEDORVA24";
    public const string Isin = "FR9990000005";
    public const string Crossing = "Décision de franchissement de seuil";

    public const string Link = "https://fr.ftp.opendatasoft.com/datadila/INFOFI/307/8888/01/FC307990001_20261104.pdf";

    /// <summary>A decision of the AMF, its end of days and its NULL as published.</summary>
    public static JsonObject Decision(string id = "990001_20261104", string? link = Link, string sent = "2026-11-04T17:05:00+00:00") =>
        new()
        {
            ["uin_idt_uin"] = id,
            ["uin_dat_amf"] = sent,
            ["uin_dat_mar"] = "8887-12-31T00:00:00+00:00",
            ["identificationdiffuseur_idi_cod_dif"] = "307",
            ["identificationsociete_iso_nom_soc"] = "ORVALIE",
            ["identificationsociete_iso_pay_ss"] = "FR",
            ["identificationsociete_iso_cd_isi"] = Isin,
            ["identificationsociete_iso_cd_lei"] = Lei,
            ["informationdeposee_inf_dat_emt"] = sent,
            ["informationdeposee_inf_tit_inf"] = "Franchissements de seuils et déclaration d'intention",
            ["informationdeposee_inf_lng_inf"] = "Français",
            ["informationdeposee_inf_upg_inf_inf_upg_rel"] = null,
            ["informationdeposee_inf_upg_inf_inf_upg_sts"] = "NEW",
            ["url_de_recuperation"] = link,
            ["type_d_information"] = "Informations réglementées continues",
            ["sous_type_d_information"] = Crossing,
            ["subtype_of_information"] = "NULL",
        };

    /// <summary>What an issuer says.</summary>
    public static JsonObject Release(string id, string subtype, string sent = "2026-11-04T06:00:00+00:00") =>
        new()
        {
            ["uin_idt_uin"] = id,
            ["uin_dat_amf"] = null,
            ["uin_dat_mar"] = sent,
            ["identificationdiffuseur_idi_cod_dif"] = "ZZZ",
            ["identificationsociete_iso_nom_soc"] = "Orvalie S.A.",
            ["identificationsociete_iso_cd_isi"] = Isin,
            ["identificationsociete_iso_cd_lei"] = null,
            ["informationdeposee_inf_dat_emt"] = sent,
            ["informationdeposee_inf_tit_inf"] = "Nombre d'actions et de droits de vote",
            ["informationdeposee_inf_lng_inf"] = "Français",
            ["informationdeposee_inf_upg_inf_inf_upg_rel"] = null,
            ["informationdeposee_inf_upg_inf_inf_upg_sts"] = "NEW",
            ["url_de_recuperation"] = "https://fr.ftp.opendatasoft.com/datadila/INFOFI/ZZZ/2026/11/FCZZZ.pdf",
            ["type_d_information"] = "Informations réglementées continues",
            ["sous_type_d_information"] = subtype,
        };

    /// <summary>With other columns.</summary>
    public static JsonObject With(this JsonObject row, params (string Column, string? Value)[] columns)
    {
        foreach ((string column, string? value) in columns)
        {
            row[column] = value;
        }

        return row;
    }

    /// <summary>A page of version 2.1.</summary>
    public static string Page(params JsonObject[] rows) =>
        new JsonObject { ["total_count"] = rows.Length, ["results"] = new JsonArray([.. rows.Select(r => r.DeepClone())]) }.ToJsonString();

    /// <summary>A page of version 2.0.</summary>
    public static string Wrapped(params JsonObject[] rows) =>
        new JsonObject
        {
            ["total_count"] = rows.Length,
            ["links"] = new JsonArray(),
            ["records"] = new JsonArray([
                .. rows.Select(r => new JsonObject
                {
                    ["links"] = new JsonArray(),
                    ["record"] = new JsonObject
                    {
                        ["id"] = "0f",
                        ["timestamp"] = "2026-11-04T18:00:00Z",
                        ["size"] = 812,
                        ["fields"] = r.DeepClone(),
                    },
                }),
            ]),
        }.ToJsonString();

    public static JsonElement Element(this JsonNode node) => JsonSerializer.SerializeToElement(node);
}
