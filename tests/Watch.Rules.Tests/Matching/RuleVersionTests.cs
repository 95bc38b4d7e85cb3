using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Xunit;

namespace Watch.Rules.Tests.Matching;

public class RuleVersionTests
{
    [Fact]
    public void The_same_rule_has_the_same_version() => Assert.Equal(New.Rule().Version, New.Rule().Version);

    [Fact]
    public void Whatever_a_rule_says_changes_its_version()
    {
        Rule rule = New.Rule();
        Rule[] changed =
        [
            rule,
            rule with { Title = "Autre titre" },
            rule with { Severity = Severity.Low },
            rule with { Routes = ["gse", "departement-63"] },
            rule with { Kinds = [EventKind.Radiation] },
            rule with { Roles = [PartyRole.Seller] },
            rule with { Firm = null },
            rule with { Firm = new FirmSelector.OfSensitivity(Sensitivity.Strategic) },
            rule with { FirmDepartements = ["63"] },
            rule with { NoticeDepartements = ["63"] },
        ];
        Assert.Equal(changed.Length, changed.Select(r => r.Version).Distinct().Count());
    }

    [Fact]
    public void A_rule_is_read_back_as_it_was_written()
    {
        Rule rule = New.Rule(firm: new FirmSelector.OfSiren([New.Alpha, New.Beta])) with { Roles = [PartyRole.PreviousOperator], NoticeDepartements = ["2A"] };
        Assert.Equal(rule.Version, RuleJson.ReadRule(RuleJson.Write(rule)).Version);
        Assert.Contains("previous-operator", RuleJson.Write(rule), StringComparison.Ordinal);
    }

    [Fact]
    public void A_firm_is_read_back_as_it_was_written()
    {
        Firm firm = New.Firm(New.Alpha, Sensitivity.Strategic, "63", "2A") with { WatchedFrom = new DateOnly(2026, 1, 1) };
        Assert.Equal(FirmJson.Write(firm), FirmJson.Write(FirmJson.Read(FirmJson.Write(firm))));
    }
}
