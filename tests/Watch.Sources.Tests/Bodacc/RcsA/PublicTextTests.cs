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

    [Theory]
    [InlineData("Vendeurs M. et Mme PELOUSIN, 5 route de Vollore, fonds de commerce de boulangerie, moyennant 50 000 euros", "fonds de")]
    [InlineData("Vendeurs M. et Mme PELOUSIN, 5 route de Vollore, moyennant le prix de 50 000 euros", "moyennant le prix")]
    [InlineData("Le cédant PELOUSIN Luc, 5 route de Vollore, a cédé son fonds au prix de 50 000 euros", "a cédé son fonds")]
    [InlineData("Domicile du vendeur : 5 route de Vollore, un fonds de commerce de boulangerie", "un fonds de commerce")]
    public void The_business_that_is_told_behind_a_home_stays(string descriptif, string business)
    {
        Notice notice = Read(descriptif);
        Assert.DoesNotContain("Vollore", notice.Text, StringComparison.Ordinal);
        Assert.Contains(business, notice.Text, StringComparison.Ordinal);
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
