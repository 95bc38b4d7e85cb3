using Watch.Rules.Queries;
using Xunit;
using static Watch.Rules.Tests.Queries.Parsing;

namespace Watch.Rules.Tests.Queries;

/// <summary>A mistake is told with its place, what was found, and what could stand there.</summary>
public class QueryErrorTests
{
    private const string Operands = "a word|\"a phrase\"|(";
    private const string Operators = "ET|OU|SAUF|PROCHE/n";
    private const string SideBySide = "Words side by side need an operator between them, or quotes around them all.";
    private const string Capitals = "Operators are written in capitals; a word that is meant stands in quotes.";
    private const string BesideNear =
        "Beside PROCHE stand words, phrases, or a choice of those; a field stands before them all: titre:(a PROCHE/5 b).";
    private const string OnlyExcept = "SAUF takes something away from what stands before it: a SAUF b.";
    private const string LoneStar = "A star stands directly after the beginning of a word, and once: mot*.";
    private const string Number = "n is a number of words, from 1 to 50.";
    private const string FieldNames = "titre|title|texte|text|nom|name|dirigeant|officer|activité|activite|activity";

    [Theory]
    [InlineData("", 0, "", Operands, null)]
    [InlineData("  ", 2, "", Operands, null)]
    [InlineData("aaa ET", 6, "", Operands, null)]
    [InlineData("aaa ET OU bbb", 7, "OU", Operands, null)]
    [InlineData("OU aaa", 0, "OU", Operands, null)]
    [InlineData("()", 1, ")", Operands, null)]
    [InlineData("titre:", 6, "", Operands, null)]
    [InlineData("aaa bbb", 4, "bbb", Operators, SideBySide)]
    [InlineData("aaa (bbb)", 4, "(", Operators, SideBySide)]
    [InlineData("aaa \"bbb ccc\"", 4, "\"bbb ccc\"", Operators, SideBySide)]
    [InlineData("(aaa bbb)", 5, "bbb", Operators + "|)", SideBySide)]
    [InlineData("aaa et bbb", 4, "et", "ET|\"et\"", Capitals)]
    [InlineData("aaa Ou bbb", 4, "Ou", "OU|\"Ou\"", Capitals)]
    [InlineData("aaa sauf bbb", 4, "sauf", "SAUF|\"sauf\"", Capitals)]
    [InlineData("aaa and bbb", 4, "and", "AND|\"and\"", Capitals)]
    [InlineData("or", 0, "or", "OR|\"or\"", Capitals)]
    [InlineData("not aaa", 0, "not", "NOT|\"not\"", Capitals)]
    [InlineData("aaa proche/5 bbb", 4, "proche/5", "PROCHE/5|\"proche/5\"", Capitals)]
    [InlineData("aaa proche bbb", 4, "proche", "PROCHE/n|\"proche\"", Capitals)]
    [InlineData("aaa near/90 bbb", 4, "near/90", "NEAR/n|\"near/90\"", Capitals)]
    [InlineData("aaa PROCHE bbb", 4, "PROCHE", "PROCHE/n", Number)]
    [InlineData("aaa NEAR/0 bbb", 4, "NEAR/0", "NEAR/n", Number)]
    [InlineData("aaa PROCHE/51 bbb", 4, "PROCHE/51", "PROCHE/n", Number)]
    [InlineData("aaa PROCHE/99999999999 bbb", 4, "PROCHE/99999999999", "PROCHE/n", Number)]
    [InlineData("aaa PROCHE/-1 bbb", 4, "PROCHE/-1", "PROCHE/n", Number)]
    [InlineData("aaa PROCHE/ bbb", 4, "PROCHE/", "PROCHE/n", Number)]
    [InlineData("aaa PROCHE/2 bbb PROCHE/3 ccc", 17, "PROCHE/3", "ET|OU|SAUF", "PROCHE joins two and no third.")]
    [InlineData("(aaa ET bbb) PROCHE/2 ccc", 0, "(aaa ET bbb)", "a word|\"a phrase\"|(a OU b)", BesideNear)]
    [InlineData("aaa PROCHE/2 titre:bbb", 13, "titre:bbb", "a word|\"a phrase\"|(a OU b)", BesideNear)]
    [InlineData("titre:aaa PROCHE/2 bbb", 0, "titre:aaa", "a word|\"a phrase\"|(a OU b)", BesideNear)]
    [InlineData("SAUF aaa", 0, "SAUF", Operands, OnlyExcept)]
    [InlineData("aaa OU SAUF bbb", 7, "SAUF", Operands, OnlyExcept)]
    [InlineData("aaa ET (NOT bbb)", 8, "NOT", Operands, OnlyExcept)]
    [InlineData("aaa)", 3, ")", Operators + "|the end", "This parenthesis closes nothing.")]
    [InlineData("aaa ET (bbb OU ccc", 7, "(", ")", "This parenthesis is not closed.")]
    [InlineData("aaa ET \"bbb", 7, "\"", "", "This quote is not closed.")]
    [InlineData("aaa ET « bbb\"", 7, "«", "", "This quote is not closed.")]
    [InlineData("aaa »", 4, "»", "", "This quote closes nothing.")]
    [InlineData("tittre:aaa", 0, "tittre", FieldNames, "No field has that name; a colon that is meant stands in quotes.")]
    [InlineData("aaa ET 10:30", 7, "10", FieldNames, "No field has that name; a colon that is meant stands in quotes.")]
    [InlineData("(:bbb)", 1, ":", FieldNames, "The name of a field stands before a colon; a colon that is meant stands in quotes.")]
    [InlineData("titre:(aaa OU nom:bbb)", 14, "nom", Operands, "A field stands inside another.")]
    [InlineData("aaa ET &", 7, "&", "", "A word needs a letter or a digit.")]
    [InlineData("aaa ET \" - \"", 8, " - ", "", "A word needs a letter or a digit.")]
    [InlineData("\"\"", 1, "", "", "A word needs a letter or a digit.")]
    [InlineData("aaa ET mo*", 7, "mo*", "", "At least three letters stand before a star.")]
    [InlineData("\"aaa mo*\"", 5, "mo*", "", "At least three letters stand before a star.")]
    [InlineData("aaa ET mot*eur", 10, "*", "", "A star stands at the end of a word only.")]
    [InlineData("*mot", 0, "*", "", LoneStar)]
    [InlineData("mot**", 4, "*", "", LoneStar)]
    [InlineData("\"mot *\"", 5, "*", "", LoneStar)]
    [InlineData("aaa ET S.A.S.*", 13, "*", "", LoneStar)]
    public void A_mistake_is_told_with_its_place(string text, int at, string found, string allowed, string? remark)
    {
        QueryError error = Refused(text);
        Assert.Equal((at, found.Length, found), (error.At, error.Length, error.Found));
        Assert.Equal(allowed, string.Join('|', error.Allowed));
        Assert.Equal(remark, error.Remark);
    }

    [Fact]
    public void A_text_too_long_is_refused_whatever_it_is()
    {
        Assert.Equal(QueryParser.LongestText, Refused(new string('a', 1_000_000)).At);
        Assert.Equal("A query is at most 10,000 characters long.", Refused(new string('(', 100_000)).Remark);
        Assert.IsType<QueryParse.Accepted>(QueryParser.Parse(new string('a', QueryParser.LongestText)));
    }

    [Fact]
    public void Parentheses_stand_in_one_another_up_to_a_bound()
    {
        Assert.Equal(Word("aaa"), Parse(new string('(', 64) + "aaa" + new string(')', 64)));
        QueryError error = Refused(new string('(', 65) + "aaa" + new string(')', 65));
        Assert.Equal((64, "At most 64 parentheses stand in one another."), (error.At, error.Remark));
    }

    [Fact]
    public void A_long_chain_is_read_judged_and_printed()
    {
        Query query = Parse(string.Join(" SAUF ", Enumerable.Repeat("aa", 1_200)));
        Assert.Equal(query, Parse(QueryPrinter.Print(query)));
        Assert.Equal(1_200, QueryCost.Of(query));
    }
}
