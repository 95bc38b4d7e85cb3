namespace Watch.Worker.Configuration.Catalogue;

/// <summary>What can be wrong with the values and queries of a rule (W140 and W141).</summary>
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
    ];
}
