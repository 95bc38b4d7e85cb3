using Watch.Contracts.Notices;
using Watch.Sources.Amf.Texts;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Amf.Texts;

/// <summary>The texts of real decisions that are at hand, most of them cut: their figures, and names by where they are printed.</summary>
public sealed class RealDecisionTests
{
    [Fact]
    public void A_whole_sentence_is_read_field_by_field()
    {
        (string text, CrossingReading read) = Read("notices-text", "valeo_goldman_crossing_2026-07-29.txt");
        NoticeEvent crossing = Assert.Single(read.Events);
        Stake stake = crossing.Stake!;

        Assert.Equal((new DateOnly(2026, 7, 23), new DateOnly(2026, 7, 29)), (crossing.On, stake.ReceivedOn));
        Assert.Equal((5.68m, 5.04m, 13_960_872L, 13_960_872L), (stake.CapitalPercent, stake.VotesPercent, stake.Shares, stake.Votes));
        Assert.Equal((CrossingDirection.Upwards, HoldingForm.Indirect), (stake.Direction, stake.Form));
        Assert.Empty(stake.CapitalThresholds);
        Assert.Equal([5m], stake.VotesThresholds);
        Declarant one = Assert.Single(stake.Declarants);
        Assert.Contains($"la société {one.Name} (", text, StringComparison.Ordinal);
        Assert.Equal(("US", PersonType.Legal, false), (one.Country, one.Person, stake.Concert));
        Assert.Contains($"de la société {read.Parties[0].Name}, et", text, StringComparison.Ordinal);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_decision_of_a_person_of_2011_is_read_with_its_header()
    {
        (string text, CrossingReading read) = Read("211C2220_NATUREX_quoted-by-senat.txt");
        NoticeEvent crossing = Assert.Single(read.Events);
        Stake stake = crossing.Stake!;

        Assert.Equal(("211C2220", "FR0000054694"), (read.Number, read.Isin?.Value));
        Assert.Equal((new DateOnly(2011, 12, 7), new DateOnly(2011, 12, 9)), (crossing.On, stake.ReceivedOn));
        Assert.Equal((21.00m, 24.78m, 1_618_305L), (stake.CapitalPercent, stake.VotesPercent, stake.Shares));
        Assert.Equal((CrossingDirection.Downwards, HoldingForm.DirectAndIndirect), (stake.Direction, stake.Form));
        Assert.Empty(stake.CapitalThresholds);
        Assert.Equal([25m], stake.VotesThresholds);
        Assert.Contains($"M. {stake.Declarants[0].Name} a déclaré", text, StringComparison.Ordinal);
        Assert.Equal(PersonType.Natural, stake.Declarants[0].Person);
        Assert.Contains($"\n{read.Parties[0].Name}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_sentence_gives_what_stands_before_the_cut()
    {
        (_, CrossingReading read) = Read("211C2216_STORE-ELECTRONIC-SYSTEMS_quoted-by-senat.txt");
        NoticeEvent crossing = read.Events[0];

        Assert.Equal((new DateOnly(2011, 12, 5), CrossingDirection.Upwards), (crossing.On, crossing.Stake!.Direction));
        Assert.Equal(new DateOnly(2011, 12, 8), crossing.Stake.ReceivedOn);
        Assert.Equal([new DateOnly(2011, 12, 9)], crossing.Stake.CompletedOn);
        Assert.Equal("FR", Assert.Single(crossing.Stake.Declarants).Country);
        Assert.Empty(crossing.Stake.Thresholds);
        Assert.Equal(EventKind.Intention, read.Events[1].Kind);
    }

    [Fact]
    public void A_figure_of_another_sentence_is_not_that_of_the_crossing()
    {
        (_, CrossingReading read) = Read("notices-text", "220C4135_excerpt.txt");
        Stake stake = Assert.Single(read.Events).Stake!;

        Assert.Equal((CrossingDirection.Upwards, null, null), (stake.Direction, stake.CapitalPercent, read.Events[0].On));
        Assert.EndsWith("(France) SAS", Assert.Single(stake.Declarants).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_of_the_same_sentence_is_that_of_the_crossing()
    {
        (_, CrossingReading read) = Read("notices-text", "tipiak_224C0830_excerpt.txt");
        NoticeEvent crossing = Assert.Single(read.Events);

        Assert.Equal((new DateOnly(2024, 6, 4), CrossingDirection.Unknown), (crossing.On, crossing.Stake!.Direction));
        Assert.Equal([30m], crossing.Stake.CapitalThresholds);
        Assert.Equal([30m], crossing.Stake.VotesThresholds);
        Assert.Contains(read.Warnings, w => w.Code == "unreadable-declarant");
    }

    [Theory]
    [InlineData("226C0645_excerpt.txt", "226C0645", "226C0318")]
    [InlineData("226C0661_excerpt.txt", null, null)]
    public void A_decision_about_an_offer_holds_no_crossing(string file, string? number, string? complemented)
    {
        (_, CrossingReading read) = Read("notices-text", file);

        Assert.Empty(read.Events);
        Assert.Equal((number, complemented), (read.Number, read.ComplementOf));
    }

    private static (string Text, CrossingReading Read) Read(params string[] path)
    {
        string text = File.ReadAllText(RealData.Require(["capital", "amf", .. path]));
        return (text, CrossingReader.Read(text));
    }
}
