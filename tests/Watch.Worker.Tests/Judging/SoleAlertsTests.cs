using Watch.Contracts.Messages;
using Watch.Worker.Judging.Backtesting;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>Which alerts one rule alone gives.</summary>
public sealed class SoleAlertsTests
{
    private static readonly AlertFirm _acier = new(TestNotices.Acier, "Forges de la Sioule imaginaires");
    private static readonly AlertFirm _brasserie = new(TestNotices.Brasserie, "Brasserie inventée du Cézallier");

    [Fact]
    public void A_rule_whose_alerts_another_gives_to_all_their_routes_gives_none_alone()
    {
        SoleAlerts sole = new();
        Add(sole, "wide", "A1", _acier, "gse");
        Add(sole, "narrow", "A1", _acier, "gse");
        Add(sole, "wide", "A2", _acier, "gse");

        Assert.Equal([("wide", 1)], sole.ByRule().Select(p => (p.Key, p.Value)));
    }

    [Fact]
    public void Another_route_another_firm_and_another_notice_are_no_copy()
    {
        SoleAlerts sole = new();
        Add(sole, "one", "A1", _acier, "gse");
        Add(sole, "other", "A1", _acier, "coordination", "gse");
        Add(sole, "third", "A1", _brasserie, "gse");
        Add(sole, "fourth", "A3", null, "gse");

        Assert.Equal(
            [("fourth", 1), ("other", 1), ("third", 1)],
            sole.ByRule().OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value))
        );
    }

    [Fact]
    public void What_only_the_other_configuration_gives_does_not_count()
    {
        SoleAlerts sole = new();
        sole.Add(new BacktestedPair(null, Alert("one", "A1", _acier, ["gse"])));

        Assert.Empty(sole.ByRule());
    }

    private static void Add(SoleAlerts sole, string rule, string notice, AlertFirm? firm, params string[] routes) =>
        sole.Add(new BacktestedPair(Alert(rule, notice, firm, routes), null));

    private static BacktestedAlert Alert(string rule, string notice, AlertFirm? firm, string[] routes) =>
        new()
        {
            Rule = rule,
            RuleVersion = "1",
            Firm = firm,
            Severity = Severity.Low,
            Routes = routes,
            Title = "Vente",
            Notice = TestNotices.Notice(notice),
        };
}
