using System.Globalization;
using CsCheck;
using Watch.Contracts.Notices;
using Watch.Sources.Text;
using Xunit;

namespace Watch.Sources.Tests.Text;

public class AmountsTests
{
    [Theory]
    [InlineData("3000.00", "3000.00")]
    [InlineData("1000", "1000")]
    [InlineData(".01", "0.01")]
    [InlineData(",5", "0.5")]
    [InlineData("0", "0")]
    [InlineData("30.000,00", "30000.00")]
    [InlineData("30,000.00", "30000.00")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1.234.567,8", "1234567.8")]
    [InlineData("30.000", "30000")]
    [InlineData("0.500", "0.500")]
    [InlineData("1234.567", "1234.567")]
    [InlineData("2 629 582,60", "2629582.60")]
    [InlineData("2\u00A0629\u202F582,60", "2629582.60")]
    [InlineData("1'000'000", "1000000")]
    public void Every_printed_form_is_the_same_number(string text, string expected)
    {
        Assert.True(Amounts.TryRead(text, out decimal amount));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), amount);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("1 2")]
    [InlineData("2020 00017301")]
    [InlineData("12.34.5")]
    [InlineData("1,5,2")]
    [InlineData("neuf")]
    [InlineData("999999999999999999999999999999999999")]
    public void What_is_no_number_is_refused(string? text) => Assert.False(Amounts.TryRead(text, out _));

    [Theory]
    [InlineData("établissement principal acquis par achat au prix stipulé de 50000.00 euros", "50000.00", "EUR")]
    [InlineData("Fonds acquis par achat au prix stipulé de 140000,00 euros.", "140000.00", "EUR")]
    [InlineData("Etablissement principal acquis par achat au prix stipulé de 75000 EUR", "75000", "EUR")]
    [InlineData("Apport en société au montant évalué à 2\u00A0629\u00A0582,60\u00A0€", "2629582.60", "EUR")]
    [InlineData("Fonds acquis par achat au prix stipulé de 250 000 Francs", "250000", "FRF")]
    [InlineData("Fonds acquis par achat au prix stipulé de 1000 francs CFA", "1000", "XOF")]
    [InlineData("200 LIVRE STERLING", "200", "GBP")]
    [InlineData("5000 PESO MEXICAIN", "5000", "MXN")]
    [InlineData("100 CHF", "100", "CHF")]
    [InlineData("Fonds sis 9 chemin de la Tour 69320 FEYZIN acquis au prix de 7000 EUR", "7000", "EUR")]
    public void The_amount_of_a_sentence_comes_with_its_currency(string text, string amount, string currency) =>
        Assert.Equal(new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency), Amounts.Find(text));

    [Theory]
    [InlineData("Fonds acquis par achat")]
    [InlineData("Acte enregistré le 12/05/2020 sous le numéro 2020 00023359")]
    [InlineData("au prix de 5000 unités de compte")]
    [InlineData(null)]
    public void A_currency_is_not_guessed(string? text) => Assert.Null(Amounts.Find(text));

    [Fact]
    public void A_plain_amount_has_the_digits_that_are_printed() =>
        Gen.Select(Gen.Long[0, 999_999_999_999], Gen.OneOfConst("", ".5", ".00", ".07", ".", ".123", "0"))
            .Sample(
                (whole, cents) =>
                {
                    string text = $"{whole:000}{cents}";
                    bool plain = Amounts.TryRead(text, out decimal amount);
                    bool printed = Amounts.TryRead(" " + text, out decimal expected);
                    Assert.Equal(
                        (printed, expected.ToString(CultureInfo.InvariantCulture)),
                        (plain, amount.ToString(CultureInfo.InvariantCulture))
                    );
                }
            );

    [Fact]
    public void An_amount_that_no_firm_is_worth_is_none_and_what_is_made_of_the_greatest_is_a_number()
    {
        Assert.Null(Amounts.Find("au prix de 9999999999999999999999999999 euros"));
        Assert.Equal(1e24m, Amounts.Find("au prix de 1000000000000000 milliards d'euros")?.Amount);
    }

    [Fact]
    public void Any_amount_survives_being_printed_the_French_way() =>
        Gen.Int[0, 2_000_000_000]
            .Select(Gen.Int[0, 99])
            .Sample(
                (whole, cents) =>
                {
                    decimal amount = whole + (cents / 100m);
                    foreach (string blank in new[] { "", " ", "\u00A0", "." })
                    {
                        string groups = whole.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", blank);
                        Assert.Equal(new Money(amount, "EUR"), Amounts.Find($"au prix stipulé de {groups},{cents:00} euros."));
                    }
                }
            );
}
