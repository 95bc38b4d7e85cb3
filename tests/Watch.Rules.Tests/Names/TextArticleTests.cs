using Watch.Contracts.Notices;
using Watch.Rules.Names;
using Xunit;

namespace Watch.Rules.Tests.Names;

/// <summary>Firms in whole articles.</summary>
public class TextArticleTests
{
    private const string Article = """
        Thiers. Forgeval reprend l'usine de la coutellerie Lavemont

        Le tribunal de commerce de Clermont-Ferrand a tranché jeudi : c'est l'aciériste auvergnat Forgeval SAS qui reprend l'usine de
        Lavemont, en redressement judiciaire depuis juin. « Nous gardons 84 salariés sur 112 », assure Hélène Brugereau, la présidente
        de Forgeval, qui promet trois millions d'euros d'investissement d'ici à 2028.

        Deux autres offres étaient sur la table. Celle du groupe Orion, un fonds lyonnais, ne conservait que trente emplois. L'offre d'Arc,
        le verrier, est arrivée hors délai. Devant le palais de justice, avenue du Général-Leclerc, une cinquantaine de salariés ont
        attendu la décision sous une pluie battante, alors que le département était placé en vigilance orange. « C'est un immense
        soulagement », souffle Martine, trente ans de maison. Le maire, Patrick Picard, a salué « un bel engagement ».

        La coutellerie, fondée en 1921 par Jules Lavemont, avait perdu son principal client, l'enseigne Boulanger, l'an dernier. Elle
        travaillait aussi pour Thales Alenia Space, qui lui achetait des outils de coupe. Le comité social et économique doit être
        consulté mardi à l'hôtel de la Poste.
        """;

    private static readonly TextRecogniser Texts = new([
        Of("Forgeval", "FORGEVAL SAS", "Forgeval"),
        Of("Lavemont", "COUTELLERIE LAVEMONT", "Lavemont"),
        Of("Orion"),
        Of("Arc"),
        Of("Boulanger"),
        Of("Leclerc"),
        Of("Orange"),
        Of("Picard"),
        Of("La Poste"),
        Of("Bel"),
        Of("Thales"),
        Of("Thales Alenia Space"),
        Of("Casino") with
        {
            Officers = ["Philippe Palazzi"],
            Places = [new Place("42000", "Saint-Étienne")],
        },
    ]);

    [Theory]
    [InlineData("Forgeval")]
    [InlineData("Lavemont")]
    [InlineData("Orion")]
    [InlineData("Arc")]
    [InlineData("Boulanger")]
    [InlineData("Thales Alenia Space")]
    public void Every_firm_of_an_article_is_told(string firm) => Assert.Contains(firm, Told(Article));

    [Theory]
    [InlineData("Leclerc", "an avenue")]
    [InlineData("Orange", "the weather")]
    [InlineData("Picard", "the mayor")]
    [InlineData("La Poste", "a hotel")]
    [InlineData("Bel", "an adjective")]
    [InlineData("Thales", "the first word of a longer name")]
    public void What_only_sounds_like_a_firm_is_not(string firm, string because) =>
        Assert.False(Told(Article).Contains(firm), $"{firm} is {because}");

    [Fact]
    public void The_founder_of_a_firm_is_not_the_firm()
    {
        int founder = Article.IndexOf("Jules Lavemont", StringComparison.Ordinal) + "Jules ".Length;
        TextMention mention =
            Texts.Find(Article).SingleOrDefault(m => m.Start == founder) ?? throw new InvalidOperationException("not seen");
        Assert.Equal(NameOutcome.None, mention.Outcome);
        Assert.Contains("first-name-before 'jules'", mention.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_seen_is_what_stands_there()
    {
        Assert.All(Texts.Find(Article), m => Assert.Equal(m.Seen, Article.Substring(m.Start, m.Length)));
        Assert.Equal(Texts.Find(Article).OrderBy(m => m.Start).Select(m => m.Start), Texts.Find(Article).Select(m => m.Start));
    }

    [Theory]
    [InlineData("Philippe Palazzi était mardi à la télévision. Casino, a-t-il dit, va mieux.", "officer")]
    [InlineData("À Saint-Étienne, on parle encore de Casino.", "place")]
    [InlineData("La cour a donné raison à Casino SA contre ses voisins.", "legal-form")]
    public void Its_officer_its_town_and_its_form_say_that_a_word_of_every_day_is_the_firm(string text, string feature)
    {
        TextMention mention = Assert.Single(Texts.Find(text), m => m.Firm.Id == "Casino");
        Assert.Equal(NameOutcome.Match, mention.Outcome);
        Assert.Contains(mention.Evidence, e => e.Feature == feature && e.Weight > 0);
    }

    [Fact]
    public void Two_firms_of_one_list_are_both_told() =>
        Assert.Equal(
            ["Forgeval", "Orange"],
            Told("Fibre : Forgeval, Orange et deux communes portent plainte").Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("Soldes : jusqu'à -50 % de remise chez Boulanger ce week-end, avec un code promo.", "a promotion")]
    [InlineData("Cyclisme. Le sprinteur de l'équipe Forgeval remporte l'étape devant le peloton.", "sport")]
    [InlineData("Samedi, une Forgeval GT5 a fini dans le fossé.", "a product")]
    [InlineData("Son étoile Forgeval lui est retirée.", "a prize")]
    [InlineData("Forgeval supprime trente postes à Thiers.", null)]
    [InlineData("Forgeval annonce une réduction de ses effectifs et la remise en service du four.", null)]
    [InlineData("L'équipe de direction de Forgeval franchit une étape.", null)]
    [InlineData("Le pourvoi de la société SA Forgeval est rejeté.", null)]
    public void Promotions_sport_and_products_are_no_news_of_a_firm(string text, string? why)
    {
        TextMention mention = Assert.Single(Texts.Find(text));
        Assert.Equal((NameOutcome.Match, why), (mention.Outcome, mention.NoNews));
    }

    private static HashSet<string> Told(string text) =>
        [.. Texts.Find(text).Where(m => m.Outcome is NameOutcome.Match).Select(m => m.Firm.Id)];

    private static NamedFirm Of(string id, params string[] names) =>
        new() { Id = id, Names = [.. (names.Length == 0 ? [id] : names).Select(n => new FirmName(n))] };
}
