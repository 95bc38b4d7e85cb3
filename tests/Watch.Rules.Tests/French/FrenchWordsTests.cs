using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;
using Xunit;

namespace Watch.Rules.Tests.French;

public class FrenchWordsTests
{
    [Fact]
    public void Every_kind_role_and_severity_has_a_word_of_its_own()
    {
        string[] words =
        [
            .. Enum.GetValues<EventKind>().Select(FrenchWords.Of),
            .. Enum.GetValues<PartyRole>().Select(FrenchWords.Of),
            .. Enum.GetValues<Severity>().Select(FrenchWords.Of),
        ];
        Assert.All(words, word => Assert.NotEmpty(word));
        Assert.Equal(words.Length, words.Distinct().Count());
    }
}
