using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Xunit;

namespace Watch.Rules.Tests.Matching;

/// <summary>A firm is told by its SIREN, or else by its LEI, its ISIN, its name, in this order.</summary>
public class FirmsByNumberTests
{
    private static readonly Lei OfAlpha = Lei.Parse("9999INVENTEE00000117");
    private static readonly Lei OfNobody = Lei.Parse("9999INVENTEE00000311");
    private static readonly Isin ShareOfAlpha = Isin.Parse("FR9990000013");
    private static readonly Isin ShareOfBeta = Isin.Parse("FR9990000039");

    private static readonly Firm Alpha = New.Firm(New.Alpha, Sensitivity.Strategic) with
    {
        Name = "Valdorix Mécanique",
        Lei = OfAlpha,
        Isins = [ShareOfAlpha, Isin.Parse("FR9990000021")],
    };

    private static readonly Firm Beta = New.Firm(New.Beta) with { Name = "Puyélan Composites", Isins = [ShareOfBeta] };

    private static readonly Party Unnamed = New.Party(null, PartyRole.Seller, name: "");

    private static FirmList Firms => new([Alpha, Beta]);

    [Fact]
    public void A_party_without_siren_is_told_by_its_lei()
    {
        Match match = Assert.Single(Judge(Unnamed with { Lei = OfAlpha }));

        Assert.Equal((Alpha, null, $"LEI {OfAlpha}"), (match.Firm, match.Recognition, match.OtherNumber));
        Assert.Contains(
            match.Evidence,
            e => e.Seen.EndsWith($"recognised by its LEI {OfAlpha}, no SIREN is given", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_party_without_siren_and_lei_is_told_by_its_isin()
    {
        Match match = Assert.Single(Judge(Unnamed with { Isin = ShareOfAlpha }));

        Assert.Equal((Alpha, $"ISIN {ShareOfAlpha}"), (match.Firm, match.OtherNumber));
    }

    [Fact]
    public void The_siren_comes_before_the_lei_the_lei_before_the_isin_the_isin_before_the_name()
    {
        Assert.Equal(Beta, Assert.Single(Judge(Unnamed with { Siren = New.Beta, Lei = OfAlpha })).Firm);
        Assert.Empty(Judge(Unnamed with { Siren = Siren.Parse("999405558"), Lei = OfAlpha }));
        Assert.Equal(Alpha, Assert.Single(Judge(Unnamed with { Lei = OfAlpha, Isin = ShareOfBeta })).Firm);
        Assert.Equal(Beta, Assert.Single(Judge(Unnamed with { Isin = ShareOfBeta, Name = "VALDORIX MECANIQUE" })).Firm);
    }

    [Fact]
    public void An_lei_of_no_firm_leaves_the_isin_and_the_name_to_tell()
    {
        Assert.Equal(Beta, Assert.Single(Judge(Unnamed with { Lei = OfNobody, Isin = ShareOfBeta })).Firm);
        Match match = Assert.Single(Judge(Unnamed with { Lei = OfNobody, Name = "PUYELAN COMPOSITES" }));
        Assert.Equal((Beta, null), (match.Firm, match.OtherNumber));
        Assert.Equal("PUYELAN COMPOSITES", match.Recognition?.Seen);
    }

    [Fact]
    public void A_name_is_not_believed_against_the_lei_of_its_firm() =>
        Assert.Empty(Judge(Unnamed with { Lei = OfNobody, Name = "VALDORIX MECANIQUE" }));

    [Fact]
    public void A_firm_told_by_numbers_only_is_told_by_any_of_them()
    {
        FirmList firms = new([Alpha with { ByNumberOnly = true }]);

        Assert.Single(Judge(Unnamed with { Lei = OfAlpha }, firms));
        Assert.Single(Judge(Unnamed with { Isin = ShareOfAlpha }, firms));
    }

    [Fact]
    public void A_firm_that_is_not_watched_on_the_day_is_not_told_by_its_lei() =>
        Assert.Empty(Judge(Unnamed with { Lei = OfAlpha }, new FirmList([Alpha with { WatchedFrom = new DateOnly(2021, 1, 1) }])));

    [Fact]
    public void A_firm_as_it_was_kept_stands_in_place_of_that_of_the_list()
    {
        Firm kept = Alpha with { Lei = OfNobody, Isins = [] };

        Assert.Empty(Judge(Unnamed with { Lei = OfAlpha }, Firms.With([kept])));
        Assert.Equal(kept, Assert.Single(Judge(Unnamed with { Lei = OfNobody }, Firms.With([kept]))).Firm);
        Assert.Equal(Beta, Assert.Single(Judge(Unnamed with { Isin = ShareOfBeta }, Firms.With([kept]))).Firm);
    }

    [Fact]
    public void What_was_kept_before_firms_had_other_numbers_is_read_as_having_none()
    {
        string written = FirmJson.Write(New.Firm(New.Alpha));
        Firm old = FirmJson.Read(written);

        Assert.DoesNotContain("isin", written, StringComparison.Ordinal);
        Assert.DoesNotContain("lei", written, StringComparison.Ordinal);

        Assert.Null(old.Lei);
        Assert.Empty(old.Isins);
        Assert.Equal(FirmJson.Write(Alpha), FirmJson.Write(FirmJson.Read(FirmJson.Write(Alpha))));
    }

    [Fact]
    public void An_alert_says_in_french_by_which_number()
    {
        Notice notice = New.Notice(parties: [Unnamed with { Lei = OfAlpha }]);
        AlertState state = Assert.Single(
            ChainJudge.States(NoticeChain.Of([notice]), n => Matcher.Judge(n, new RuleIndex([New.Rule()]), Firms))
        );

        AlertContent content = AlertComposer.Compose(state, Guid.Empty, 1, Volet.Defensive, DateTimeOffset.UnixEpoch);

        Assert.Contains(
            $"- entreprise reconnue par son numéro, la source ne donne pas de SIREN : LEI {OfAlpha}",
            content.Summary,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Why_a_number_tells_no_firm_is_explained()
    {
        RuleIndex rules = new([New.Rule()]);
        Explanation one = Assert.Single(
            Matcher.Explain(New.Notice(parties: [Unnamed with { Lei = OfNobody }]), rules, rules.Rules[0], Firms)
        );

        Assert.Equal($"LEI {OfNobody}: not on the list; no SIREN", one.FirstFailing?.Seen);
    }

    private static IReadOnlyList<Match> Judge(Party party, FirmList? firms = null) =>
        Matcher.Judge(New.Notice(parties: [party]), new RuleIndex([New.Rule()]), firms ?? Firms);
}
