namespace Watch.Worker.Configuration.Catalogue;

/// <summary>What can be wrong in rules (W14).</summary>
internal static class RuleEntries
{
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new("W1401", "ce n'est pas un pourcentage", "this is no percentage", "stake: '10'", "stake: '>= 10 %'")
        {
            Allowed = "%",
            IsAlone = true,
        },
        new("W1414", "une unité manque, % ou une devise", "a unit is missing, % or a currency", "stake: '>= 10'", "stake: '>= 10 %'")
        {
            Allowed = "%",
        },
        new(
            "W1415",
            "ce n'est pas une variation de capital",
            "this is no change of capital",
            "capital-change: 30 %",
            "capital-change: '+30 %'"
        )
        {
            Allowed = "+30 %",
        },
        new(
            "W1402",
            "ce n'est pas une condition sur un pourcentage",
            "this is no condition on a percentage",
            "stake: '= 10 % ou plus'",
            "stake: '>= 10 %'"
        )
        {
            Allowed = ">= 10 %",
        },
        new("W1403", "ce n'est pas un montant", "this is no amount", "price: '>= 10 brouzoufs'", "price: '>= 100 000 EUR'")
        {
            Allowed = "EUR",
        },
        new(
            "W1404",
            "ce n'est pas une condition sur un montant",
            "this is no condition on an amount",
            "price: beaucoup",
            "price: '>= 100 000 EUR'"
        )
        {
            Allowed = ">= 100 000 EUR",
        },
        new(
            "W1405",
            "ce n'est pas une condition sur un jour",
            "this is no condition on a day",
            "published: '31/12/2026'",
            "published: '>= 2026-12-31'"
        )
        {
            Allowed = ">= 2026-01-01",
        },
        new(
            "W1406",
            "un pourcentage, un montant ou un jour est attendu",
            "a percentage, an amount or a day is expected",
            "stake: []",
            "stake: '>= 10 %'"
        )
        {
            Allowed = "a condition on {0}, as in {1}",
        },
        new(
            "W1407",
            "un opérateur de requête s'écrit en capitales",
            "an operator of a query is written in capitals",
            "text: président ou gérant",
            "text: président OU gérant"
        )
        {
            Remark = "Operators are written in capitals{0}",
        },
        new(
            "W1408",
            "des mots côte à côte sans opérateur",
            "words side by side without an operator",
            "text: président gérant",
            "text: président ET gérant"
        )
        {
            Remark = "Words side by side need an operator{0}",
        },
        new(
            "W1409",
            "une requête qui ne peut pas être lue",
            "a query that cannot be read",
            "text: (président",
            "text: (président OU gérant)"
        )
        {
            Allowed = "a word",
        },
        new(
            "W1410",
            "une parenthèse ou un guillemet seul dans une requête",
            "a single parenthesis or quote in a query",
            "text: (président",
            "text: (président)"
        )
        {
            Remark = "This {0} is not closed",
        },
        new(
            "W1411",
            "une parenthèse ou un guillemet de trop dans une requête",
            "a parenthesis or quote too many in a query",
            "text: président)",
            "text: président"
        )
        {
            Remark = "This {0} closes nothing",
        },
        new(
            "W1412",
            "un champ de requête inconnu",
            "a field of a query that is not known",
            "text: 'titr:président'",
            "text: 'titre:président'"
        )
        {
            Remark = "No field has that name{0}",
        },
        new("W1413", "une étoile mal placée dans une requête", "a star in the wrong place of a query", "text: a*", "text: acqui*")
        {
            Remark = "{0} star{1}",
        },
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
    ];
}
