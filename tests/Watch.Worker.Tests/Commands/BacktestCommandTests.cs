using System.Text.Json;
using Watch.Contracts.Routes;
using Watch.Worker.Commands;
using Watch.Worker.Commands.Rules;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Judging.Backtesting;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>What a changed configuration would do to the samples.</summary>
public sealed class BacktestCommandTests : IDisposable
{
    private const string Transfers = "offensive/rules/transfers.yml";

    // Sales of 64,000 and 92,000 euros, a sale of 185,000 that is rectified to 158,000, and one that is annulled; a radiation
    // in the Allier, which the rule did not ask for.
    private const string Edited = """
        - id: transfers.auvergne
          title: Vente d'un fonds de commerce en Auvergne
          severity:
            - is: medium
              when: {price: ">= 150 000 EUR"}
            - is: low
          when:
            notice-region: auvergne
            any:
              - {kind: sale-of-business, price: "> 64 000 EUR"}
              - {kind: radiation}
          route: [strategies-entreprises, {to: sensibilisation-formation, when: {notice-departement: "03"}}]

        """;

    private readonly Typed _typed = new();
    private readonly ConfigurationCopy _other = ConfigurationCopy.OfDefault();

    [Fact]
    public async Task An_edit_of_one_rule_yields_the_difference_that_was_meant_and_no_other()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        Edit();

        Answer answer = await BacktestAsync("--against", _other.Folder, "--json");

