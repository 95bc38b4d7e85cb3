using Watch.Contracts.Notices;
using Watch.Rules.Queries;
using Xunit;
using static Watch.Rules.Tests.Queries.Parsing;

namespace Watch.Rules.Tests.Queries;

public class EvidenceTests
{
    private const string Prose =
        "Par acte sous seing privé du 3 janvier, l’Œuvre des Forges a vendu son fonds de commerce de mécanique générale "
        + "à la société S.A.S. Bielles.";

    private static readonly Notice _notice = New.Notice(
        parties: [New.Party(New.Alpha, PartyRole.Seller, "FORGES") with { OtherNames = ["Les Forges"] }]
    ) with
    {
        Text = Prose,
    };

    [Fact]
    public void A_word_is_shown_where_it_stands_first_with_what_is_around_it()
    {
        TextSpan span = Assert.Single(Spans("oeuvre"));
        Assert.Equal((TextField.Text, 0, "Œuvre"), (span.Field, span.Index, Prose.Substring(span.Start, span.Length)));
        Assert.Equal("…sous seing privé du 3 janvier, l’Œuvre des Forges a vendu son fonds de…", span.Excerpt);
    }

    [Fact]
    public void A_short_text_is_shown_whole()
    {
        TextSpan span = Assert.Single(Spans("nom:\"les forges\""));
        Assert.Equal((TextField.Name, 1, 0, 10, "Les Forges"), (span.Field, span.Index, span.Start, span.Length, span.Excerpt));
    }

    [Theory]
    [InlineData("vendu ET \"fonds de commerce\"", "vendu|fonds de commerce")]
    [InlineData("\"fonds de commerce\" ET vendu ET vendu", "vendu|fonds de commerce")]
    [InlineData("cédé OU vendu OU fonds", "vendu|fonds")]
    [InlineData("vendu SAUF cédé", "vendu")]
    [InlineData("mécan* PROCHE/6 sas", "mécanique|S.A.S")]
    [InlineData("(cédé ET fonds) OU vendu", "vendu")]
    [InlineData("cédé", "")]
    [InlineData("vendu SAUF fonds", "")]
    public void What_made_a_query_agree_is_shown_in_the_order_of_the_text(string query, string found) =>
        Assert.Equal(found, string.Join('|', Spans(query).Select(s => Prose.Substring(s.Start, s.Length))));

    [Fact]
    public void A_text_without_blanks_is_cut_at_the_word()
    {
        TextIndexBuilder builder = new();
        int id = builder.Add(Parse("moteur"));
        using TextScan scan = builder.Build().Scan(New.Notice() with { Text = new string('-', 200) + "moteur" + new string('-', 200) });
        Assert.Equal("…moteur…", Assert.Single(scan.Spans(id)).Excerpt);
    }

    private static IReadOnlyList<TextSpan> Spans(string query)
    {
        TextIndexBuilder builder = new();
        int id = builder.Add(Parse(query));
        using TextScan scan = builder.Build().Scan(_notice);
        return scan.Spans(id);
    }
}
