using CsCheck;
using Watch.Contracts.Identifiers;
using Xunit;

namespace Watch.Contracts.Tests;

public class IdentifierTests
{
    [Theory]
    [InlineData("99910111600013", "999101116")]
    [InlineData("999 101 116 00021", "999101116")]
    [InlineData("35600000000048", "356000000")]
    public void A_siret_passes_Luhn_and_has_the_siren_of_its_unit(string text, string siren)
    {
        Assert.True(Siret.TryParse(text, out Siret siret));
        Assert.Equal(siren, siret.Siren.Value);
        Assert.Equal(text.Replace(" ", ""), siret.Value);
    }

    [Theory]
    [InlineData("35600000049837")]
    [InlineData("35600000009075")]
    public void Establishments_of_La_Poste_follow_their_own_rule(string text) => Assert.Equal("356000000", Siret.Parse(text).Siren.Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("99910111600014")]
    [InlineData("35600000049838")]
    [InlineData("00000000000000")]
    [InlineData("9991011160001")]
    [InlineData("999101116000130")]
    [InlineData("9991011160001A")]
    public void Anything_else_is_no_siret(string? text) => Assert.False(Siret.TryParse(text, out _));

    [Theory]
    [InlineData("969500WATCHEXAMPLE35")]
    [InlineData("9695 00watchexample35")]
    public void Twenty_characters_that_pass_the_check_are_an_lei(string text) =>
        Assert.Equal("969500WATCHEXAMPLE35", Lei.Parse(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("969500WATCHEXAMPLE36")]
    [InlineData("969500WATCHEXAMPLE3")]
    [InlineData("969500WATCHEXAMPLE355")]
    [InlineData("969500WATCHEXAMPL€35")]
    public void Anything_else_is_no_lei(string? text) => Assert.False(Lei.TryParse(text, out _));

    [Theory]
    [InlineData("FR0000121261")]
    [InlineData("fr 0000 121261")]
    public void Twelve_characters_that_pass_the_check_are_an_isin(string text) => Assert.Equal("FR0000121261", Isin.Parse(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("FR0000121262")]
    [InlineData("000000121261")]
    [InlineData("FR000012126")]
    [InlineData("FR0000121261X")]
    public void Anything_else_is_no_isin(string? text) => Assert.False(Isin.TryParse(text, out _));

    [Fact]
    public void What_is_none_makes_a_clear_failure()
    {
        Assert.Contains("'x'", Assert.Throws<FormatException>(() => Siret.Parse("x")).Message, StringComparison.Ordinal);
        Assert.Contains("'x'", Assert.Throws<FormatException>(() => Lei.Parse("x")).Message, StringComparison.Ordinal);
        Assert.Contains("'x'", Assert.Throws<FormatException>(() => Isin.Parse("x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_makes_them_throw() =>
        Gen.String.Sample(text => (Siret.TryParse(text, out _) | Lei.TryParse(text, out _) | Isin.TryParse(text, out _)) || true);

    [Fact]
    public void One_wrong_digit_or_letter_of_an_lei_is_always_seen() =>
        Gen.Select(Gen.Int[0, 19], Gen.Int[0, 25])
            .Sample(
                (at, other) =>
                {
                    // A letter counts as two digits: one in the place of a digit moves
                    // all that stand before it, which one check in 97 lets pass.
                    char[] changed = "969500WATCHEXAMPLE35".ToCharArray();
                    char before = changed[at];
                    changed[at] = char.IsAsciiDigit(before) ? (char)('0' + (other % 10)) : (char)('A' + other);
                    return Lei.TryParse(new string(changed), out _) == (changed[at] == before);
                }
            );

    [Fact]
    public void They_are_written_as_plain_text_and_read_back() =>
        Assert.Equal(
            ("\"99910111600013\"", Siret.Parse("99910111600013")),
            (
                System.Text.Json.JsonSerializer.Serialize(Siret.Parse("99910111600013")),
                System.Text.Json.JsonSerializer.Deserialize<Siret>("\"999 101 116 00013\"")
            )
        );
}
