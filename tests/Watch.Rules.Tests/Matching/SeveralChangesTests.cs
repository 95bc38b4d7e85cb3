using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;
using Xunit;

namespace Watch.Rules.Tests.Matching;

/// <summary>A notice may announce a reduction of capital and an increase at once: each is asked for itself.</summary>
public class SeveralChangesTests
{
    private static readonly NumberRange Fall = new() { To = 0, Below = true };
    private static readonly NumberRange Rise = new() { From = 0, Above = true };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Both_directions_agree_whatever_the_order_they_are_printed_in(bool decreaseFirst)
    {
        Notice notice = Both(decreaseFirst, 100_000);

        Assert.Equal(Outcome.Yes, Test(notice, Change(Fall)));
        Assert.Equal(Outcome.Yes, Test(notice, Change(Rise)));
        Assert.Equal(Outcome.Yes, Test(notice, new ChangeIs(CapitalDirection.Decrease)));
        Assert.Equal(Outcome.Yes, Test(notice, new ChangeIs(CapitalDirection.Increase)));
    }

    [Fact]
    public void What_is_measured_is_what_the_two_make_together_and_denies_neither()
    {
        FirmHistory before = HistoryOf(50_000);
        Notice notice = Both(true, 100_000);

        Assert.Equal(Outcome.Yes, Test(notice, Change(new NumberRange { From = 90 }), before));
        Assert.Equal(Outcome.Yes, Test(notice, Change(Fall), before));
        Assert.Equal(Outcome.Unknown, Test(notice, Change(new NumberRange { To = -30 }), before));
    }

    [Fact]
    public void One_direction_is_measured_as_ever()
    {
        Notice notice = Both(true, 100_000) with { Events = [Event(CapitalDirection.Decrease)] };

        Assert.Equal(Outcome.No, Test(notice, Change(Fall), HistoryOf(50_000)));
        Assert.Equal(Outcome.Yes, Test(notice, Change(Fall)));
        Assert.Equal(Outcome.No, Test(notice, Change(Rise)));
        Assert.Equal(Outcome.No, Test(notice, new ChangeIs(CapitalDirection.Increase)));
    }

    [Fact]
    public void The_explanation_names_both()
    {
        Explained when = Explain(Both(true, 100_000), Change(Fall), HistoryOf(50_000)).When;

        Assert.Equal("decrease and increase, 50000 EUR to 100000 EUR: +100 %, 100 from < 0", Assert.Single(when.Parts).Seen);
    }

    private static CapitalChangeIs Change(NumberRange range) => new(range, ChangeUnit.Percent, "EUR");

    private static Notice Both(bool decreaseFirst, int capital) =>
        New.Notice(kind: EventKind.CapitalChange) with
        {
            Events = decreaseFirst
                ? [Event(CapitalDirection.Decrease), Event(CapitalDirection.Increase)]
                : [Event(CapitalDirection.Increase), Event(CapitalDirection.Decrease)],
            Parties = [Party(capital)],
        };

    private static NoticeEvent Event(CapitalDirection direction) => new() { Kind = EventKind.CapitalChange, CapitalDirection = direction };

    private static Party Party(int capital) =>
        New.Party(New.Alpha, PartyRole.Subject) with
        {
            Capital = new Capital { Amount = new Money(capital, "EUR"), AsPrinted = "" },
        };

    private static FirmHistory HistoryOf(int capital) =>
        FirmHistory.Of([New.Notice("A201900011", EventKind.Creation, "2019-01-02", parties: [Party(capital)])]);

    private static Outcome Test(Notice notice, Clause clause, FirmHistory? history = null) => Explain(notice, clause, history).When.Outcome;

    private static Explanation Explain(Notice notice, Clause clause, FirmHistory? history)
    {
        Rule rule = New.Rule(New.Block(clause));
        return Assert.Single(Matcher.Explain(notice, new RuleIndex([rule]), rule, new FirmList([New.Firm(New.Alpha)]), history));
    }
}
