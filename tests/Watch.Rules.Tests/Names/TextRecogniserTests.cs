using Watch.Contracts.Notices;
using Watch.Rules.Names;
using Xunit;

namespace Watch.Rules.Tests.Names;

public class TextRecogniserTests
{
    private static readonly TextRecogniser Texts = new([
        Of("Thales"),
        Of("Thales Alenia Space"),
        Of("Orange") with
        {
            Sectors = ["télécommunications"],
            Officers = ["Christel Heydemann"],
        },
        Of("Casino"),
        Of("Leclerc") with
        {
            Places = [new Place("63200", "Riom")],
        },
        Of("Forgeval", "FORGEVAL SAS", "ETABLISSEMENTS BOUDEVILLE"),
        Of("Crédit Agricole"),
        Of("Bel") with
        {
            Group = "Unibel",
        },
    ]);

    [Theory]
    [InlineData("Ambert : la foire aux fromages attend 20 000 visiteurs", "Ambert", NameOutcome.None)]
    [InlineData("Volvic sous dix centimètres de neige", "Volvic", NameOutcome.None)]
    [InlineData("Justice : Me Boudeval demande un renvoi", "Boudeval", NameOutcome.None)]
    [InlineData("Football. Thiers reçoit Cusset", "Thiers", NameOutcome.None)]
    [InlineData("Boudeval Immobilier vend son siège lyonnais", "Boudeval", NameOutcome.Review)]
    [InlineData("La tôlerie Bouscat embauche dix soudeurs", "Tôlerie Bouscat", NameOutcome.Match)]
    public void Towns_lawyers_teams_and_sisters_are_not_the_firm(string title, string name, NameOutcome most)
    {
        TextRecogniser recogniser = new([new NamedFirm { Id = "a", Names = [new FirmName(name)] }]);
        NameOutcome found = recogniser.Find(title).Select(m => m.Outcome).DefaultIfEmpty(NameOutcome.None).Max();
        Assert.Equal(most, found);
    }

    [Fact]
    public void The_longest_known_name_wins()
    {
        TextMention mention = Assert.Single(Texts.Find("Thales Alenia Space décroche un contrat"));
        Assert.Equal(("Thales Alenia Space", "Thales Alenia Space", 0), (mention.Firm.Id, mention.Seen, mention.Start));
    }

    [Fact]
    public void A_name_that_goes_on_is_another_company_of_the_group_and_left_to_a_person()
    {
        TextMention mention = Assert.Single(Texts.Find("Crédit Agricole Toulouzan ouvre une agence"));
        Assert.Equal((NameOutcome.Review, true), (mention.Outcome, mention.IsGroupLink));
    }

    [Theory]
    [InlineData("Orange supprime 500 emplois", NameOutcome.Match)]
    [InlineData("Vigilance orange pour le Cantal", NameOutcome.None)]
    [InlineData("Dans le secteur des télécommunications, Orange reste en tête", NameOutcome.Match)]
    [InlineData("Christel Heydemann quitte Orange", NameOutcome.Match)]
    [InlineData("Orange SA tient son assemblée", NameOutcome.Match)]
    [InlineData("Il travaille chez Orange depuis dix ans", NameOutcome.Match)]
    public void A_word_of_every_day_needs_something_that_says_it_is_the_firm(string title, NameOutcome outcome) =>
        Assert.Equal(
            outcome,
            Texts.Find(title).Where(m => m.Firm.Id == "Orange").Select(m => m.Outcome).DefaultIfEmpty(NameOutcome.None).Single()
        );

    [Fact]
    public void A_town_of_the_firm_or_its_group_says_so_too()
    {
        Assert.Equal(NameOutcome.Match, Texts.Find("Travaux : le Leclerc de Riom agrandi").Single().Outcome);
        Assert.Equal(NameOutcome.Match, Texts.Find("Unibel détient toujours Bel").Single().Outcome);
    }

    [Theory]
    [InlineData("Patrick Leclerc présente ses vœux")]
    [InlineData("Accident avenue Leclerc")]
    [InlineData("Un mort à Saint-Germain-du-Bel-Air")]
    public void People_streets_and_other_words_are_not_the_firm(string title) =>
        Assert.All(Texts.Find(title), m => Assert.Equal(NameOutcome.None, m.Outcome));

    [Theory]
    [InlineData("Forgeval recrute à Thiers", "Forgeval")]
    [InlineData("L'aciériste FORGEVAL SAS reprend Boudeville", "FORGEVAL")]
    [InlineData("Les établissements Boudeville ferment", null)]
    public void A_firm_is_found_by_its_names_without_their_legal_form(string title, string? seen) =>
        Assert.Equal(
            seen,
            Texts
                .Find(title)
                .FirstOrDefault(m => m.Outcome is NameOutcome.Match && m.Seen.Equals("forgeval", StringComparison.OrdinalIgnoreCase))
                ?.Seen
        );

    [Fact]
    public void A_former_name_in_full_is_found_as_well() =>
        Assert.Equal(
            "Forgeval",
            Texts.Find("Les Établissements Boudeville ferment à Thiers").First(m => m.Outcome is NameOutcome.Match).Firm.Id
        );

    [Fact]
    public void A_promotion_names_the_firm_and_is_no_news_of_it()
    {
        TextMention mention = Texts.Find("Soldes : les promotions du magasin Casino").Single();
        Assert.Equal((NameOutcome.Match, "a promotion"), (mention.Outcome, mention.NoNews));
    }

    [Fact]
    public void The_place_of_a_name_in_an_article_is_told()
    {
        const string Article = "Un orage a touché la ville.\nSelon la direction, Forgeval reprendra lundi.";
        TextMention mention = Texts.Find(Article).Single();
        Assert.Equal("Forgeval", Article.Substring(mention.Start, mention.Length));
    }

    [Fact]
    public void A_score_is_the_sum_of_its_parts()
    {
        TextMention mention = Texts.Find("Orange supprime 500 emplois").Single();
        Assert.Equal(mention.Score, 1 / (1 + Math.Exp(-mention.Evidence.Sum(e => e.Weight * e.Value))), 6);
        Assert.Equal(TextRecogniser.Version, mention.Matcher);
    }

    private static NamedFirm Of(string id, params string[] names) =>
        new() { Id = id, Names = [.. (names.Length == 0 ? [id] : names).Select(n => new FirmName(n))] };
}
