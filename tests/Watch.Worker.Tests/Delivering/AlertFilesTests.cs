using System.Text.Json;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Worker.Delivering;
using Xunit;
using static Watch.Worker.Tests.Delivering.Delivered;

namespace Watch.Worker.Tests.Delivering;

public sealed class AlertFilesTests : IDisposable
{
    private const string Folder = "2026-03-01_552032534_capital.takeover_0f3a5f5e7a55";

    private readonly string _data = Directory.CreateTempSubdirectory("watch-files-").FullName;
    private readonly StringWriter _console = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Gse => Path.Combine(_data, "defensive", "alerts", "gse");

    private AlertFiles Files => new(_data, Volet.Defensive, _console);

    public void Dispose()
    {
        _console.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task A_message_becomes_a_json_file_a_text_and_a_line()
    {
        await Files.WriteAsync(Raised, Ct);

        Assert.Equal(["r1.json", "r1.txt"], Names(Folder));
        using JsonDocument json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Gse, Folder, "r1.json"), Ct));
        Assert.Equal("alert-raised", json.RootElement.GetProperty("type").GetString());
        Assert.Equal(Raised.MessageId, json.RootElement.GetProperty("message_id").GetGuid());
        Assert.Equal(
            AlertJson.Write(Raised.Alert),
            AlertJson.Write(json.RootElement.GetProperty("alert").Deserialize<AlertContent>(AlertJson.Options)!)
        );
        Assert.Equal(
            "2026-03-01  gse  ALERTE [élevée]  Prise de contrôle ou entrée au capital : Forges imaginaires de la Sioule "
                + "(annonce A2026011)",
            _console.ToString().TrimEnd()
        );
    }

    [Fact]
    public async Task An_article_named_by_an_address_of_any_length_is_delivered()
    {
        AlertContent article = Raised.Alert with
        {
            Firm = null,
            Source = new Contracts.Identifiers.SourceId("actu-locale"),
            Kinds = [EventKind.Article],
            Notice = "https://exemple.fr/" + new string('x', 2_000),
        };

        await Files.WriteAsync(Raised with { Alert = article }, Ct);

        string folder = Path.GetFileName(Assert.Single(Directory.GetDirectories(Gse)));
        Assert.InRange(folder.Length, 1, 200);
        Assert.EndsWith("(article publié par actu-locale)", _console.ToString().TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_message_twice_changes_nothing_and_says_nothing()
    {
        await Files.WriteAsync(Raised, Ct);
        string json = Path.Combine(Gse, Folder, "r1.json");
        DateTime written = File.GetLastWriteTimeUtc(json);
        string said = _console.ToString();

        await Files.WriteAsync(Raised, Ct);

        Assert.Equal(written, File.GetLastWriteTimeUtc(json));
        Assert.Equal(said, _console.ToString());
        Assert.Equal(["r1.json", "r1.txt"], Names(Folder));
    }

    [Fact]
    public async Task A_later_message_stands_beside_the_first_whatever_notice_it_shows()
    {
        await Files.WriteAsync(Raised, Ct);

        await Files.WriteAsync(Withdrawn, Ct);

        Assert.Equal([Folder], Directory.GetDirectories(Gse).Select(d => Path.GetFileName(d)!));
        Assert.Equal(["r1.json", "r1.txt", "r2.json", "r2.txt"], Names(Folder));
        Assert.Contains(Withdrawn.Reason, await File.ReadAllTextAsync(Path.Combine(Gse, Folder, "r2.json"), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_stopped_process_left_half_written_is_written_again_whole()
    {
        Directory.CreateDirectory(Path.Combine(Gse, Folder));
        await File.WriteAllTextAsync(Path.Combine(Gse, Folder, "r1.txt.tmp"), "ALER", Ct);

        await Files.WriteAsync(Raised, Ct);

        Assert.Equal(["r1.json", "r1.txt"], Names(Folder));
        Assert.Equal(AlertText.Of(Raised), await File.ReadAllTextAsync(Path.Combine(Gse, Folder, "r1.txt"), Ct));
    }

    [Fact]
    public async Task An_alert_without_a_firm_is_filed_under_its_notice()
    {
        await Files.WriteAsync(Raised with { Alert = Raised.Alert with { Firm = null } }, Ct);

        Assert.Equal(["r1.json", "r1.txt"], Names("2026-03-01_A2026011_capital.takeover_0f3a5f5e7a55"));
    }

    [Fact]
    public async Task No_name_leads_out_of_the_folder()
    {
        await Files.WriteAsync(Raised with { Alert = Raised.Alert with { Rule = "../x", Firm = null, Notice = "/etc/x" } }, Ct);

        Assert.All(
            Directory.GetFiles(_data, "*", SearchOption.AllDirectories),
            f => Assert.StartsWith(Path.Combine(_data, "defensive", "alerts"), Path.GetFullPath(f), StringComparison.Ordinal)
        );
        Assert.Equal(2, Directory.GetFiles(_data, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task A_file_of_a_large_amount_keeps_it_a_number()
    {
        await Files.WriteAsync(Raised with { Alert = Raised.Alert with { Amounts = [new Money(160_948_000m, "EUR")] } }, Ct);

        Assert.Contains(
            "\"amount\": 160948000",
            await File.ReadAllTextAsync(Path.Combine(Gse, Folder, "r1.json"), Ct),
            StringComparison.Ordinal
        );
    }

    private IEnumerable<string> Names(string folder) =>
        Directory.GetFiles(Path.Combine(Gse, folder)).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);
}
