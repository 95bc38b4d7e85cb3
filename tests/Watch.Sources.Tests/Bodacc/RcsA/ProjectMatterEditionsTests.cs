using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.RcsA;

/// <summary>The matters of the merger projects of 24 real editions.</summary>
public class ProjectMatterEditionsTests
{
    [Fact]
    public void Of_two_notices_that_tell_the_same_merger_more_than_nine_in_ten_are_one_matter()
    {
        Notice[] mergers = [.. Found.Where(n => n.Events is [{ Kind: EventKind.MergerProject }, ..])];
        (Notice One, Notice Other)[] same =
        [
            .. from one in mergers
            from other in mergers
            where string.CompareOrdinal(one.Id, other.Id) < 0
            where Of(one, PartyRole.Acquirer).Intersect(Of(other, PartyRole.Acquirer)).Any()
            where Of(one, PartyRole.Target).Intersect(Of(other, PartyRole.Target)).Any()
            select (one, other),
        ];
        int joined = same.Count(p => p.One.Matter is not null && p.One.Matter == p.Other.Matter);

        TestContext.Current.TestOutputHelper?.WriteLine($"{joined} of {same.Length} pairs are one matter");
        Assert.True(same.Length > 400);
        Assert.True(joined > same.Length * 9 / 10, $"{joined} of {same.Length}");
    }

    [Fact]
    public void Notices_of_one_matter_name_one_and_the_same_firm_that_absorbs_or_is_divided()
    {
        IGrouping<string, Notice>[] matters = [.. Found.Where(n => n.Matter is not null).GroupBy(n => n.Matter!)];

        Assert.True(matters.Count(m => m.Count() > 1) > 250);
        Assert.All(matters, m => Assert.Single(m.SelectMany(Sirens).Where(m.Key.Contains).Distinct(StringComparer.Ordinal)));
    }

    private static IEnumerable<Notice> Found => Editions.All.SelectMany(e => e.Pairs).Select(p => p.Found);

    private static IEnumerable<string> Sirens(Notice notice) => notice.Parties.Select(p => p.Siren?.Value).OfType<string>();

    private static IEnumerable<string> Of(Notice notice, PartyRole role) =>
        notice.Parties.Where(p => p.Role == role).Select(p => p.Siren?.Value).OfType<string>();
}
