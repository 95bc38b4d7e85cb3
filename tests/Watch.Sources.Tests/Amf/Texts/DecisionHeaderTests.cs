using Watch.Contracts.Notices;
using Watch.Sources.Amf.Texts;
using Xunit;

namespace Watch.Sources.Tests.Amf.Texts;

public sealed class DecisionHeaderTests
{
    [Fact]
    public void Number_and_ISIN_stand_in_the_line_of_each_page()
    {
        CrossingReading read = CrossingReader.Read(
            "226C9175-FR0013176526-FS9683\n\n226C9175\n3 novembre 2026\n\nVALDORIX\n\n(Euronext Paris)\n"
        );

        Assert.Equal(("226C9175", "FR0013176526", null), (read.Number, read.Isin?.Value, read.ComplementOf));
        Assert.Equal("amf:226C9175", read.Matter);
        Assert.Equal((PartyRole.Target, "VALDORIX"), (read.Parties[0].Role, read.Parties[0].Name));
    }

    [Fact]
    public void An_ISIN_with_a_wrong_check_digit_is_told_and_left_out()
    {
        CrossingReading read = CrossingReader.Read("226C9175-FR0013176527-FS9683 page 2");

        Assert.Equal(("226C9175", null), (read.Number, read.Isin?.Value));
        Assert.Equal(["invalid-isin"], read.Warnings.Select(w => w.Code));
    }

    [Fact]
    public void A_complement_is_of_the_matter_of_what_it_completes()
    {
        CrossingReading read = CrossingReader.Read(
            "226C9645\n\nVALDORIX\n\n(Euronext Paris)\n\nComplément à D&I 226C9318 du 16 mars 2026\n\n"
                + "La société Nacre Ridge Partners LP a précisé détenir 1 204 330 actions VALDORIX, dont 200 000 par assimilation."
        );

        Assert.Equal(("226C9645", "226C9318", "amf:226C9318"), (read.Number, read.ComplementOf, read.Matter));
        NoticeEvent held = Assert.Single(read.Events);
        Assert.Equal(EventKind.ThresholdCrossing, held.Kind);
        Assert.Equal(
            ("Nacre Ridge Partners LP", 1_204_330L, CrossingDirection.Unknown),
            (held.Stake!.Declarants[0].Name, held.Stake.Shares, held.Stake.Direction)
        );
    }

    [Fact]
    public void A_decision_that_is_only_cited_is_not_completed()
    {
        CrossingReading read = CrossingReader.Read("226C9645\n\nLe projet a été déposé (cf. D&I 226C9531 du 16 avril 2026).");

        Assert.Equal(("226C9645", null), (read.Number, read.ComplementOf));
    }

    [Fact]
    public void A_complement_about_an_offer_holds_no_crossing()
    {
        CrossingReading read = CrossingReader.Read(
            "Complément à D&I 226C9318 du 16 mars 2026\n1.\nIl est rappelé que la banque Atlantide, agissant pour le compte de "
                + "la société Vascor1, a déposé un projet d’offre publique de retrait au prix de 9,69 euros."
        );

        Assert.Empty(read.Events);
        Assert.Equal("226C9318", read.ComplementOf);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u0000\uFFFD")]
    [InlineData("((((((((((((((((a franchi en hausse le seuil de 5% du capital")]
    [InlineData(
        "a franchi en hausse, le 99 mars 2026, le seuil de 500% du capital et détenir 9 999 999 999 999 999 999 999 actions, soit 700%"
    )]
    public void Rubbish_gives_no_figure(string text)
    {
        CrossingReading read = CrossingReader.Read(text);

        Assert.All(read.Events, e => Assert.Equal((null, null, null), (e.On, e.Stake?.CapitalPercent, e.Stake?.Shares)));
        Assert.Null(read.Isin);
    }

    [Fact]
    public void A_text_of_nothing_but_crossings_is_bounded_and_says_so()
    {
        string text = string.Concat(
            Enumerable.Repeat("La société Orcival a franchi en hausse le seuil de 5% du capital de VALDORIX. ", 3_000)
        );

        CrossingReading read = CrossingReader.Read(text);

        Assert.InRange(read.Events.Count, 1, 200);
        Assert.Contains(read.Warnings, w => w.Code == "too-many-crossings");
    }
}
