namespace Watch.Sources.Bodacc.Administration;

/// <summary>
/// The legal forms whose partners the register prints among the officers, so that an entry or an exit is a change of
/// ownership: civil companies (code civil, art. 1845 and following), general and limited partnerships.
/// </summary>
internal static class PartnerForms
{
    private static readonly string[] _words =
    [
        "societe civile",
        "nom collectif",
        "commandite",
        "libre partenariat",
        "groupement foncier",
        "groupement forestier",
        "groupement agricole",
        "exploitation agricole",
        "interprofessionnelle de soins",
    ];

    private static readonly string[] _acronyms =
    [
        "sci",
        "snc",
        "scp",
        "scm",
        "scea",
        "sccv",
        "scpi",
        "gaec",
        "gfa",
        "earl",
        "sca",
        "scs",
        "sisa",
    ];

    /// <summary>What a role says by itself where the form is not printed.</summary>
    private static readonly string[] _liable = ["en nom", "indefiniment", "commandit"];

    /// <summary>True when the folded role makes its holder a partner of a firm of that form.</summary>
    public static bool Owns(string role, string? legalForm)
    {
        if (!role.Contains("associe", StringComparison.Ordinal) || role.Contains("non associe", StringComparison.Ordinal))
        {
            return false;
        }

        return string.IsNullOrWhiteSpace(legalForm)
            ? Array.Exists(_liable, w => role.Contains(w, StringComparison.Ordinal))
            : PrintsPartners(Wording.Fold(legalForm));
    }

    private static bool PrintsPartners(string form) =>
        Array.Exists(_words, w => form.Contains(w, StringComparison.Ordinal))
        || Array.Exists(_acronyms, form.Replace(".", "", StringComparison.Ordinal).Split(' ').Contains);
}
