namespace Watch.Worker.Configuration.Catalogue;

/// <summary>What is right by itself and hardly meant (W19): <c>check</c> warns of it. The last stands for all else.</summary>
internal static class DoubtEntries
{
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        Doubt(
            "W1901",
            "une règle qui ne se déclenche jamais",
            "a rule that never fires",
            "kind: sale-of-business\nrole: debtor",
            "kind: sale-of-business\nrole: seller"
        ) with
        {
            Found = "rule '{0}', which never fires",
        },
        Doubt("W1902", "une règle qui n'ajoute rien", "a rule that adds nothing", "deux règles de même condition", "une seule") with
        {
            Found = "rule '{0}', which adds nothing",
        },
        Doubt(
            "W1903",
            "un faux positif connu qui a expiré",
            "a known false positive that has expired",
            "until: 2025-12-31",
            "until: 2027-12-31"
        ) with
        {
            Found = "a known false positive of rule {0}",
        },
        Doubt(
            "W1904",
            "une route sans lecteur",
            "a route without a reader",
            "- gse",
            "- { name: gse, reader: Groupe de sécurité économique }"
        ) with
        {
            Found = "route '{0}' without reader",
        },
        Doubt(
            "W1905",
            "une route qu'aucune règle ne nomme",
            "a route that no rule names",
            "- departement-03",
            "route: departement-03 (dans une règle)"
        ) with
        {
            Found = "route '{0}', which no rule names",
        },
        Doubt(
            "W1906",
            "un pôle sans technologies",
            "a cluster without technologies",
            "id: viameca",
            "id: viameca\ntechnologies: [B23C]"
        ) with
        {
            Found = "cluster '{0}' without technologies",
        },
        Doubt(
            "W1907",
            "des technologies dont aucune source ne parle",
            "technologies of which no source tells",
            "technologies: [B23C]",
            "technologies: [A22C]"
        ) with
        {
            Found = "cluster '{0}' with technologies of which no source tells",
        },
        Doubt(
            "W1908",
            "des membres sans SIREN",
            "members without SIREN",
            "- name: Valdorix",
            "- { name: Valdorix, siren: 999 101 116 }"
        ) with
        {
            Found = "cluster '{0}' with members without SIREN",
        },
        Doubt("W1909", "des entreprises sans règle", "firms that no rule is about", "firm: strategic", "firm: watched") with
        {
            Found = "{0} firms that no rule is about",
        },
        Doubt("W1910", "un nom qui seul ne suffit pas", "a name that alone is not enough", "name: Océan", "name: Océan Industries") with
        {
            Found = "'{0}', a name by which alone {1} is not told",
        },
        Doubt(
            "W1911",
            "un symbole absent des listes de titres",
            "a symbol that the title lists do not have",
            "technology: B23C 99/99",
            "technology: B23C"
        ) with
        {
            Remark = "the title lists of technologies/ do not have it",
        },
        Doubt(
            "W1912",
            "un symbole que les nomenclatures ont abandonné",
            "a symbol that the schemes have given up",
            "technology: G06F 17/30",
            "technology: [G06F 17/30, G06F 16/00]"
        ) with
        {
            Remark = "the schemes have given it up {0}",
        },
        Doubt(
            "W1913",
            "un cas de gravité jamais atteint",
            "a case of severity that is never reached",
            "- { is: low, when: { firm: watched } }\n- { is: critical, when: { firm: strategic } }",
            "- { is: critical, when: { firm: strategic } }\n- { is: low }"
        ) with
        {
            Found = "the case '{0}' of rule '{1}', which is never reached",
        },
        Doubt(
            "W1914",
            "un texte qui prend presque tout",
            "a text that takes nearly everything",
            "text: le",
            "text: 'le PROCHE/2 robot'"
        ) with
        {
            Found = "rule '{0}', whose text takes nearly everything",
        },
        Doubt("W1915", "un fichier sans règle", "a file without a rule", "rules/vide.yml : []", "(retirez le fichier)") with
        {
            Found = "no rule in this file",
        },
        Doubt(
            "W1916",
            "un contre-exemple qui n'éprouve rien",
            "an example that tries nothing",
            "when: { firm: watched, kind: creation }\nmust_not_fire: [ { notice: { kind: radiation } } ]",
            "must_not_fire: [ { notice: { kind: radiation, siren: 999 101 116 } } ]"
        ) with
        {
            Found = "example '{0}' of rule '{1}', which agrees with no clause",
        },
        Doubt("W1999", "une réparation ou un doute", "a repair or a doubt", "(voir le message)", "(voir le message)"),
    ];

    private static CatalogueEntry Doubt(string code, string french, string english, string wrong, string right) =>
        new(code, french, english, wrong, right) { IsWarning = true };
}
