using System.Collections.Frozen;

namespace Watch.Worker.Configuration.Firms;

/// <summary>The columns of a list of firms as a table.</summary>
internal static class SheetColumns
{
    /// <summary>The titles as a French administrator writes them.</summary>
    public static readonly IReadOnlyList<string> Titles =
    [
        "SIREN",
        "nom",
        "sensibilité",
        "départements",
        "surveillée depuis",
        "surveillée jusqu'au",
        "secteurs",
        "groupe",
        "autres noms",
        "anciens noms",
        "sigles",
        "communes",
        "dirigeants",
        "par SIREN seulement",
        "LEI",
        "ISIN",
        "marché",
    ];

    /// <summary>What a title stands for, in any case, with accents or without.</summary>
    public static readonly FrozenDictionary<string, string> Keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["SIREN"] = "siren",
        ["nom"] = "name",
        ["name"] = "name",
        ["sensibilité"] = "sensitivity",
        ["sensibilite"] = "sensitivity",
        ["sensitivity"] = "sensitivity",
        ["départements"] = "departements",
        ["departements"] = "departements",
        ["surveillée depuis"] = "watched-from",
        ["surveillee depuis"] = "watched-from",
        ["watched-from"] = "watched-from",
        ["surveillée jusqu'au"] = "watched-until",
        ["surveillée jusqu’au"] = "watched-until",
        ["surveillee jusqu'au"] = "watched-until",
        ["watched-until"] = "watched-until",
        ["secteurs"] = "sectors",
        ["sectors"] = "sectors",
        ["groupe"] = "group",
        ["group"] = "group",
        ["autres noms"] = "names",
        ["names"] = "names",
        ["anciens noms"] = "former-names",
        ["former-names"] = "former-names",
        ["sigles"] = "acronyms",
        ["acronyms"] = "acronyms",
        ["communes"] = "places",
        ["places"] = "places",
        ["dirigeants"] = "officers",
        ["officers"] = "officers",
        ["par SIREN seulement"] = "by-number-only",
        ["by-number-only"] = "by-number-only",
        ["LEI"] = "lei",
        ["ISIN"] = "isin",
        ["marché"] = "market",
        ["marche"] = "market",
        ["market"] = "market",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
