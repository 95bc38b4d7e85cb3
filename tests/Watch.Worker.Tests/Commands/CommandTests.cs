using System.Text.Json;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

public class CommandTests
{
    [Fact]
    public async Task Import_ends_with_one_object_of_the_documented_shape()
    {
        using Typed typed = new();
        Answer answer = await typed.TypeAsync("import", Typed.Samples, "--json");
        Assert.Equal(ExitStatus.Done, answer.Status);
        Assert.Equal(
            [
                "documents",
                "notices",
                "new",
                "by_source",
                "by_kind",
                "corrections",
                "quarantined",
                "warnings",
                "alerts",
                "dead_letters",
                "seconds",
            ],
            answer.Last.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal(
            ["rectifying", "annulling", "unresolved"],
            answer.Last.GetProperty("corrections").EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal(["raised", "corrected", "withdrawn"], answer.Last.GetProperty("alerts").EnumerateObject().Select(p => p.Name));
        Assert.Equal((19, 31, 31), (answer.Number("documents"), answer.Number("notices"), answer.Number("new")));
        Assert.Equal(5, answer.Number("by_kind", "sale-of-business"));
        Assert.Equal(
            (27, 2, 2),
            (answer.Number("alerts", "raised"), answer.Number("alerts", "corrected"), answer.Number("alerts", "withdrawn"))
        );
    }

    [Fact]
    public async Task An_import_may_say_whose_documents_they_are()
    {
        using Typed typed = new();
        Answer answer = await typed.TypeAsync("import", "--source", "bodacc", Path.Combine(Typed.Samples, "bodacc"), "--json");
        Assert.Equal((ExitStatus.Done, 18), (answer.Status, answer.Number("notices")));
    }

    [Fact]
    public async Task A_second_import_stores_nothing_new_and_sends_nothing()
    {
        using Typed typed = new();
        await typed.TypeAsync("import", Typed.Samples, "--json");
        string[] files = Files(typed);
        Answer again = await typed.TypeAsync("import", Typed.Samples, "--json");
        Assert.Equal((29, 0), (again.Number("notices"), again.Number("new")));
        Assert.Equal(
            (0, 0, 0),
            (again.Number("alerts", "raised"), again.Number("alerts", "corrected"), again.Number("alerts", "withdrawn"))
        );
        Assert.Equal(files, Files(typed));
    }

    [Fact]
    public async Task Notices_are_listed_one_object_a_line_with_the_documented_members()
    {
        using Typed typed = new();
        await typed.TypeAsync("import", Typed.Samples, "--json");
        Answer answer = await typed.TypeAsync("notices", "--json");
        Assert.Equal(31, answer.Objects.Count);
        string[] wanted = ["id", "revision", "source", "kinds", "published_on", "parties", "corrects"];
        Assert.All(answer.Objects, notice => Assert.All(wanted, name => Assert.True(notice.TryGetProperty(name, out _), name)));
        JsonElement rectifying = answer.Objects.Single(n => n.GetProperty("type").GetString() == "rectifying");
        Assert.Equal("A202602101", rectifying.GetProperty("corrects").GetString());
        Assert.All(
            rectifying.GetProperty("parties").EnumerateArray(),
            party =>
                Assert.All(
                    (string[])["role", "name", "siren", "person", "legal_form", "capital", "officers", "from_prose"],
                    name => Assert.True(party.TryGetProperty(name, out _), name)
                )
        );
    }

    [Fact]
    public async Task Notices_can_be_chosen_by_firm_kind_day_and_number()
    {
        using Typed typed = new();
        await typed.TypeAsync("import", Typed.Samples, "--json");
        Assert.Equal(5, (await typed.TypeAsync("notices", "--kind", "sale-of-business", "--json")).Objects.Count);
        Assert.Equal(3, (await typed.TypeAsync("notices", "--firm", "999 101 116", "--json")).Objects.Count);
        Assert.Equal(3, (await typed.TypeAsync("alerts", "--firm", "999 101 116", "--json")).Objects.Count);
        Assert.Equal(6, (await typed.TypeAsync("notices", "--since", "2026-11-10", "--json")).Objects.Count);
        Assert.Equal(4, (await typed.TypeAsync("notices", "--limit", "4", "--json")).Objects.Count);
    }

    [Fact]
    public async Task Alerts_are_listed_one_object_a_line_and_a_volet_shows_its_own_alone()
    {
        using Typed typed = new();
        await typed.TypeAsync("import", Typed.Samples, "--json");
        Answer all = await typed.TypeAsync("alerts", "--json");
        string[] wanted = ["id", "volet", "route", "rule", "rule_version", "severity", "status", "firm", "notice"];
        Assert.Equal(35, all.Objects.Count);
        Assert.All(all.Objects, alert => Assert.All(wanted, name => Assert.True(alert.TryGetProperty(name, out _), name)));
        Answer offensive = await typed.TypeAsync("alerts", "--volet", "offensive", "--json");
        Assert.All(offensive.Objects, alert => Assert.Equal("offensive", alert.GetProperty("volet").GetString()));
        Assert.Equal(
            all.Objects.Count(a => a.GetProperty("volet").GetString() == "defensive"),
            (await typed.TypeAsync("alerts", "--volet", "defensive", "--json")).Objects.Count
        );
    }

    [Fact]
    public async Task Import_of_one_volet_leaves_the_other_to_its_own_time()
    {
        using Typed typed = new();
        await typed.TypeAsync("import", Typed.Samples, "--volet", "offensive", "--json");
        Assert.Empty((await typed.TypeAsync("alerts", "--volet", "defensive", "--json")).Objects);
        Answer later = await typed.TypeAsync("import", Typed.Samples, "--volet", "defensive", "--json");
        Assert.Equal(0, later.Number("new"));
        Assert.True(later.Number("alerts", "raised") > 0);
    }

    [Fact]
    public async Task A_command_of_one_volet_makes_and_opens_no_file_of_the_other()
    {
        using Typed typed = new();
        await typed.TypeAsync("import", Typed.Samples, "--volet", "offensive");
        await typed.TypeAsync("sources");
        Assert.True(File.Exists(Path.Combine(typed.Data, "offensive.db")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(typed.Data, "defensive*"));
    }

    [Fact]
    public async Task Status_and_sources_are_useful_before_anything_was_read()
    {
        using Typed typed = new();
        Directory.CreateDirectory(typed.Data);
        Answer status = await typed.TypeAsync("status");
        Assert.Equal((ExitStatus.Done, ""), (status.Status, status.Error));
        Assert.Contains("log: empty; `import PATH` reads files, `run` fetches on schedule", status.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["balo", "bodacc", "epo-patents", "exemple-flux", "exemple-page", "gleif", "info-financiere", "inpi-patents", "rne", "sirene"],
            (await typed.TypeAsync("sources", "--json")).Objects.Select(o => o.GetProperty("source").GetString())
        );
    }

    [Fact]
    public async Task Status_tells_the_log_and_each_volet()
    {
        using Typed typed = new();
        await typed.TypeAsync("import", Typed.Samples, "--json");
        Answer status = await typed.TypeAsync("status", "--json");
        Assert.Equal(31, status.Number("notices"));
        Assert.All(
            status.Last.GetProperty("volets").EnumerateArray(),
            volet =>
            {
                Assert.Equal(0, volet.GetProperty("behind").GetInt32());
                Assert.Equal(0, volet.GetProperty("unsent").GetInt32());
            }
        );
    }

    [Theory]
    [InlineData("import", "no-such-file.xml", "a file or folder that exists")]
    [InlineData("once --source", "nowhere", "bodacc")]
    [InlineData("import . --source", "nowhere", "bodacc")]
    public async Task What_cannot_be_meant_is_refused_with_what_was_found_and_what_is_allowed(string command, string found, string allowed)
    {
        using Typed typed = new();
        Answer answer = await typed.TypeAsync([.. command.Split(' '), found]);
        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.StartsWith($"found '{found}'; allowed: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains(allowed, answer.Error.Split('\n')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notices", "--kind", "sale-of-busines", "creation, registration, sale-of-business,")]
    [InlineData("notices", "--firm", "999101117", "nine digits that pass the Luhn check")]
    [InlineData("alerts", "--firm", "999101117", "nine digits that pass the Luhn check")]
    [InlineData("notices", "--since", "2026-13-01", "a day as in 2026-11-23")]
    [InlineData("alerts", "--limit", "0", "a whole number from 1")]
    [InlineData("notices", "--limit", "-1", "a whole number from 1")]
    [InlineData("alerts", "--volet", "other", "defensive, offensive")]
    [InlineData("backtest --to 2026-12-31", "--from", "2026-13-01", "a day as in 2026-11-23")]
    [InlineData("backtest --from 2026-12-31", "--to", "31/12/2026", "a day as in 2026-11-23")]
    public async Task An_option_with_a_word_that_it_cannot_have_is_refused_by_its_name(
        string command,
        string option,
        string found,
        string allowed
    )
    {
        using Typed typed = new();
        Answer answer = await typed.TypeAsync([.. command.Split(' '), option, found]);
        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.StartsWith($"found '{option} {found}'; allowed: {allowed}", answer.Error.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_is_none_is_refused()
    {
        using Typed typed = new();
        Answer answer = await typed.TypeAsync("nonsense");
        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.NotEqual("", answer.Error);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_one_line_and_not_a_crash()
    {
        using Typed typed = new();
        await using StringWriter error = new();
        string inTheWay = typed.Write("file", []);
        int status = await Cli.RunAsync(
            ["import", Typed.Samples, "--config", Watch.Testing.Repository.PathTo("config"), "--data", Path.Combine(inTheWay, "data")],
            TextWriter.Null,
            error,
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(ExitStatus.Failed, status);
        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Check_finds_the_default_configuration_valid()
    {
        using Typed typed = new();
        Answer answer = await typed.TypeAsync("check", "--json");
        Assert.Equal((ExitStatus.Done, 0), (answer.Status, answer.Number("errors")));
        Assert.All(
            answer.Objects.SkipLast(1),
            issue => Assert.Contains("no source that is read yields", issue.GetProperty("message").GetString(), StringComparison.Ordinal)
        );
    }

    private static string[] Files(Typed typed) =>
        [
            .. Directory
                .EnumerateFiles(typed.Data, "*", SearchOption.AllDirectories)
                .Where(f => !f.Contains(".db", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
}
