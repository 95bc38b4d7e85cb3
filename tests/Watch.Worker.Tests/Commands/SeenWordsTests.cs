using Watch.Worker.Commands.Rules.Explaining;
using Watch.Worker.Configuration.Catalogue;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>What a clause saw of the past of a firm, in French.</summary>
public sealed class SeenWordsTests
{
    [Theory]
    [InlineData("the past of the firm is not known", "le passé de l'entreprise n'est pas connu")]
    [InlineData("no such notice within 90 days", "pas de telle annonce en 90 jours")]
    [InlineData("0 within 1 year", "0 en 1 an")]
    [InlineData(
        "2 within 6 months: bodacc A1 of 2026-01-02 (radiation); bodacc A2 of 2026-03-04 (radiation); 3 more",
        "2 en 6 mois : bodacc A1 du 2026-01-02 (radiation) ; bodacc A2 du 2026-03-04 (radiation) ; 3 de plus"
    )]
    [InlineData("not told by bodacc A1 of 2026-01-02 (radiation)", "non dit par bodacc A1 du 2026-01-02 (radiation)")]
    [InlineData("radiation", "radiation")]
    public void It_is_told_with_its_notices_and_its_period(string english, string french)
    {
        Assert.Equal(french, SeenWords.Of(english, MessageLanguage.French));
        Assert.Equal(english, SeenWords.Of(english, MessageLanguage.English));
    }
}
