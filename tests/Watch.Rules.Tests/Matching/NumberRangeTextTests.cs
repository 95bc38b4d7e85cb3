using CsCheck;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;
using Watch.Rules.Places;
using Xunit;

namespace Watch.Rules.Tests.Matching;

public class NumberRangeTextTests
{
    private static readonly string[] Pieces =
    [
        ">=",
        "<",
        "=",
        "±",
        "+",
        "-",
        "..",
        "…",
        "10",
        "5",
        "100 000",
        "1,5",
        ".",
        ",",
        "%",
        "€",
        "k€",
        "M€",
        "EUR",
        " ",
        "\u00A0",
        "\u202F",
        "x",
        "é",
        "\uD800",
    ];

    [Theory]
    [InlineData(">= 10 %", ">= 10")]
    [InlineData("≥10%", ">= 10")]
    [InlineData("> 5", "> 5")]
    [InlineData("<= 3 %", "<= 3")]
    [InlineData("<2", "< 2")]
    [InlineData("= 5", "= 5")]
    [InlineData("5", "= 5")]
    [InlineData("5..10 %", "5..10")]
    [InlineData("5 % .. 10 %", "5..10")]
    [InlineData("33,33..66.67 %", "33.33..66.67")]
    public void A_percentage_is_read(string text, string range)
    {
        Assert.Equal(range, NumberRangeText.Percent(text, out ValueError? error)?.ToString());
        Assert.Null(error);
    }

    [Theory]
    [InlineData(">= 100 000 EUR", ">= 100000", "EUR")]
    [InlineData(">= 100\u00A0000\u202F€", ">= 100000", "EUR")]
    [InlineData("1,5 M€", "= 1500000", "EUR")]
    [InlineData("500 k€", "= 500000", "EUR")]
    [InlineData("2 Md€", "= 2000000000", "EUR")]
    [InlineData("100..500 k€", "100000..500000", "EUR")]
    [InlineData("500 k€..2 M€", "500000..2000000", "EUR")]
    [InlineData("> 5 000", "> 5000", "EUR")]
    [InlineData("< 1 MUSD", "< 1000000", "USD")]
    [InlineData("100 FRF", "= 100", "FRF")]
    public void An_amount_is_read_with_its_currency(string text, string range, string currency)
    {
        Assert.Equal(range, NumberRangeText.Amount(text, out string read, out ValueError? error)?.ToString());
        Assert.Equal(currency, read);
        Assert.Null(error);
    }

    [Theory]
    [InlineData("-30 %", -30, true)]
    [InlineData("-30 %", -31, true)]
    [InlineData("-30 %", -29, false)]
    [InlineData("\u221230 %", -30, true)]
    [InlineData("+30 %", 30, true)]
    [InlineData("+30 %", 29, false)]
    [InlineData("±10 %", -10, true)]
    [InlineData("±10 %", 9, false)]
    [InlineData("-1..1 %", 0, true)]
    [InlineData("-1..1 %", -2, false)]
    [InlineData("<= -30 %", -30, true)]
    [InlineData(">= 10 %", 10, true)]
    [InlineData("increase", 0.01, true)]
    [InlineData("increase", 0, false)]
    [InlineData("decrease", -0.01, true)]
    [InlineData("decrease", 0, false)]
    public void A_change_is_a_fall_or_a_rise_of_as_much_or_more(string text, double change, bool inside) =>
        Assert.Equal(inside, CapitalChangeText.Read(text, out _)!.Range.Contains((decimal)change));

    [Theory]
    [InlineData(">= 10 %", ChangeUnit.Percent, "EUR")]
    [InlineData("-100 000 EUR", ChangeUnit.Amount, "EUR")]
    [InlineData("±1 M$", ChangeUnit.Amount, "USD")]
    public void A_change_is_measured_in_what_is_written(string text, ChangeUnit unit, string currency)
    {
        CapitalChangeIs change = CapitalChangeText.Read(text, out _)!;
        Assert.Equal((unit, currency), (change.Unit, change.Currency));
    }

    [Theory]
    [InlineData("", 0, "")]
    [InlineData("beaucoup", 0, "beaucoup")]
    [InlineData("10 €", 3, "€")]
    [InlineData(">= 10 % net", 8, "net")]
    [InlineData("10..", 4, "")]
    [InlineData("5..10..15", 5, "..15")]
    [InlineData("1 000 00", 6, "00")]
    [InlineData("-5 %", 0, "-5 %")]
    public void What_is_no_percentage_is_told_with_its_place(string text, int at, string found)
    {
        Assert.Null(NumberRangeText.Percent(text, out ValueError? error));
        Assert.Equal((at, found), (error!.At, error.Found));
        Assert.NotEmpty(error.Allowed);
    }

