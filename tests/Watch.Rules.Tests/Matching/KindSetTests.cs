using CsCheck;
using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Xunit;

namespace Watch.Rules.Tests.Matching;

/// <summary>Kinds are only ever added, and their number has no bound.</summary>
public class KindSetTests
{
    private const int Most = 200;

    private static readonly Gen<int[]> _kinds = Gen.Int[0, Most - 1].Array[0, 12];

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(127)]
    [InlineData(128)]
    public void A_kind_of_any_number_is_told_from_every_other(int number)
    {
        KindSet set = KindSet.Of([(EventKind)number]);
        Assert.Equal([number], Enumerable.Range(0, Most).Where(n => set.Has((EventKind)n)));
        Assert.Equal(1, set.Count);
    }

    [Fact]
    public void The_whole_set_holds_kinds_to_come() => Assert.True(KindSet.All.Has((EventKind)Most));

    [Fact]
    public void Sets_are_what_sets_of_numbers_are() =>
        Gen.Select(_kinds, _kinds)
            .Sample(
                (left, right) =>
                {
                    (KindSet one, KindSet other) = (Of(left), Of(right));
                    return one.Or(other) == Of(left.Union(right))
                        && one.And(other) == Of(left.Intersect(right))
                        && one.IsEmpty == (left.Length == 0)
                        && one.Count == left.Distinct().Count()
                        && one.And(KindSet.All) == one
                        && one.Or(KindSet.All) == KindSet.All
                        && (one == other) == left.ToHashSet().SetEquals(right);
                }
            );

    private static KindSet Of(IEnumerable<int> numbers) => KindSet.Of([.. numbers.Select(n => (EventKind)n)]);
}
