using Watch.Sources.Text;
using Xunit;

namespace Watch.Sources.Tests.Text;

public class CountryNamesTests
{
    [Theory]
    [InlineData("Autriche", "AT")]
    [InlineData("PAYS-BAS", "NL")]
    [InlineData("L'Italie", "IT")]
    [InlineData("République tchèque", "CZ")]
    [InlineData("Etats-Unis d'Amérique", "US")]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("gb", "GB")]
    [InlineData("bé", "BE")]
    [InlineData("La Réunion", "RE")]
    [InlineData("Maurice", "MU")]
    [InlineData("Haute-Volta", "BF")]
    [InlineData("R.F.A.", null)]
    [InlineData("Yougoslavie", null)]
    [InlineData("Corée", null)]
    [InlineData("Paystest", null)]
    [InlineData("zz", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void A_country_is_known_by_its_names_and_by_its_code(string? printed, string? code) =>
        Assert.Equal(code, CountryNames.CodeOf(printed));
}
