using Watch.Rules.French.Words;
using Xunit;

namespace Watch.Rules.Tests.French.Words;

/// <summary>What is printed in capitals alone.</summary>
public sealed class ReadableCaseTests
{
    [Theory]
    [InlineData("LABORATOIRE SENOUVELLE SAS", "Laboratoire Senouvelle SAS")]
    [InlineData("FORGES DE L'ALLIER ET DU CHER", "Forges de l'Allier et du Cher")]
    [InlineData("LES ATELIERS D’AMBERT", "Les Ateliers d’Ambert")]
    [InlineData("BALTHUS PARTICIPATIES B.V.", "Balthus Participaties B.V.")]
    [InlineData("SCI DES TILLEULS 2", "SCI des Tilleuls 2")]
    [InlineData("SARL CGTX H2O", "SARL CGTX H2O")]
    [InlineData("ÉTABLISSEMENTS GUÉRIN-PORTE", "Établissements Guérin-Porte")]
    [InlineData("Valdorix Mécanique", "Valdorix Mécanique")]
    [InlineData("MORTESSAGNOL Augustin", "MORTESSAGNOL Augustin")]
    [InlineData("", "")]
    public void A_name_is_read_without_raising_the_voice(string printed, string read) => Assert.Equal(read, ReadableCase.Name(printed));

    [Theory]
    [InlineData("GREFFE DU TRIBUNAL DE COMMERCE DU PUY-EN-VELAY", "greffe du tribunal de commerce du Puy-en-Velay")]
    [InlineData("GREFFE DU TRIBUNAL DE COMMERCE D'AURILLAC", "greffe du tribunal de commerce d'Aurillac")]
    [InlineData("TRIBUNAL JUDICIAIRE DE LA ROCHE-SUR-YON", "tribunal judiciaire de La Roche-sur-Yon")]
    [InlineData("TRIBUNAL DES ACTIVITÉS ÉCONOMIQUES DE LYON", "tribunal des activités économiques de Lyon")]
    [InlineData("GREFFE DU TRIBUNAL DE COMMERCE DE LILLE MÉTROPOLE", "greffe du tribunal de commerce de Lille Métropole")]
    [InlineData("Autorité des marchés financiers", "Autorité des marchés financiers")]
    public void A_court_has_its_town_in_capitals_alone(string printed, string read) => Assert.Equal(read, ReadableCase.Court(printed));

    [Theory]
    [InlineData("SAINT-GERMAIN-DES-FOSSÉS", "Saint-Germain-des-Fossés")]
    [InlineData("LE PUY-EN-VELAY", "Le Puy-en-Velay")]
    [InlineData("L'ISLE-D'ABEAU", "L'Isle-d'Abeau")]
    public void A_town_is_written_as_on_its_signs(string printed, string read) => Assert.Equal(read, ReadableCase.PlaceName(printed));

    [Theory]
    [InlineData("l'atelier d'Ambert", "l’atelier d’Ambert")]
    [InlineData("« dit 'le Fort' »", "« dit 'le Fort' »")]
    [InlineData("l’atelier", "l’atelier")]
    public void A_page_has_one_kind_of_apostrophe(string text, string read) => Assert.Equal(read, Typography.Of(text));
}
