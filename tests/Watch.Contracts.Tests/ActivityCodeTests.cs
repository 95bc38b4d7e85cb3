using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Contracts.Tests;

public class ActivityCodeTests
{
    [Theory]
    [InlineData("28.15Z", "28.15Z")]
    [InlineData("2815z", "28.15Z")]
    [InlineData(" 4322A ", "43.22A")]
    [InlineData("75.1A", "75.1A")]
    [InlineData("751A", "75.1A")]
    [InlineData("55.31", "55.31")]
    [InlineData("00.00Z", null)]
    [InlineData("0000Z", null)]
    [InlineData("28", null)]
    [InlineData("28.15", "28.15")]
    [InlineData("2815", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_code_is_read_with_its_point_or_without(string? text, string? code) =>
        Assert.Equal(code, ActivityCode.Of(text, "NAFRev2")?.Code);

    [Fact]
    public void The_nomenclature_stays_with_it()
    {
        Assert.Equal(new ActivityCode("28.15Z", "NAF2025"), ActivityCode.Of("2815Z", "NAF2025"));
        Assert.Null(ActivityCode.Of("2815Z", " ")!.Nomenclature);
    }
}
