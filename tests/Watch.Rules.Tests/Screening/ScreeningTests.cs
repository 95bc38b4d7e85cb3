using Watch.Contracts.Notices;
using Watch.Rules.French;
using Watch.Rules.Screening;
using Xunit;
using static Watch.Rules.Tests.Screening.ScreeningWorld;

namespace Watch.Rules.Tests.Screening;

/// <summary>Lines of the law, by the day of an event, and their words.</summary>
public class ScreeningTests
{
    [Fact]
    public void A_crossing_of_a_quarter_of_the_votes_from_outside_is_one_indicator_in_words()
    {
        ScreeningIndicator indicator = Assert.Single(ScreeningJudge.Judge(Lines, Crossing));
        Assert.True(indicator.IsWhole);
        Assert.Equal(
            "Indice (R. 151-2, 3° CMF) : franchissement de 25\u00A0% des droits de vote (20\u00A0% avant, 26,4\u00A0% après)"
                + " par un investisseur hors UE/EEE (Îles Caïmans) ; activité : Defense (R. 151-3 CMF)",
            ScreeningWords.Of(indicator)
        );
    }

    [Fact]
    public void What_is_not_known_is_said_in_words()
    {
        ScreeningIndicator indicator = Assert.Single(
            ScreeningJudge.Judge([Tenth, Activity], Crossing with { Sectors = [], Market = null, VotesBefore = null, VotesThresholds = [] })
        );
        Assert.Equal(
            "Indice (R. 151-2, 4° CMF) : franchissement possible de 10\u00A0% des droits de vote (26,4\u00A0% après)"
                + " par un investisseur hors UE/EEE (Îles Caïmans)"
                + " ; non connu : les droits de vote avant ou après, le marché de cotation, l’activité au sens du texte",
            ScreeningWords.Of(indicator)
        );
    }

    [Theory]
    [InlineData("2023-12-31", "")]
    [InlineData("2024-01-01", "R. 151-2, 1° CMF")]
    [InlineData("2028-01-16", "R. 151-2, 1° CMF")]
    [InlineData("2028-01-17", "R. 151-2, 1° CMF, règlement (UE) 2026/1386")]
    public void An_event_is_held_against_what_was_in_force_on_its_day(string day, string sources)
    {
        ScreeningCase @case = Crossing with
        {
            Day = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Kind = EventKind.ParentChange,
            VotesBefore = null,
            VotesAfter = null,
            VotesThresholds = [],
            Direction = CrossingDirection.Unknown,
            Chain = [Dutch, Cayman],
        };
        Assert.Equal(sources, string.Join(", ", ScreeningJudge.Judge(Lines, @case).Select(i => i.Line.Source)));
    }

    [Fact]
    public void A_line_that_ended_is_in_force_on_its_last_day_and_no_more()
    {
        ScreeningLine ended = Quarter with { Until = new DateOnly(2026, 11, 22) };
        Assert.Empty(ScreeningJudge.Judge([ended, Activity], Crossing));
        Assert.Single(ScreeningJudge.Judge([ended, Activity], Crossing with { Day = new DateOnly(2026, 11, 22) }));
    }
}
