using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Names;
using Xunit;

namespace Watch.Rules.Tests.Names;

public class NameIndexTests
{
    private static readonly NamedFirm Forgeval = new()
    {
        Id = "forgeval",
        Names =
        [
            new FirmName("FORGEVAL SAS"),
            new FirmName("ETABLISSEMENTS BOUDEVILLE", NameKind.Former, Until: new DateOnly(2019, 6, 30), Provenance: "BODACC"),
            new FirmName("Inoxaly", NameKind.Brand, From: new DateOnly(2024, 1, 1)),
        ],
        Siren = Siren.Parse("999404445"),
        Lei = Lei.Parse("969500WATCHEXAMPLE35"),
        Isins = [Isin.Parse("FR0000121261")],
        Places = [new Place("63300", "Thiers")],
        Group = "Montvalent",
    };

    private static readonly NamedFirm Lavemont = new()
    {
        Id = "lavemont",
        Names = [new FirmName("LAVEMONT SCOP")],
        Siren = Siren.Parse("999401110"),
    };

    private static readonly NameIndex Index = new([Forgeval, Lavemont]);

    [Theory]
    [InlineData("Forgeval")]
    [InlineData("SARL FORGEVAL")]
    [InlineData("Éts Boudeville")]
    [InlineData("Forge Val S.A.S.")]
    public void A_firm_is_recognised_by_any_of_its_names(string name)
    {
        NameResult result = Index.Recognise(name);
        Assert.Equal((NameOutcome.Match, "forgeval"), (result.Outcome, result.Firm?.Id));
        Assert.Equal(NameMatchers.Current, result.Matcher);
    }

    [Theory]
    [InlineData("SANS SUITE")]
    [InlineData("SAS")]
    [InlineData("")]
    [InlineData("COUTELLERIE THIERNOISE")]
    public void What_is_none_of_them_is_none(string name)
    {
        NameResult result = Index.Recognise(name);
        Assert.Equal(NameOutcome.None, result.Outcome);
        Assert.Null(result.Firm);
        Assert.NotEmpty(result.Why);
    }

    [Fact]
    public void An_identifier_goes_before_the_name()
    {
        Assert.Equal("lavemont", Index.Recognise(new NameMention("FORGEVAL") { Siren = Lavemont.Siren }).Firm?.Id);
        Assert.Equal("forgeval", Index.Recognise(new NameMention("LAVEMONT") { Lei = Forgeval.Lei }).Firm?.Id);
        Assert.Equal("forgeval", Index.Recognise(new NameMention("") { Isin = Forgeval.Isins[0] }).Firm?.Id);
        Assert.Equal("siren", Index.Recognise(new NameMention("FORGEVAL") { Siren = Lavemont.Siren }).Evidence.Single().Feature);
    }

    [Fact]
    public void A_name_never_overrules_the_number_of_another_firm() =>
        Assert.Equal(NameOutcome.None, Index.Recognise(new NameMention("FORGEVAL") { Siren = Siren.Parse("999402225") }).Outcome);

    [Fact]
    public void A_name_is_not_looked_for_before_it_was_taken_and_is_after_it_was_left()
    {
        Assert.Equal(NameOutcome.None, Index.Recognise(new NameMention("INOXALY") { On = new DateOnly(2020, 1, 1) }).Outcome);
        Assert.Equal(NameOutcome.Match, Index.Recognise(new NameMention("INOXALY") { On = new DateOnly(2025, 1, 1) }).Outcome);
        Assert.Equal(NameOutcome.Match, Index.Recognise(new NameMention("BOUDEVILLE") { On = new DateOnly(2025, 1, 1) }).Outcome);
    }

    [Fact]
    public void The_name_of_its_group_is_a_link_and_not_the_firm()
    {
        NameResult result = Index.Recognise("MONTVALENT");
        Assert.Equal((NameOutcome.None, null, "forgeval"), (result.Outcome, result.Firm?.Id, result.GroupLink?.Id));
    }

    [Fact]
    public void A_sister_that_shares_the_rare_word_alone_is_a_link_or_left_to_a_person()
    {
        NameIndex index = new([new NamedFirm { Id = "nord", Names = [new FirmName("COLVAS NORD PICARDIE")] }]);
        NameResult result = index.Recognise("COLVAS PROVENCE MEDITERRANEE");
        Assert.NotEqual(NameOutcome.Match, result.Outcome);
        Assert.Equal("nord", (result.GroupLink ?? result.Firm)?.Id);
    }

