using Watch.Contracts.Notices;
using Xunit;
using static Watch.Sources.Tests.Bodacc.RcsA.Invented;

namespace Watch.Sources.Tests.Bodacc.RcsA;

/// <summary>What a sale costs over its establishments, and its day.</summary>
public class SalePriceAndDayTests
{
    private const string Category = "Achat d'un fonds par une personne morale (insertion provisoire)";

    [Fact]
    public void Several_establishments_cost_their_sum_and_each_price_is_kept()
    {
        Parsed.Accepted read = Read(Sale(Category), "prix stipulé de 41000 Euros", "prix stipulé de 160000 Euros");
        NoticeEvent sale = read.Notice.Events[0];
        Assert.Equal(new Money(201_000m, "EUR"), sale.Price);
        Assert.Equal([new Money(41_000m, "EUR"), new Money(160_000m, "EUR")], sale.PriceParts);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void Old_francs_are_not_taken_for_all_of_it()
    {
        Parsed.Accepted read = Read(Sale(Category), "prix stipulé de 820000 Francs", "prix stipulé de 5300 Euros");
        NoticeEvent sale = read.Notice.Events[0];
        Assert.Equal(new Money(5_300m, "EUR"), sale.Price);
        Assert.Equal(["FRF", "EUR"], sale.PriceParts!.Select(p => p.Currency));
        Assert.Equal(["price-in-two-currencies"], read.Warnings.Select(w => w.Code));
    }

    [Fact]
    public void The_same_price_at_two_establishments_is_told()
    {
        Parsed.Accepted read = Read(Sale(Category), "prix stipulé de 41000 Euros", "prix stipulé de 41000 Euros");
        Assert.Equal(new Money(82_000m, "EUR"), read.Notice.Events[0].Price);
        Assert.Equal(["price-printed-twice"], read.Warnings.Select(w => w.Code));
    }

    [Fact]
    public void One_price_has_no_parts()
    {
        NoticeEvent sale = Read(Sale(Category), "prix stipulé de 41000 Euros", "Création").Notice.Events[0];
        Assert.Equal((new Money(41_000m, "EUR"), null), (sale.Price, sale.PriceParts));
        Assert.DoesNotContain(
            "price_parts",
            NoticeJson.Write(Read(Sale(Category), "prix de 41000 Euros").Notice),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_price_that_cannot_be_read_is_counted()
    {
        Parsed.Accepted read = Read(Sale(Category), "prix stipulé de trois mille euros");
        Assert.Null(read.Notice.Events[0].Price);
        Assert.Equal(["unread-price"], read.Warnings.Select(w => w.Code));
    }

    [Fact]
    public void A_price_beside_an_act_that_is_no_sale_is_counted()
    {
        Parsed.Accepted read = Read(Creation, "Fonds acquis par achat au prix stipulé de 41000 Euros");
        Assert.Null(read.Notice.Events[0].Price);
        Assert.Equal(["price-without-sale"], read.Warnings.Select(w => w.Code));
    }

    [Fact]
    public void The_start_of_activity_of_the_buyer_is_not_the_day_of_the_sale()
    {
        NoticeEvent sale = Read(Sale(Category)).Notice.Events[0];
        Assert.Equal((null, new DateOnly(2026, 7, 15)), (sale.On, sale.ActivityFrom));
    }

    [Theory]
    [InlineData("Acte sous seing privé en date du 02/07/2026 enregistré au SIE le 09/07/2026", "2026-07-02")]
    [InlineData("Acte notarié en date à Ambert du 3 juin 2026", "2026-06-03")]
    [InlineData("Acte enregistré le 09/07/2026", null)]
    [InlineData("Acte en date du 02/07/1998", null)]
    [InlineData("Acte en date du 02/07/2031", null)]
    public void The_day_of_a_sale_is_that_of_its_deed(string prose, string? day) =>
        Assert.Equal(day, Read(Sale(Category, prose)).Notice.Events[0].On?.ToString("yyyy-MM-dd", null));

    [Fact]
    public void The_day_of_effect_comes_before_that_of_the_deed()
    {
        string act = Sale(Category, "Acte en date du 02/07/2026", "<dateEffet>2026-08-01</dateEffet>");
        Assert.Equal(new DateOnly(2026, 8, 1), Read(act).Notice.Events[0].On);
    }

    [Fact]
    public void A_list_of_modifications_ends_where_the_deed_begins()
    {
        string act = Sale(Category, "Modification survenue sur le capital, l'administration Acte notarié en date du 02/07/2026");
        Assert.Equal([Category, "le capital", "l'administration"], Read(act).Notice.Events.Select(e => e.Label));
    }

    private static Parsed.Accepted Read(string act, params string[] origins)
    {
        string blocks = string.Concat(
            origins.Select(o => $"<etablissement><origineFonds>Fonds acquis, {o}</origineFonds></etablissement>")
        );
        return Reading.RcsA.ReadOne(Reading.RcsAFile(Notice(Firm(1, "FORGES DU THIOU"), act, blocks)));
    }
}
