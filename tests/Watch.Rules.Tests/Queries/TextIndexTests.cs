using Watch.Contracts.Notices;
using Watch.Rules.Queries;
using Xunit;
using static Watch.Rules.Tests.Queries.Parsing;

namespace Watch.Rules.Tests.Queries;

public class TextIndexTests
{
    private static readonly Notice _sale = New.Notice(
        parties:
        [
            New.Party(New.Alpha, PartyRole.Seller, "ATELIERS DU SANCY") with
            {
                OtherNames = ["A.D.S.", "Les Forges"],
                Activity = "Mécanique de précision",
                Officers =
                [
                    new OfficerStatement
                    {
                        Change = OfficerChange.Arrives,
                        Role = "Directeur général",
                        Functions = [],
                        Name = "INVENTÉ Prénom",
                        UsageName = "DURAND",
                    },
                ],
            },
            New.Party(New.Beta, PartyRole.Buyer, "Bielles & Cie"),
        ]
    ) with
    {
        Events =
        [
            new NoticeEvent { Kind = EventKind.SaleOfBusiness, Label = "Vente d'un fonds" },
            new NoticeEvent { Kind = EventKind.CapitalChange },
        ],
        Text = "Le fonds de commerce de l’Œuvre est vendu par la société des forges à un acquéreur.",
    };

    [Theory]
    [InlineData("oeuvre", true)]
    [InlineData("OEUVRE SAUF forge", true)]
    [InlineData("oeuvre SAUF forge*", false)]
    [InlineData("acquéreur ET vendu", true)]
    [InlineData("acquéreur ET cédé", false)]
    [InlineData("acquéreur OU cédé", true)]
    [InlineData("\"fonds de commerce\"", true)]
    [InlineData("\"fonds de comm*\"", true)]
    [InlineData("\"fonds commerce\"", false)]
    [InlineData("\"commerce de fonds\"", false)]
    [InlineData("ADS", true)]
    [InlineData("nom:forges", true)]
    [InlineData("titre:forges", false)]
    [InlineData("titre:\"un fonds\"", true)]
    [InlineData("texte:sancy", false)]
    [InlineData("dirigeant:\"directeur général\" ET dirigeant:durand", true)]
    [InlineData("activité:mécan*", true)]
    [InlineData("activité:vente", false)]
    [InlineData("nom:(sancy ET bielles)", true)]
    [InlineData("vente ET sancy ET mécanique ET inventé ET vendu", true)]
    public void A_query_looks_in_every_field_or_in_the_one_it_names(string text, bool agrees) => Assert.Equal(agrees, Agrees(text, _sale));

    [Theory]
    [InlineData("vendu PROCHE/2 société", false)]
    [InlineData("vendu PROCHE/3 société", true)]
    [InlineData("société PROCHE/3 vendu", true)]
    [InlineData("société PROCHE/1 \"des forges\"", true)]
    [InlineData("acquéreur PROCHE/3 \"des forges\"", true)]
    [InlineData("acquéreur PROCHE/2 \"des forges\"", false)]
    [InlineData("vend* PROCHE/50 vendu", false)]
    [InlineData("(cédé OU vendu) PROCHE/2 (\"la société\" OU rien)", true)]
    [InlineData("sancy PROCHE/50 forges", false)]
    [InlineData("\"sancy les\"", false)]
    [InlineData("\"un fonds le\"", false)]
    public void Neighbours_are_of_one_text_and_do_not_overlap(string text, bool agrees) => Assert.Equal(agrees, Agrees(text, _sale));

    [Fact]
    public void Queries_that_are_equal_share_an_id()
    {
        TextIndexBuilder builder = new();
        Assert.Equal(0, builder.Add(Parse("aaa ET bbb")));
        Assert.Equal(1, builder.Add(Parse("bbb ET aaa")));
        Assert.Equal(0, builder.Add(Parse("AAA AND bbb")));
        Assert.Equal(2, builder.Build().Count);
    }

    [Fact]
    public void Only_queries_of_which_a_necessary_term_stands_there_are_candidates()
    {
        TextIndexBuilder builder = new();
        int agreeing = builder.Add(Parse("vendu ET acquéreur"));
        builder.Add(Parse("vente ET introuvable"));
        builder.Add(Parse("titre:acquéreur"));
        int refused = builder.Add(Parse("acquéreur SAUF vendu"));
        builder.Add(Parse("\"introuvable société\""));
        builder.Add(Parse("rien* OU néant"));
        using TextScan scan = builder.Build().Scan(_sale);
        Assert.Equal([agreeing, refused], scan.Candidates.ToArray());
        Assert.True(scan.Agrees(agreeing));
        Assert.False(scan.Agrees(refused));
    }

    [Fact]
    public void A_scan_forgets_the_notice_before()
    {
        TextIndexBuilder builder = new();
        int id = builder.Add(Parse("vendu ET acquéreur"));
        TextIndex index = builder.Build();
        using (TextScan first = index.Scan(_sale))
        {
            Assert.True(first.Agrees(id));
        }

        using (TextScan second = index.Scan(_sale with { Text = "acquéreur" }))
        {
            Assert.False(second.Agrees(id));
        }

        using TextScan third = index.Scan(New.Notice());
        Assert.Empty(third.Candidates.ToArray());
        Assert.False(third.Agrees(id));
    }

    [Fact]
    public void A_scan_disposed_of_is_used_no_more_and_serves_once()
    {
        TextIndexBuilder builder = new();
        int id = builder.Add(Parse("vendu"));
        TextIndex index = builder.Build();
        TextScan scan = index.Scan(_sale);
        scan.Dispose();
        scan.Dispose();
        Assert.Throws<ObjectDisposedException>(() => scan.Agrees(id));
        using TextScan one = index.Scan(_sale);
        using TextScan other = index.Scan(_sale with { Text = null });
        Assert.NotSame(one, other);
        Assert.True(one.Agrees(id));
        Assert.False(other.Agrees(id));
    }

    [Fact]
    public void An_index_without_queries_finds_nothing()
    {
        using TextScan scan = new TextIndexBuilder().Build().Scan(_sale);
        Assert.Empty(scan.Candidates.ToArray());
    }

    [Fact]
    public void Texts_longer_than_the_room_are_read_whole()
    {
        string text = string.Join(' ', Enumerable.Repeat("moteur", 70_000)) + " bielle";
        Assert.True(Agrees("\"moteur moteur bielle\"", New.Notice() with { Text = text }));
        Assert.True(Agrees("bielle PROCHE/1 moteur", New.Notice() with { Text = text }));
        Assert.False(Agrees("\"bielle moteur\"", New.Notice() with { Text = text }));
    }

    private static bool Agrees(string text, Notice notice)
    {
        TextIndexBuilder builder = new();
        int id = builder.Add(Parse(text));
        using TextScan scan = builder.Build().Scan(notice);
        return scan.Agrees(id);
    }
}
