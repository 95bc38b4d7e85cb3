using System.Text;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Configuration.Checks;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>
/// Every code of the catalogue is given by some configuration: by a file of <c>Bad/</c>, by what stands here, or where another test says.
/// </summary>
public class EveryCodeTests
{
    private const string Rules = "defensive/rules/rules.yml";
    private const string Source = "sources/bodacc.yml";
    private const string Cluster = "offensive/clusters/viameca.yml";
    private const string Ops = "key: { environment: CLEF }, secret: { environment: SECRET }";

    private static readonly DateOnly _today = new(2026, 11, 23);

    // What no file of a configuration by itself gives, and the test that gives it.
    private static readonly Dictionary<string, string> _elsewhere = new(StringComparer.Ordinal)
    {
        ["W1299"] = "what no entry knows: NamesCommandTests",
        ["W1999"] = "what no entry knows: NamesCommandTests",
        ["W1315"] = "a workbook: FirmWorkbookTests",
        ["W1316"] = "a workbook: FirmWorkbookTests",
        ["W1318"] = "a workbook: FirmWorkbookTests",
        ["W1319"] = "a workbook: FirmWorkbookTests",
        ["W1320"] = "a workbook: FirmWorkbookTests",
        ["W1321"] = "tables of the command names: NamesCommandTests",
        ["W1322"] = "tables of the command names: NamesCommandTests",
        ["W1707"] = "secrets that lie in files: ServerApartnessTests",
        ["W1708"] = "secrets that lie in files: ServerEncryptionTests",
    };

    private static readonly (string Code, Action<ConfigurationCopy> Spoil)[] _cases =
    [
        ("W1001", copy => copy.Delete("defensive/routes.yml")),
        ("W1002", copy => Directory.Delete(Path.Combine(copy.Folder, "sources"), recursive: true)),
        ("W1003", copy => copy.Delete(Rules)),
        ("W1004", copy => copy.Write("defensive/rules/regles.yaml", "[]\n")),
        ("W1005", copy => copy.Write(Rules, Encoding.Latin1.GetBytes("- id: x\n  title: Cédée\n"))),
        ("W1006", copy => copy.Write("defensive/firms.yml", new byte[(16 * 1024 * 1024) + 1])),
        ("W1008", copy => copy.Write("defensive/firms.csv", "SIREN;Nom;Sensibilité\n999101116;Valdorix;sensible\n")),
        ("W1110", copy => copy.Write(Rules, "? [a, b]\n: c\n")),
        ("W1411", copy => copy.Write(Rules, Rule("kind: creation, text: 'président)'"))),
        ("W1413", copy => copy.Write(Rules, Rule("kind: creation, text: 'a*'"))),
        ("W1431", copy => copy.Write(Rules, Rule("kind: creation, activity-code: chimie"))),
        ("W1507", copy => copy.Write("offensive/routes.yml", Site(Path.Combine(copy.Folder, "site")))),
        ("W1615", copy => copy.Write(Source, OfEpo("key: { environment: CLEF }, symbols: ops.txt"))),
        ("W1616", copy => copy.Write(Source, OfEpo($"{Ops}, symbols: absent.txt"))),
        (
            "W1617",
            copy =>
                copy.Write(
                    Source,
                    "id: x\nkind: page\nstage: live\nschedule: \"0 30 7 ? * TUE-SUN\"\naddress: https://page.invalid/\n"
                        + "page: { items: li, title: a, link: a@href, title-pattern: '(' }\n"
                        + "limits: { user-agent: Watch (contact@watch.invalid) }\n"
                )
        ),
        (
            "W1618",
            copy =>
            {
                copy.Write("ops.txt", "usinage\n");
                copy.Write(Source, OfEpo($"{Ops}, symbols: ops.txt"));
            }
        ),
        ("W1901", copy => copy.Write(Rules, Rule("kind: sale-of-business, role: debtor"))),
        ("W1902", copy => copy.Write(Rules, Rule("firm: watched, kind: creation") + Rule("firm: watched, kind: creation", "y"))),
        (
            "W1903",
            copy =>
                copy.Write(
                    Rules,
                    Rule("firm: watched, kind: creation")
                        + "  known-false-positives:\n    - { notice: A1, reason: Essai, until: 2025-12-31 }\n"
                )
        ),
        ("W1904", copy => copy.Write("defensive/routes.yml", "[gse]\n")),
        ("W1905", copy => copy.Write("defensive/routes.yml", "[gse, departement-03]\n")),
        ("W1906", copy => copy.Write(Cluster, "id: viameca\nname: ViaMéca\n")),
        ("W1907", copy => copy.Write(Cluster, "id: viameca\nname: ViaMéca\ntechnologies: B23Q\n")),
        ("W1908", copy => copy.Write(Cluster, "id: viameca\nname: ViaMéca\nmembers:\n  - name: Orvellian\n")),
        ("W1909", copy => copy.Write(Rules, Rule("firm: strategic, kind: creation"))),
        (
            "W1910",
            copy =>
                copy.Write(
                    "defensive/firms.yml",
                    "- { siren: 999 101 116, name: Valdorix, sensitivity: strategic }\n"
                        + "- { siren: 999 102 486, name: Puyélan, sensitivity: strategic, names: Valdorix }\n"
                )
        ),
        (
            "W1911",
            copy =>
            {
                copy.Write(Cluster, "id: viameca\nname: ViaMéca\ntechnologies: [A22B]\n");
                copy.Write("technologies/cpc.txt", "A\t\tX\nA22\t\tX\nA22C\t\tX\n");
            }
        ),
        ("W1912", copy => copy.Write(Cluster, "id: viameca\nname: ViaMéca\ntechnologies: [A22C, A23L 3/00]\n")),
        (
            "W1913",
            copy =>
                copy.Write(
                    Rules,
                    Rule("firm: watched, kind: sale-of-business")
                        .Replace(
                            "high",
                            "[{ is: low, when: { firm: watched } }, { is: high, when: { firm: strategic } }, { is: info }]",
                            StringComparison.Ordinal
                        )
                )
        ),
        ("W1914", copy => copy.Write(Rules, Rule("text: 'robot OU le'"))),
        (
            "W1915",
            copy =>
            {
                copy.Write(Rules, Rule("firm: watched, kind: creation"));
                copy.Write("defensive/rules/vide.yml", "[]\n");
            }
        ),
        (
            "W1916",
            copy =>
                copy.Write(
                    Rules,
                    Rule("firm: watched, kind: creation") + "  examples: { must_not_fire: [{ notice: { kind: radiation } }] }\n"
                )
        ),
    ];

