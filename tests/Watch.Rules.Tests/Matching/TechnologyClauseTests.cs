using Watch.Contracts.Notices;
using Watch.Rules.Clusters;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Technologies;
using Xunit;

namespace Watch.Rules.Tests.Matching;

public class TechnologyClauseTests
{
    private static readonly TechnologyList Meat = List("A22");

    private static readonly Technology Robots = new()
    {
        Symbol = "B25J",
        Under = List("B25J").Under,
        With = Meat,
    };

    private static readonly Cluster Cluster = new()
    {
        Id = "essai",
        Name = "Essai",
        Technologies = [Some("A22C"), Robots],
        Themes = [new Theme("Analyse", [Some("G01N33/12")])],
    };

    [Theory]
    [InlineData("A22C17/00", "A22C17/00 (CIB, inventive)")]
    [InlineData("-G01N33/12", "G01N33/12 (CIB, additional)")]
    [InlineData("B25J9/16 -A22B5/00", "B25J9/16 (CIB, inventive) with A22B5/00 (CIB, additional)")]
    [InlineData("B25J9/16 A22C17/00", "A22C17/00 (CIB, inventive), B25J9/16 (CIB, inventive) with A22C17/00 (CIB, inventive)")]
    public void Explain_says_which_symbol_agreed_in_which_scheme_inventive_or_not(string symbols, string seen)
    {
        Explained clause = Explain(symbols);
        Assert.Equal((Outcome.Yes, seen), (clause.Outcome, clause.Seen));
    }

    [Theory]
    [InlineData("B25J9/16", Outcome.No, "B25J9/16 (CIB, inventive)")]
    [InlineData("", Outcome.Unknown, "no classification")]
    public void What_does_not_agree_is_shown_too(string symbols, Outcome outcome, string seen)
    {
        Explained clause = Explain(symbols);
        Assert.Equal((outcome, seen), (clause.Outcome, clause.Seen));
    }

    [Fact]
    public void A_cluster_asks_for_all_it_works_on_as_its_file_writes_it() =>
        Assert.Equal("[A22C, G01N33/12, {symbol: B25J, with: A22}]", Explain("B25J9/16").Asked);

    [Fact]
    public void A_rule_kept_before_there_were_conditions_is_read_as_before()
    {
        const string kept =
            """{"clause":"technology","symbols":["A01H"],"technologies":{"roots":["A01H"],"symbols":[],"stems":[]},"""
            + "\"inventive_only\":true}";
        Rule rule = New.Rule(New.Block(new TechnologyIs(["A01H"], List("A01H").Under, InventiveOnly: true)));
        Assert.Contains(kept, RuleJson.Write(rule), StringComparison.Ordinal);
        Assert.Equal(rule.Version, RuleJson.ReadRule(RuleJson.Write(rule)).Version);
    }

    [Fact]
    public void On_conditions_a_symbol_implies_the_symbol_alone_and_not_the_other_way()
    {
        Condition onConditions = New.Block(new TechnologyIs([], List().Under, InventiveOnly: false) { Conditional = [Robots] });
        Condition alone = New.Block(new TechnologyIs(["B25J", "A22C"], List("B25J", "A22C").Under, InventiveOnly: false));
        Assert.True(Implication.Implies(onConditions, alone));
        Assert.True(Implication.Implies(onConditions, onConditions));
        Assert.False(Implication.Implies(alone, onConditions));
    }

    [Theory]
    [InlineData("FR", null, Outcome.No, "FR")]
    [InlineData("RE", null, Outcome.No, "RE")]
    [InlineData("NC", "PARIS", Outcome.No, "NC")]
    [InlineData("DE", null, Outcome.Yes, "DE")]
    [InlineData("CH", "GENEVE", Outcome.Yes, "CH")]
    [InlineData(null, "AMBERT", Outcome.No, "France")]
    [InlineData(null, null, Outcome.Unknown, "no country and no seat told")]
    public void Abroad_is_told_by_the_code_of_the_country_and_else_by_the_seat(string? country, string? city, Outcome outcome, string seen)
    {
        Notice notice = New.Notice() with
        {
            Parties =
            [
                new Party
                {
                    Role = PartyRole.Buyer,
                    Name = "Nordfräs",
                    Country = country,
                    Seat = city is null ? null : new Place(City: city),
                },
            ],
        };
        Rule rule = New.Rule(New.Block(new AbroadIs(true)));
        Explained clause = Clause(Matcher.Explain(notice, new RuleIndex([rule]), rule, FirmList.Empty).Single().When);
        Assert.Equal((outcome, seen), (clause.Outcome, clause.Seen));
    }

    [Fact]
    public void A_seat_abroad_counts_without_a_country_and_is_a_place_told()
    {
        Notice notice = New.Notice() with
        {
            Parties =
            [
                new Party
                {
                    Role = PartyRole.Buyer,
                    Name = "Nordfräs",
                    Seat = new Place("75010", "PARIS", Abroad: true),
                },
            ],
        };
        Assert.Equal((Outcome.Yes, "abroad, no country told"), Judge(new AbroadIs(true)));
        Assert.Equal((Outcome.No, "abroad (no country told)"), Judge(new FirmDepartementIs(["75"])));

        (Outcome, string?) Judge(PartyClause asked)
        {
            Rule rule = New.Rule(New.Block(asked));
            Explained clause = Clause(Matcher.Explain(notice, new RuleIndex([rule]), rule, FirmList.Empty).Single().When);
            return (clause.Outcome, clause.Seen);
        }
    }

    private static Explained Explain(string symbols)
    {
        Rule rule = New.Rule(ClusterConditions.Of(Cluster, [ClusterLink.Technology]));
        Notice notice = New.Notice() with
        {
            Classifications =
            [
                .. symbols
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(s => new Classification
                    {
                        Scheme = ClassificationScheme.Ipc,
                        Symbol = s.TrimStart('-'),
                        Inventive = !s.StartsWith('-'),
                    }),
            ],
        };
        return Clause(Matcher.Explain(notice, new RuleIndex([rule]), rule, FirmList.Empty).Single().When);
    }

    private static Explained Clause(Explained part) => part.Parts.Count == 0 ? part : Clause(part.Parts[0]);

    private static Technology Some(string symbol) => new() { Symbol = symbol, Under = List(symbol).Under };

    private static TechnologyList List(params string[] symbols) =>
        new(symbols, TechnologySet.Of([.. symbols.Select(TechnologySymbol.Parse)]));
}
