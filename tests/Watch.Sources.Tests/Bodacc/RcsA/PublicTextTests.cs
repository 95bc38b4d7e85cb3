using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.RcsA;

public class PublicTextTests
{
    [Theory]
    [InlineData("Domicile de l'ancien exploitant")]
    [InlineData("ADRESSES des vendeurs")]
    [InlineData("adresse du cédant")]
    [InlineData("Nouveau propriétaire :")]
    [InlineData("précédente exploitante :")]
    [InlineData("Ancien PROPRIETAIRE :")]
    [InlineData("Vendeurs :")]
    [InlineData("CEDANTE :")]
    [InlineData("cédant :")]
    [InlineData("Acquéreur :")]
    [InlineData("ACQUEREURS :")]
    [InlineData("cessionnaire :")]
    [InlineData("Domicile :")]
    [InlineData("Adresse :")]
    [InlineData("demeurant")]
    [InlineData("DOMICILIÉ")]
    [InlineData("domiciliée")]
    public void The_home_that_follows_is_cut_out_whatever_leads_to_it(string lead)
    {
        Notice notice = Read($"Cession du fonds. {lead} 4 rue des Palmes 63000 Clermont-Ferrand ; Oppositions à l'étude.");
        Assert.DoesNotContain("Palmes", notice.Text, StringComparison.Ordinal);
        Assert.Contains("Oppositions", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_such_words_stays_whole() =>
        Assert.Equal("Cession du fonds sis 4 rue des Palmes.", Read("Cession du fonds sis 4 rue des Palmes.").Text);

    private static Notice Read(string descriptif) =>
        Reading
            .RcsA.Read(
                Reading.RcsAFile(
                    Invented.Notice(Invented.Firm(1, "FORGES"), Invented.Sale("Achat d'un fonds par une personne morale", descriptif))
                )
            )
            .OfType<Parsed.Accepted>()
            .Single()
            .Notice;
}
