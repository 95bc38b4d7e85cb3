using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Watch.Testing;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>Looking at one source, and the way of a page from its site to <c>sources</c>.</summary>
public sealed class LiveCheckTests : IDisposable
{
    private readonly LoopbackSite _site = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("watch-live-").FullName;

    public LiveCheckTests()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.PathTo("config"), "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(_folder, "config", Path.GetRelativePath(Repository.PathTo("config"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Save("config/sources/exemples.yml", Sources());
        Show(4);
    }

    private string Data => Path.Combine(_folder, "data");

    [Fact]
    public async Task The_items_of_a_page_are_shown_and_nothing_is_stored()
    {
        Answer shown = await TypeAsync("check", "--live", "prefecture", "--json");

        Assert.Equal((ExitStatus.Done, ""), (shown.Status, shown.Error));
        Assert.Equal(5, shown.Objects.Count);
        JsonElement first = shown.Objects[0];
        Assert.Equal(
            ("Arrêté n° 1", $"{_site.Address}actes/1", "2026-11-01", "Arrêté n° 1\nLe texte."),
            (
                first.GetProperty("title").GetString(),
                first.GetProperty("link").GetString(),
                first.GetProperty("date").GetString(),
                first.GetProperty("text").GetString()
            )
        );
        Assert.Equal((1, 4), (shown.Number("documents"), shown.Number("items")));
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task The_items_are_shown_as_text_for_people()
    {
        Answer shown = await TypeAsync("check", "--live", "prefecture");
        Assert.StartsWith("2026-11-01  Arrêté n° 1\n  http", shown.Output, StringComparison.Ordinal);
        Assert.EndsWith("prefecture: 1 documents, 4 items; nothing was stored\n", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drift_and_a_site_that_is_away_are_failures_that_say_why()
    {
        Show(1);
        Answer few = await TypeAsync("check", "--live", "prefecture");
        _site.Remove("actes");
        Answer gone = await TypeAsync("check", "--live", "prefecture");

        Assert.Equal(ExitStatus.Failed, few.Status);
        Assert.Contains("not well: 127.0.0.1: the selectors find 1 items, fewer than the 2 expected", few.Output, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Failed, gone.Status);
        Assert.Contains("not well: 127.0.0.1: the server answers 404", gone.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_host_says_of_robots_is_asked_for_as_in_a_run()
    {
        Save("config/sources/exemples.yml", Sources().Replace("  robots: ignore\n", "", StringComparison.Ordinal));
        Answer shown = await TypeAsync("check", "--live", "prefecture");
        Assert.Equal(ExitStatus.Done, shown.Status);
        Assert.Contains("/robots.txt", _site.Requests);
    }

    [Theory]
    [InlineData(4, ExitStatus.Done)]
    [InlineData(1, ExitStatus.Failed)]
    [InlineData(0, ExitStatus.Failed)]
    public async Task A_saved_page_is_shown_without_asking_anybody(int items, int status)
    {
        string file = Save("page.html", Page(items));
        Answer shown = await TypeAsync("check", "--live", "prefecture", "--file", file, "--json");

        Assert.Equal((status, items), (shown.Status, shown.Number("items")));
        Assert.Empty(_site.Requests);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task A_feed_is_shown_too()
    {
        string file = Save("rss.xml", "<rss><channel><item><title>Un</title><link>https://journal.invalid/1</link></item></channel></rss>");
        Answer shown = await TypeAsync("check", "--live", "journal", "--file", file, "--json");
        Assert.Equal((ExitStatus.Done, "Un"), (shown.Status, shown.Objects[0].GetProperty("title").GetString()));
        Assert.Equal(JsonValueKind.Null, shown.Objects[0].GetProperty("date").ValueKind);
    }

    [Theory]
    [InlineData("check", "--live", "bodacc")]
    [InlineData("check", "--live", "inconnu")]
    [InlineData("check", "--live", "prefecture", "--file", "absent.html")]
    [InlineData("check", "--file", "absent.html")]
    public async Task What_cannot_be_shown_is_bad_usage(params string[] words) =>
        Assert.Equal(ExitStatus.BadUsage, (await TypeAsync(words)).Status);

    [Fact]
    public async Task A_saved_page_is_imported_under_the_names_that_it_has_when_it_is_fetched()
    {
        string file = Save("page.html", Page(4));
        Answer imported = await TypeAsync("import", "--source", "prefecture", file, "--json");
        Answer fetched = await TypeAsync("once", "--source", "prefecture", "--json");
        Assert.Equal((ExitStatus.Done, 4, 4), (imported.Status, imported.Number("notices"), imported.Number("new")));
        Assert.Equal((ExitStatus.Done, 4, 0), (fetched.Status, fetched.Number("notices"), fetched.Number("new")));
    }

    [Fact]
    public async Task A_saved_page_without_items_is_set_aside_when_it_is_imported()
    {
        string file = Save("page.html", Page(0));
        Answer imported = await TypeAsync("import", "--source", "prefecture", file, "--json");
        Assert.Equal((ExitStatus.Quarantined, 0, 1), (imported.Status, imported.Number("notices"), imported.Number("quarantined")));
    }

    [Fact]
    public async Task A_page_that_drifts_stands_degraded_keeps_what_it_had_and_recovers()
    {
        await TypeAsync("once", "--source", "prefecture", "--json");
        Show(0);
        Answer drifted = await TypeAsync(Typed.Now.AddHours(1), "once", "--source", "prefecture", "--json");
        JsonElement degraded = await SourceAsync(Typed.Now.AddHours(1));
        Answer notices = await TypeAsync("notices", "--json");
        Show(5);
        Answer mended = await TypeAsync(Typed.Now.AddHours(3), "once", "--source", "prefecture", "--json");

        Assert.Equal((ExitStatus.Failed, 0), (drifted.Status, drifted.Number("documents")));
        Assert.Equal(
            ("degraded", "the selectors find no item; usual are 4"),
            (degraded.GetProperty("state").GetString(), degraded.GetProperty("reason").GetString())
        );
        Assert.Equal(4, notices.Objects.Count);
        Assert.Equal((ExitStatus.Done, 1), (mended.Status, mended.Number("new")));
        Assert.Equal("ok", (await SourceAsync(Typed.Now.AddHours(3))).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_page_that_begins_with_words_is_a_page()
    {
        _site.Put("actes", Encoding.UTF8.GetBytes($"Avertissement {Page(4)}"));
        Answer once = await TypeAsync("once", "--source", "prefecture", "--json");
        Assert.Equal((ExitStatus.Done, 4), (once.Status, once.Number("new")));
    }

    [Fact]
    public async Task A_page_that_cannot_be_taken_into_the_log_is_not_taken_for_settled()
    {
        _site.Put("actes", Encoding.UTF8.GetBytes($"PK\u0003\u0004{Page(4)}"));
        Answer first = await TypeAsync("once", "--source", "prefecture", "--json");
        JsonElement degraded = await SourceAsync(Typed.Now);
        Answer again = await TypeAsync(Typed.Now.AddHours(2), "once", "--source", "prefecture", "--json");
        Show(4);
        Answer mended = await TypeAsync(Typed.Now.AddHours(6), "once", "--source", "prefecture", "--json");

        Assert.Equal((ExitStatus.Failed, ExitStatus.Failed, 0), (first.Status, again.Status, first.Number("new")));
        Assert.Equal(
            ("degraded", "what it sends cannot be read"),
            (degraded.GetProperty("state").GetString(), degraded.GetProperty("reason").GetString())
        );
        Assert.Equal((ExitStatus.Done, 4), (mended.Status, mended.Number("new")));
    }

    public void Dispose()
    {
        _site.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Save(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private void Show(int items) => _site.Put("actes", Encoding.UTF8.GetBytes(Page(items)));

    private static string Page(int items) =>
        string.Concat([
            "<!doctype html><html><ul>",
            .. Enumerable
                .Range(1, items)
                .Select(i =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<li><a href='actes/{i}'>Arrêté n° {i}</a> <i>{i} novembre 2026</i><p>Le texte.</p></li>"
                    )
                ),
            "</ul></html>",
        ]);

    private string Sources() =>
        $$"""
            - id: prefecture
              kind: page
              stage: live
              schedule: "0 0 * ? * *"
              address: {{_site.Address}}actes
              allow-private: true
              robots: ignore
              page: { items: li, title: a, date: i, text: p, expect: 2 }
              limits: { user-agent: Watch/0.1 (contact@watch.invalid), pause: 0 s, retries: 0 }
            - id: journal
              kind: feed
              stage: off
              schedule: "0 0 * ? * *"
              address: https://journal.invalid/rss.xml
              limits: { user-agent: Watch/0.1 (contact@watch.invalid) }

            """;

    private async Task<JsonElement> SourceAsync(DateTimeOffset now) =>
        (await TypeAsync(now, "sources", "--json")).Objects.Single(s => s.GetProperty("source").GetString() == "prefecture");

    private Task<Answer> TypeAsync(params string[] words) => TypeAsync(Typed.Now, words);

    private async Task<Answer> TypeAsync(DateTimeOffset now, params string[] words)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        int status = await Cli.RunAsync(
            [.. words, "--config", Path.Combine(_folder, "config"), "--data", Data],
            output,
            error,
            new FakeTimeProvider(now)
        );
        return new Answer(status, output.ToString(), error.ToString());
    }
}
