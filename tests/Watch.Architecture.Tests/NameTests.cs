using Watch.Architecture.Tests.Planted.Words;
using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Watch.Sources.Seams;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Architecture.Tests;

/// <summary>One word for a thing, and one thing for a word.</summary>
public class NameTests
{
    private static readonly Type[] _residents = [typeof(Notice), typeof(Matcher), typeof(ISource), typeof(INoticeLog)];

    [Fact]
    public void No_type_member_or_file_bears_a_word_that_the_glossary_replaces()
    {
        Assert.Empty(_residents.SelectMany(r => Glossary.Faults(r.Assembly.GetTypes())).Distinct());
        Assert.Empty(Checkout.Source.SelectMany(f => Glossary.Faults(f.Path, Path.GetFileNameWithoutExtension(f.Path))));
    }

    [Fact]
    public void Simple_names_of_types_are_unique() => Assert.Empty(Glossary.Namesakes(_residents.SelectMany(r => r.Assembly.GetTypes())));

    [Fact]
    public void Planted_words_are_found() =>
        Assert.Equal(
            [
                "FrontDoor.Glance: a glance is a summary",
                "FrontDoor.HeldBackUntil: what is held back has a retry schedule",
                "FrontDoor.MaxGrace: a grace is a shutdown budget",
                "FrontDoor.ToldAsync: what is told is published",
                "FrontDoor.UndigestibleNotice: what cannot be digested is a dead letter",
                "FrontDoor._lookBack: to look back is to backfill",
                "FrontDoor: a door is a fetcher or an HTTP client",
            ],
            Glossary.Faults([typeof(FrontDoor)]).Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("Indoors")]
    [InlineData("FirmHistory")]
    [InlineData("AsksHistory")]
    [InlineData("Graceful")]
    [InlineData("HeldFor")]
    [InlineData("DigestPublished")]
    public void A_word_that_only_looks_like_one_is_none(string name) => Assert.Empty(Glossary.Faults("x", name));

    [Theory]
    [InlineData("HistoryMessage")]
    [InlineData("BacktestReplay")]
    [InlineData("DigestAsync")]
    [InlineData("CanDigest")]
    [InlineData("HTTPDoor2")]
    public void A_planted_name_is_found(string name) => Assert.Single(Glossary.Faults("x", name));

    [Fact]
    public void Planted_namesakes_are_found() =>
        Assert.Equal(
            ["Open: Watch.Architecture.Tests.Planted.Shapes.Open, Watch.Architecture.Tests.Planted.Words.Open`1"],
            Glossary.Namesakes([typeof(Planted.Shapes.Open), typeof(Open<>), typeof(FrontDoor), typeof(Back), typeof(Back<>)])
        );
}
