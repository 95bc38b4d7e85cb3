using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Clusters;
using Watch.Rules.Matching;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Rules;
using Watch.Worker.Configuration.Rules.Examples;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>What rule files come to mean.</summary>
public class RuleLanguageTests
{
    [Theory]
    [InlineData("{ kind: [creation, radiation] }", "kind: [creation, radiation]")]
    [InlineData("{ procedure: liquidation, event-date: '>= 2026-01-01' }", "procedure: liquidation | event-date: 2026-01-01..")]
    [InlineData("{ price: '>= 1,5 M€' }", "price: >= 1500000 EUR")]
    [InlineData(
        "{ votes: '>= 10 %', votes-threshold: '= 10 %', passive: false }",
        "votes: >= 10 % | votes-threshold: = 10 % | passive: false"
    )]
    [InlineData("{ parent-change: [another, first-report] }", "parent-change: [another, first-report]")]
    [InlineData("{ kind: capital-change, change: decrease }", "kind: capital-change | change: decrease")]
    [InlineData(
        "{ firm: watched, after: { kind: capital-change, change: decrease, within: 90 jours } }",
        "firm: watched | after: {kind: capital-change, change: decrease, within: 90 days}"
    )]
    [InlineData(
        "{ firm: watched, count: { at-least: 3, kind: sale-of-business, role: seller, within: 1 year } }",
        "firm: watched | count: {kind: sale-of-business, role: seller, within: 1 year, at-least: 3}"
    )]
    [InlineData("{ declarant: [banque, bank*], cause: collatéral }", "declarant: [banque, bank*] | cause: collatéral")]
    [InlineData(
        "{ kind: threshold-crossing, except: { threshold-distance: '<= 0.2 %', declarant: banque } }",
        "kind: threshold-crossing | except: {threshold-distance: <= 0.2 %, declarant: banque}"
    )]
    [InlineData("{ stake: '5..10 %', threshold: '= 5', crossing: upwards }", "stake: 5..10 % | threshold: = 5 % | crossing: upwards")]
    [InlineData("{ firm: watched, role: seller }", "firm: watched | role: seller")]
    [InlineData("{ firm: 999 101 116 }", "firm: [999101116]")]
    [InlineData("{ firm: { sensitivity: strategic, sector: aéronautique } }", "firm: strategic | firm: {sector: [aéronautique]}")]
    [InlineData("{ firm-region: corse }", "firm-departement: [2A, 2B]")]
    [InlineData("{ firm-departement: ['63', '03'] }", "firm-departement: [63, 03]")]
    [InlineData("{ notice-region: [corse, auvergne] }", "notice-departement: [2A, 2B, 03, 15, 43, 63]")]
    [InlineData("{ capital: '< 10 k€', capital-change: '-30 %' }", "capital: < 10000 EUR | capital-change: <= -30 %")]
    [InlineData(
        "{ officer: { change: [arrives, leaves], function: management } }",
        "officer: {change: [arrives, leaves], function: management}"
    )]
    [InlineData("{ person: natural, abroad: true, siren: 999101116 }", "person: natural | abroad: true | siren: 999101116")]
    [InlineData("{ activity-code: [72.1, 7219z, '30', 28.15Z] }", "activity-code: [72.1, 7219Z, 30, 28.15Z]")]
    [InlineData("{ party: { activity-code: 68 } }", "party: {activity-code: 68}")]
    [InlineData(
        "{ party: { role: buyer, region: corse, firm: watched } }",
        "party: {role: buyer, firm-departement: [2A, 2B], firm: watched}"
    )]
    [InlineData("{ source: bodacc, family: [rcs-a, pcl], notice: A1 }", "source: bodacc | family: [rcs-a, pcl] | notice: A1")]
    [InlineData("{ published: 2026-01-01..2026-12-31 }", "published: 2026-01-01..2026-12-31")]
    [InlineData("{ text: 'président OU gérant*' }", "text: president OU gerant*")]
    [InlineData("{ text: [président, 'a ET b', 'c OU d'] }", "text: president OU a ET b OU c OU d")]
    [InlineData("{ technology: [A22C, C12N 15/82] }", "technology: [A22C, C12N 15/82]")]
    [InlineData("{ technology: { symbols: A22C, inventive: true } }", "technology: {symbols: A22C, inventive: true}")]
    [InlineData("{ kind: creation, not: { role: seller } }", "all(kind: creation, not(role: seller))")]
    [InlineData(
        "{ any: [ { kind: creation }, { role: seller, kind: radiation } ] }",
        "any(kind: creation, role: seller | kind: radiation)"
    )]
    [InlineData(
        "{ firm: watched, all: [ { kind: creation } ], any: [ { role: seller } ] }",
        "all(firm: watched, all(kind: creation), any(role: seller))"
    )]
    public void A_condition_means_what_its_file_says(string when, string meant) => Assert.Equal(meant, Say(Only(when).Rule.When));

    [Fact]
    public void The_clauses_of_one_map_are_one_block_whatever_their_order()
    {
        Condition.Block block = Assert.IsType<Condition.Block>(Only("{ text: a, firm: watched, kind: creation }").Rule.When);
        Assert.Equal(["text", "firm", "kind"], block.Clauses.Select(c => c.Name));
    }

