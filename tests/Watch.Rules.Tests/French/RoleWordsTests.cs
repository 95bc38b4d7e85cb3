using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.French;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Xunit;

namespace Watch.Rules.Tests.French;

/// <summary>A page calls a role by one word, whatever of the notice each rule asks for.</summary>
public sealed class RoleWordsTests
{
    private static readonly Notice _dissolution = New.Notice(
        parties: [New.Party(New.Alpha, PartyRole.Target), New.Party(New.Beta, PartyRole.Acquirer, "HOLDING DU DORE")]
    ) with
    {
        Events = [new NoticeEvent { Kind = EventKind.Dissolution }, new NoticeEvent { Kind = EventKind.UniversalTransfer }],
    };

    [Fact]
    public void What_a_rule_does_not_ask_for_names_the_roles_too()
    {
        string page = Page(new AlertRaised(Told("fin", EventKind.Dissolution)));

        Assert.Contains("- société dissoute : Ateliers du Sancy", page, StringComparison.Ordinal);
        Assert.Contains("- rôle : société dissoute\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("société absorbée", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_a_message_call_a_role_alike()
    {
        AlertContent other = Told("transmission", EventKind.UniversalTransfer) with { Announced = null };
        AlertContent first = Told("fin", EventKind.Dissolution) with { Announced = null, Evidence = [new Evidence("role", "acquirer")] };

        string page = Page(new AlertRaised(first) { Parts = [new AlertPart(AlertPart.Raised, other)] });

        Assert.Contains("- rôle : associé unique bénéficiaire\n", page, StringComparison.Ordinal);
        Assert.Contains("déclenchée : rôle : société dissoute\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_announced_besides_is_told_where_it_is_more_and_is_no_news()
    {
        AlertContent part = Told("fin", EventKind.Dissolution);

        Assert.Equal([EventKind.Dissolution, EventKind.UniversalTransfer], part.Announced);
        Assert.Null(Told("tout", EventKind.Dissolution, EventKind.UniversalTransfer).Announced);
        Assert.True(AlertHash.ReadTheSame(part, part with { Announced = null }));
    }

    private static string Page(AlertRaised message) => AlertText.Of(message).Page.Replace('\u00A0', ' ');

    private static AlertContent Told(string rule, params IReadOnlyList<EventKind> kinds)
    {
        RuleIndex rules = new([New.Rule(rule, kinds, also: [new RoleIs([PartyRole.Target])])]);
        FirmList firms = new([New.Firm(New.Alpha)]);
        AlertState state = Assert.Single(ChainJudge.States(NoticeChain.Of([_dissolution]), n => Matcher.Judge(n, rules, firms)));
        return AlertComposer.Compose(state, Guid.Empty, 1, Volet.Defensive, DateTimeOffset.UnixEpoch);
    }
}
