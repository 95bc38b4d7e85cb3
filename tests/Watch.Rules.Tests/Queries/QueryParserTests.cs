using Watch.Rules.Queries;
using Xunit;
using static Watch.Rules.Tests.Queries.Parsing;

namespace Watch.Rules.Tests.Queries;

public class QueryParserTests
{
    [Theory]
    [InlineData("Moteur")]
    [InlineData("  MOTEUR ")]
    [InlineData("\"moteur\"")]
    [InlineData("(moteur)")]
    [InlineData("((« moteur »))")]
    public void A_word_is_folded(string text) => Assert.Equal(Word("moteur"), Parse(text));

    [Fact]
    public void A_star_makes_a_beginning() => Assert.Equal(Prefix("meca"), Parse("Méca*"));

    [Theory]
    [InlineData("\"bielle de moteur\"")]
    [InlineData("« bielle de moteur »")]
    [InlineData("“Bielle, de: (moteur)”")]
    [InlineData("bielle-de'moteur")]
    public void Words_in_quotes_are_a_phrase(string text) => Assert.Equal(Phrase(Word("bielle"), Word("de"), Word("moteur")), Parse(text));

    [Fact]
    public void A_word_is_cut_as_texts_are() => Assert.Equal(Phrase(Word("l"), Word("aero"), Word("club")), Parse("l’aéro-club"));

    [Fact]
    public void Initials_are_one_word() => Assert.Equal(And(Word("sas"), Prefix("sncf")), Parse("S.A.S. ET S.N.C.F*"));

    [Fact]
    public void A_star_may_end_a_word_of_a_phrase() =>
        Assert.Equal(Phrase(Prefix("direct"), Word("general"), Prefix("adj")), Parse("\"direct* général adj*\""));

    [Theory]
    [InlineData("aaa ET bbb")]
    [InlineData("aaa AND bbb")]
    [InlineData("(aaa)AND(bbb)")]
    [InlineData("\"aaa\"ET\"bbb\"")]
    public void And_speaks_both_languages(string text) => Assert.Equal(And(Word("aaa"), Word("bbb")), Parse(text));

    [Theory]
    [InlineData("aaa OU bbb OR ccc")]
    [InlineData("aaa OU (bbb OU ccc)")]
    [InlineData("((aaa OR bbb)) OR ccc")]
    public void Or_of_or_is_one(string text) => Assert.Equal(Or(Word("aaa"), Word("bbb"), Word("ccc")), Parse(text));

    [Theory]
    [InlineData("aaa SAUF bbb")]
    [InlineData("aaa NOT bbb")]
    [InlineData("aaa ET SAUF bbb")]
    [InlineData("aaa AND NOT bbb")]
    [InlineData("aaa ET NOT bbb")]
    public void Except_takes_away_from_what_stands_before(string text) =>
        Assert.Equal(new Query.Except(Word("aaa"), Word("bbb")), Parse(text));

    [Fact]
    public void And_and_except_bind_from_left_to_right()
    {
        Assert.Equal(And(new Query.Except(Word("aaa"), Word("bbb")), Word("ccc")), Parse("aaa SAUF bbb ET ccc"));
        Assert.Equal(new Query.Except(And(Word("aaa"), Word("bbb")), Word("ccc")), Parse("aaa ET bbb SAUF ccc"));
        Assert.Equal(new Query.Except(new Query.Except(Word("aaa"), Word("bbb")), Word("ccc")), Parse("aaa SAUF bbb SAUF ccc"));
    }

    [Fact]
    public void And_binds_stronger_than_or_and_near_stronger_than_both()
    {
        Assert.Equal(Or(Word("aaa"), And(Word("bbb"), Word("ccc"))), Parse("aaa OU bbb ET ccc"));
        Assert.Equal(And(Or(Word("aaa"), Word("bbb")), Word("ccc")), Parse("(aaa OU bbb) ET ccc"));
        Assert.Equal(And(Word("aaa"), new Query.Near(5, Word("bbb"), Word("ccc"))), Parse("aaa ET bbb PROCHE/5 ccc"));
        Assert.Equal(new Query.Except(new Query.Near(1, Word("aaa"), Word("bbb")), Word("ccc")), Parse("aaa NEAR/1 bbb SAUF ccc"));
    }

    [Fact]
    public void Near_takes_words_phrases_and_choices_of_those() =>
        Assert.Equal(
            new Query.Near(50, Or(Word("aaa"), Prefix("bbb")), Phrase(Word("ccc"), Word("ddd"))),
            Parse("(aaa OU bbb*) PROCHE/50 \"ccc ddd\"")
        );

    [Theory]
    [InlineData("titre", TextField.Title)]
    [InlineData("title", TextField.Title)]
    [InlineData("texte", TextField.Text)]
    [InlineData("text", TextField.Text)]
    [InlineData("nom", TextField.Name)]
    [InlineData("name", TextField.Name)]
    [InlineData("dirigeant", TextField.Officer)]
    [InlineData("officer", TextField.Officer)]
    [InlineData("activité", TextField.Activity)]
    [InlineData("activite", TextField.Activity)]
    [InlineData("activity", TextField.Activity)]
    [InlineData("ACTIVITÉ", TextField.Activity)]
    public void A_field_stands_before_a_colon(string name, TextField field) =>
        Assert.Equal(new Query.Scoped(field, Word("aaa")), Parse($"{name}:aaa"));

    [Fact]
    public void A_field_takes_a_word_a_phrase_or_a_parenthesis()
    {
        Assert.Equal(new Query.Scoped(TextField.Title, Phrase(Word("aaa"), Word("bbb"))), Parse("titre:\"aaa bbb\""));
        Assert.Equal(new Query.Scoped(TextField.Title, Or(Word("aaa"), Word("bbb"))), Parse("titre : (aaa OU bbb)"));
        Assert.Equal(And(new Query.Scoped(TextField.Title, Word("aaa")), Word("bbb")), Parse("titre:aaa ET bbb"));
        Assert.Equal(new Query.Scoped(TextField.Name, new Query.Near(2, Word("aaa"), Word("bbb"))), Parse("nom:(aaa PROCHE/2 bbb)"));
    }

    [Theory]
    [InlineData("\"et\"", "et")]
    [InlineData("\"OU\"", "ou")]
    [InlineData("« proche »", "proche")]
    [InlineData("titre", "titre")]
    public void A_word_of_the_language_is_a_word_in_quotes(string text, string word) => Assert.Equal(Word(word), Parse(text));

    [Fact]
    public void A_word_that_only_looks_like_near_is_a_word()
    {
        Assert.Equal(Word("proche5"), Parse("proche5"));
        Assert.Equal(Phrase(Word("proche"), Word("orient")), Parse("proche/orient"));
    }

    [Fact]
    public void Queries_that_say_the_same_are_equal()
    {
        Assert.Equal(Parse("aaa ET \"bbb ccc\" OU ddd"), Parse("AAA AND « bbb ccc » OR ddd"));
        Assert.Equal(Parse("aaa ET \"bbb ccc\"").GetHashCode(), Parse("AAA AND « bbb ccc »").GetHashCode());
        Assert.NotEqual(Parse("aaa ET bbb"), Parse("bbb ET aaa"));
        Assert.NotEqual(Parse("aaa ET bbb"), Parse("aaa OU bbb"));
        Assert.NotEqual(Parse("\"aaa bbb\""), Parse("\"aaa bbb*\""));
    }
}