    [Fact]
    public void A_severity_may_depend_on_the_case_and_the_last_is_for_all_others()
    {
        Rule rule = Only("{ firm: watched }", "severity: [{ is: critical, when: { firm: strategic } }, { is: low }]").Rule;
        Assert.Equal((Severity.Low, Severity.Critical), (rule.Severity, Assert.Single(rule.Severities).Severity));
        Assert.Equal("firm: strategic", Say(rule.Severities[0].When));
    }

    [Fact]
    public void A_route_may_depend_on_the_case()
    {
        Rule rule = Only("{ firm: watched }", "route: [gse, { to: departement-63, when: { firm-departement: '63' } }]").Rule;
        Assert.Equal(["gse"], rule.Routes.Select(r => r.Name));
        Assert.Equal(["departement-63"], Assert.Single(rule.RouteCases).Routes.Select(r => r.Name));
        Assert.Empty(rule.RoutesOtherwise);
    }

    [Fact]
    public void A_defensive_alert_that_no_case_takes_goes_to_the_gse()
    {
        Rule rule = Only("{ firm: watched }", "route: { to: departement-63, when: { firm-departement: '63' } }").Rule;
        Assert.Empty(rule.Routes);
        Assert.Equal(["gse"], rule.RoutesOtherwise.Select(r => r.Name));
    }

    [Theory]
    [InlineData("{ firm: sensitive }", "route: coordination")]
    [InlineData("{ all: [ { kind: creation }, { firm: sensitive } ] }", "route: coordination")]
    [InlineData("{ any: [ { firm: sensitive, kind: creation }, { firm: { sensitivity: sensitive } } ] }", "route: coordination")]
    [InlineData("{ firm: watched }", "route: [gse, { to: coordination, when: { firm: sensitive } }]")]
    public void What_every_match_needs_to_be_sensitive_may_be_shared(string when, string route) => Assert.Empty(Load(when, route).Issues);

    [Theory]
    [InlineData("{ not: { firm: sensitive } }")]
    [InlineData("{ party: { firm: sensitive } }")]
    [InlineData("{ any: [ { firm: sensitive }, { kind: creation } ] }")]
    public void Anything_else_may_not_be_shared(string when) =>
        Assert.Contains("'firm: sensitive'", Assert.Single(Load(when, "route: coordination").Issues).Message, StringComparison.Ordinal);

    [Fact]
    public void A_known_false_positive_has_a_reason_and_may_expire()
    {
        Rule rule = Only(
            "{ firm: watched }",
            "known-false-positives: [{ notice: [A1, A2], reason: Brocante, until: 2027-12-31 }, "
                + "{ when: { text: brocante }, reason: Autre }]"
        ).Rule;
        Assert.Equal(["notice: [A1, A2]", "text: brocante"], rule.FalsePositives.Select(f => Say(f.When)));
        Assert.Equal([new DateOnly(2027, 12, 31), null], rule.FalsePositives.Select(f => f.Until));
        Assert.Equal(["Brocante", "Autre"], rule.FalsePositives.Select(f => f.Reason));
    }

