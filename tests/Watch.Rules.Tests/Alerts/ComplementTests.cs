using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

/// <summary>A complement of the AMF adds to the decision that it completes: one matter, and nothing is withdrawn.</summary>
public sealed class ComplementTests
{
    private static readonly FirmList _firms = new([New.Firm(New.Alpha)]);
    private static readonly RuleIndex _rules = new([
        New.Rule(kinds: [EventKind.ThresholdCrossing], also: [new RoleIs([PartyRole.Target])]),
    ]);

    private static readonly Stake _crossing = new()
    {
        Declarants = [new Declarant { Name = "Nacre Ridge Partners LP" }],
        Direction = CrossingDirection.Upwards,
        Thresholds = [10],
        VotesThresholds = [10],
        VotesPercent = 10.04m,
    };

    private static readonly Stake _further = new() { Declarants = _crossing.Declarants, Shares = 1_204_330 };

    [Fact]
    public void What_a_complement_adds_is_told_and_what_the_decision_said_holds()
    {
        AlertState state = State(Decision("226C9318", 4, _crossing), Decision("226C9401", 9, _further));

        Assert.Equal((AlertStatus.Corrected, "226C9318", "226C9401"), (state.Status, state.Notice.Id, state.ChangedBy!.Id));
        Assert.Equal([_crossing, _further], state.Facts.Declarations.Select(e => e.Stake));
    }

    [Fact]
    public void A_complement_that_says_the_same_again_corrects_nothing() =>
        Assert.Equal(AlertStatus.Raised, State(Decision("226C9318", 4, _crossing), Decision("226C9401", 9, _crossing)).Status);

    [Fact]
    public void A_complement_of_which_nothing_agrees_with_the_rule_withdraws_nothing()
    {
        Notice other = Decision("226C9401", 9, _further) with { Events = [new NoticeEvent { Kind = EventKind.RegulatedInformation }] };

        AlertState state = State(Decision("226C9318", 4, _crossing), other);

        Assert.Equal((AlertStatus.Raised, "226C9318"), (state.Status, state.Notice.Id));
    }

    [Fact]
    public void Another_figure_is_another_fact()
    {
        AlertState state = State(Decision("226C9318", 4, _crossing));
        AlertState other = State(Decision("226C9318", 4, _crossing with { VotesPercent = 10.4m }));

        Assert.NotEqual(Hash(state), Hash(other));
        Assert.Equal(Hash(state), Hash(State(Decision("226C9318", 4, _crossing))));
    }

    private static string Hash(AlertState state) =>
        AlertHash.Of(state, AlertComposer.Compose(state, Guid.Empty, 1, Contracts.Routes.Volet.Defensive, DateTimeOffset.UnixEpoch));

    private static AlertState State(params Notice[] decisions)
    {
        AlertState state = Assert.Single(ChainJudge.States(NoticeChain.Of(decisions), n => Matcher.Judge(n, _rules, _firms)));
        AlertState reversed = Assert.Single(
            ChainJudge.States(NoticeChain.Of([.. decisions.Reverse()]), n => Matcher.Judge(n, _rules, _firms))
        );
        Assert.Equal((state.Status, state.Notice.Id), (reversed.Status, reversed.Notice.Id));
        return state;
    }

    private static Notice Decision(string number, int day, Stake stake) =>
        New.Notice(parties: [New.Party(New.Alpha, PartyRole.Target)]) with
        {
            Source = new SourceId("amf"),
            Id = number,
            PublishedOn = new DateOnly(2026, 3, day),
            Matter = "amf:226C9318",
            Events = [new NoticeEvent { Kind = EventKind.ThresholdCrossing, Stake = stake }],
        };
}
