using Watch.Rules.Names;
using Xunit;

namespace Watch.Rules.Tests.Names;

/// <summary>A name that may be a human being's is never taken for a firm's.</summary>
public class FirmSignsTests
{
    [Theory]
    [InlineData("Nordhavn Imaginaire SA")]
    [InlineData("Kestrel Holding B.V.")]
    [InlineData("Ocean Ridge Partners")]
    [InlineData("la société Puyelan")]
    [InlineData("Fonds stratégique d'Ambène")]
    [InlineData("Wolkenbruch GmbH")]
    [InlineData("République d'Ambène")]
    public void A_form_or_a_word_of_firms_shows_it(string name) => Assert.True(FirmSigns.IsOfFirm(name));

    [Theory]
    [InlineData("Aurélien Valdombre")]
    [InlineData("Mei Lin Oshua")]
    [InlineData("VALDOMBRE Aurélien")]
    [InlineData("Kestrel")]
    [InlineData("Maria de Sá")]
    [InlineData("VALDOMBRE SE")]
    [InlineData("Aurélien Steel")]
    [InlineData("")]
    public void What_may_be_a_person_is_none(string name) => Assert.False(FirmSigns.IsOfFirm(name));
}
