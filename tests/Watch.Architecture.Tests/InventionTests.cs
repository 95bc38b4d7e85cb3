using Watch.Contracts.Identifiers;
using Xunit;

namespace Watch.Architecture.Tests;

/// <summary>Firms in tests, samples and documents are invented, and so are their numbers.</summary>
public class InventionTests
{
    [Fact]
    public async Task No_file_carries_the_SIREN_of_a_real_firm()
    {
        IReadOnlyList<CommittedText> texts = await CommittedText.AllAsync(TestContext.Current.CancellationToken);
        Assert.Contains(texts, t => t.Path.EndsWith(".taz", StringComparison.Ordinal) && t.Text.Contains('<'));
        Assert.Empty(texts.SelectMany(RealSirens.In));
    }

    [Theory]
    [InlineData("{0}", "")]
    [InlineData("(SIREN {0})", " ")]
    [InlineData("\"siren\":\"{0}\"", "")]
    [InlineData("<numero>{0}</numero>", "\u00A0")]
    [InlineData("\"{0}\"", "\\u00A0")]
    public void A_planted_number_is_found(string text, string blank)
    {
        string planted = text.Replace("{0}", string.Join(blank, Valid[..3], Valid[3..6], Valid[6..]));
        Assert.Equal([$"a.cs: {Valid}"], RealSirens.In(new CommittedText("a.cs", planted)));
    }

    [Fact]
    public void A_planted_number_of_an_establishment_is_found() =>
        Assert.Equal(
            [$"a.cs: {Valid}"],
            RealSirens.In(new CommittedText("a.cs", WithCheck($"{Valid}0001", n => Siret.TryParse(n, out _))))
        );

    [Theory]
    [InlineData("999 101 116, 999101116, 99910111600013")]
    [InlineData("000 000 000")]
    [InlineData("000234567")]
    [InlineData("123456789, 1234567890, A123456782, 2026-11-29, 100 000 000")]
    public void What_is_invented_or_none_is_not(string text) => Assert.Empty(RealSirens.In(new CommittedText("a.cs", text)));

    private static string Valid => WithCheck("12345678", n => Siren.TryParse(n, out _));

    private static string WithCheck(string digits, Func<string, bool> isValid) => digits + "0123456789".Single(d => isValid(digits + d));
}
