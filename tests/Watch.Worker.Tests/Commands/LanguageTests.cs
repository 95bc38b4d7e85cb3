using System.Text.Json;
using Watch.Worker.Commands;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>What an administrator reads who speaks French, or asks for English.</summary>
public sealed class LanguageTests : IDisposable
{
    private const string Broken = "- id: x\n  title: Titre\n  severity: élevée\n  when: { kind: creation, firm: watched }\n";

    private readonly ConfigurationCopy _config = ConfigurationCopy.OfSmallest();
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"watch-language-{Guid.NewGuid():N}");

    [Theory]
    [InlineData(null, null, "French")]
    [InlineData(null, "", "French")]
    [InlineData(null, "C", "French")]
    [InlineData(null, "POSIX", "French")]
    [InlineData(null, "C.UTF-8", "French")]
    [InlineData(null, "fr_FR.UTF-8", "French")]
    [InlineData(null, "fr", "French")]
    [InlineData(null, "en_GB.UTF-8", "English")]
    [InlineData(null, "de_DE@euro", "English")]
    [InlineData("", "en_GB.UTF-8", "English")]
    [InlineData("C", "en_GB.UTF-8", "English")]
    [InlineData("fr_FR.UTF-8", "en_GB.UTF-8", "French")]
    [InlineData("en_GB.UTF-8", "fr_FR.UTF-8", "English")]
    public void A_machine_that_names_no_language_speaks_French(string? all, string? lang, string language) =>
        Assert.Equal(
            language,
            MessageLanguages
                .OfMachine(v =>
                    v switch
                    {
                        "LC_ALL" => all,
                        "LANG" => lang,
                        _ => null,
                    }
                )
                .ToString()
        );

    [Fact]
    public async Task Check_says_one_line_a_problem_and_then_how_many()
    {
        _config.Write("defensive/rules/rules.yml", Broken);

        string[] french = Lines((await TypeAsync("check", "--lang", "fr")).Output);
        string[] english = Lines((await TypeAsync("check", "--lang", "en")).Output);

        Assert.Equal(2, french.Length);
        Assert.EndsWith(
            "rules.yml:3:13: W1203: un mot inconnu ici : « élevée » ; le plus proche : high"
                + " ; à écrire : info, low, medium, high, critical",
            french[0],
            StringComparison.Ordinal
        );
        Assert.Equal("1 erreur : cette configuration n'est pas utilisée. `explain-code CODE` explique.", french[1]);
        Assert.EndsWith(
            "rules.yml:3:13: W1203: found 'élevée'; allowed: info, low, medium, high, critical (nearest: high)",
            english[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith("1 error:", english[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_commands_say_the_cause_and_no_value_and_count_warnings()
    {
        _config.Write("defensive/rules/rules.yml", Broken + "  departement: 3\n");
        _config.Write("defensive/rules/notes.txt", "x");

        Answer answer = await TypeAsync("import", _config.Folder, "--lang", "fr");

        string[] lines = Lines(answer.Error);
        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.EndsWith("rules.yml:3:13: W1203: un mot inconnu ici", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(
            "2 erreurs, 1 avertissement : la configuration n'est pas valide, rien n'a été fait.",
            lines[^1],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("élevée", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("notes", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_json_errors_are_json_with_stable_codes()
    {
        _config.Write("defensive/rules/rules.yml", Broken);

        Answer configuration = await TypeAsync("import", _config.Folder, "--json", "--lang", "fr");
        Answer usage = await TypeAsync("alerts", "--limit", "abc", "--json", "--lang", "fr");

        Assert.Equal("W1203", JsonDocument.Parse(Lines(configuration.Error)[0]).RootElement.GetProperty("code").GetString());
        JsonElement error = JsonDocument.Parse(Assert.Single(Lines(usage.Error))).RootElement;
        Assert.Equal(
            ("usage", true),
            (
                error.GetProperty("error").GetString(),
                error.GetProperty("message").GetString()!.Contains("--limit abc", StringComparison.Ordinal)
            )
        );
        Assert.Equal("", usage.Output);
    }

    [Theory]
    [InlineData("trouvé « --limit abc » ; à écrire : un nombre entier à partir de 1", "alerts", "--limit", "abc")]
    [InlineData(
        "trouvé « --from 2026-13-01 » ; à écrire : un jour comme 2026-11-23",
        "backtest",
        "--from",
        "2026-13-01",
        "--to",
        "2026-12-31"
    )]
    [InlineData("l'option « --to » est nécessaire", "backtest", "--from", "2026-12-01")]
    [InlineData("ni commande ni option : « chek »", "chek")]
    public async Task An_option_that_is_wrong_is_named_on_the_error_output(string said, params string[] typed)
    {
        Answer answer = await TypeAsync([.. typed, "--lang", "fr"]);

        Assert.Equal((ExitStatus.BadUsage, ""), (answer.Status, answer.Output));
        Assert.Contains(said, Lines(answer.Error));
    }

    [Fact]
    public async Task A_code_is_explained_with_wrong_and_right_and_another_is_refused_with_the_nearest()
    {
        Answer known = await TypeAsync("explain-code", "w1203", "--lang", "fr");
        Answer unknown = await TypeAsync("explain-code", "W1230");

        Assert.Equal(ExitStatus.Done, known.Status);
        Assert.Equal(
            "W1203 (erreur) : un mot inconnu ici\n\nfaux :\n    severity: élevée\n\njuste :\n    severity: high\n",
            known.Output.ReplaceLineEndings("\n")
        );
        Assert.Equal(ExitStatus.BadUsage, unknown.Status);
        Assert.Contains("nearest: W12", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_names_nothing_is_told_in_French_with_the_nearest()
    {
        Directory.CreateDirectory(_data);
        Answer answer = await TypeAsync("alerts", "--route", "gze", "--lang", "fr");
        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.StartsWith("trouvé « gze » ; le plus proche : gse ; à écrire : ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_of_a_command_is_printed_by_either_way_of_asking()
    {
        Answer word = await TypeAsync("help", "check");
        Answer option = await TypeAsync("check", "--help");
        Assert.Equal((ExitStatus.Done, option.Output), (word.Status, word.Output));
        Assert.Contains("--live", word.Output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _config.Dispose();
        if (Directory.Exists(_data))
        {
            Directory.Delete(_data, recursive: true);
        }
    }

    private static string[] Lines(string text) => text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private async Task<Answer> TypeAsync(params string[] words)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        string[] place = words[0] is "help" or "chek" or "explain-code" ? [] : ["--config", _config.Folder, "--data", _data];
        int status = await Cli.RunAsync([.. words, .. place], output, error, TimeProvider.System, TestContext.Current.CancellationToken);
        return new Answer(status, output.ToString(), error.ToString());
    }
}