    [Fact]
    public void Two_firms_of_one_name_are_left_to_a_person_unless_the_place_tells_them_apart()
    {
        NameIndex index = new([
            new NamedFirm
            {
                Id = "thiers",
                Names = [new FirmName("BRUGEREAU")],
                Places = [new Place("63300", "Thiers")],
            },
            new NamedFirm
            {
                Id = "nice",
                Names = [new FirmName("BRUGEREAU SARL")],
                Places = [new Place("06000", "Nice")],
            },
        ]);
        Assert.Equal(NameOutcome.Review, index.Recognise("Brugereau").Outcome);
        NameResult behind = index.Recognise("BRUGEREAU, NICE");
        Assert.Equal((NameOutcome.Match, "nice"), (behind.Outcome, behind.Firm?.Id));
        NameResult placed = index.Recognise("Brugereau", new Place("63300", "Thiers"));
        Assert.Equal((NameOutcome.Match, "thiers"), (placed.Outcome, placed.Firm?.Id));
        Assert.Equal(
            ("63300 Thiers", "63300 Thiers"),
            placed.Evidence.Where(e => e.Feature == "same-place").Select(e => (e.Seen, e.Known)).Single()
        );
    }

    [Fact]
    public void What_the_bearer_does_tells_firms_of_one_name_apart()
    {
        NameIndex index = new([
            new NamedFirm
            {
                Id = "meca",
                Names = [new FirmName("BRUGEREAU")],
                Sectors = ["aéronautique", "mécanique générale"],
            },
            new NamedFirm
            {
                Id = "viande",
                Names = [new FirmName("BRUGEREAU")],
                Sectors = ["salaisons"],
            },
        ]);

        NameResult told = index.Recognise(new NameMention("Brugereau") { Activity = "Travaux de mécanique générale et d'usinage" });

        Assert.Equal((NameOutcome.Match, "meca"), (told.Outcome, told.Firm?.Id));
        NameEvidence sector = told.Evidence.Single(e => e.Feature == "same-sector");
        Assert.Equal((0.8, "mécanique générale"), (sector.Weight, sector.Known));
        Assert.Equal(NameOutcome.Review, index.Recognise(new NameMention("Brugereau") { Activity = "Commerce de détail" }).Outcome);
    }

    [Fact]
    public void The_firms_of_one_field_are_each_recognised()
    {
        Assert.Equal(["forgeval", "lavemont"], Index.RecogniseAll("FORGEVAL / LAVEMONT").Select(r => r.Firm?.Id));
        Assert.Equal("forgeval", Index.RecogniseAll("FORGEVAL SAS").Single().Firm?.Id);
    }

    [Fact]
    public void A_score_is_the_sum_of_its_parts()
    {
        NameResult result = Index.Recognise("FORGEVAL INDUSTRIE");
        double sum = result.Evidence.Sum(e => e.Weight * e.Value);
        Assert.Equal(result.Score, 1 / (1 + Math.Exp(-sum)), 6);
        Assert.Contains(result.Evidence, e => e is { Feature: "seen-explained", Seen: "forgeval", Known: "forgeval" });
    }

    [Fact]
    public void Rarity_is_learnt_from_a_list_of_names()
    {
        NamedFirm[] firms = [new NamedFirm { Id = "a", Names = [new FirmName("VOLCALIS BRIVADOIS")] }];
        string[] registry = [.. Enumerable.Range(0, 500).Select(i => $"VOLCALIS N{i}ZOR")];
        double before = new NameIndex(firms, WordRarity.Supposed).Recognise("VOLCALIS ALTIPOR").Score;
        double after = new NameIndex(firms, WordRarity.Learn(registry)).Recognise("VOLCALIS ALTIPOR").Score;
        Assert.True(after < before / 2, $"{after} after, {before} before");
    }

    [Fact]
    public void Every_version_of_the_matcher_can_be_run_and_no_other()
    {
        Assert.All(NameMatchers.Versions, v => Assert.Equal(v, new NameIndex([Forgeval], version: v).Recognise("FORGEVAL").Matcher));
        Assert.Throws<ArgumentException>(() => new NameIndex([Forgeval], version: "names-0"));
    }

    [Theory]
    [InlineData("SARL BRUGEREAU", "BRUGEREAU SAS", NameOutcome.Match)]
    [InlineData("BRUGEREAU SA", "BRUGEREAU SAS", NameOutcome.Match)]
    [InlineData("FORGEVAL ROUTE ILE DE FRANCE", "Forgeval Route IDF", NameOutcome.Match)]
    [InlineData("EXPERT HABITAT", "EXPERT HABITAT INDUSTRIE INGENIERIE", NameOutcome.Match)]
    [InlineData("BANQUE POPULAIRE DU MASSIF", "BANQUE POPULAIRE DES ALPES", NameOutcome.None)]
    [InlineData("FDSEA DE LA LOIRE", "FDSEA DU LOIRET", NameOutcome.None)]
    [InlineData("BGO CONSULTANTS", "BRUGEREAU GRANULATS OUEST", NameOutcome.Review)]
    public void What_is_left_over_tells_a_sister_from_a_spelling(string seen, string known, NameOutcome outcome) =>
        Assert.Equal(
            outcome,
            new NameIndex([new NamedFirm { Id = "a", Names = [new FirmName(known)] }], WordRarity.Supposed).Recognise(seen).Outcome
        );
}
