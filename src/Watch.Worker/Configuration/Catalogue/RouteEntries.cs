namespace Watch.Worker.Configuration.Catalogue;

/// <summary>What can be wrong in routes (W15), and in clusters and texts of law (W18).</summary>
internal static class RouteEntries
{
    private const string OfEditions = "only a route in mode 'digest' {0}";

    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new(
            "W1501",
            "une alerte défensive n'attend pas d'édition",
            "an alert of the defensive volet never waits",
            "mode: digest",
            "mode: alerts"
        )
        {
            Remark = "an alert of the defensive volet never waits for an edition",
        },
        new(
            "W1502",
            "réservé aux routes en mode digest",
            "for routes in mode digest alone",
            "- { name: pole-a, site: … }",
            "- { name: pole-a, mode: digest, site: … }"
        )
        {
            Remark = OfEditions,
        },
        new("W1503", "ce dossier ne peut pas recevoir un site", "this folder cannot take a site", "folder: www/a", "folder: /srv/www/a")
        {
            Allowed = "the whole path of a folder{0}",
        },
        new(
            "W1507",
            "ce dossier est déjà celui des données ou de la configuration",
            "this folder is that of the data or of the configuration",
            "folder: config/site",
            "folder: /srv/www/a"
        )
        {
            Allowed = "a folder apart{0}",
        },
        new(
            "W1504",
            "la route des pré-diagnostics demande mode et années",
            "the route of pre-diagnoses asks for mode and years",
            "- prediagnostics",
            "- { name: prediagnostics, mode: digest, years: 3 }"
        )
        {
            Found = "'{0}' without {1}",
            Allowed = "years: 3",
        },
        new(
            "W1505",
            "« years » ou « site » n'a pas sa place sur cette route",
            "'years' or 'site' has no place on this route",
            "- { name: pole-a, years: 3 }",
            "- { name: pole-a }"
        )
        {
            Remark = "{0}nothing was filed",
        },
        new(
            "W1506",
            "les entreprises sans dépôt ne sont nommées qu'au lecteur",
            "firms that filed nothing are named to the reader alone",
            "site: { … }",
            "mode: digest"
        )
        {
            Remark = "the firms that filed nothing are named to the reader of the route alone",
        },
        new(
            "W1801",
            "une technologie hors de celle qui la porte",
            "a technology outside of the one that holds it",
            "{ symbol: A22C, with: A22B }",
            "{ symbol: A22C, with: A22C 17/00 }"
        )
        {
            Allowed = "a symbol {0}",
        },
        new(
            "W1802",
            "une clé qui ne va pas avec cette condition",
            "a key that does not go with this condition",
            "condition: control\nthreshold: 25 %",
            "condition: votes\nthreshold: 25 %"
        )
        {
            Found = "'{0}' of a line whose condition is {1}",
        },
        new(
            "W1803",
            "ce n'est pas un pourcentage entre 0 et 100",
            "this is no percentage between 0 and 100",
            "threshold: 0 %",
            "threshold: '25 %'"
        )
        {
            Allowed = "a percentage above 0 {0}",
        },
    ];
}
