using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Testing;
using Xunit;

namespace Watch.Rules.Tests.Matching;

/// <summary>A rule tells a new parent from one that is declared for the first time, and from another reason why none is named.</summary>
public sealed class ParentClauseTests
{
    private static readonly HolderStatement Old = new() { Lei = Lei.Parse(InventedLeis.Of(1)), Name = "Altmutter AG" };
    private static readonly HolderStatement Unlisted = new() { Lei = Lei.Parse(InventedLeis.Of(2)) };
    private static readonly HolderStatement Persons = new() { Reasons = ["NATURAL_PERSONS"] };
    private static readonly HolderStatement Hidden = new() { Reasons = ["NON_PUBLIC"] };

    public static TheoryData<HolderStatement?, HolderStatement?, ParentMove?> Moves =>
        new()
        {
            { Old, Unlisted, ParentMove.Another },
            { Persons, Unlisted, ParentMove.Named },
            { Old, Hidden, ParentMove.Unnamed },
            { Old, null, ParentMove.Ended },
            { null, Unlisted, ParentMove.FirstReport },
            { Persons, Hidden, ParentMove.ReasonOnly },
            { Persons, null, ParentMove.ReasonOnly },
            { null, null, null },
        };

    [Theory]
    [MemberData(nameof(Moves))]
    public void Each_change_is_of_one_sort(HolderStatement? before, HolderStatement? after, ParentMove? move) =>
        Assert.Equal(move, Change(before, after).Move);

    [Fact]
    public void A_rule_asks_for_some_of_them_and_what_is_not_told_is_neither()
    {
        ParentChangeIs asked = new([ParentMove.Another, ParentMove.Ended]);

        Assert.Equal(Outcome.Yes, Test(asked, Change(Old, Unlisted)));
        Assert.Equal(Outcome.No, Test(asked, Change(null, Unlisted)));
        Assert.Equal(Outcome.Unknown, Test(asked, Change(null, null)));
        Assert.Equal(Outcome.Unknown, Test(asked, null));
    }

    [Fact]
    public void Fewer_imply_more()
    {
        Condition few = New.Block(new ParentChangeIs([ParentMove.Another]));
        Condition many = New.Block(new ParentChangeIs([ParentMove.Another, ParentMove.Ended]));

        Assert.True(Implication.Implies(few, many));
        Assert.False(Implication.Implies(many, few));
    }

    private static ParentChange Change(HolderStatement? before, HolderStatement? after) =>
        new()
        {
            Level = ParentLevel.Direct,
            Before = before,
            After = after,
        };

    private static Outcome Test(ParentChangeIs clause, ParentChange? change) =>
        clause.Test(new NoticeEvent { Kind = EventKind.ParentChange, Parent = change });
}
