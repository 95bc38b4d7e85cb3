using System.Text.Json;
using Watch.Sources.Opendatasoft;

namespace Watch.Sources.Amf.Rows;

/// <summary>The columns of the flow, by what they hold. A text <c>NULL</c> is none.</summary>
internal static class RowColumns
{
    public const string Id = "uin_idt_uin";
    public const string Sent = "informationdeposee_inf_dat_emt";
    public const string Received = "uin_dat_amf";
    public const string Marked = "uin_dat_mar";
    public const string Issuer = "identificationsociete_iso_nom_soc";
    public const string Isin = "identificationsociete_iso_cd_isi";
    public const string Lei = "identificationsociete_iso_cd_lei";
    public const string Country = "identificationsociete_iso_pay_ss";
    public const string Title = "informationdeposee_inf_tit_inf";
    public const string Type = "type_d_information";
    public const string Subtype = "sous_type_d_information";
    public const string EnglishSubtype = "subtype_of_information";
    public const string Diffuser = "identificationdiffuseur_idi_cod_dif";
    public const string Status = "informationdeposee_inf_upg_inf_inf_upg_sts";
    public const string Related = "informationdeposee_inf_upg_inf_inf_upg_rel";
    public const string Link = "url_de_recuperation";

    private const string None = "NULL";

    /// <summary>The text of a column, blanks folded; null where it is missing, empty or says that it is.</summary>
    public static string? Column(this JsonElement row, string name)
    {
        string text = string.Join(' ', (row.Text(name) ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 || text.Equals(None, StringComparison.OrdinalIgnoreCase) ? null : text;
    }
}