    [Theory]
    [InlineData("30 %", 0)]
    [InlineData("+30", 3)]
    [InlineData("5 %..10 EUR", 8)]
    public void A_change_has_to_say_which_way_and_in_what(string text, int at)
    {
        Assert.Null(CapitalChangeText.Read(text, out ValueError? error));
        Assert.Equal(at, error!.At);
    }

    [Fact]
    public void No_text_makes_it_throw_and_every_text_is_a_range_or_an_error() =>
        Gen.OneOf(Gen.OneOfConst(Pieces).Array[0, 8].Select(string.Concat), Gen.String)
            .Sample(text =>
            {
                bool percent = NumberRangeText.Percent(text, out ValueError? noPercent) is not null;
                bool amount = NumberRangeText.Amount(text, out _, out ValueError? noAmount) is not null;
                bool change = CapitalChangeText.Read(text, out ValueError? noChange) is not null;
                bool days = DayRangeText.Read(text, out ValueError? noDays) is not null;
                return percent == noPercent is null
                    && amount == noAmount is null
                    && change == noChange is null
                    && days == noDays is null
                    && new[] { noPercent, noAmount, noChange, noDays }.OfType<ValueError>().All(e => e.At >= 0 && e.At <= text.Length);
            });

    [Fact]
    public void What_is_printed_is_read_again() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 100], Gen.Int[0, 3])
            .Sample(
                (from, more, form) =>
                {
                    NumberRange range = form switch
                    {
                        0 => new NumberRange { From = from },
                        1 => new NumberRange { To = from, Below = true },
                        2 => new NumberRange { From = from, Above = true },
                        _ => new NumberRange { From = from, To = from + more },
                    };
                    return NumberRangeText.Percent(range.ToString(), out _) == range;
                }
            );

    [Theory]
    [InlineData("2026-01-01..2026-12-31", "2026-01-01..2026-12-31")]
    [InlineData(">= 2026-01-01", "2026-01-01..")]
    [InlineData("<= 2026-12-31", "..2026-12-31")]
    [InlineData("2026-01-01", "2026-01-01..2026-01-01")]
    [InlineData("2026-01-01..", "2026-01-01..")]
    [InlineData("..2026-12-31", "..2026-12-31")]
    public void Days_are_read(string text, string days)
    {
        Assert.Equal(days, DayRangeText.Read(text, out ValueError? error)?.ToString());
        Assert.Null(error);
    }

    [Theory]
    [InlineData("2026-13-01", 0)]
    [InlineData("2026-01-01..31/12/2026", 12)]
    [InlineData("2026-01-01 2026-01-02", 11)]
    [InlineData("", 0)]
    public void What_is_no_day_is_told_with_its_place(string text, int at)
    {
        Assert.Null(DayRangeText.Read(text, out ValueError? error));
        Assert.Equal(at, error!.At);
    }

    [Fact]
    public void A_region_is_its_departements_and_those_of_today_cover_the_country_once()
    {
        string[] today =
        [
            "auvergne-rhone-alpes",
            "bourgogne-franche-comte",
            "bretagne",
            "centre-val-de-loire",
            "corse",
            "grand-est",
            "guadeloupe",
            "guyane",
            "hauts-de-france",
            "ile-de-france",
            "la-reunion",
            "martinique",
            "mayotte",
            "normandie",
            "nouvelle-aquitaine",
            "occitanie",
            "pays-de-la-loire",
            "provence-alpes-cote-d-azur",
        ];
        string[] former =
        [
            "alsace",
            "aquitaine",
            "auvergne",
            "basse-normandie",
            "bourgogne",
            "bretagne",
            "centre",
            "champagne-ardenne",
            "corse",
            "franche-comte",
            "haute-normandie",
            "ile-de-france",
            "languedoc-roussillon",
            "limousin",
            "lorraine",
            "midi-pyrenees",
            "nord-pas-de-calais",
            "pays-de-la-loire",
            "picardie",
            "poitou-charentes",
            "provence-alpes-cote-d-azur",
            "rhone-alpes",
        ];

        // Saint-Pierre-et-Miquelon (975) is in no region.
        Assert.Equal(
            Departements.All.Where(d => d is not "975").Order(StringComparer.Ordinal),
            today.SelectMany(r => Regions.DepartementsOf(r)!).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            Departements.All.Where(d => d.Length == 2).Order(StringComparer.Ordinal),
            former.SelectMany(r => Regions.DepartementsOf(r)!).Order(StringComparer.Ordinal)
        );
        Assert.Equal(Regions.All, today.Union(former).Order(StringComparer.Ordinal));
        Assert.Equal(["03", "15", "43", "63"], Regions.DepartementsOf("auvergne"));
        Assert.Null(Regions.DepartementsOf("Auvergne"));
    }
}