    public static TheoryData<string> Codes => [.. _cases.Select(c => c.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_configuration_gives_it_with_what_to_write_in_French(string code)
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        _cases.Single(c => c.Code == code).Spoil(copy);

        LoadedConfiguration loaded = copy.Load();
        IReadOnlyList<ConfigurationIssue> doubts = loaded.Configuration is { } configuration
            ? ConfigurationChecks.Of(configuration, Sources.All, _today)
            : [];

        ConfigurationIssue? issue = loaded.Issues.Concat(doubts).FirstOrDefault(i => i.Entry.Code == code);
        Assert.NotNull(issue);
        Assert.Equal(issue.Entry.IsWarning, issue.Severity == IssueSeverity.Warning);
        Assert.Matches($": {code}: .+ ; .+$", IssueWording.ToLine(issue, MessageLanguage.French));
    }

    [Fact]
    public void No_code_is_without_a_case()
    {
        string[] golden =
        [
            .. Directory
                .EnumerateFiles(ConfigurationCopy.PathTo("Bad"), "*.fr.txt", SearchOption.AllDirectories)
                .SelectMany(File.ReadLines)
                .Select(l => l.Split(": ").First(w => w.Length == 5 && w[0] == 'W')),
        ];
        Assert.Equal(
            IssueCatalogue.All.Select(e => e.Code).Order(StringComparer.Ordinal),
            golden.Concat(_cases.Select(c => c.Code)).Concat(_elsewhere.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
    }

    private static string Rule(string when, string id = "x") => $"- id: {id}\n  title: Essai\n  severity: high\n  when: {{ {when} }}\n";

    private static string Site(string folder) => $"- name: strategies-entreprises\n  mode: digest\n  site: {{ folder: {folder} }}\n";

    private static string OfEpo(string options) =>
        "id: epo-patents\nstage: live\nschedule: \"0 30 7 ? * TUE-SUN\"\n"
        + "channels:\n  api: { stage: live, address: https://ops.invalid/ }\n"
        + $"epo-patents: {{ {options} }}\nlimits: {{ user-agent: Watch (contact@watch.invalid) }}\n";
}
