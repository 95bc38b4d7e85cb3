using Watch.Rules.Technologies;
using Watch.Worker.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

public class TitleFilesTests
{
    private const string Cpc = "A01B1/00\t0\tHand tools\nA01B1/02\t1\tSpades\n";
    private const string English = "A01B0001000000\tHand tools\nA01B0001020000\tSpades; Shovels\nA01B0001040000\twith teeth\n";
    private const string French = "A01B0001000000\tOutils à main\nA01B0001020000\tBêches\n";

    [Theory]
    [InlineData("A01B1/02", true, "fr: Outils à main › Bêches")]
    [InlineData("A01B1/02", false, "en: Hand tools › Spades")]
    [InlineData("A01B1/04", true, "en: Hand tools › with teeth")]
    [InlineData("A01B3/00", true, "fr: Travail de la terre en agriculture ou en sylviculture")]
    public void French_comes_first_then_the_CPC_then_the_IPC_and_else_the_subclass(string symbol, bool french, string said)
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("technologies/cpc-section-A_20260501.txt", Cpc);
        copy.Write("technologies/EN_ipc_section_A_title_list_20260101.txt", English);
        if (french)
        {
            copy.Write("technologies/FR_ipc_section_A_title_list_20260101.txt", French);
        }

        TechnologyTitle title = Title(copy, symbol);
        Assert.StartsWith(said, $"{title.Language}: {title.Text}", StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_folder_or_with_a_broken_list_there_is_what_is_shipped()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        Assert.Equal("A01B", Title(copy, "A01B1/02").Of.Value);
        copy.Write("technologies/cpc.txt", "nothing of the kind\n");
        Assert.Equal("A01B", Title(copy, "A01B1/02").Of.Value);
    }

    private static TechnologyTitle Title(ConfigurationCopy copy, string text)
    {
        TechnologySymbol symbol = TechnologySymbol.Parse(text);
        return TitleFiles.TitlesOf(copy.Folder, new HashSet<TechnologySymbol> { symbol }).Of(symbol)!;
    }
}
