using System.CommandLine;
using System.Text.RegularExpressions;
using Watch.Worker.Commands;
using Watch.Worker.Commands.Helping;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>What commands print for people stands in French too: tables, sentences, errors, help.</summary>
public sealed partial class FrenchCommandTests : IDisposable
{
    private readonly Typed _typed = new();

    [Fact]
    public async Task What_is_shown_of_the_samples_holds_no_English_word()
    {
        string[][] commands =
        [
            ["import", Typed.Samples],
            ["status"],
            ["sources"],
            ["alerts"],
            ["notices"],
            ["deliveries"],
            ["rules"],
            ["routes"],
            ["routes", "test", "A202602111"],
            ["explain", "A202602111"],
            ["explain", "A202602111", "--misses", "100"],
            ["test"],
            ["dead-letters"],
            ["quarantine", "list"],
            ["digest", "list"],
            ["digest", "verify"],
            ["backtest", "--from", "2026-01-01", "--to", "2026-12-31"],
            ["backtest", "--from", "2026-01-01", "--to", "2026-12-31", "--against", _typed.Configuration, "--volet", "offensive"],
            ["backfill", "--rule", "solvency.opening"],
        ];
        List<string> english = [];
        foreach (string[] command in commands)
        {
            Answer answer = await _typed.TypeAsync([.. command, "--lang", "fr"]);
            Assert.True(answer.Status is ExitStatus.Done or ExitStatus.Quarantined, $"{string.Join(' ', command)}: {answer.Error}");
            english.AddRange(
                answer
                    .Output.Split('\n')
                    .Concat(answer.Error.Split('\n'))
                    .Where(line => English.IsMatch(Quoted.Replace(line, "")))
                    .Select(line => $"{string.Join(' ', command)}: {line}")
            );
        }

        Assert.Empty(english);
    }

    [Fact]
    public async Task Import_and_status_say_in_French_what_they_did()
    {
        Answer import = await _typed.TypeAsync("import", Typed.Samples, "--lang", "fr");
        Answer status = await _typed.TypeAsync("status", "--lang", "fr");
        Answer alerts = await _typed.TypeAsync("alerts", "--lang", "fr");

        Assert.Matches(@"\d+ documents, \d+ annonces lues, \d+ nouvelles \(\d+,\d s\)", import.Output);
        Assert.Contains("par nature : ", import.Output, StringComparison.Ordinal);
        Assert.Contains("vente de fonds de commerce", import.Output, StringComparison.Ordinal);
        Assert.Matches(@"alertes : \d+ émises, \d+ corrigées, \d+ retirées", import.Output);
        Assert.Contains("Watch, Auvergne, un seul poste (embedded)", status.Output, StringComparison.Ordinal);
        Assert.Contains("défensif : alertes : ", status.Output, StringComparison.Ordinal);
        Assert.Contains("tout ce qui est lu est jugé", status.Output, StringComparison.Ordinal);
        Assert.Contains("critique", alerts.Output, StringComparison.Ordinal);
        Assert.Contains("émise", alerts.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trouvé « A0 » ; à écrire : le numéro d'une annonce lue, tel que `notices` l'écrit", "explain", "A0")]
    [InlineData("à écrire : NOTICE ou --alert ID, et un seul des deux", "explain")]
    [InlineData("trouvé « absent » ; à écrire : un fichier ou un dossier qui existe", "import", "absent")]
    [InlineData("trouvé « 0 » ; à écrire : un identifiant que `quarantine list` écrit", "quarantine", "show", "0")]
    [InlineData("--to vient avant --from ; à écrire : un jour", "rules", "--from", "2026-02-01", "--to", "2026-01-01")]
    [InlineData("« --rule » et « --firm » à la fois, ou aucune ; à écrire : l'un des deux", "backfill")]
    [InlineData(
        "trouvé « --markdown » seul ; à écrire : --against DIR --volet VOLET --markdown FILE",
        "backtest",
        "--from",
        "2026-01-01",
        "--to",
        "2026-01-02",
        "--markdown",
        "x"
    )]
    [InlineData("trouvé « --kind vente » ; à écrire : creation,", "notices", "--kind", "vente")]
    public async Task What_is_wrong_with_a_command_is_told_in_French(string said, params string[] words)
    {
        await _typed.TypeAsync("import", Path.Combine(Typed.Samples, "bodacc"));
        Answer answer = await _typed.TypeAsync([.. words, "--lang", "fr"]);
        Assert.NotEqual(ExitStatus.Done, answer.Status);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_argument_and_option_has_its_help_in_French() =>
        Assert.All(
            Symbols(Cli.Commands(TimeProvider.System, NoCommitPoints.Instance)),
            s => Assert.True(s.Description is { Length: > 0 } text && FrenchHelp.Of(text) is not null, $"{s.Name}: {s.Description}")
        );

    [Fact]
    public async Task Help_is_in_French_with_arguments_options_and_commands()
    {
        Answer explain = await _typed.TypeAsync("help", "explain", "--lang", "fr");
        Answer root = await _typed.TypeAsync("help", "--lang", "fr");

        Assert.Equal((ExitStatus.Done, ""), (explain.Status, explain.Error));
        Assert.StartsWith("Pourquoi les règles se déclenchent", explain.Output, StringComparison.Ordinal);
        Assert.Contains("watch-worker explain [<NOTICE>] [options]", explain.Output, StringComparison.Ordinal);
        Assert.Contains("--firm <SIREN>", explain.Output, StringComparison.Ordinal);
        Assert.Contains("--lang <fr|en>", explain.Output, StringComparison.Ordinal);
        Assert.Contains("import <path>…", root.Output, StringComparison.Ordinal);
        Assert.All(
            explain.Output.Split('\n').Concat(root.Output.Split('\n')),
            line => Assert.DoesNotMatch(English, Quoted.Replace(line, ""))
        );
    }

    public void Dispose() => _typed.Dispose();

    private static IEnumerable<Symbol> Symbols(Command command) =>
        [command, .. command.Arguments, .. command.Options, .. command.Subcommands.SelectMany(Symbols)];

    // Words of sentences that no French one has; keys and words of the configuration have hyphens, or stand in quotes.
    [GeneratedRegex(
        @"(?<![\w.:/-])(?:the|of|and|which|that|is|are|was|were|with|never|nobody|alert|rows?|read|since|last|next|by|to|from|none|firms|"
            + @"waiting|raised|corrected|withdrawn|published|seen|asked|fires)(?![\w:/=-])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex English { get; }

    // What a rule, a notice or the configuration says by itself, and what a clause asks.
    [GeneratedRegex(
        "demandé .*?, trouvé |« [^»]* »|'[^']*'|`[^`]*`|\"[^\"]*\"|\\[[^\\]]*\\]|https?://\\S+",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Quoted { get; }
}
