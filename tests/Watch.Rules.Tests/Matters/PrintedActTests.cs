using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Matters;
using Xunit;

namespace Watch.Rules.Tests.Matters;

public sealed class PrintedActTests
{
    private static readonly string _prose = string.Join(' ', Enumerable.Repeat("Les sociétés ont établi un projet de fusion.", 10));

    [Fact]
    public void One_prose_is_one_act_however_it_is_spaced_and_capitalised()
    {
        string? act = PrintedAct.KeyOf(Project("A1", _prose));

        Assert.NotNull(act);
        Assert.Equal(act, PrintedAct.KeyOf(Project("A2", _prose.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal))));
        Assert.NotEqual(act, PrintedAct.KeyOf(Project("A3", _prose + " Second projet.")));
    }

    [Fact]
    public void The_name_of_an_act_is_the_one_that_stored_rows_bear() =>
        Assert.Equal("act-a10605b85b765819080040a5daedbd84", PrintedAct.KeyOf(Project("A1", _prose)));

    [Fact]
    public void A_short_prose_a_correction_and_another_kind_name_no_act()
    {
        Assert.Null(PrintedAct.KeyOf(Project("A1", "Avis de projet de fusion")));
        Assert.Null(PrintedAct.KeyOf(Project("A1", _prose) with { Type = NoticeType.Rectifying, Corrects = "A0" }));
        Assert.Null(PrintedAct.KeyOf(New.Notice() with { Text = _prose }));
        Assert.Null(PrintedAct.KeyOf(Project("A1", _prose) with { Text = null }));
    }

    [Fact]
    public void A_chain_of_one_printing_keeps_its_root_and_one_of_two_bears_the_act()
    {
        Notice one = Project("A1", _prose);
        Notice correction = Project("A9", _prose) with { Type = NoticeType.Rectifying, Corrects = "A1" };

        Assert.Null(NoticeChain.Of([one, correction]).Matter);
        Assert.Equal(PrintedAct.KeyOf(one), NoticeChain.Of([one, correction, Project("A2", _prose)]).Matter);
        Assert.Equal("bodacc:merger:1", NoticeChain.Of([one, Project("A2", _prose) with { Matter = "bodacc:merger:1" }]).Matter);
    }

    private static Notice Project(string id, string text) => New.Notice(id, EventKind.MergerProject) with { Text = text };
}
