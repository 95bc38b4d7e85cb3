using System.Text.Json;
using Watch.Worker.Commands;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>The first steps: a configuration from nothing, what its rules do, who would be told of what.</summary>
public sealed class StartingTests : IDisposable
{
    private readonly FirstSteps _first = new();

    private string Config => _first.Config;

    [Fact]
    public async Task A_configuration_is_made_from_options_and_is_valid()
    {
        string firms = _first.Save("liste.csv", "SIREN;Nom;Sensibilité\r\n999101116;Valdorix Mécanique;stratégique\r\n");

        Answer made = await _first.TypeAsync("init", "--region", "Auvergne", "--firms", firms, "--routes", "gse,departement-63");
        Answer check = await _first.TypeAsync("check");

        Assert.Equal((ExitStatus.Done, ""), (made.Status, made.Error));
        Assert.Contains("(1 entreprise)", made.Output, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Done, check.Status);
        Assert.Contains("La configuration est valide", check.Output, StringComparison.Ordinal);
        Assert.Contains(
            "departement-63",
            await File.ReadAllTextAsync(Path.Combine(Config, "defensive", "routes.yml"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--region", "Auvergn", "le plus proche : auvergne")]
    [InlineData("--firms", "absent.csv", "absent.csv n'existe pas")]
    [InlineData("--routes", "gze", "le plus proche : gse")]
    public async Task An_answer_that_cannot_be_is_refused_and_nothing_is_made(string option, string value, string said)
    {
        Dictionary<string, string> options = new(StringComparer.Ordinal)
        {
            ["--region"] = "auvergne",
            ["--firms"] = "",
            ["--routes"] = "gse",
            [option] = value,
        };
        Answer answer = await _first.TypeAsync(["init", .. options.SelectMany(o => new[] { o.Key, o.Value })]);

        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Config));
    }

    [Fact]
    public async Task A_route_that_is_named_twice_is_one_and_the_rules_write_to_one_that_is_no_bridge()
    {
        Answer made = await _first.TypeAsync("init", "--region", "auvergne", "--firms", "", "--routes", "coordination,gse,gse", "--json");
        Answer check = await _first.TypeAsync("check", "--json");

        Assert.Equal(ExitStatus.Done, made.Status);
        Assert.Equal(["coordination", "gse"], made.Last.GetProperty("routes").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal(0, made.Last.GetProperty("errors").GetInt32());
        Assert.Equal(0, check.Last.GetProperty("errors").GetInt32());
    }

    [Fact]
    public async Task What_is_refused_is_an_object_with_json_and_says_what_is_missing()
    {
        Answer bridge = await _first.TypeAsync("init", "--region", "auvergne", "--firms", "", "--routes", "coordination", "--json");
        Answer absent = await _first.TypeAsync("init", "--region", "auvergne", "--firms", "absent.csv", "--routes", "gse", "--json");

        Assert.Equal((ExitStatus.BadUsage, ExitStatus.BadUsage), (bridge.Status, absent.Status));
        Assert.Contains("gse,coordination", MessageOf(bridge), StringComparison.Ordinal);
        Assert.Contains("absent.csv n'existe pas", MessageOf(absent), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Config));
    }

    [Fact]
    public async Task What_is_wrong_with_the_configuration_is_an_object_in_the_language_that_was_asked_for()
    {
        await _first.InitAsync();
        File.Delete(Path.Combine(Config, "defensive", "routes.yml"));

        JsonElement error = JsonDocument.Parse((await _first.TypeAsync("routes", "--json")).Error.Split('\n')[0]).RootElement;

        Assert.Equal("W1001", error.GetProperty("code").GetString());
        Assert.StartsWith("le fichier manque", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, error.GetProperty("line").ValueKind);
        Assert.Equal(JsonValueKind.Null, error.GetProperty("column").ValueKind);
    }

    [Fact]
    public async Task What_says_who_is_watched_is_its_owners_alone()
    {
        string firms = _first.Save("liste.csv", "SIREN;Nom;Sensibilité\r\n999101116;Valdorix;stratégique\r\n");
        await _first.TypeAsync("init", "--region", "auvergne", "--firms", firms, "--routes", "gse");
        string defensive = Path.Combine(Config, "defensive");

        Assert.All(
            Directory.EnumerateFileSystemEntries(defensive, "*", SearchOption.AllDirectories).Append(defensive),
            p => Assert.False(PrivateData.IsOpenToOthers(p), p)
        );
        Assert.Contains(
            "Valdorix",
            await File.ReadAllTextAsync(Path.Combine(defensive, "firms.csv"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task No_blank_of_the_template_is_left()
    {
        await _first.TypeAsync("init", "--region", "auvergne", "--firms", "", "--routes", "departement-63,gse");
        Assert.All(
            Directory.EnumerateFiles(Config, "*", SearchOption.AllDirectories),
            f => Assert.DoesNotMatch(@"\{\w+\}", File.ReadAllText(f))
        );
        string rules = await File.ReadAllTextAsync(
            Path.Combine(Config, "defensive", "rules", "regles.yml"),
            TestContext.Current.CancellationToken
        );
        Assert.Contains("sans « route » s'adresse à gse", rules, StringComparison.Ordinal);
        Assert.Contains("route: departement-63", rules, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_on_what_a_family_in_shadow_publishes_is_said_to_be_in_shadow()
    {
        await _first.InitAsync();

        await _first.TypeAsync("import", Typed.Samples);

        Answer rules = await _first.TypeAsync("rules", "--volet", "defensive", "--json");

        Assert.Equal(
            [("capital.cession", "live"), ("capital.modification", "shadow"), ("solvabilite.procedure", "live")],
            rules
                .Objects.Select(o => (o.GetProperty("rule").GetString(), o.GetProperty("stage").GetString()))
                .Where(r => r.Item1 is "capital.cession" or "capital.modification" or "solvabilite.procedure")
        );
    }

    [Fact]
    public async Task A_folder_in_which_something_lies_is_left_alone()
    {
        _first.Save("veille/notes.txt", "x");
        Answer answer = await _first.TypeAsync("init", "--region", "bretagne", "--firms", "", "--routes", "gse");
        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.Single(Directory.EnumerateFileSystemEntries(Config));
    }

    [Fact]
    public async Task A_list_of_firms_that_is_wrong_is_told_at_once()
    {
        string firms = _first.Save("liste.csv", "SIREN;Nom;Sensibilité\r\n9,99101E+13;Valdorix;stratégique\r\n");
        Answer answer = await _first.TypeAsync("init", "--region", "auvergne", "--firms", firms, "--routes", "gse");
        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.Contains("W1303", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_and_routes_say_what_they_do_over_the_log()
    {
        using Typed typed = new();
        await typed.TypeAsync("import", Typed.Samples);

        Answer rules = await typed.TypeAsync("rules", "--volet", "defensive", "--json");
        Answer text = await typed.TypeAsync("rules", "--volet", "defensive");
        Answer routes = await typed.TypeAsync("routes", "test", "A202602111", "--volet", "defensive", "--json");
        Answer nobody = await typed.TypeAsync("routes", "test", "A202602111", "--volet", "offensive");
        Answer list = await typed.TypeAsync("routes", "--volet", "offensive");

        Assert.Equal(ExitStatus.Done, rules.Status);
        JsonElement opening = rules.Objects.Single(o => o.GetProperty("rule").GetString() == "solvency.opening");
        (int alerts, int weeks) = (opening.GetProperty("alerts").GetInt32(), opening.GetProperty("weeks").GetInt32());
        Assert.True(alerts > 0);
        Assert.InRange(weeks, 1, 10);
        Assert.Equal(Math.Round((decimal)alerts / weeks, 2), opening.GetProperty("per_week").GetDecimal());
        Assert.Equal((0, 0), (opening.GetProperty("unreadable").GetInt32(), opening.GetProperty("texts_gone").GetInt32()));
        Assert.Equal(alerts, opening.GetProperty("sole").GetInt32());
        Assert.Matches(@"solvency\.opening .* a week; useful", text.Output);
        Assert.Matches(@"defensive: \d+ weeks? read, from 2026-\d\d-\d\d to 2026-\d\d-\d\d", text.Output);
        Assert.Equal(("live", "gse"), (opening.GetProperty("stage").GetString(), opening.GetProperty("routes")[0].GetString()));
        Assert.Contains("never fired", text.Output, StringComparison.Ordinal);
        Assert.Contains("gse", routes.Objects.Select(o => o.GetProperty("route").GetString()));
        Assert.DoesNotContain("Domérion", nobody.Output, StringComparison.Ordinal);
        Assert.Contains("pole-viameca", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("gse", list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bash_is_given_what_it_needs_to_complete_a_word()
    {
        Answer script = await _first.TypeAsync("completion", "bash");
        await using StringWriter suggested = new();
        await Cli.RunAsync(["[suggest:4]", "expl"], suggested, TextWriter.Null, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Contains("complete -F _watch_worker watch-worker", script.Output, StringComparison.Ordinal);
        Assert.Contains("explain-code", suggested.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _first.Dispose();

    private static string MessageOf(Answer answer) => JsonDocument.Parse(answer.Error).RootElement.GetProperty("message").GetString()!;
}
