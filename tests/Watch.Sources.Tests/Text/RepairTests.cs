using System.Text;
using CsCheck;
using Watch.Sources.Text;
using Xunit;

namespace Watch.Sources.Tests.Text;

public class RepairTests
{
    [Theory]
    [InlineData("  SARL\u00A0\u00A0DES\r\n   TILLEULS ", "SARL DES TILLEULS")]
    [InlineData("Menuiserie GÃ©rard", "Menuiserie Gérard")]
    [InlineData("Ã\u0089LAGAGE", "ÉLAGAGE")]
    [InlineData("DÃ©jÃ\u00A0", "Déjà")]
    [InlineData("Lâ€™Atelier", "L’Atelier")]
    [InlineData("DUPRÉ &amp; FILS", "DUPRÉ & FILS")]
    [InlineData("DUPRÉ &amp;amp; FILS", "DUPRÉ & FILS")]
    [InlineData("C\u008FUR DE VILLE", "CUR DE VILLE")]
    [InlineData("CAF\uFFFD", "CAF\uFFFD")]
    [InlineData("Société &Co", "Société &Co")]
    [InlineData("", "")]
    public void Certain_damage_is_mended(string damaged, string expected) => Assert.Equal(expected, Repair.Text(damaged));

    [Theory]
    [InlineData("Société des tilleuls, 12 €")]
    [InlineData("AÃ©RO MÉTÉO")]
    [InlineData("SÃO PAULO")]
    public void What_is_not_damaged_as_a_whole_stays(string text) => Assert.Equal(text, Repair.Text(text));

    [Theory]
    [InlineData(null)]
    [InlineData(" \u00A0\n")]
    [InlineData("\u008F")]
    public void Nothing_but_blanks_is_nothing(string? text) => Assert.Null(Repair.TextOrNull(text));

    [Fact]
    public void Any_French_text_misread_once_is_restored() =>
        Gen.String[Gen.Char["éèêàçôûÉÈœ abcABC'-"], 1, 30]
            .Where(s => s.Trim() == s && !s.Contains("  "))
            .Sample(text => Assert.Equal(text, Repair.Text(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text)))));

    [Fact]
    public void A_mended_text_needs_no_more_mending() =>
        Gen.String[Gen.Char["Ãé©&amp;\u00A0\u008F x\uFFFD"], 0, 20]
            .Sample(text => Repair.Text(Repair.Text(Repair.Text(text))) == Repair.Text(Repair.Text(text)));
}
