namespace Watch.Worker.Configuration.Catalogue;

/// <summary>What can be wrong with a rule as a whole, its routes and its examples (W142 to W143).</summary>
internal static class WholeRuleEntries
{
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new(
            "W1420",
            "une règle trop coûteuse",
            "a rule that costs too much",
            "text: [a*, b*, … (mille mots)]",
            "text: [cession, acquisition]"
        )
        {
            Found = "a rule that costs {0}",
        },
        new(
            "W1421",
            "seule une règle sur les entreprises sensibles va à la coordination",
            "only a rule about sensitive firms goes to the coordination",
            "when: { firm: watched }\nroute: coordination",
            "when: { firm: sensitive }\nroute: coordination"
        )
        {
            Remark = "only a rule whose every match {0}",
        },
        new(
            "W1422",
            "une règle offensive n'écrit jamais au volet défensif",
            "a rule of the offensive volet never writes to the defensive one",
            "route: gse",
            "route: pole-viameca"
        )
        {
            Remark = "a rule of the offensive volet never writes to the defensive one",
        },
        new(
            "W1423",
            "aucune route sans condition",
            "no route without a condition",
            "route:\n  - { when: …, to: pole-a }",
            "route: [pole-b, { when: …, to: pole-a }]"
        )
        {
            Found = "cases alone",
        },
        new(
            "W1424",
            "le dernier cas de gravité porte une condition",
            "the last case of severity has a condition",
            "severity: [{ when: …, is: high }]",
            "severity: [{ when: …, is: high }, low]"
        )
        {
            Found = "a last case with 'when'",
        },
        new(
            "W1425",
            "un format de règles que ce programme ne connaît pas",
            "a format of rules that this program does not know",
            "format: 2",
            "format: 1"
        )
        {
            Remark = "this program reads rules of format {0}",
        },
        new("W1426", "un exemple sans annonce", "an example without a notice", "notice: {}", "notice: { kind: creation }")
        {
            Found = "a notice that announces nothing",
        },
        new(
            "W1427",
            "le fichier de l'exemple n'existe pas",
            "the file of the example does not exist",
            "file: absent.xml",
            "file: ../../samples/annonce.xml"
        )
        {
            Allowed = "a file that exists, {0}",
        },
        new("W1428", "« id » sans « file »", "'id' without 'file'", "notice: { … }\nid: A1", "file: a.xml\nid: A1")
        {
            Found = "'id' beside 'notice'",
        },
        new(
            "W1429",
            "une valeur unique est attendue dans un exemple",
            "one value is expected in an example",
            "price: '>= 10 EUR'",
            "price: 10 EUR"
        )
        {
            Allowed = "one {0}, as in {1}",
        },
        new(
            "W1430",
            "ce n'est pas un symbole de la CIB ou de la CPC",
            "this is no symbol of the IPC or CPC",
            "technology: usinage",
            "technology: B23C"
        )
        {
            Allowed = "a symbol of the IPC or CPC{0}",
        },
        new("W1431", "ce n'est pas un code NAF", "this is no code of the NAF", "activity-code: chimie", "activity-code: '20.14Z'")
        {
            Allowed = "a{0}code of the NAF{1}",
        },
        new(
            "W1432",
            "des conditions sont attendues, chacune derrière un tiret",
            "conditions are expected, each behind a hyphen",
            "any: { … }",
            "any:\n  - { kind: creation }"
        )
        {
            Allowed = "conditions, each behind a hyphen",
        },
        new("W1433", "ce pôle ne donne rien de tel", "this cluster gives nothing of the kind", "by: competitor", "by: member")
        {
            Found = "'{0}', which gives nothing for {1}",
        },
        new(
            "W1434",
            "une règle qui interroge le passé sans dire de quelle entreprise",
            "a rule that asks the past and does not say of which firm",
            "when: { kind: officer-change, after: { … } }",
            "when: { firm: watched, kind: officer-change, after: { … } }"
        )
        {
            Found = "'after' or 'count' in a rule about no firm",
        },
        new("W1435", "ce n'est pas une durée", "this is no span of time", "within: longtemps", "within: 90 days") { Allowed = "90 days" },
        new(
            "W1436",
            "aucune clause sur un événement antérieur",
            "no clause on an earlier event",
            "after: { within: 90 days }",
            "after: { kind: capital-change, within: 90 days }"
        )
        {
            Found = "no clause on an event",
        },
    ];
}
