using CsCheck;
using Watch.Contracts.Identifiers;
using Xunit;

namespace Watch.Contracts.Tests;

public class SirenTests
{
    [Theory]
    [InlineData("999101116")]
    [InlineData("999 101 116")]
    [InlineData("999\u00A0101\u00A0116")]
    [InlineData(" 999101116 ")]
    public void Nine_digits_that_pass_Luhn_are_read_whatever_the_blanks(string text)
    {
        Assert.True(Siren.TryParse(text, out Siren siren));
        Assert.Equal("999101116", siren.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("999101117")]
    [InlineData("99910111")]
    [InlineData("9991011160")]
    [InlineData("99910111A")]
    [InlineData("RCS non inscrit")]
    [InlineData("٩٩٩١٠١١١٦")]
    public void Anything_else_is_refused(string? text) => Assert.False(Siren.TryParse(text, out _));

    [Fact]
    public void Nine_zeros_pass_Luhn_and_are_refused_all_the_same() => Assert.False(Siren.TryParse("000 000 000", out _));

    [Fact]
    public void No_text_makes_it_throw() => Gen.String.Sample(text => Siren.TryParse(text, out _) || true);

    [Fact]
    public void One_wrong_digit_is_always_seen() =>
        (
            from digits in Gen.Int[1, 99_999_999]
            from place in Gen.Int[0, 8]
            from shift in Gen.Int[1, 9]
            select (digits, place, shift)
        ).Sample(t =>
        {
            string eight = t.digits.ToString("D8", System.Globalization.CultureInfo.InvariantCulture);
            string valid = Enumerable.Range(0, 10).Select(c => eight + c).Single(s => Siren.TryParse(s, out _));
            char[] changed = valid.ToCharArray();
            changed[t.place] = (char)('0' + ((changed[t.place] - '0' + t.shift) % 10));
            return !Siren.TryParse(new string(changed), out _);
        });
}
