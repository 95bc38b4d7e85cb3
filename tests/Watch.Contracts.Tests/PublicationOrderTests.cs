using CsCheck;
using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Contracts.Tests;

/// <summary>One order for every publisher: no width of one of them stands in it.</summary>
public class PublicationOrderTests
{
    [Theory]
    [InlineData("A202600159", "A2026001510")]
    [InlineData("A2026001510", "A2026001511")]
    [InlineData("A20260015100", "B202600151")]
    [InlineData("2026-9", "2026-10")]
    [InlineData("urn:7", "urn:7a")]
    [InlineData("a01", "a1")]
    [InlineData("", "1")]
    public void Numbers_in_an_id_count_as_numbers(string first, string second)
    {
        Assert.True(PublicationOrder.CompareIds(first, second) < 0);
        Assert.True(PublicationOrder.CompareIds(second, first) > 0);
    }

    [Fact]
    public void The_order_is_total_and_agrees_with_itself() =>
        Gen.String[Gen.Char["019ab-"], 0, 8]
            .Array[3]
            .Sample(ids =>
            {
                int there = Math.Sign(PublicationOrder.CompareIds(ids[0], ids[1]));
                bool reverses = there == -Math.Sign(PublicationOrder.CompareIds(ids[1], ids[0]));
                bool isIdentity = there != 0 || ids[0] == ids[1];
                string[] sorted = [.. ids.Order(Comparer<string>.Create((a, b) => PublicationOrder.CompareIds(a, b)))];
                return reverses && isIdentity && PublicationOrder.CompareIds(sorted[0], sorted[2]) <= 0;
            });
}
