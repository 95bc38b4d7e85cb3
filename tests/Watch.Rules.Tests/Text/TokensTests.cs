using CsCheck;
using Watch.Rules.Text;
using Xunit;

namespace Watch.Rules.Tests.Text;

public class TokensTests
{
    [Theory]
    [InlineData("Société À Responsabilité LIMITÉE", "societe a responsabilite limitee")]
    [InlineData("l'aéro-club d’Auvergne", "l aero club d auvergne")]
    [InlineData("l\u02BCaéro-club d\u02BCAuvergne", "l aero club d auvergne")]
    [InlineData("Œuvre, cæcum, Straße, ĳs", "oeuvre caecum strasse ijs")]
    [InlineData("Łódź, Øresund, Ţiriac, Škoda, Đặng", "lodz oresund tiriac skoda dang")]
    [InlineData("e\u0301te\u0301 \u0301seul", "ete seul")]
    [InlineData("entre\u00ADprise", "entreprise")]
    [InlineData("ﬁnances et eﬀets", "finances et effets")]
    [InlineData("S.A.S. du Sancy, S.N.C.F", "sas du sancy sncf")]
    [InlineData("É.D.F. e\u0301.d.f.", "edf edf")]
    [InlineData("M. Dupont et J.-P. Martin", "m dupont et j p martin")]
    [InlineData("A.B.CD et CD.E.F", "ab cd et cd ef")]
    [InlineData("1.5 et 3,14 en l'an 2.0", "1 5 et 3 14 en l an 2 0")]
    [InlineData("R&D 100% @home #5", "r d 100 home 5")]
    [InlineData("ЖУРНАЛ Αθήνα 会社", "журнал αθήνα 会社")]
    [InlineData("\U00010400bc", "\U00010428bc")]
    [InlineData("a\uD800b \uDC00", "a b")]
    [InlineData(" \t\n…—", "")]
    [InlineData("", "")]
    public void A_text_is_cut_into_folded_words(string text, string words) => Assert.Equal(words, string.Join(' ', Words(text)));

    [Fact]
    public void A_word_knows_where_it_stands_in_the_text()
    {
        const string text = "L’Œuvre de S.A.S. cafe\u0301 !";
        Tokens tokens = new(text, new char[Tokens.Longest]);
        List<string> pieces = [];
        while (tokens.Next())
        {
            pieces.Add(text.Substring(tokens.Start, tokens.Length));
        }

        Assert.Equal(["L", "Œuvre", "de", "S.A.S", "cafe\u0301"], pieces);
    }

    [Fact]
    public void Of_a_word_too_long_the_beginning_counts()
    {
        Assert.Equal([new string('a', Tokens.Longest), "fin"], Words(new string('A', 10_000) + " fin"));
        Assert.Equal([new string('a', Tokens.Longest - 1)], Words(new string('a', Tokens.Longest - 1) + "\U00010428bc"));
    }

    [Fact]
    public void Every_character_read_again_is_itself()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            string[] once = Words($"x{(char)c}x");
            Assert.Equal(once, Words(string.Join(' ', once)));
        }
    }

    [Fact]
    public void Words_read_again_are_themselves() =>
        Gen.String[Gen.Char["aÉœß.'-_ \u0301\u00AD9İĲ\uD801\uDC00ﬃ"], 0, 40]
            .Sample(
                text =>
                {
                    string[] once = Words(text);
                    return Words(string.Join(' ', once)).SequenceEqual(once);
                },
                iter: 20_000
            );

    [Theory]
    [InlineData("àâçèéêëîïñôùûüÿ", "aaceeeeiinouuuy")]
    [InlineData("ÀÂÇÈÉÊËÎÏÑÔÙÛÜŸ", "aaceeeeiinouuuy")]
    [InlineData("šżłőğďťůșțāēīōū", "szlogdtustaeiou")]
    [InlineData("ŠŻŁŐĞĎŤŮȘȚĀĒĪŌŪ", "szlogdtustaeiou")]
    [InlineData("ạặếợữỳẢẤỆỔỪỲ", "aaeouyaaeouy")]
    [InlineData("ſıİªº", "siiao")]
    public void Letters_lose_their_accents(string text, string word) => Assert.Equal([word], Words(text));

    [Fact]
    public void Reading_allocates_nothing()
    {
        string text = string.Concat(Enumerable.Repeat("La société S.A.S. « Œuvres d’été » est radiée. ", 50));
        char[] room = new char[Tokens.Longest];
        Assert.Equal(400, Count(text, room));
        int words = 0;
        int read = 0;
        long allocated = Allocating.Least(() =>
        {
            for (int i = 0; i < 100; i++, read++)
            {
                words += Count(text, room);
            }
        });
        Assert.Equal(0, allocated);
        Assert.Equal(400 * read, words);
    }

    private static int Count(string text, char[] room)
    {
        int words = 0;
        Tokens tokens = new(text, room);
        while (tokens.Next())
        {
            words++;
        }

        return words;
    }

    private static string[] Words(string text)
    {
        List<string> words = [];
        Tokens tokens = new(text, stackalloc char[Tokens.Longest]);
        while (tokens.Next())
        {
            words.Add(tokens.Word.ToString());
        }

        return [.. words];
    }
}
