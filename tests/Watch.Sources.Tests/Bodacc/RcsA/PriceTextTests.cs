using System.Globalization;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.RcsA;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.RcsA;

public class PriceTextTests
{
    [Theory]
    [InlineData("Fonds acquis par achat au prix stipulé de - 127 300 EUR", "-127300", "EUR")]
    [InlineData("Fonds acquis par apport au montant évalué à -88150 Euros.", "-88150", "EUR")]
    [InlineData("Fonds acquis par achat - 4500 euros", "4500", "EUR")]
    [InlineData("Fonds acquis par achat au prix stipulé de 2040777, 18 Euros", "2040777.18", "EUR")]
    [InlineData("Fonds acquis par achat au prix stipulé de 2 040 777 , 18 Euros", "2040777.18", "EUR")]
    [InlineData("Fonds acquis au prix d'un euro symbolique", "1", "EUR")]
    [InlineData("Fonds cédé pour l'euro symbolique", "1", "EUR")]
    [InlineData("Fonds cédé pour un franc", "1", "FRF")]
    [InlineData("Fonds acquis par achat au prix stipulé de 2,5 millions d'euros", "2500000", "EUR")]
    [InlineData("Fonds acquis par achat au prix de 75 mille euros", "75000", "EUR")]
    [InlineData("Fonds acquis par achat au prix de 340 K€", "340000", "EUR")]
    [InlineData("Fonds acquis par achat au prix de 1,25 M€", "1250000", "EUR")]
    [InlineData("Fonds acquis par achat au prix de 9 000 000 F CFP", "9000000", "XPF")]
    [InlineData("Fonds acquis par achat au prix de 9 000 000 F. C.F.P.", "9000000", "XPF")]
    [InlineData("Fonds acquis par achat au prix de 9 000 000 FCFP", "9000000", "XPF")]
    [InlineData("Fonds acquis par achat au prix de 60000 francs", "60000", "FRF")]
    [InlineData("Fonds acquis au prix de 90000 euros dont 15000 euros de stock", "90000", "EUR")]
    [InlineData("Fonds acquis au prix de 600000 francs, soit 91469 euros", "91469", "EUR")]
    public void One_price_is_read_as_it_is_printed(string origin, string amount, string currency)
    {
        PriceText read = PriceText.Read(origin);
        Assert.Equal(new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency), read.Whole);
        Assert.Equal((0, null), (read.Parts.Count, read.Doubt));
    }

    [Theory]
    [InlineData("Fonds acquis au prix de 30000 euros pour les éléments corporels et 45000 euros pour les incorporels")]
    [InlineData("Fonds acquis au prix de 75000 euros, à savoir 30000 euros de matériel et 45000 euros de clientèle")]
    [InlineData("Matériel 30000 euros, clientèle 45000 euros, au total 75000 euros")]
    public void A_price_in_parts_is_their_sum(string origin)
    {
        PriceText read = PriceText.Read(origin);
        Assert.Equal((new Money(75_000m, "EUR"), null), (read.Whole, read.Doubt));
        Assert.Equal([30_000m, 45_000m], read.Parts.Select(p => p.Amount));
    }

    [Theory]
    [InlineData("Fonds acquis par achat au prix stipulé de deux cent mille euros")]
    [InlineData("Fonds acquis par achat au prix de 5200.")]
    [InlineData("Fonds acquis au prix de 700 écus")]
    public void A_price_that_is_printed_and_not_read_leaves_a_trace(string origin)
    {
        PriceText read = PriceText.Read(origin);
        Assert.Equal((null, "unread-price"), (read.Whole, read.Doubt));
    }

    [Theory]
    [InlineData("Création")]
    [InlineData("Achat d'un fonds artisanal")]
    [InlineData("Fonds sis 9 chemin de la Forge 63300 Thiers")]
    [InlineData(null)]
    public void Where_no_price_is_printed_there_is_nothing_to_tell(string? origin)
    {
        PriceText read = PriceText.Read(origin);
        Assert.Equal((null, null), (read.Whole, read.Doubt));
    }

    [Fact]
    public void Two_amounts_that_nothing_joins_are_the_first_and_a_warning()
    {
        PriceText read = PriceText.Read("Fonds acquis au prix de 40000 euros, séquestre 2500 euros");
        Assert.Equal((new Money(40_000m, "EUR"), "several-prices"), (read.Whole, read.Doubt));
    }
}
