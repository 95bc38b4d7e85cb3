using Watch.Testing;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

public class TestCommandTests
{
    /// <summary>The product's own rules keep to their examples, and each has some both ways.</summary>
    [Fact]
    public async Task Every_example_of_the_default_configuration_is_as_expected()
    {
        using Typed typed = new();
        Answer answer = await typed.TypeAsync("test", "--json");

        Assert.All(
            answer.Objects.SkipLast(1),
            line => Assert.Equal((true, null), (line.GetProperty("passed").GetBoolean(), line.GetProperty("failure").GetString()))
        );
        Assert.Equal((ExitStatus.Done, 0), (answer.Status, answer.Number("failed")));
        Assert.Empty(answer.Last.GetProperty("rules_without_examples").EnumerateArray());
        Assert.All(
            answer.Objects.SkipLast(1).GroupBy(l => l.GetProperty("rule").GetString()),
            rule =>
                Assert.Equal(
                    ["fire", "silence"],
                    rule.Select(l => l.GetProperty("expects").GetString()).Distinct().Order(StringComparer.Ordinal)
                )
        );
    }

    [Fact]
    public async Task A_line_has_the_documented_shape()
    {
        using Typed typed = new();
        Answer answer = await typed.TypeAsync("test", "--rule", "capital.sale", "--json");

        Assert.Equal(4, answer.Objects.Count);
        Assert.Equal(
            ["file", "line", "volet", "rule", "example", "expects", "passed", "failure"],
            answer.Objects[0].EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal(["passed", "failed", "rules_without_examples"], answer.Last.EnumerateObject().Select(p => p.Name));
    }

    [Theory]
    [InlineData(
        "must_fire: [{ name: vente, notice: { kind: sale-of-business, siren: 999 101 116, role: buyer } }]",
        "rule x, example \"vente\": expected to fire; seen: role: asked seller, seen buyer"
    )]
    [InlineData(
        "must_fire: [{ notice: { kind: creation, siren: 999 101 116, role: seller } }]",
        "rule x, example \"must_fire 1\": expected to fire; seen: kind: asked sale-of-business, seen creation"
    )]
    [InlineData(
        "must_fire: [{ firm: 999 104 227, notice: { kind: sale-of-business, siren: 999 101 116, role: seller } }]",
        "rule x, example \"must_fire 1\": expected to fire for 999104227; seen: no such firm of the list among the parties, on 2026-06-01"
    )]
    [InlineData(
        "must_fire: [{ severity: low, notice: { kind: sale-of-business, siren: 999 101 116, role: seller } }]",
        "rule x, example \"must_fire 1\": expected severity low; seen: high"
    )]
    [InlineData(
        "must_fire: [{ route: [gse, departement-63], notice: { kind: sale-of-business, siren: 999 101 116, role: seller } }]",
        "rule x, example \"must_fire 1\": expected route gse, departement-63; seen: gse"
    )]
    [InlineData(
        "must_fire: [{ notice: { kind: sale-of-business, siren: 999 101 116, role: seller, text: brocante } }]",
        "rule x, example \"must_fire 1\": expected to fire; seen: unless text: asked brocante, seen "
    )]
    [InlineData(
        "must_not_fire: [{ notice: { kind: sale-of-business, siren: 999 101 116, role: seller } }]",
        "rule x, example \"must_not_fire 1\": expected not to fire; seen: kind: asked sale-of-business, seen sale-of-business; firm: "
    )]
    public async Task A_failure_says_where_it_is_what_was_expected_and_what_was_seen(string examples, string told)
    {
        using Folder folder = new($"{{ {examples} }}");
        Answer answer = await folder.TypeAsync("test", "--volet", "defensive", "--rule", "x");

        Assert.Equal(ExitStatus.Failed, answer.Status);
        Assert.StartsWith($"{folder.Rules}:", answer.Output, StringComparison.Ordinal);
        Assert.Contains(told, answer.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 examples passed, 1 failed, 0 rules without examples.\n", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "must_fire: [{ firm: 999 101 116, severity: high, route: gse, notice: { kind: sale-of-business, siren: 999 101 116, "
            + "role: seller } }]"
    )]
    [InlineData("must_not_fire: [{ firm: 999 104 227, notice: { kind: sale-of-business, siren: 999 101 116, role: seller } }]")]
    [InlineData(
        "must_fire: [{ before: { capital: 10 000 EUR }, notice: { kind: [sale-of-business, capital-change], siren: 999 101 116, "
            + "role: seller, capital: 5 000 EUR } }]"
    )]
    public async Task An_example_that_is_as_expected_passes(string examples)
    {
        using Folder folder = new($"{{ {examples} }}");
        Answer answer = await folder.TypeAsync("test", "--rule", "x");
        Assert.Equal((ExitStatus.Done, "1 examples passed, 0 failed, 0 rules without examples.\n"), (answer.Status, answer.Output));
    }

    [Fact]
    public async Task Rules_without_examples_are_named()
    {
        using Folder folder = new("{}");
        Answer answer = await folder.TypeAsync("test", "--rule", "x");
        Assert.Equal((ExitStatus.Done, "0 examples passed, 0 failed, 1 rules without examples: x.\n"), (answer.Status, answer.Output));
    }

    [Fact]
    public async Task The_notice_may_stand_in_an_edition_or_in_what_notices_prints()
    {
        using Typed typed = new();
        await typed.TypeAsync("import", Typed.Samples);
        string json = (await typed.TypeAsync("notices", "--json")).Output;
        string edition = Directory.EnumerateFiles(Typed.Samples, "*A*20260210*", SearchOption.AllDirectories).First();
        using Folder folder = new($"{{ must_fire: [{{ file: {edition}, id: A202602101 }}, {{ file: notices.json, id: A202602101 }}] }}");
        folder.WriteBesideRules("notices.json", json);

        Answer answer = await folder.TypeAsync("test", "--rule", "x");
        Assert.Equal((ExitStatus.Done, "2 examples passed, 0 failed, 0 rules without examples.\n"), (answer.Status, answer.Output));
    }

    [Theory]
    [InlineData("file: several.json", "several notices in ")]
    [InlineData("file: several.json, id: A3", "no notice 'A3' that can be read in ")]
    [InlineData("file: broken.json", "no notice that can be read in ")]
    public async Task A_file_that_does_not_give_the_notice_is_a_failure(string example, string told)
    {
        using Folder folder = new($"{{ must_fire: [{{ {example} }}] }}");
        const string notice =
            """{"source":"bodacc","id":"A1","family":"rcs-a","published_on":"2026-01-02","events":[{"kind":"creation"}]}""";
        folder.WriteBesideRules("several.json", $"{notice}\n{notice.Replace("A1", "A2", StringComparison.Ordinal)}\n");
        folder.WriteBesideRules("broken.json", "{\"source\": 3");

        Answer answer = await folder.TypeAsync("test", "--rule", "x");
        Assert.Equal(ExitStatus.Failed, answer.Status);
        Assert.Contains($"expected a notice; seen: {told}", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_is_not_there_is_refused_with_the_nearest()
    {
        using Typed typed = new();
        Answer answer = await typed.TypeAsync("test", "--rule", "capital.sal");
        Assert.Equal(
            (ExitStatus.BadUsage, "found 'capital.sal'; allowed: the id of a rule (nearest: capital.sale)\n"),
            (answer.Status, answer.Error)
        );
    }

    [Fact]
    public async Task A_volet_is_tested_without_the_folder_of_the_other()
    {
        using Folder folder = new("{}");
        Directory.Delete(Path.Combine(folder.Config, "offensive"), recursive: true);
        Assert.Equal(ExitStatus.Done, (await folder.TypeAsync("test", "--volet", "defensive")).Status);
        Assert.Equal(ExitStatus.BadUsage, (await folder.TypeAsync("test")).Status);
    }

    /// <summary>The default configuration with one more defensive rule, <c>x</c>.</summary>
    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("watch-test-");

        public Folder(string examples)
        {
            foreach (string file in Directory.EnumerateFiles(Repository.PathTo("config"), "*", SearchOption.AllDirectories))
            {
                string copy = Path.Combine(Config, Path.GetRelativePath(Repository.PathTo("config"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            WriteBesideRules("notices.json", "");
            WriteBesideRules("several.json", "");
            WriteBesideRules("broken.json", "");
            File.WriteAllText(
                Rules,
                $$"""
                - id: x
                  title: Vente
                  severity: high
                  when: { firm: watched, kind: sale-of-business, role: seller }
                  unless: { text: brocante }
                  examples: {{examples}}
                """
            );
        }

        public string Config => Path.Combine(_parent.FullName, "config");

        public string Rules => Path.Combine(Config, "defensive", "rules", "x.yml");

        public void WriteBesideRules(string name, string text) => File.WriteAllText(Path.Combine(Config, "defensive", "rules", name), text);

        public async Task<Answer> TypeAsync(params string[] words)
        {
            await using StringWriter output = new();
            await using StringWriter error = new();
            int status = await Cli.RunAsync(
                [.. words, "--config", Config],
                output,
                error,
                TimeProvider.System,
                TestContext.Current.CancellationToken
            );
            return new Answer(status, output.ToString(), error.ToString());
        }

        public void Dispose() => _parent.Delete(recursive: true);
    }
}
