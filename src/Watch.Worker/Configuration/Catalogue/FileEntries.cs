namespace Watch.Worker.Configuration.Catalogue;

/// <summary>What can be wrong with a file as a whole (W10) and with how YAML and tables are written (W11).</summary>
internal static class FileEntries
{
    private const string NotYaml = "what is not YAML";

    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new(
            "W1001",
            "le fichier manque ou ne peut pas être lu",
            "the file is missing or cannot be read",
            "defensive/routes.yml absent",
            "defensive/routes.yml: [gse]"
        )
        {
            Found = "no file that can be read",
        },
        new(
            "W1002",
            "le dossier manque ou ne peut pas être lu",
            "the folder is missing or cannot be read",
            "sources/ absent",
            "sources/bodacc.yml"
        )
        {
            Found = "no folder that can be read",
        },
        new("W1003", "aucun fichier dans ce dossier", "no file in this folder", "defensive/rules/ vide", "defensive/rules/regles.yml")
        {
            Found = "no *.{0} in this folder",
        },
        new("W1004", "ce fichier n'est pas lu", "this file is not read", "rules/regles.yaml", "rules/regles.yml")
        {
            Found = "a file named '{0}'",
            IsWarning = true,
        },
        new(
            "W1005",
            "le fichier n'est pas en UTF-8",
            "the file is not UTF-8",
            "title: Cession (enregistré en « ANSI »)",
            "title: Cession (enregistré en UTF-8)"
        )
        {
            Found = "the byte {0}",
        },
        new("W1006", "le fichier est trop gros", "the file is too large", "firms.yml: 40 Mo", "firms.yml: 16 Mo au plus")
        {
            Found = "a file of {0} bytes",
        },
        new("W1007", "le fichier est vide", "the file is empty", "(rien)", "[]") { Found = "an empty file" },
        new(
            "W1008",
            "deux fichiers d'entreprises l'un à côté de l'autre",
            "two files of firms beside one another",
            "firms.yml, firms.csv",
            "firms.csv"
        )
        {
            Found = "firms.{0} beside firms.{1}",
            Allowed = "one of the two",
        },
        new("W1101", "guillemets oubliés autour d'une valeur", "quotes forgotten around a value", "stake: >= 10 %", "stake: '>= 10 %'")
        {
            Found = NotYaml,
            Remark = "put the value in quotes: {0}",
        },
        new(
            "W1102",
            "un « : » dans un texte sans guillemets",
            "a colon in a text without quotes",
            "title: Cession : fonds de commerce",
            "title: 'Cession : fonds de commerce'"
        )
        {
            Found = NotYaml,
            Remark = "a colon begins something new here, put the value in quotes: {0}",
        },
        new("W1103", "une tabulation en début de ligne", "a tab at the beginning of a line", "⇥title: Cession", "  title: Cession")
        {
            Found = "a tab",
        },
        new(
            "W1104",
            "un espace insécable à la place d'un espace",
            "a no-break space in the place of a space",
            "  ⍽title: Cession",
            "  title: Cession"
        )
        {
            Found = "a no-break space",
        },
        new(
            "W1105",
            "un crochet ou un guillemet qui n'est pas fermé",
            "a bracket or a quote that is not closed",
            "kind: [creation",
            "kind: [creation]"
        )
        {
            Found = NotYaml,
            Remark = "look from here on for a bracket or a quote that is not closed",
        },
        new("W1113", "il manque un espace après les deux-points", "a blank is missing after the colon", "title:Cession", "title: Cession")
        {
            Found = NotYaml,
            Remark = "put a blank after the colon: {0}",
        },
        new("W1106", "un alias, qui n'est pas lu ici", "an alias, which is not read here", "when: *autre", "when: { kind: creation }")
        {
            Found = NotYaml,
            Remark = "aliases (*name) {0}",
        },
        new("W1107", "trop de niveaux", "nested too deeply", "[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]", "when: { any: [ … ] }")
        {
            Found = NotYaml,
            Remark = "nested too deeply",
        },
        new(
            "W1108",
            "l'indentation ou la ponctuation est fausse",
            "the indentation or the punctuation is wrong",
            "- id: a\n   title: b",
            "- id: a\n  title: b"
        )
        {
            Found = NotYaml,
        },
        new("W1109", "un deuxième document dans le fichier", "a second document in the file", "---\n- id: a\n---", "- id: a")
        {
            Found = "a second document",
        },
        new("W1110", "une clé qui n'est pas un mot", "a key that is no word", "? [a, b]\n: c", "title: c") { Allowed = "a word as key" },
        new(
            "W1111",
            "un guillemet qui n'est pas fermé dans un tableau",
            "a quote that is not closed in a table",
            "999101116;\"Valdorix;sensible",
            "999101116;\"Valdorix\";sensible"
        )
        {
            Found = "a quote that is not closed",
        },
        new(
            "W1112",
            "une valeur qui a déjà servi",
            "something stands there a second time",
            "severity: high\nseverity: low",
            "severity: high"
        )
        {
            Found = "'{0}' a second time",
            Advice = "gardez-en une seule",
        },
    ];
}
