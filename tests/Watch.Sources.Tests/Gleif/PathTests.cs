using CsCheck;
using Watch.Contracts.Registers;
using Watch.Sources.Gleif.Records;
using Watch.Sources.Gleif.States;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Gleif;

/// <summary>A printed chain says of two that stand side by side what a record says.</summary>
public class PathTests
{
    private static readonly string[] Leis = [.. Enumerable.Range(1, 6).Select(InventedLeis.Of)];
    private static readonly string[] Sorts = [Categories.DirectRelation, Categories.UltimateRelation, Categories.BranchRelation];

    [Fact]
    public void A_top_to_which_no_chain_leads_is_not_put_above_another_top()
    {
        Around around = new([
            Relation(0, Categories.DirectRelation, 1),
            Relation(0, Categories.UltimateRelation, 3),
            Relation(1, Categories.UltimateRelation, 2),
        ]);

        Assert.Equal([Leis[0], Leis[1], null, Leis[3]], Path(around));
    }

    [Fact]
    public void A_top_above_a_parent_of_which_nothing_is_told_stands_behind_a_gap()
    {
        Around around = new([Relation(0, Categories.DirectRelation, 1), Relation(0, Categories.UltimateRelation, 2)]);

        Assert.Equal([Leis[0], Leis[1], null, Leis[2]], Path(around));
    }

    [Fact]
    public void Each_link_of_a_chain_is_a_record_whatever_the_register_holds() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2], Gen.Int[0, 5], (from, sort, to) => (from, sort, to))
            .Array[0, 14]
            .Sample(drawn =>
            {
                Around around = new([.. drawn.Where(d => d.from != d.to).Select(d => Relation(d.from, Sorts[d.sort], d.to))]);
                string?[] path = Path(around);

                Assert.Equal(Leis[0], path[0]);
                Assert.Equal(path.Length, path.Distinct().Count());
                Assert.NotNull(path[^1]);
                Assert.All(
                    path.Zip(path[1..]).Where(p => p is { First: not null, Second: not null }),
                    p => around.AssertHolds(p.First!, p.Second!)
                );
                if (path.Contains(null))
                {
                    around.AssertHolds(Leis[0], path[^1]!);
                }
            });

    private static string?[] Path(Around around) => [.. new Neighbourhood(around).Path(Leis[0]).Select(s => s.Lei?.Value)];

    private static RegisterRecord Relation(int child, string category, int parent) =>
        new()
        {
            Subject = Leis[child],
            Category = category,
            Linked = Leis[parent],
            State = StateJson.Write(new RelationState { Status = Codes.Active }),
        };

    private sealed class Around(IReadOnlyList<RegisterRecord> records) : IRegisterView
    {
        public IReadOnlyList<RegisterRecord> Of(string subject) => [.. records.Where(r => r.Subject == subject)];

        public void AssertHolds(string child, string parent) => Assert.Contains(records, r => r.Subject == child && r.Linked == parent);
    }
}
