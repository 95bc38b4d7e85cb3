using System.Text;
using System.Text.Json;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

public sealed class ExplainCommandTests : IAsyncLifetime
{
    private readonly Typed _typed = new();

    public async ValueTask InitializeAsync() => await _typed.TypeAsync("import", Typed.Samples);

    public ValueTask DisposeAsync()
    {
        _typed.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_fires_comes_first_with_its_tree_its_version_and_its_routes()
    {
        string[] lines = (await _typed.TypeAsync("explain", "B202602101", "--volet", "defensive", "--misses", "1")).Output.Split('\n');

        Assert.Equal("B202602101 of bodacc, revision 1, published on 2026-11-03: capital-change, officer-change", lines[0]);
        Assert.Equal("defensive", lines[1]);
        Assert.Matches("^  ✓ capital.change \\(version [0-9a-f]{12}\\) fires for 999106966 Limagnor Défense: medium, to gse$", lines[2]);
        Assert.Equal("    ✓ kind: asked capital-change, seen capital-change", lines[3]);
        Assert.Equal(2, lines.Count(l => l.StartsWith("  ✓", StringComparison.Ordinal)));
        Assert.Single(lines, l => l.StartsWith("  ✗", StringComparison.Ordinal));
        Assert.Matches("^  [0-9]+ more do not fire; --misses N or --rule ID shows them\\.$", lines[^2]);
    }

    [Fact]
    public async Task The_nearest_misses_come_first_with_the_first_clause_that_failed()
    {
        Answer answer = await _typed.TypeAsync("explain", "B202602101", "--volet", "defensive", "--json");
        JsonElement miss = answer.Objects.First(o => o.TryGetProperty("fires", out JsonElement fires) && !fires.GetBoolean());

        Assert.Equal("capital.threshold", miss.GetProperty("rule").GetString());
        Assert.Equal("kind", miss.GetProperty("first_failing").GetProperty("name").GetString());
        Assert.Equal("capital-change", miss.GetProperty("first_failing").GetProperty("seen").GetString());
        Assert.Equal(7, answer.Objects.SkipLast(1).Count());
        Assert.Equal((2, answer.Number("missed") - 5), (answer.Number("fired"), answer.Number("not_shown")));
    }

    [Fact]
    public async Task Lines_have_the_documented_shape()
    {
        Answer answer = await _typed.TypeAsync("explain", "A202602101", "--rule", "capital.sale", "--json");

        Assert.Equal(
            [
                "volet",
                "rule",
                "rule_version",
                "title",
                "firm",
                "recognition",
                "fires",
                "severity",
                "routes",
                "first_failing",
                "when",
                "unless",
                "false_positives",
                "ownership",
                "indicators",
                "text_gone",
            ],
            answer.Objects[0].EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal(
            ["name", "asked", "outcome", "seen", "parts"],
            answer.Objects[0].GetProperty("when").EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal(
            ["source", "notice", "revision", "published_on", "type", "live", "replaced_by", "annulled_by", "fired", "missed", "not_shown"],
            answer.Last.EnumerateObject().Select(p => p.Name)
        );
    }

    [Fact]
    public async Task A_notice_that_a_correction_replaced_or_annulled_is_told_to_be()
    {
        Assert.Contains(
            "it was replaced by A202602151 of 2026-11-10",
            (await _typed.TypeAsync("explain", "A202602101")).Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "it was annulled by A202602152 of 2026-11-10",
            (await _typed.TypeAsync("explain", "A202602103")).Output,
            StringComparison.Ordinal
        );
        Assert.Contains("it annuls another", (await _typed.TypeAsync("explain", "A202602152")).Output, StringComparison.Ordinal);
        Assert.Equal("A202602152", (await _typed.TypeAsync("explain", "A202602103", "--json")).Last.GetProperty("annulled_by").GetString());
        Assert.Equal("A202602151", (await _typed.TypeAsync("explain", "A202602101", "--json")).Last.GetProperty("replaced_by").GetString());
    }

    [Fact]
    public async Task A_notice_may_be_named_with_its_source() =>
        Assert.Equal(ExitStatus.Done, (await _typed.TypeAsync("explain", "bodacc/A202602101")).Status);

    [Fact]
    public async Task One_firm_alone_can_be_asked_for()
    {
        Answer answer = await _typed.TypeAsync("explain", "A202602101", "--firm", "999 101 116", "--rule", "capital.sale", "--json");
        Assert.Equal("999101116", Assert.Single(answer.Objects.SkipLast(1)).GetProperty("firm").GetProperty("siren").GetString());
    }

    [Theory]
    [InlineData("explain X", "found 'X'; allowed: the id of a notice of the log, as `notices` prints it")]
    [InlineData("explain A202602101 --firm 999104227", "found 999104227, which is not in the notice; allowed: 999301070, 999101116")]
    public async Task What_is_not_there_is_said(string command, string told)
    {
        Answer answer = await _typed.TypeAsync(command.Split(' '));
        Assert.Equal((ExitStatus.Failed, told), (answer.Status, answer.Error.TrimEnd()));
    }

    [Fact]
    public async Task A_name_is_explained_with_its_score_and_what_it_is_made_of()
    {
        string feed = _typed.Write(
            "presse.xml",
            Encoding.UTF8.GetBytes(
                """<?xml version="1.0"?><rss version="2.0"><channel><title>C</title><item><guid>1</guid><title>Valdorix """
                    + """Mécanique recrute à Thiers</title></item><item><guid>2</guid><title>Valdorix Mécanique : soldes, """
                    + """jusqu’à 50 % de remise</title></item></channel></rss>"""
            )
        );
        await _typed.TypeAsync("import", feed);
        string[] ids =
        [
            .. (await _typed.TypeAsync("notices", "--kind", "article", "--json")).Objects.Select(o => o.GetProperty("id").GetString()!),
        ];

        string[] told =
        [
            .. await Task.WhenAll(
                ids.Select(async id => (await _typed.TypeAsync("explain", id, "--rule", "press.watched", "--firm", "999101116")).Output)
            ),
        ];

        string fired = Assert.Single(told, t => t.Contains("fires for 999101116", StringComparison.Ordinal));
        Assert.Matches(
            "'Valdorix Mécanique' is recognised as 'Valdorix Mécanique': score 0\\.[0-9]{2}, texts-2\n      [a-z-]+ -?[0-9.]+ x 1\\.00",
            fired
        );
        Assert.Contains(
            "✗ firm: asked watched, seen 'Valdorix Mécanique' is not taken for Valdorix Mécanique:",
            Assert.Single(told, t => t != fired),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_rule_that_is_not_there_is_refused() =>
        Assert.Equal(ExitStatus.BadUsage, (await _typed.TypeAsync("explain", "A202602101", "--rule", "capital.sal")).Status);

    [Fact]
    public async Task One_volet_explains_without_a_word_of_the_other()
    {
        Answer answer = await _typed.TypeAsync("explain", "A202602101", "--volet", "offensive");
        Assert.Contains("transfers.auvergne", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Valdorix Mécanique", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("capital.sale", answer.Output, StringComparison.Ordinal);
    }
}
