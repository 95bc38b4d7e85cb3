using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.French;
using Xunit;

namespace Watch.Rules.Tests.French;

/// <summary>What is told of several notices together.</summary>
public sealed class NoticeFactsTests
{
    private static readonly Lei _lei = Lei.Parse("9999INVENTEE00000117");

    [Fact]
    public void Each_notice_may_tell_owners_of_its_own()
    {
        Notice one = New.Notice("A1") with { Ownership = [Path("VERRANE")] };
        Notice other = New.Notice("A2") with { Ownership = [Path("SEMOIS")] };

        Assert.Equal(["VERRANE", "SEMOIS"], Owners(one, other));
    }

    [Fact]
    public void Of_one_owner_all_ways_of_the_last_notice_count_however_its_name_is_printed()
    {
        Notice one = New.Notice("A1") with { Ownership = [Path("VERRANE", _lei, 10)] };
        Notice other = New.Notice("A2") with { Ownership = [Path("Verrane SA", _lei, 20), Path("Verrane SA", _lei, 30)] };

        Assert.Equal(
            [20m, 30m],
            new NoticeFacts(one, [EventKind.SaleOfBusiness]) { Together = [one, other] }.Ownership.Select(p => p.Links[0].VotesPercent)
        );
    }

    [Fact]
    public void What_stood_before_is_not_replaced_by_what_stands_now()
    {
        Notice one = New.Notice("A1") with { Ownership = [Path("VERRANE") with { IsBefore = true }] };
        Notice other = New.Notice("A2") with { Ownership = [Path("VERRANE")] };

        Assert.Equal(["VERRANE", "VERRANE"], Owners(one, other));
    }

    private static IEnumerable<string> Owners(params Notice[] together) =>
        new NoticeFacts(together[0], [EventKind.SaleOfBusiness]) { Together = together }.Ownership.Select(p => p.Links[0].Owner);

    private static ControlPath Path(string owner, Lei? lei = null, decimal? votes = null) =>
        new()
        {
            Firm = "ATELIERS DU SANCY",
            Siren = New.Alpha,
            Links =
            [
                new ControlLink
                {
                    Owner = owner,
                    Lei = lei,
                    VotesPercent = votes,
                    Source = "amf:226C9318",
                },
            ],
        };
}