    [Fact]
    public void A_file_may_say_its_format()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write(
            "defensive/rules/rules.yml",
            "format: 1\nrules:\n  - { id: x, title: Titre, severity: low, when: { kind: creation } }\n"
        );
        Assert.Equal("x", Assert.Single(copy.Load().Configuration!.Of(Volet.Defensive).Rules).Id);
    }

    [Fact]
    public void A_rule_says_the_same_in_whatever_layout()
    {
        string version = Only("{ kind: [creation, radiation], capital-change: '>= 10 %' }").Rule.Version;
        Assert.Equal(
            version,
            Only("\n    kind:\n      - creation\n      - radiation   # deux\n    capital-change: \">=10%\"").Rule.Version
        );
        Assert.NotEqual(version, Only("{ kind: [creation, radiation], capital-change: '>= 11 %' }").Rule.Version);
    }

    [Fact]
    public void A_cluster_is_its_members_its_technologies_and_its_vocabulary()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write(
            "offensive/rules/rules.yml",
            "- { id: x, title: Titre, severity: low, when: { kind: patent-grant, cluster: viameca }, route: pole-viameca }\n"
        );
        VoletConfiguration volet = copy.Load().Configuration!.Of(Volet.Offensive);

        Cluster cluster = Assert.Single(volet.Clusters).Cluster;
        Assert.Equal(("viameca", "ViaMéca", 1), (cluster.Id, cluster.Name, cluster.Members.Count));
        Assert.Equal(
            "all(kind: patent-grant, cluster: viameca(any(party: {siren: 999201171}, named: Agrélune, technology: B23Q, text: usinage*)))",
            Say(Assert.Single(volet.Rules).When)
        );
    }

    [Fact]
    public void A_volet_without_clusters_needs_no_folder_for_them()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        Directory.Delete(Path.Combine(copy.Folder, "offensive", "clusters"), recursive: true);
        Assert.Empty(copy.Issues());
    }

    [Fact]
    public void A_rule_stands_where_it_stands_with_its_examples()
    {
        PlacedRule rule = Only(
            "{ firm: watched }",
            "examples: { must_fire: [{ name: un, notice: { kind: creation } }], must_not_fire: [{ notice: { kind: radiation } }] }"
        );
        Assert.EndsWith("defensive/rules/rules.yml:1", rule.Place.ToString(), StringComparison.Ordinal);
        Assert.Equal([("un", true), ("must_not_fire 1", false)], rule.Examples.Select(e => (e.Name, e.MustFire)));
    }

    [Fact]
    public void The_notice_of_an_example_may_say_everything()
    {
        const string notice =
            "{ source: amf, id: X1, family: f, published: 2026-02-03, departement: '63', court: Tribunal, text: Texte, "
            + "link: 'https://example.org/1', classifications: [A22C, { symbol: C12N 15/82, scheme: ipc, inventive: true, first: true }], "
            + "events: [{ kind: [threshold-crossing, capital-change], label: Franchissement, on: 2026-02-01, "
            + "price: 1 M€, capital-direction: increase, procedure: recovery, "
            + "stake: { capital-percent: 12.5 %, votes-percent: 13, thresholds: [5, 10], direction: upwards } }], "
            + "parties: [{ role: target, name: Un, siren: 999 101 116, person: legal, legal-form: SAS, activity: Robots, "
            + "other-names: [A, B], capital: 100 000 EUR, seat: { postal-code: '63000', city: Clermont, country: France }, "
            + "officers: [{ change: arrives, role: Président, functions: [management], name: MARTIN Paul }] }, { role: buyer }] }";
        Notice read = Example(notice).Notice!;

        Assert.Equal(
            ("amf", "X1", "f", new DateOnly(2026, 2, 3), "63", "Tribunal", "Texte"),
            (read.Source.Value, read.Id, read.Family, read.PublishedOn, read.Departement, read.Court, read.Text)
        );
        Assert.Equal([EventKind.ThresholdCrossing, EventKind.CapitalChange], read.Events.Select(e => e.Kind));
        Assert.Equal(
            (1_000_000m, 12.5m, 13m),
            (read.Events[1].Price!.Amount, read.Events[1].Stake!.CapitalPercent!.Value, read.Events[1].Stake!.VotesPercent!.Value)
        );
        Assert.Equal([5m, 10m], read.Events[0].Stake!.Thresholds);
        Assert.Equal(["A22C", "C12N15/82"], read.Classifications.Select(c => c.Symbol));
        Assert.Equal(
            (100_000m, "63000", "Robots"),
            (read.Parties[0].Capital!.Amount!.Amount, read.Parties[0].Seat!.PostalCode, read.Parties[0].Activity)
        );
        Assert.Equal([OfficerFunction.Management], Assert.Single(read.Parties[0].Officers).Functions);
        Assert.Equal([PartyRole.Target, PartyRole.Buyer], read.Parties.Select(p => p.Role));
    }

    [Fact]
    public void The_notice_of_an_example_may_say_of_its_one_event_and_party_beside_its_own_keys()
    {
        Notice read = Example("{ kind: [sale-of-business, seat-transfer], price: 80 000 EUR, siren: 999 101 116, role: seller }").Notice!;

        Assert.Equal([EventKind.SaleOfBusiness, EventKind.SeatTransfer], read.Events.Select(e => e.Kind));
        Assert.Equal(
            (PartyRole.Seller, "999101116", PersonType.Legal),
            (Assert.Single(read.Parties).Role, read.Parties[0].Siren!.Value.Value, read.Parties[0].Person)
        );
        Assert.Equal(NoticeReader.DefaultDay, read.PublishedOn);
    }

    private static RuleExample Example(string notice) =>
        Assert.Single(Only("{ firm: watched }", $"examples: {{ must_fire: [{{ notice: {notice} }}] }}").Examples);

    private static PlacedRule Only(string when, string more = "") =>
        Assert.Single(
            (Load(when, more).Configuration ?? throw new InvalidOperationException(string.Join('\n', Load(when, more).Issues)))
                .Of(Volet.Defensive)
                .Placed
        );

    private static LoadedConfiguration Load(string when, string more)
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        string severity = more.StartsWith("severity", StringComparison.Ordinal) ? "" : "  severity: high\n";
        copy.Write(
            "defensive/rules/rules.yml",
            $"- id: x\n  title: Titre\n{severity}  when: {when}\n{(more.Length > 0 ? $"  {more}\n" : "")}"
        );
        return copy.Load();
    }

    private static string Say(Condition condition) =>
        condition switch
        {
            Condition.Block block => string.Join(" | ", block.Clauses.Select(c => $"{c.Name}: {c.Asked}")),
            Condition.All all => $"all({string.Join(", ", all.Of.Select(Say))})",
            Condition.Any any => $"any({string.Join(", ", any.Of.Select(Say))})",
            Condition.Not not => $"not({Say(not.Of)})",
            Condition.Named named => $"{named.Name}({Say(named.Of)})",
            _ => throw new InvalidOperationException(condition.ToString()),
        };
}
