using System.Text.Json;
using Watch.Worker.Commands;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>A rule and a firm that come later are applied to the samples.</summary>
public sealed class BackfillCommandTests : IDisposable
{
    private const string Capital = "defensive/rules/capital.yml";
    private const string Firms = "defensive/firms.yml";

    private readonly Typed _typed = new();
    private readonly ConfigurationCopy _before = ConfigurationCopy.OfDefault();

    [Fact]
    public async Task A_rule_that_comes_later_finds_what_it_would_have_raised_and_tells_it_in_one_message()
    {
        Cut(Capital, "- id: capital.sale");
        await ImportWithoutAsync();

        Answer answer = await _typed.TypeAsync("backfill", "--rule", "capital.sale", "--json");

        JsonElement report = Assert.Single(answer.Objects);
        Assert.Equal(ExitStatus.Done, answer.Status);
        Assert.Equal(
            ["volet", "rule", "rule_version", "firm", "from", "found", "known", "not_judged", "routes"],
            report.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal("""{"gse":1}""", report.GetProperty("routes").GetRawText());
        Assert.Single(Histories());
        Assert.Equal(
            "A202602151",
            (await _typed.TypeAsync("alerts", "--rule", "capital.sale", "--json")).Last.GetProperty("notice").GetString()
        );
        Assert.Equal(0, Volet(await _typed.TypeAsync("status", "--json"), 0).GetProperty("unsent").GetInt32());
    }

    [Fact]
    public async Task A_second_look_back_tells_nothing_and_prints_no_alert()
    {
        Cut(Capital, "- id: capital.sale");
        await ImportWithoutAsync();
        await _typed.TypeAsync("backfill", "--rule", "capital.sale");

        Answer again = await _typed.TypeAsync("backfill", "--rule", "capital.sale");

        Assert.Equal("defensive, rule capital.sale: 0 alerts found, 1 known before; nobody is told anything", again.Output.TrimEnd());
        Assert.Single(Histories());
    }

    [Fact]
    public async Task A_firm_that_is_watched_later_finds_its_alerts_of_all_rules_and_routes()
    {
        Cut(Firms, "- siren: 999 108 707");
        await ImportWithoutAsync();

        Answer answer = await _typed.TypeAsync("backfill", "--firm", "999108707", "--json");

        Assert.Equal("""{"coordination":1,"departement-03":1,"gse":1}""", Assert.Single(answer.Objects).GetProperty("routes").GetRawText());
        Assert.Equal(3, (await _typed.TypeAsync("alerts", "--firm", "999108707", "--json")).Objects.Count);
        Assert.Equal(3, Histories().Length);
    }

    [Fact]
    public async Task A_look_back_has_a_first_day()
    {
        Cut(Capital, "- id: capital.sale");
        await ImportWithoutAsync();
        Assert.Equal(0, (await _typed.TypeAsync("backfill", "--rule", "capital.sale", "--from", "2026-11-11", "--json")).Number("found"));
        Assert.Equal(1, (await _typed.TypeAsync("backfill", "--rule", "capital.sale", "--from", "2026-11-10", "--json")).Number("found"));
    }

    [Theory]
    [InlineData("--rule capital.sal", "found 'capital.sal'; allowed: the id of a rule (nearest: capital.sale)")]
    [InlineData("--rule capital.sale --volet offensive", "found 'capital.sale'; allowed: the id of a rule")]
    [InlineData("--firm 999404445", "found '999404445'; allowed: the SIREN of a firm on the list")]
    [InlineData("--firm 999108707 --volet offensive", "found '999108707'; allowed: the SIREN of a firm on the list")]
    [InlineData("--firm 999108707 --rule capital.sale", "allowed: one of the two")]
    [InlineData("--from 2026-01-01", "allowed: one of the two")]
    public async Task What_is_not_configured_or_not_meant_is_refused(string words, string refusal)
    {
        Answer answer = await _typed.TypeAsync(["backfill", .. words.Split(' ')]);
        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.Contains(refusal, answer.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _typed.Dispose();
        _before.Dispose();
    }

    private string[] Histories() =>
        Directory
            .GetFiles(_typed.Data, "r1.json", SearchOption.AllDirectories)
            .Where(f => f.Contains("_historique_", StringComparison.Ordinal))
            .ToArray();

    private async Task ImportWithoutAsync()
    {
        await using StringWriter output = new();
        Assert.Equal(
            ExitStatus.Done,
            await Cli.RunAsync(
                ["import", Typed.Samples, "--config", _before.Folder, "--data", _typed.Data],
                output,
                output,
                TimeProvider.System,
                TestContext.Current.CancellationToken
            )
        );
    }

    // Leaves out one item of a list.
    private void Cut(string file, string item)
    {
        string text = File.ReadAllText(Path.Combine(_before.Folder, file));
        int begin = text.IndexOf(item, StringComparison.Ordinal);
        int next = text.IndexOf("\n- ", begin, StringComparison.Ordinal);
        Assert.InRange(begin, 0, next);
        _before.Write(file, text[..begin] + text[(next + 1)..]);
    }

    private static JsonElement Volet(Answer answer, int number) => answer.Last.GetProperty("volets")[number];
}
