using System.Text.Json;
using Watch.Rules.French;
using Watch.Worker.Commands;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>What the takeover of the samples says of the law, and on what each step of its path rests.</summary>
public sealed class ExplainOwnershipTests : IAsyncLifetime
{
    private const string Crossing = "226C9011";

    private readonly Typed _typed = new();

    public async ValueTask InitializeAsync() => await _typed.TypeAsync("import", Typed.Samples);

    public ValueTask DisposeAsync()
    {
        _typed.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Each_step_names_the_notice_or_the_record_behind_it()
    {
        string[] lines = (await _typed.TypeAsync("explain", Crossing, "--volet", "defensive")).Output.Split('\n');

        int at = Array.IndexOf(lines, "    owners of VALDORIX MECANIQUE");
        Assert.Equal("      ← MERIDION FRANCE SAS (FR): declaration, info-financiere 226C9011 of 2026-11-10", lines[at + 1]);
        Assert.Matches(
            "^      ← BALTHUS PARTICIPATIES B\\.V\\. \\(NL\\): consolidation, gleif,"
                + " record 9999[A-Z0-9]{16} → 9999[A-Z0-9]{16} as first read$",
            lines[at + 2]
        );
        Assert.Single(lines, l => l == "    owners of VALDORIX MECANIQUE");
        Assert.StartsWith(
            "    Indice (R. 151-2, 1° CMF) : prise de contrôle par un investisseur étranger",
            lines[at + 3],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_step_that_a_register_told_later_names_its_notice()
    {
        JsonElement change = (await _typed.TypeAsync("notices", "--kind", "parent-change", "--json")).Objects[0];
        Answer answer = await _typed.TypeAsync("explain", change.GetProperty("id").GetString()!, "--volet", "defensive", "--json");

        JsonElement line = answer.Objects.First(o => o.TryGetProperty("fires", out JsonElement fires) && fires.GetBoolean());
        JsonElement[] paths = [.. line.GetProperty("ownership").EnumerateArray()];
        Assert.Equal([true, false], paths.Select(p => p.GetProperty("before").GetBoolean()));
        JsonElement top = paths[1].GetProperty("links")[1];
        Assert.Equal("gleif", top.GetProperty("source").GetString());
        Assert.Contains("-", top.GetProperty("notice").GetString(), StringComparison.Ordinal);
        Assert.Equal("2026-11-20", top.GetProperty("published_on").GetString());
        Assert.Equal(JsonValueKind.Null, paths[0].GetProperty("links")[1].GetProperty("notice").ValueKind);
        Assert.NotEmpty(line.GetProperty("indicators").EnumerateArray());
    }

    [Fact]
    public async Task An_alert_is_explained_as_it_was_told()
    {
        JsonElement alert = (await _typed.TypeAsync("alerts", "--rule", "capital.threshold", "--json")).Objects.First(o =>
            o.GetProperty("notice").GetString() == Crossing
        );
        string id = alert.GetProperty("id").GetString()!;

        Answer answer = await _typed.TypeAsync("explain", "--alert", id[..8], "--json");
        JsonElement told = answer.Objects[0];
        Assert.Equal(id, told.GetProperty("alert").GetString());
        Assert.Equal(Crossing, told.GetProperty("ownership")[0].GetProperty("links")[0].GetProperty("notice").GetString());
        Assert.Equal(alert.GetProperty("indicators").GetRawText(), told.GetProperty("indicators").GetRawText());
        Assert.Equal("capital.threshold", Assert.Single(answer.Objects.Skip(1).SkipLast(1)).GetProperty("rule").GetString());

        string text = (await _typed.TypeAsync("explain", "--alert", id)).Output;
        Assert.Contains($"alert {id} of capital.threshold to gse, raised, message 1: ", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("owners of VALDORIX MECANIQUE").Length);
    }

    [Theory]
    [InlineData("threshold-crossing", "takeover-bid", "the configuration has version ")]
    [InlineData("id: capital.threshold", "id: capital.seuil", "the configuration has no such rule any more")]
    public async Task An_alert_is_explained_by_the_version_that_judged_it(string word, string other, string today)
    {
        JsonElement alert = (await _typed.TypeAsync("alerts", "--rule", "capital.threshold", "--json")).Objects.First(o =>
            o.GetProperty("notice").GetString() == Crossing
        );
        using ConfigurationCopy changed = ConfigurationCopy.OfDefault();
        const string file = "defensive/rules/capital.yml";
        changed.Write(
            file,
            (await File.ReadAllTextAsync(Path.Combine(changed.Folder, file), TestContext.Current.CancellationToken)).Replace(
                word,
                other,
                StringComparison.Ordinal
            )
        );
        string[] command = ["explain", "--alert", alert.GetProperty("id").GetString()!, "--config", changed.Folder, "--data", _typed.Data];

        await using StringWriter output = new();
        Assert.Equal(
            ExitStatus.Done,
            await Cli.RunAsync(command, output, output, TimeProvider.System, TestContext.Current.CancellationToken)
        );
        Assert.Contains("✓ capital.threshold (version ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            $"judged by version {alert.GetProperty("rule_version").GetString()}, as it was told; {today}",
            output.ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("explain", ExitStatus.BadUsage)]
    [InlineData("explain 226C9011 --alert 12345678", ExitStatus.BadUsage)]
    [InlineData("explain --alert 1234", ExitStatus.BadUsage)]
    [InlineData("explain --alert 00000000-0000", ExitStatus.Failed)]
    public async Task Either_a_notice_or_an_alert_is_named(string command, int status) =>
        Assert.Equal(status, (await _typed.TypeAsync(command.Split(' '))).Status);

    [Fact]
    public async Task The_defensive_text_prints_the_law_and_nothing_of_it_stands_in_the_offensive_volet()
    {
        string defensive = Path.Combine(_typed.Data, "defensive");
        string offensive = Path.Combine(_typed.Data, "offensive");
        string page = Assert.Single(
            Texts(defensive),
            t => t.Contains(Crossing, StringComparison.Ordinal) && t.Contains("capital.threshold", StringComparison.Ordinal)
        );
        page = page.Replace('\u00A0', ' ').Replace('\u202F', ' ');
        Assert.Contains("\nIndices :\n- Indice (R. 151-2, 1° CMF) : prise de contrôle", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split(ScreeningWords.Caution).Length);
        Assert.NotEmpty(Texts(offensive));
        Assert.DoesNotContain(Texts(offensive), t => t.Contains("Indice (", StringComparison.Ordinal));
        Assert.All(
            (await _typed.TypeAsync("alerts", "--volet", "offensive", "--json")).Objects,
            o => Assert.Empty(o.GetProperty("indicators").EnumerateArray())
        );
    }

    private static IReadOnlyList<string> Texts(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Select(File.ReadAllText)];
}
