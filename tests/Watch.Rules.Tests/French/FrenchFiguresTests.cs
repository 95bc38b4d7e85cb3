using System.Globalization;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;
using Xunit;

namespace Watch.Rules.Tests.French;

public class FrenchFiguresTests
{
    [Theory]
    [InlineData("2026-08-01", "1er août 2026")]
    [InlineData("2026-02-11", "11 février 2026")]
    [InlineData("2026-12-31", "31 décembre 2026")]
    public void A_day_is_written_as_the_French_write_it(string day, string written) =>
        Assert.Equal(written, FrenchFigures.Of(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("160948000", "160\u202F948\u202F000\u00A0€")]
    [InlineData("1500.5", "1\u202F500,50\u00A0€")]
    [InlineData("0", "0\u00A0€")]
    public void An_amount_is_written_as_the_French_write_it(string amount, string written) =>
        Assert.Equal(written, FrenchFigures.Of(new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), "EUR")));

    [Fact]
    public void A_moment_is_written_by_the_clocks_of_Paris() =>
        Assert.Equal(
            "1er mars 2026 à 0\u00A0h\u00A005 (heure de Paris)",
            FrenchFigures.Of(new DateTimeOffset(2026, 3, 1, 0, 5, 0, TimeSpan.FromHours(1)))
        );
}
