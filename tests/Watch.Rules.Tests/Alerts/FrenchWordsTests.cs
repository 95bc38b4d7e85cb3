using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

public class FrenchWordsTests
{
    [Fact]
    public void Every_kind_role_and_severity_has_a_word_of_its_own()
    {
        string[] words =
        [
            .. Enum.GetValues<EventKind>().Select(FrenchWords.Of),
            .. Enum.GetValues<PartyRole>().Select(FrenchWords.Of),
            .. Enum.GetValues<Severity>().Select(FrenchWords.Of),
        ];
        Assert.All(words, word => Assert.NotEmpty(word));
        Assert.Equal(words.Length, words.Distinct().Count());
    }

    [Theory]
    [InlineData("2026-08-01", "1er août 2026")]
    [InlineData("2026-02-11", "11 février 2026")]
    [InlineData("2026-12-31", "31 décembre 2026")]
    public void A_day_is_written_as_the_French_write_it(string day, string written) =>
        Assert.Equal(written, FrenchWords.Of(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("160948000", "160\u202F948\u202F000 EUR")]
    [InlineData("1500.5", "1\u202F500,50 EUR")]
    [InlineData("0", "0 EUR")]
    public void An_amount_is_written_as_the_French_write_it(string amount, string written) =>
        Assert.Equal(written, FrenchWords.Of(new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "EUR")));
}
