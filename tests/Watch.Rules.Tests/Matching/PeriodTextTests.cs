using Watch.Rules.Matching.Values;
using Xunit;

namespace Watch.Rules.Tests.Matching;

public class PeriodTextTests
{
    [Theory]
    [InlineData("90 days", "90 days", "2026-03-02")]
    [InlineData("1 day", "1 day", "2026-05-30")]
    [InlineData("30 jours", "30 days", "2026-05-01")]
    [InlineData("2 weeks", "14 days", "2026-05-17")]
    [InlineData("3 months", "3 months", "2026-02-28")]
    [InlineData("1 mois", "1 month", "2026-04-30")]
    [InlineData("1 year", "1 year", "2025-05-31")]
    [InlineData("5 ans", "5 years", "2021-05-31")]
    public void A_span_of_time_is_read_and_ends_on_a_day(string text, string written, string first)
    {
        Period period = Assert.IsType<Period>(PeriodText.Read(text, out ValueError? error));

        Assert.Null(error);
        Assert.Equal(written, period.ToString());
        Assert.Equal(first, $"{period.FirstBefore(new DateOnly(2026, 5, 31)):yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("90")]
    [InlineData("days")]
    [InlineData("0 days")]
    [InlineData("1,5 years")]
    [InlineData("6 years")]
    [InlineData("61 months")]
    [InlineData("90 days ago")]
    [InlineData("90 moons")]
    public void Anything_else_is_none(string text)
    {
        Assert.Null(PeriodText.Read(text, out ValueError? error));
        Assert.Contains("90 days", error!.Allowed);
    }
}
