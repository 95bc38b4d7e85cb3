namespace Watch.Worker.Configuration.Catalogue;

/// <summary>What can be wrong in a list of firms (W13).</summary>
internal static class FirmEntries
{
    private const string Siren = "a SIREN: nine digits, the last of which checks the others";
    private const string Header = "SIREN;nom;sensibilité";

    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new("W1302", "un SIRET à la place d'un SIREN", "a SIRET in the place of a SIREN", "siren: 999 101 116 00012", "siren: 999 101 116")
        {
            Allowed = Siren,
            Remark = "fourteen digits are a SIRET: its first nine are the SIREN",
        },
        new(
            "W1303",
            "un tableur a changé un SIRET en nombre",
            "a spreadsheet has made a number of a SIRET",
            "9,99101E+13",
            "999101116 (colonne au format Texte)"
        )
        {
            Allowed = Siren,
            Remark = "a spreadsheet has made a number of a SIRET: {0}",
        },
        new(
            "W1304",
            "un tableur a changé un SIREN en nombre",
            "a spreadsheet has made a number of a SIREN",
            "9,99E+08",
            "999101116 (colonne au format Texte)"
        )
        {
            Allowed = Siren,
            Remark = "a spreadsheet has made a number of it: {0}",
        },
        new("W1301", "ce n'est pas un SIREN", "this is no SIREN", "siren: 999 101 117", "siren: 999 101 116")
        {
            Allowed = "a SIREN{0}nine digits{1}",
        },
        new("W1305", "des zéros perdus au début", "zeros lost at the beginning", "siren: 234567", "siren: '000234567'")
        {
            Remark = "read as {0} lost",
            IsWarning = true,
        },
        new("W1306", "ce n'est pas un département", "this is no département", "departements: [Puy-de-Dôme]", "departements: ['63']")
        {
            Allowed = "a département: {0}",
        },
        new("W1307", "ce n'est pas un LEI", "this is no LEI", "lei: 9999INVENTEE00000118", "lei: 9999INVENTEE00000117")
        {
            Allowed = "an LEI: {0}",
        },
        new("W1308", "ce n'est pas un ISIN", "this is no ISIN", "isin: FR9990000012", "isin: FR9990000013") { Allowed = "an ISIN: {0}" },
        new("W1309", "un nom qui ne distingue aucune entreprise", "a name that tells no firm from others", "name: SARL", "name: Valdorix")
        {
            Allowed = "a name that tells a firm from others",
        },
        new(
            "W1310",
            "une fin avant le début",
            "an end before the beginning",
            "watched-from: 2026-02-01\nwatched-until: 2026-01-01",
            "watched-from: 2026-01-01\nwatched-until: 2026-02-01"
        )
        {
            Allowed = "a day from {0} on",
        },
        new(
            "W1311",
            "la première ligne n'a pas toutes les colonnes nécessaires",
            "the first line has not all of the columns needed",
            "SIREN;nom",
            Header
        )
        {
            Found = "a first line without all of the columns needed",
        },
        new(
            "W1322",
            "la première ligne n'a pas toutes les colonnes nécessaires",
            "the first line has not all of the columns needed",
            "id,name",
            "firm_id,name"
        )
        {
            Found = "a first line without '{0}'",
        },
        new("W1321", "une ligne sans valeur nécessaire", "a row without what it needs", "F1,", "F1,Valdorix")
        {
            Found = "a row without '{0}'",
            IsWarning = true,
        },
        new("W1312", "une colonne qui n'est pas lue", "a column that is not read", "SIREN;nom;sensibilité;remarques", Header)
        {
            Remark = "this column is not read",
            IsWarning = true,
        },
        new("W1313", "une case vide", "an empty cell", "999101116;;sensible", "999101116;Valdorix;sensible")
        {
            Found = "no {0} in this row",
        },
        new(
            "W1314",
            "une entreprise qui n'est pas dans la liste",
            "a firm that is not in the list",
            "firm: 999 102 486",
            "firm: 999 101 116 (de firms.yml)"
        )
        {
            Allowed = "a SIREN of the list of firms",
            IsAlone = true,
        },
        new(
            "W1315",
            "le classeur Excel ne peut pas être lu",
            "the Excel workbook cannot be read",
            "firms.xlsx (protégé)",
            "firms.xlsx (sans mot de passe)"
        )
        {
            Found = "a workbook that cannot be read",
        },
        new("W1316", "une formule Excel en erreur", "an Excel formula in error", "#N/A", "999101116")
        {
            Found = "an error of a spreadsheet, {0}",
        },
        new(
            "W1317",
            "aucune entreprise n'a ce secteur ou ce groupe",
            "no firm has that sector or group",
            "firm: { group: Océan }",
            "firm: watched"
        )
        {
            Allowed = "what a firm of the list has, and none has any",
        },
        new(
            "W1318",
            "le classeur n'a aucune feuille visible avec des cases",
            "the workbook has no visible sheet of cells",
            "firms.xlsx (une feuille masquée, un graphique)",
            "firms.xlsx (une feuille visible)"
        )
        {
            Found = "a workbook without a visible sheet of cells",
        },
        new("W1319", "une case hors de la feuille Excel", "a cell outside of the Excel sheet", "XFE2", "A2")
        {
            Found = "a cell outside of the sheet",
        },
        new("W1320", "une case Excel dont le texte manque", "an Excel cell without its text", "A2 (classeur abîmé)", "999101116")
        {
            Found = "a text that the workbook does not hold",
        },
    ];
}
