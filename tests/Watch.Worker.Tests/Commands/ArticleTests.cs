using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>The way of an article from its feeds to its one alert.</summary>
public sealed class ArticleTests : IDisposable
{
    private const string Headline = "Valdorix Outillage ouvre un atelier à Thiers";
    private const string Page = "https://journal.invalid/valdorix";

    private static readonly DateTimeOffset _now = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("watch-articles-").FullName;

    public ArticleTests()
    {
        Save("config/watch.yml", "region: Auvergne\nprofile: embedded\n");
        Save("config/defensive/firms.yml", "[]");
        Save("config/defensive/routes.yml", "- gse");
        Save("config/defensive/rules/none.yml", "[]");
        Save("config/offensive/firms.yml", "- siren: 999 202 583\n  name: Valdorix Outillage\n");
        Save("config/offensive/routes.yml", "- strategies-entreprises");
        Save("config/sources/feeds.yml", string.Concat(Source("flux-a"), Source("flux-b")));
        Rule("");
    }

    [Fact]
    public async Task One_story_in_two_feeds_is_one_alert_that_names_both()
    {
        Assert.Equal((1, 0), await ImportAsync("flux-a", Item("a-1", Headline, Page)));
        Assert.Equal(
            (0, 0),
            await ImportAsync("flux-b", Item("b-9", "Thiers : un atelier de plus pour Valdorix Outillage", $"{Page}?utm_source=b"))
        );
        Assert.Equal((0, 0), await ImportAsync("flux-b", Item("b-10", Headline, "https://ailleurs.invalid/10")));

        JsonElement alert = Assert.Single((await TypeAsync("alerts", "--json")).Objects);
        Assert.Equal(
            ["flux-a a-1", "flux-b b-9", "flux-b b-10"],
            alert
                .GetProperty("articles")
                .EnumerateArray()
                .Select(a => $"{a.GetProperty("source").GetString()} {a.GetProperty("notice").GetString()}")
        );
        Assert.Contains("aussi publié par : flux-b", alert.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Single(Delivered());
    }

    [Fact]
    public async Task An_edited_headline_is_quiet_even_where_the_firm_is_no_longer_in_it()
    {
        Assert.Equal((1, 0), await ImportAsync("flux-a", Item("a-1", Headline, Page)));
        Assert.Equal((0, 0), await ImportAsync("flux-a", Item("a-1", "Valdorix Outillage ouvre un nouvel atelier à Thiers", Page)));
        Assert.Equal((0, 0), await ImportAsync("flux-a", Item("a-1", "Un nouvel atelier à Thiers", Page)));
        Assert.Single(Delivered());
    }

    [Fact]
    public async Task A_rule_may_ask_for_edits_and_counters_are_none()
    {
        Rule("  edits: true\n");
        Assert.Equal((1, 0), await ImportAsync("flux-a", Item("a-1", $"{Headline} (2)", Page)));
        Assert.Equal((0, 0), await ImportAsync("flux-a", Item("a-1", $"{Headline} (14)", Page)));
        Assert.Equal((0, 1), await ImportAsync("flux-a", Item("a-1", "Valdorix Outillage ouvre deux ateliers à Thiers", Page)));
    }

    [Fact]
    public async Task An_item_under_the_other_scheme_or_with_another_session_is_known()
    {
        Answer first = await ReadAsync("flux-a", Item(null, Headline, "http://journal.invalid/valdorix?_gl=1"));
        Answer session = await ReadAsync("flux-a", Item(null, Headline, "http://journal.invalid/valdorix;jsessionid=A1"));
        await ReadAsync("flux-a", Item(null, Headline, "https://journal.invalid/valdorix"));
        Assert.Equal((1, 0), (first.Number("new"), session.Number("new")));

        JsonElement notice = Assert.Single((await TypeAsync("notices", "--json")).Objects);
        Assert.Equal("http://journal.invalid/valdorix", notice.GetProperty("id").GetString());
        Assert.Single(Delivered());
    }

    [Fact]
    public async Task The_whole_text_is_searched_and_its_beginning_alone_is_quoted()
    {
        string text = string.Concat(Enumerable.Repeat("Le texte est long. ", 100)) + "Valdorix Outillage recrute.";
        Assert.Equal((1, 0), await ImportAsync("flux-a", Item("a-1", "Un nouvel atelier à Thiers", Page, text)));

        JsonElement notice = Assert.Single((await TypeAsync("notices", "--json")).Objects);
        Assert.InRange(notice.GetProperty("text").GetString()!.Length, 100, 540);
        string alert = (await TypeAsync("alerts", "--json")).Output;
        Assert.InRange(alert.Split("Le texte est long.").Length - 1, 1, 30);
    }

    [Fact]
    public async Task Lists_of_feeds_are_exchanged()
    {
        string opml = (await TypeAsync("feeds", "export")).Output;
        Assert.Contains("xmlUrl=\"https://flux-a.invalid/rss\"", opml, StringComparison.Ordinal);
        Save("liste.opml", opml.Replace("https://flux-a.invalid", "https://nouveau.invalid", StringComparison.Ordinal));

        Answer imported = await TypeAsync("feeds", "import", Path.Combine(_folder, "liste.opml"));
        Assert.Equal(ExitStatus.Done, imported.Status);
        Assert.StartsWith("- id: flux-a-2\n  kind: feed\n", imported.Output, StringComparison.Ordinal);
        Save("config/sources/more.yml", imported.Output);
        Assert.Equal(ExitStatus.Done, (await TypeAsync("check")).Status);
        Assert.Equal("", (await TypeAsync("feeds", "import", Path.Combine(_folder, "liste.opml"))).Output);
    }

    [Fact]
    public async Task What_of_a_list_has_no_address_is_counted_and_what_is_not_encrypted_says_so()
    {
        Save(
            "liste.opml",
            "<opml version='2.0'><body><outline xmlUrl='http://clair.invalid/rss' title='Clair'/><outline xmlUrl='feed://x'/></body></opml>"
        );

        Answer imported = await TypeAsync("feeds", "import", Path.Combine(_folder, "liste.opml"));

        Assert.Contains("1 without an address of http or https are left out", imported.Error, StringComparison.Ordinal);
        Assert.Contains("allow-http: true", imported.Output, StringComparison.Ordinal);
        Save("config/sources/more.yml", imported.Output);
        Assert.Equal(ExitStatus.Done, (await TypeAsync("check")).Status);
    }

    [Fact]
    public async Task A_guid_with_quotes_blanks_and_a_backslash_is_an_id_as_any_other()
    {
        Assert.Equal((1, 0), await ImportAsync("flux-a", Item("Communiqué \"X\" \\ du jour", Headline, Page)));
        Assert.Single((await TypeAsync("notices", "--json")).Objects);
    }

    [Fact]
    public async Task A_folder_whose_source_is_said_is_read_whatever_its_files_are_called()
    {
        Save("folder/rss", Feed(Item("a-1", Headline, Page)));
        Save("folder/flux.php", Feed(Item("a-2", "Un autre titre", "https://journal.invalid/2")));
        Answer read = await TypeAsync("import", Path.Combine(_folder, "folder"), "--source", "flux-a", "--json");
        Assert.Equal(2, read.Number("new"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Source(string name) =>
        $"""
            - id: {name}
              kind: feed
              stage: live
              schedule: "0 15 * ? * *"
              address: https://{name}.invalid/rss
              feed: {"{ zone: Europe/Paris, language: fr }"}
              limits: {"{ user-agent: Watch/0.1 (t@watch.invalid) }"}

            """;

    private static string Item(string? guid, string title, string link, string text = "") =>
        $"<item><title>{title}</title><link>{link}</link>{(guid is null ? "" : $"<guid isPermaLink=\"false\">{guid}</guid>")}"
        + $"<pubDate>Sat, 28 Nov 2026 10:00:00 +0100</pubDate><description>{text}</description></item>";

    private static string Feed(string item) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Essai</title>{item}</channel></rss>";

    private void Rule(string more) =>
        Save(
            "config/offensive/rules/press.yml",
            "- id: press.followed\n  title: Article sur une entreprise suivie\n  severity: low\n"
                + "  when:\n    firm: followed\n    kind: [article, page-change]\n  route: strategies-entreprises\n"
                + more
        );

    private string[] Delivered() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(_folder, "data"), "r*.json", SearchOption.AllDirectories)
                .Where(f => f.Contains("strategies")),
        ];

    private async Task<(int Raised, int Told)> ImportAsync(string source, string item)
    {
        JsonElement alerts = (await ReadAsync(source, item)).Objects[^1].GetProperty("alerts");
        return (
            alerts.GetProperty("raised").GetInt32(),
            alerts.GetProperty("corrected").GetInt32() + alerts.GetProperty("withdrawn").GetInt32()
        );
    }

    private Task<Answer> ReadAsync(string source, string item)
    {
        Save("feed.xml", Feed(item));
        return TypeAsync("import", "--source", source, Path.Combine(_folder, "feed.xml"), "--json");
    }

    private void Save(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, Encoding.UTF8);
    }

    private async Task<Answer> TypeAsync(params string[] words)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        string[] all = [.. words, "--config", Path.Combine(_folder, "config"), "--data", Path.Combine(_folder, "data")];
        int status = await Cli.RunAsync(all, output, error, new FakeTimeProvider(_now));
        return new Answer(status, output.ToString(), error.ToString());
    }
}
