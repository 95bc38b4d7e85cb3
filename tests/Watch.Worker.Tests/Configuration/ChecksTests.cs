using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Watch.Testing;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Checks;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>What is right by itself and hardly meant.</summary>
public class ChecksTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private const string Ops = """
        id: epo-patents
        stage: shadow
        schedule: "0 0 8 ? * *"
        channels:
          api: { stage: shadow, address: https://ops.invalid/3.2/rest-services/ }
        epo-patents: { key: { environment: CLEF }, secret: { environment: SECRET }, symbols: sources/symbols/epo.txt }
        limits: { user-agent: Watch (a@b.invalid) }
        """;

    private const string Sale = "- { id: sale, title: T, severity: high, when: { firm: watched, kind: sale-of-business } }\n";

    [Theory]
    [InlineData("{ kind: patent-grant }", "no source that is read yields patent-grant")]
    [InlineData("{ kind: [patent-grant, creation] }", null)]
    [InlineData("{ kind: creation, source: amf }", "no source that is read is called amf")]
    [InlineData("{ price: '10..5 EUR' }", "no number is within 'price: 10..5 EUR'")]
    [InlineData("{ published: 2026-02-01..2026-01-01 }", "no day is within 'published: 2026-02-01..2026-01-01'")]
    [InlineData("{ kind: sale-of-business, role: debtor }", "no sale-of-business names a debtor")]
    [InlineData("{ kind: [sale-of-business, insolvency-opening], role: debtor }", null)]
    [InlineData("{ kind: sale-of-business, role: [debtor, seller] }", null)]
    [InlineData("{ kind: officer-change, price: '>= 5 EUR' }", "no officer-change has a price")]
    [InlineData("{ kind: sale-of-business, procedure: liquidation }", "no sale-of-business has a procedure")]
    [InlineData("{ kind: sale-of-business, change: decrease }", "no sale-of-business has a change")]
    [InlineData("{ kind: creation, threshold: '>= 5 %' }", "no creation has a threshold")]
    [InlineData("{ kind: [officer-change, sale-of-business], price: '>= 5 EUR' }", null)]
    [InlineData("{ kind: sale-of-business, party: { role: debtor } }", "no sale-of-business names a debtor")]
    [InlineData("{ kind: creation, not: { kind: creation } }", "its clauses exclude one another")]
    [InlineData("{ kind: creation, role: subject, not: { kind: [creation, radiation] } }", "its clauses exclude one another")]
    [InlineData("{ kind: creation, not: { kind: creation, role: seller } }", null)]
    [InlineData("{ firm: watched, after: { kind: patent-grant, within: 90 days } }", "no source that is read yields patent-grant")]
    [InlineData("{ firm: watched, count: { kind: creation, role: debtor, within: 90 days, at-least: 2 } }", "no creation names a debtor")]
    [InlineData("{ firm: watched, kind: creation, after: { kind: radiation, within: 90 days } }", null)]
    [InlineData("{ text: 'robot SAUF robot*' }", "no text agrees with 'text: robot SAUF robot*'")]
    [InlineData("{ text: 'robot* SAUF robot' }", null)]
    [InlineData("{ firm: { sector: aéronautique, sensitivity: sensitive } }", null)]
    [InlineData("{ not: { price: '10..5 EUR' } }", null)]
    [InlineData("{ any: [ { kind: patent-grant }, { kind: creation } ] }", null)]
    [InlineData("{ all: [ { kind: creation }, { kind: patent-grant } ] }", "no source that is read yields patent-grant")]
    public void A_rule_that_never_fires_is_told_with_the_reason(string when, string? why) =>
        Assert.Equal(
            why is null ? [] : [$"config/defensive/rules/rules.yml:2:1: warning: found rule 'x', which never fires; {why}"],
            Warnings(Sale + $"- {{ id: x, title: T, severity: low, when: {when} }}\n")
        );

    [Theory]
    [InlineData(
        "[{ is: low, when: { firm: strategic } }, { is: high, when: { firm: strategic, price: '>= 5 EUR' } }, medium]",
        "high",
        "low"
    )]
    [InlineData("[{ is: high, when: { kind: sale-of-business } }, { is: low }]", "low", "high")]
    [InlineData("[{ is: high, when: { firm: strategic } }, { is: low }]", null, null)]
    public void A_case_of_severity_that_is_never_reached_is_told(string severity, string? never, string? taker) =>
        Assert.Equal(
            never is null
                ? []
                :
                [
                    $"config/defensive/rules/rules.yml:1:1: warning: found the case '{never}' of rule 'x', which is never reached; "
                        + $"the case '{taker}' before it takes all of it",
                ],
            Warnings(
                $"- {{ id: x, title: T, severity: {severity.Replace(", medium]", ", { is: medium }]", StringComparison.Ordinal)}, "
                    + "when: { firm: watched, kind: sale-of-business } }\n"
            )
        );

    [Fact]
    public void A_text_that_takes_nearly_everything_is_told() =>
        Assert.Equal(
            [
                "config/defensive/rules/rules.yml:2:1: warning: found rule 'x', whose text takes nearly everything; "
                    + "'le' stands in nearly every notice",
            ],
            Warnings(Sale + "- { id: x, title: T, severity: low, when: { text: 'robot OU le' } }\n")
        );

    [Fact]
    public void A_file_without_a_rule_is_told()
    {
        using ConfigurationCopy copy = Copy(Sale);
        copy.Write("defensive/rules/vide.yml", "[]\n");
        Assert.Equal(
            ["config/defensive/rules/vide.yml:1:1: warning: found no rule in this file; nothing of it reaches the routes"],
            Warnings(copy)
        );
    }

    [Theory]
    [InlineData("{ kind: radiation }", true)]
    [InlineData("{ kind: radiation, parties: [{ role: subject, siren: 999 101 116, name: Valdorix }] }", false)]
    [InlineData("{ kind: sale-of-business }", false)]
    public void An_example_that_agrees_with_no_clause_and_so_tries_nothing_is_told(string notice, bool told) =>
        Assert.Equal(
            told
                ?
                [
                    "config/defensive/rules/rules.yml:1:1: warning: found example 'must_not_fire 1' of rule 'sale', which agrees with no "
                        + "clause; it would not fire whatever the rule said: let every clause agree but the one that is tried",
                ]
                : [],
            Warnings(Sale.Replace(" }\n", $", examples: {{ must_not_fire: [{{ notice: {notice} }}] }} }}\n", StringComparison.Ordinal))
        );

    [Fact]
    public void A_selector_that_selects_nobody_is_told()
    {
        using ConfigurationCopy copy = Copy("- { id: x, title: T, severity: low, when: { firm: sensitive } }\n" + Sale);
        copy.Write("defensive/firms.yml", "- { siren: 999 101 116, name: Valdorix, sensitivity: strategic }\n");
        Assert.Equal(
            ["config/defensive/rules/rules.yml:1:1: warning: found rule 'x', which never fires; no firm of the list is 'firm: sensitive'"],
            Warnings(copy)
        );
    }

    [Fact]
    public void A_rule_whose_exclusion_takes_everything_is_told() =>
        Assert.Equal(
            ["config/defensive/rules/rules.yml:2:1: warning: found rule 'x', which never fires; 'unless' agrees wherever 'when' does"],
            Warnings(
                Sale + "- { id: x, title: T, severity: low, when: { kind: creation, role: seller }, unless: { role: [seller, buyer] } }\n"
            )
        );

    [Fact]
    public void A_rule_that_adds_nothing_is_told_with_the_one_that_says_more() =>
        Assert.Equal(
            [
                "config/defensive/rules/rules.yml:2:1: warning: found rule 'x', which adds nothing; wherever it fires, 'sale' "
                    + "(config/defensive/rules/rules.yml:1) does too, as urgent and on the same routes",
            ],
            Warnings(Sale + "- { id: x, title: T, severity: low, when: { firm: strategic, kind: sale-of-business, role: seller } }\n")
        );

    [Fact]
    public void Of_two_rules_that_say_the_same_the_later_is_told() =>
        Assert.Equal(
            [
                "config/defensive/rules/rules.yml:2:1: warning: found rule 'again', which adds nothing; wherever it fires, "
                    + "'sale' (config/defensive/rules/rules.yml:1) does too, as urgent and on the same routes",
            ],
            Warnings(Sale + Sale.Replace("id: sale", "id: again", StringComparison.Ordinal))
        );

    [Fact]
    public void A_name_by_which_no_firm_is_told_is_told_with_the_reason()
    {
        using ConfigurationCopy copy = Copy(Sale);
        copy.Write(
            "defensive/firms.yml",
            "- { siren: 999 101 116, name: Valdorix, sensitivity: strategic }\n- { siren: 999 102 486, name: Puyélan, "
                + "sensitivity: strategic, names: Valdorix }\n- { siren: 999 103 856, name: Valdorix, sensitivity: strategic, "
                + "by-number-only: true }\n"
        );
        Assert.Equal(
            [
                "config/defensive/firms.yml:1:1: warning: found 'Valdorix', a name by which alone 999101116 is not told; "
                    + "several firms of the list bear this name; 'valdorix' agrees",
                "config/defensive/firms.yml:2:1: warning: found 'Valdorix', a name by which alone 999102486 is not told; "
                    + "several firms of the list bear this name; 'valdorix' agrees",
            ],
            Warnings(copy)
        );
    }

    [Theory]
    [InlineData("2026-11-22", true)]
    [InlineData("2026-11-23", false)]
    public void A_known_false_positive_that_has_expired_is_told(string until, bool told)
    {
        IReadOnlyList<string> warnings = Warnings(
            Sale.Replace(
                " }\n",
                $", known-false-positives: [{{ notice: A1, reason: Brocante, until: {until} }}] }}\n",
                StringComparison.Ordinal
            )
        );
        Assert.Equal(
            told
                ?
                [
                    $"config/defensive/rules/rules.yml:1:1: warning: found a known false positive of rule 'sale' until {until}; "
                        + "it has expired: Brocante",
                ]
                : [],
            warnings
        );
    }

    [Fact]
    public void A_route_without_reader_and_one_that_no_rule_names_are_told()
    {
        using ConfigurationCopy copy = Copy(Sale);
        copy.Write("defensive/routes.yml", "- gse\n- { name: departement-63, reader: Référents }\n");
        Assert.Equal(
            [
                "config/defensive/routes.yml:1:1: warning: found route 'gse' without reader; who reads it? { name: …, reader: … }",
                "config/defensive/routes.yml:2:1: warning: found route 'departement-63', which no rule names; nothing goes there",
            ],
            Warnings(copy)
        );
    }

    [Fact]
    public void A_cluster_without_technologies_and_members_without_number_are_told()
    {
        using ConfigurationCopy copy = Copy(Sale);
        copy.Write(
            "offensive/clusters/viameca.yml",
            "id: viameca\nname: ViaMéca\nmembers: [ { name: Un }, { name: Deux, siren: 999 201 171 } ]\n"
        );
        Assert.Equal(
            [
                "config/offensive/clusters/viameca.yml:1:1: warning: found cluster 'viameca' without technologies; no patent is "
                    + "found by what it is about",
                "config/offensive/clusters/viameca.yml:1:1: warning: found cluster 'viameca' with members without SIREN; a "
                    + "notice that gives numbers is not found by them: Un",
            ],
            AllWarnings(copy)
        );
    }

    [Fact]
    public void Technologies_of_a_cluster_that_no_source_covers_are_told()
    {
        using ConfigurationCopy copy = Copy(Sale);
        copy.Write("sources/epo.yml", Ops);
        copy.Write("sources/symbols/epo.txt", "A22\nC05B\nC05C\nC05D\nC05F\nC05G\nB21D\n");
        copy.Write(
            "offensive/clusters/viameca.yml",
            "id: viameca\nname: ViaMéca\ntechnologies: [ A22C 25, C05, B21, { symbol: H04L 9/32, with: A22 }, B21D 5 ]\n"
        );
        Assert.Equal(
            [
                "config/offensive/clusters/viameca.yml:1:1: warning: found cluster 'viameca' with technologies of which no source tells; "
                    + "no patent of them is read: B21, H04L 9/32",
            ],
            AllWarnings(copy)
        );
    }

    [Fact]
    public void A_source_of_all_patents_of_an_office_covers_every_technology()
    {
        using ConfigurationCopy copy = Copy(Sale);
        copy.Write(
            "sources/inpi.yml",
            "id: inpi-patents\nstage: shadow\nlocal: true\naddress: file:///var/lib/essai\nschedule: '0 0 8 ? * *'\n"
                + "limits: { user-agent: Watch (a@b.invalid) }\n"
        );
        copy.Write("offensive/clusters/viameca.yml", "id: viameca\nname: ViaMéca\ntechnologies: [ H04L 9/32 ]\n");
        Assert.Empty(AllWarnings(copy));
    }

    [Fact]
    public void The_symbols_that_are_shipped_cover_the_technologies_of_the_clusters_that_are_shipped()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfDefault();
        copy.Delete("sources/inpi-patents.yml");
        copy.Write("sources/epo-patents.yml", Ops.Replace("epo.txt", "epo-patents.txt", StringComparison.Ordinal));
        Assert.DoesNotContain(AllWarnings(copy), w => w.Contains("no source tells", StringComparison.Ordinal));
    }

    [Fact]
    public void Firms_that_no_rule_is_about_are_told() =>
        Assert.Equal(
            ["config/defensive/firms.yml:1:1: warning: found 1 firms that no rule is about; 999101116 Valdorix"],
            Warnings(Sale.Replace("firm: watched", "firm: sensitive", StringComparison.Ordinal))
        );

    /// <summary>The default rules for sources to come, or that are off, are told; nothing else is.</summary>
    [Fact]
    public void Of_the_default_configuration_only_rules_without_a_source_are_told()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfDefault();
        Assert.All(AllWarnings(copy), w => Assert.Contains("no source that is read yields", w, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_samples_announce_is_among_what_their_kind_of_source_says_it_yields()
    {
        ISourceModule bodacc = SourceModules.All.Single(m => m.Kind.Value == "bodacc");
        EventKind[] yielded = [.. Samples(bodacc).SelectMany(n => n.Events).Select(e => e.Kind).Distinct()];
        Assert.NotEmpty(yielded);
        Assert.Empty(yielded.Except(bodacc.Kinds!));
    }

    private static IEnumerable<Notice> Samples(ISourceModule module)
    {
        foreach (
            Contained.Document document in ContainerWalker
                .Walk(Repository.PathTo("samples"), ContainerLimits.Default)
                .OfType<Contained.Document>()
        )
        {
            (DocumentHead head, Stream content) = DocumentHeadReader.Read(document.Content, document.Info.Name);
            foreach (
                Parsed.Accepted accepted in module
                    .Parsers.FirstOrDefault(p => p.Recognises(head))
                    ?.Parse(content, document.Info)
                    .OfType<Parsed.Accepted>()
                    ?? []
            )
            {
                yield return accepted.Notice;
            }
        }
    }

    private static ConfigurationCopy Copy(string rules)
    {
        ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("defensive/rules/rules.yml", rules);
        copy.Write("defensive/routes.yml", "- { name: gse, reader: GSE }\n");
        copy.Write("offensive/routes.yml", "- { name: pole-viameca, reader: ViaMéca }\n");
        copy.Write("offensive/rules/rules.yml", "- { id: y, title: T, severity: low, when: { firm: followed }, route: pole-viameca }\n");
        return copy;
    }

    private static IReadOnlyList<string> Warnings(string rules)
    {
        using ConfigurationCopy copy = Copy(rules);
        return Warnings(copy);
    }

    // The smallest configuration has a cluster whose technologies no source covers: that is told where clusters are looked at.
    private static IReadOnlyList<string> Warnings(ConfigurationCopy copy) =>
        [.. AllWarnings(copy).Where(w => !w.Contains("/clusters/", StringComparison.Ordinal))];

    private static IReadOnlyList<string> AllWarnings(ConfigurationCopy copy)
    {
        LoadedConfiguration loaded = ConfigurationLoader.Load(copy.Folder, SourceModules.All, Enum.GetValues<Volet>());
        Assert.Empty(loaded.Issues);
        return
        [
            .. ConfigurationChecks
                .Of(loaded.Configuration!, SourceModules.All, Today)
                .Select(i => i.ToString().Replace(copy.Folder, "config", StringComparison.Ordinal)),
        ];
    }
}