        JsonElement[] lines = [.. answer.Objects.Where(o => !o.TryGetProperty("sha256", out _))];
        Assert.Equal(
            [
                "severity offensive transfers.auvergne A202602151: low strategies-entreprises → medium strategies-entreprises",
                "lost offensive transfers.auvergne A202602108: low strategies-entreprises → ",
                "route offensive transfers.auvergne A202602102: low strategies-entreprises → low sensibilisation-formation "
                    + "strategies-entreprises",
                "gained offensive transfers.auvergne B202602103:  → low sensibilisation-formation strategies-entreprises",
            ],
            lines
                .Select(LineOf)
                .OrderBy(l =>
                    l.Split(' ')[0] switch
                    {
                        "severity" => 0,
                        "lost" => 1,
                        "route" => 2,
                        _ => 3,
                    }
                )
        );
        Assert.Equal(ExitStatus.Done, answer.Status);
    }

    [Fact]
    public async Task Each_change_says_which_clause_made_it()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        Edit();

        Answer answer = await BacktestAsync("--against", _other.Folder, "--json");

        Dictionary<string, string?> causes = answer
            .Objects.Where(o => !o.TryGetProperty("sha256", out _))
            .ToDictionary(o => o.GetProperty("notice").GetString()!, o => o.GetProperty("cause").GetString());
        Assert.Equal("kind: asked sale-of-business, seen radiation", causes["B202602103"]);
        Assert.StartsWith("price: asked > 64000 EUR, seen 64000 EUR", causes["A202602108"], StringComparison.Ordinal);
        Assert.Equal("no case → case of price: asked >= 150000 EUR, seen 158000 EUR", causes["A202602151"]);
        Assert.Null(causes["A202602102"]);
        string text = (await BacktestAsync("--against", _other.Folder)).Output;
        Assert.Contains("  no case → case of price: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_is_called_otherwise_is_told_as_renamed_and_loses_nothing()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        _other.Write(Transfers, Renamed());

        Answer answer = await BacktestAsync("--against", _other.Folder, "--volet", "offensive", "--json");

        Assert.Single(answer.Objects);
        JsonElement rule = answer.Last.GetProperty("rules").EnumerateArray().Single(r => r.TryGetProperty("renamed_from", out _));
        Assert.Equal(
            ("ventes.auvergne", "transfers.auvergne"),
            (rule.GetProperty("rule").GetString(), rule.GetProperty("renamed_from").GetString())
        );
        Assert.Contains(
            "  rule ventes.auvergne, renamed from transfers.auvergne: 3 → 3 alerts (0 gained, 0 lost,",
            (await BacktestAsync("--against", _other.Folder, "--volet", "offensive")).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_rule_that_is_new_or_gone_is_said_to_be()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        _other.Write(
            Transfers,
            Renamed().Replace("kind: sale-of-business", "kind: [sale-of-business, radiation]", StringComparison.Ordinal)
        );

        Answer answer = await BacktestAsync("--against", _other.Folder, "--volet", "offensive", "--json");

        Assert.Superset(
            new HashSet<string?> { "the rule is new", "the rule is gone" },
            answer.Objects.SkipLast(1).Select(o => o.GetProperty("cause").GetString()).ToHashSet()
        );
    }

    [Fact]
    public async Task The_report_counts_by_rule_firm_and_route_and_the_load_of_a_week()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        Edit();

        Answer answer = await BacktestAsync("--against", _other.Folder, "--volet", "offensive", "--json");

        JsonElement report = answer.Last;
        Assert.Equal(
            ["volet", "from", "to", "compared", "rows", "unreadable", "alerts", "rules", "firms", "routes", "sha256"],
            report.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal(
            """{"before":15,"after":15,"gained":1,"lost":1,"severity":1,"rerouted":1}""",
            report.GetProperty("alerts").GetRawText()
        );
        Assert.Equal(
            """{"rule":"transfers.auvergne","alerts":{"before":3,"after":3,"gained":1,"lost":1,"severity":1,"rerouted":1}}""",
            report.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("rule").GetString() == "transfers.auvergne").GetRawText()
        );
        Assert.Equal("999202583", Assert.Single(report.GetProperty("firms").EnumerateArray()).GetProperty("siren").GetString());
        Assert.Equal(
            """
            {"route":"sensibilisation-formation","before":3,"after":5,"gained":2,"lost":0,"weekly_before":{"mean":0.5,"greatest":2},
            "weekly_after":{"mean":0.83,"greatest":4}}
            """.ReplaceLineEndings(""),
            report
                .GetProperty("routes")
                .EnumerateArray()
                .Single(r => r.GetProperty("route").GetString() == "sensibilisation-formation")
                .GetRawText()
        );
    }

    [Fact]
    public async Task The_same_backtest_has_the_same_hash_and_another_configuration_another()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        string first = HashOf(await BacktestAsync("--against", _other.Folder, "--volet", "offensive", "--json"));
        Assert.Equal(first, HashOf(await BacktestAsync("--against", _other.Folder, "--volet", "offensive", "--json")));
        Edit();
        Assert.NotEqual(first, HashOf(await BacktestAsync("--against", _other.Folder, "--volet", "offensive", "--json")));
    }

    [Theory]
    [InlineData("lost", ExitStatus.Differs)]
    [InlineData("severity", ExitStatus.Differs)]
    [InlineData("gained,route", ExitStatus.Done)]
    public async Task A_pipeline_may_fail_on_one_kind_of_difference(string kinds, int status)
    {
        await _typed.TypeAsync("import", Typed.Samples);
        _other.Write(
            Transfers,
            Edited
                .Replace("any:", "all:", StringComparison.Ordinal)
                .Replace("- {kind: radiation}", "- {kind: sale-of-business}", StringComparison.Ordinal)
                .Replace(
                    "route: [strategies-entreprises, {to: sensibilisation-formation, when: {notice-departement: \"03\"}}]",
                    "route: strategies-entreprises",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(status, (await BacktestAsync("--against", _other.Folder, "--volet", "offensive", "--fail-on", kinds)).Status);
    }

    [Fact]
    public async Task Without_another_folder_the_alerts_of_the_period_are_counted()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        Answer answer = await _typed.TypeAsync("backtest", "--from", "2026-11-04", "--to", "2026-11-04", "--volet", "defensive", "--json");
        Assert.Equal(
            """{"before":3,"after":null,"gained":null,"lost":null,"severity":null,"rerouted":null}""",
            answer.Last.GetProperty("alerts").GetRawText()
        );
        Assert.Single(answer.Objects);
    }

    [Fact]
    public async Task As_text_the_summary_comes_first_and_only_what_changes_is_printed()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        string[] same = Lines(await BacktestAsync("--against", _other.Folder, "--volet", "offensive"));
        Edit();
        string[] changed = Lines(await BacktestAsync("--against", _other.Folder, "--volet", "offensive"));

        Assert.Equal(3, same.Length);
        Assert.Equal("  nothing changes", same[1]);
        Assert.StartsWith("offensive, 2026-11-01 to 2026-11-30", changed[0], StringComparison.Ordinal);
        Assert.Equal(
            ["  rule transfers.auvergne"],
            changed.Where(l => l.StartsWith("  rule", StringComparison.Ordinal)).Select(l => l.Split(':')[0])
        );
        Assert.DoesNotContain("sha256", changed[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_for_a_change_request_says_what_changes_by_rule_and_alert()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        Edit();
        string page = Path.Combine(_typed.Folder, "essai.md");

        await BacktestAsync("--against", _other.Folder, "--volet", "offensive", "--markdown", page, "--lang", "fr");
        Answer alone = await BacktestAsync("--against", _other.Folder, "--markdown", page);

        string text = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        Assert.StartsWith("# Essai sur le passé\n\nVolet offensif, du 01/11/2026 au 30/11/2026 ; ", text, StringComparison.Ordinal);
        Assert.Contains("| `transfers.auvergne` |", text, StringComparison.Ordinal);
        Assert.Contains("/11/2026 | ", text, StringComparison.Ordinal);
        Assert.Contains("| gagnée | ", text, StringComparison.Ordinal);
        Assert.Matches("annonces lues\n", text);
        Assert.Equal(ExitStatus.BadUsage, alone.Status);
    }

    [Theory]
    [InlineData(true, "; 2 annonces illisibles ; 1 article jugé sur le début de son texte, seul gardé\n")]
    [InlineData(false, "; 2 rows cannot be read; of 1 article the beginning of the text alone is kept\n")]
    public void The_page_says_on_how_much_it_rests(bool isFrench, string said)
    {
        DateOnly day = new(2026, 11, 23);
        BacktestReport report = BacktestReport.Of(Volet.Defensive, day, day, compared: true, new BacktestTally(day, day), 40, 2) with
        {
            TextsGone = 1,
        };

        string page = BacktestPage.Of(report, [], isFrench ? MessageLanguage.French : MessageLanguage.English);

        Assert.Contains(said, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backtest_stores_and_sends_nothing()
    {
        await _typed.TypeAsync("import", Typed.Samples, "--volet", "offensive");
        string status = (await _typed.TypeAsync("status", "--json")).Output;
        await BacktestAsync("--against", _other.Folder);
        Assert.Equal(status, (await _typed.TypeAsync("status", "--json")).Output);
    }

    [Theory]
    [InlineData("--from 2026-11-02 --to 2026-11-01", "a --to before --from")]
    [InlineData("--from 2026-11-01 --to 2026-11-30 --fail-on lost", "--against DIR")]
    [InlineData("--from 2026-11-01 --to 2026-11-30 --against . --fail-on losses", "lost, gained, severity, route")]
    [InlineData("--from 2026-11-01", "--to")]
    public async Task What_cannot_be_meant_is_refused(string words, string allowed)
    {
        Answer answer = await _typed.TypeAsync(["backtest", .. words.Split(' ')]);
        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.Contains(allowed, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_valid_is_refused_with_what_is_wrong()
    {
        _other.Write(Transfers, "- id: x\n");
        Directory.CreateDirectory(_typed.Data);
        Answer answer = await BacktestAsync("--against", _other.Folder);
        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.Contains(Transfers, answer.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _typed.Dispose();
        _other.Dispose();
    }

    private Task<Answer> BacktestAsync(params string[] words) =>
        _typed.TypeAsync(["backtest", "--from", "2026-11-01", "--to", "2026-11-30", .. words]);

    private static string Renamed() =>
        File.ReadAllText(Watch.Testing.Repository.PathTo($"config/{Transfers}"))
            .Replace("id: transfers.auvergne", "id: ventes.auvergne", StringComparison.Ordinal);

    private void Edit()
    {
        string rules = File.ReadAllText(Path.Combine(_other.Folder, Transfers));
        int begin = rules.IndexOf("- id: transfers.auvergne", StringComparison.Ordinal);
        int end = rules.IndexOf("  examples:", begin, StringComparison.Ordinal);
        int next = rules.IndexOf("\n- id: ", begin, StringComparison.Ordinal);
        Assert.InRange(end, begin, next);
        _other.Write(Transfers, rules[..begin] + Edited + rules[next..]);
    }

    private static string[] Lines(Answer answer) => answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string HashOf(Answer answer) => answer.Last.GetProperty("sha256").GetString()!;

    private static string LineOf(JsonElement line) =>
        $"{string.Join('+', line.GetProperty("changes").EnumerateArray())} {line.GetProperty("volet")} "
        + $"{line.GetProperty("rule")} {line.GetProperty("notice")}: "
        + $"{SideOf(line.GetProperty("before"))} → {SideOf(line.GetProperty("after"))}";

    private static string SideOf(JsonElement side) =>
        side.ValueKind == JsonValueKind.Null
            ? ""
            : $"{side.GetProperty("severity")} {string.Join(' ', side.GetProperty("routes").EnumerateArray())}";
}
