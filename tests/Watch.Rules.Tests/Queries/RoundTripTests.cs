using CsCheck;
using Watch.Rules.Queries;
using Xunit;
using static Watch.Rules.Tests.Queries.Parsing;

namespace Watch.Rules.Tests.Queries;

public class RoundTripTests
{
    private static readonly string[] _pieces =
    [
        "ET",
        "OU",
        "SAUF",
        "AND",
        "OR",
        "NOT",
        "PROCHE/3",
        "NEAR/50",
        "PROCHE/",
        "PROCHE",
        "et",
        "ou",
        "(",
        ")",
        "((",
        "\"",
        "«",
        "»",
        "“",
        "”",
        "*",
        ":",
        "titre:",
        "nom :",
        "activité:",
        "mot",
        "mot*",
        "l’aéro",
        "S.A.S.",
        "a",
        "é",
        "œ",
        "e\u0301",
        "-",
        "/",
        " ",
        "\t",
        "\u00A0",
        "\0",
        "\uD800",
        "\uDC00",
        "\U00010400",
        "1",
        "ß*",
        "ﬃ*",
    ];

    private static Gen<string> QueryLike { get; } =
        Gen.OneOfConst(_pieces).Array[0, 14].SelectMany(pieces => Gen.Bool.Select(blanks => string.Join(blanks ? " " : "", pieces)));

    [Theory]
    [InlineData("aaa AND (bbb OR ccc) NOT ddd", "aaa ET (bbb OU ccc) SAUF ddd")]
    [InlineData("(aaa ET bbb) OU (ccc)", "aaa ET bbb OU ccc")]
    [InlineData("aaa SAUF (bbb SAUF ccc)", "aaa SAUF (bbb SAUF ccc)")]
    [InlineData("(aaa SAUF bbb) ET ccc", "aaa SAUF bbb ET ccc")]
    [InlineData("ccc ET (aaa SAUF bbb)", "ccc ET (aaa SAUF bbb)")]
    [InlineData("title:(aaa) ET name:(bbb OR ccc)", "titre:aaa ET nom:(bbb OU ccc)")]
    [InlineData("(Aaa OU \"bbb ccc*\") NEAR/4 ddd*", "(aaa OU \"bbb ccc*\") PROCHE/4 ddd*")]
    [InlineData("\"ET\" OU « Proche » OU l’été", "\"et\" OU \"proche\" OU \"l ete\"")]
    [InlineData("activity:aaa", "activité:aaa")]
    public void A_query_is_printed_in_French_without_needless_parentheses(string text, string printed) =>
        Assert.Equal(printed, QueryPrinter.Print(Parse(text)));

    [Fact]
    public void What_is_printed_is_read_as_the_same_query() =>
        AnyQuery.Sample(query => Parse(QueryPrinter.Print(query)).Equals(query), iter: 20_000);

    [Fact]
    public void What_was_read_is_printed_and_read_again_as_the_same() =>
        QueryLike.Sample(
            text =>
                QueryParser.Parse(text) is not QueryParse.Accepted { Query: var query } || Parse(QueryPrinter.Print(query)).Equals(query),
            iter: 100_000
        );

    [Fact]
    public void No_text_makes_the_parser_throw_and_its_error_stands_in_the_text() =>
        Gen.OneOf(QueryLike, Gen.String[0, 60], Gen.String[Gen.Char["aE(\"*: /5«»“”\u0301\uD800\uDC00"], 0, 40])
            .Sample(
                text =>
                    QueryParser.Parse(text) is not QueryParse.Rejected { Error: var error }
                    || (
                        error.At >= 0
                        && error.Length >= 0
                        && error.At + error.Length <= text.Length
                        && error.Found == text.Substring(error.At, error.Length)
                        && (error.Allowed.Count > 0 || error.Remark is not null)
                    ),
                iter: 100_000
            );

    [Fact]
    public void Random_texts_are_queries_often_enough_to_mean_something()
    {
        int read = 0;
        QueryLike.Sample(
            text =>
            {
                read += QueryParser.Parse(text) is QueryParse.Accepted ? 1 : 0;
            },
            iter: 10_000,
            threads: 1
        );
        Assert.InRange(read, 100, 9_900);
    }
}
