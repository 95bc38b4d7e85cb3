namespace Watch.Worker.Configuration.Catalogue;

/// <summary>What can be wrong with a key or a value, whatever the file (W12). The last stands for what has no entry of its own.</summary>
internal static class ValueEntries
{
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new(IssueCatalogue.UnknownKey, "une clé inconnue ici", "a key that is not known here", "gravite: high", "severity: high")
        {
            Found = "'' (key)",
        },
        new("W1202", "une ligne manque", "a line is missing", "- id: a", "- id: a\n  title: Cession") { Found = "no '{0}'" },
        new("W1204", "il manque une valeur", "a value is missing", "title:", "title: Cession") { Found = "nothing" },
        new("W1206", "une liste est attendue", "a list is expected", "id: a", "- id: a")
        {
            Allowed = "a list of {0}, each behind a hyphen",
        },
        new(
            "W1207",
            "un bloc de clés et de valeurs est attendu",
            "a block of keys and values is expected",
            "when: watched",
            "when:\n  firm: watched"
        )
        {
            Allowed = "a map with the keys {0}",
        },
        new("W1205", "une seule valeur est attendue", "a single value is expected", "name: [a, b]", "name: a") { Found = "a list" },
        new("W1208", "une liste vide", "an empty list", "kind: []", "kind: [creation]") { Found = "an empty list" },
        new("W1209", "un bloc vide", "an empty block", "when: {}", "when: { kind: creation }") { Found = "an empty map" },
        new("W1218", "une valeur est attendue, pas un bloc", "a value is expected, and no block", "kind: { a: b }", "kind: creation")
        {
            Found = "a map of keys and values",
        },
        new("W1210", "ce n'est pas un nombre permis", "this is no number that is allowed", "archive: beaucoup", "archive: 30")
        {
            Allowed = "a whole number from {0} to {1}",
        },
        new("W1211", "ce n'est pas un jour", "this is no day", "watched-from: 23/11/2026", "watched-from: 2026-11-23")
        {
            Allowed = "a day as in {0}",
        },
        new("W1212", "ce n'est pas une durée", "this is no duration", "timeout: 10", "timeout: 10 s")
        {
            Allowed = "a number and ms, s, min or h{0}",
        },
        new("W1213", "ce n'est pas une taille", "this is no size", "max-size: 4 Go", "max-size: 4 GB")
        {
            Allowed = "a number and KB, MB or GB{0}",
        },
        new("W1214", "oui ou non s'écrit true ou false", "yes or no is written true or false", "tls: oui", "tls: true")
        {
            Allowed = "true{0}",
        },
        new(
            "W1215",
            "ce n'est pas un horaire (cron)",
            "this is no schedule (cron)",
            "schedule: '30 7 * * 2-7'",
            "schedule: '0 30 7 ? * TUE-SUN'"
        )
        {
            Allowed = "a cron expression{0}",
        },
        new(
            "W1216",
            "ce n'est pas une adresse permise",
            "this is no address that is allowed",
            "address: http://flux.example/rss",
            "address: https://flux.example/rss"
        )
        {
            Allowed = "an address {0}",
        },
        new("W1217", "un nom s'écrit en minuscules", "a name is written in lower case", "id: Cession 1", "id: cession.1")
        {
            Allowed = "lower-case letters{0}",
        },
        new("W1219", "un seul des deux", "one of the two", "notice: { … }\nfile: a.xml", "file: a.xml") { Allowed = "one of the two" },
        new("W1203", "un mot inconnu ici", "a word that is not known here", "severity: élevée", "severity: high") { Found = "'{0}'" },
        new("W1299", "une valeur qui n'est pas permise", "a value that is not allowed", "mode: autre", "mode: digest"),
    ];
}
