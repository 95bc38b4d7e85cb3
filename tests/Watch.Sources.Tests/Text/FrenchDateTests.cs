using Watch.Contracts.Notices;
using Watch.Sources.Text;
using Xunit;

namespace Watch.Sources.Tests.Text;

public class FrenchDateTests
{
    [Theory]
    [InlineData("2020-05-24", "2020-05-24")]
    [InlineData(" 24/05/2020 ", "2020-05-24")]
    [InlineData("2008/01/16", "2008-01-16")]
    [InlineData("16 janvier 2008", "2008-01-16")]
    [InlineData("16\u00A0janvier\u00A02008", "2008-01-16")]
    [InlineData("01 MARS 2026", "2026-03-01")]
    [InlineData("1er août 2019", "2019-08-01")]
    [InlineData("1ER AOUT 2019", "2019-08-01")]
    [InlineData("31 decembre 2019", "2019-12-31")]
    [InlineData("29 Février 2020", "2020-02-29")]
    public void Every_printed_form_is_the_same_day(string text, string expected)
    {
        Assert.True(FrenchDate.TryParse(text, out DateOnly date));
        Assert.Equal(expected, date.ToString("yyyy-MM-dd", null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("O")]
    [InlineData("0009-01-01")]
    [InlineData("5025-01-01")]
    [InlineData("0000-01-01")]
    [InlineData("2020-02-30")]
    [InlineData("2020-13-01")]
    [InlineData("2020-00-10")]
    [InlineData("2020-01-00")]
    [InlineData("2020-0a-10")]
    [InlineData("30 février 2020")]
    [InlineData("31/04/2020")]
    [InlineData("16 janv. 2008")]
    [InlineData("0 mars 2008")]
    [InlineData("16 janvier 99999")]
    [InlineData("-1 mars 2008")]
    public void What_is_no_day_of_our_time_is_refused(string? text) => Assert.False(FrenchDate.TryParse(text, out _));

    [Theory]
    [InlineData("0009-03-01", "absurd-date")]
    [InlineData("5025-03-01", "absurd-date")]
    [InlineData("1 mars 2031", "absurd-date")]
    [InlineData("le mois dernier", "unreadable-date")]
    public void An_absurd_or_unreadable_day_is_a_warning_and_no_date(string text, string code)
    {
        Assert.Null(FrenchDate.Read(text, new DateOnly(2020, 6, 1), out ParseWarning? warning));
        Assert.Equal(new ParseWarning(code, text), warning);
    }

    [Fact]
    public void A_missing_day_is_not_a_warning()
    {
        Assert.Null(FrenchDate.Read("  ", new DateOnly(2020, 6, 1), out ParseWarning? warning));
        Assert.Null(warning);
    }
}
