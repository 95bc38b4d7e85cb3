using System.Text.Json;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Xunit;
using static Watch.Worker.Tests.Delivering.Delivered;

namespace Watch.Worker.Tests.Delivering;

public sealed class FileChannelTests : IDisposable
{
    private const string Folder = "2026-03-01_999101116_capital.takeover_0f3a5f5e7a55";

    private readonly string _data = Directory.CreateTempSubdirectory("watch-files-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Gse => Path.Combine(_data, "defensive", "alerts", "gse");

    private FileChannel Files => new(_data, Volet.Defensive, NoCommitPoints.Instance);

    public void Dispose()
    {
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task A_message_becomes_a_json_file_a_text_and_a_line()
    {
        string? line = await DeliverAsync(Raised);

        Assert.Equal(["r1.json", "r1.txt"], Names(Folder));
        using JsonDocument json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Gse, Folder, "r1.json"), Ct));
        Assert.Equal("alert-raised", json.RootElement.GetProperty("type").GetString());
        Assert.Equal(Raised.MessageId, json.RootElement.GetProperty("message_id").GetGuid());
        Assert.Equal(
            AlertJson.Write(Raised.Alert),
            AlertJson.Write(json.RootElement.GetProperty("alert").Deserialize<AlertContent>(AlertJson.Options)!)
        );
        Assert.Equal(
            "2026-03-01  gse  ALERTE [élevée]  Prise de contrôle ou entrée au capital : "
                + "Forges imaginaires de la Sioule (annonce A2026011)",
            line
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

        string? line = await DeliverAsync(Raised with { Alert = article });

        string folder = Path.GetFileName(Assert.Single(Directory.GetDirectories(Gse)));
        Assert.InRange(folder.Length, 1, 200);
        Assert.EndsWith("(article publié par actu-locale)", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_message_twice_changes_nothing_and_says_nothing()
    {
        await DeliverAsync(Raised);
        string json = Path.Combine(Gse, Folder, "r1.json");
        DateTime written = File.GetLastWriteTimeUtc(json);

        Assert.Null(await DeliverAsync(Raised));

        Assert.Equal(written, File.GetLastWriteTimeUtc(json));
        Assert.Equal(["r1.json", "r1.txt"], Names(Folder));
    }

    [Fact]
    public async Task A_later_message_stands_beside_the_first_whatever_notice_it_shows()
    {
        await DeliverAsync(Raised);

        await DeliverAsync(Withdrawn);

        Assert.Equal([Folder], Directory.GetDirectories(Gse).Select(d => Path.GetFileName(d)!));
        Assert.Equal(["r1.json", "r1.txt", "r2.json", "r2.txt"], Names(Folder));
        Assert.Contains(Withdrawn.Reason, await File.ReadAllTextAsync(Path.Combine(Gse, Folder, "r2.json"), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_stopped_process_left_half_written_is_written_again_whole()
    {
        Directory.CreateDirectory(Path.Combine(Gse, Folder));
        await File.WriteAllTextAsync(Path.Combine(Gse, Folder, "r1.txt.tmp"), "ALER", Ct);

        await DeliverAsync(Raised);

        Assert.Equal(["r1.json", "r1.txt"], Names(Folder));
        Assert.Equal(Raised.ToFrench().Page, await File.ReadAllTextAsync(Path.Combine(Gse, Folder, "r1.txt"), Ct));
    }

    [Fact]
    public async Task An_alert_without_a_firm_is_filed_under_its_notice()
    {
        await DeliverAsync(Raised with { Alert = Raised.Alert with { Firm = null } });

        Assert.Equal(["r1.json", "r1.txt"], Names("2026-03-01_A2026011_capital.takeover_0f3a5f5e7a55"));
    }

    [Fact]
    public async Task No_name_leads_out_of_the_folder()
    {
        await DeliverAsync(Raised with { Alert = Raised.Alert with { Rule = "../x", Firm = null, Notice = "/etc/x" } });

        Assert.All(
            Directory.GetFiles(_data, "*", SearchOption.AllDirectories),
            f => Assert.StartsWith(Path.Combine(_data, "defensive", "alerts"), Path.GetFullPath(f), StringComparison.Ordinal)
        );
        Assert.Equal(2, Directory.GetFiles(_data, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task A_file_of_a_large_amount_keeps_it_a_number()
    {
        await DeliverAsync(Raised with { Alert = Raised.Alert with { Amounts = [new Money(160_948_000m, "EUR")] } });

        Assert.Contains(
            "\"amount\": 160948000",
            await File.ReadAllTextAsync(Path.Combine(Gse, Folder, "r1.json"), Ct),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("r1.json")]
    [InlineData("r1.txt")]
    public async Task What_a_power_cut_left_empty_or_short_or_other_is_written_again(string name)
    {
        await DeliverAsync(Raised);
        string path = Path.Combine(Gse, Folder, name);
        byte[] whole = await File.ReadAllBytesAsync(path, Ct);
        foreach (byte[] left in new[] { [], whole[..(whole.Length / 2)], new byte[whole.Length] })
        {
            await File.WriteAllBytesAsync(path, left, Ct);

            Assert.NotNull(await DeliverAsync(Raised));

            Assert.Equal(whole, await File.ReadAllBytesAsync(path, Ct));
        }
    }

    [Fact]
    public async Task What_it_makes_is_for_the_workers_own_user_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no modes here.");

        await DeliverAsync(Raised);

        string[] folders = [Path.Combine(_data, "defensive"), Path.Combine(_data, "defensive", "alerts"), Gse, Path.Combine(Gse, Folder)];
        Assert.All(folders, f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, ModeOf(f)));
        Assert.All(
            Directory.GetFiles(Path.Combine(Gse, Folder)),
            f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(f))
        );
    }

    [Fact]
    public async Task A_file_in_the_place_of_a_routes_folder_is_the_fault_of_that_route()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Gse)!);
        await File.WriteAllTextAsync(Gse, "in the way", Ct);
        AlertContent elsewhere = Raised.Alert with { Id = Guid.NewGuid(), Route = TestMessages.Departement63 };

        IReadOnlyList<ChannelOutcome> outcomes = await Files.SendAsync(
            [Pending(Raised), Pending(Withdrawn), Pending(Raised with { Alert = elsewhere })],
            Ct
        );

        Assert.Equal(
            new ChannelOutcome.Failed(Whose.Route, "the folder of the route 'gse' cannot be written: a file stands in its place"),
            outcomes[0]
        );
        Assert.IsType<ChannelOutcome.NotTried>(outcomes[1]);
        Assert.IsType<ChannelOutcome.Delivered>(outcomes[2]);
    }

    [Fact]
    public async Task A_data_folder_that_takes_nothing_is_the_fault_of_the_channel()
    {
        Directory.CreateDirectory(Path.Combine(_data, "defensive"));
        await File.WriteAllTextAsync(Path.GetDirectoryName(Gse)!, "in the way", Ct);

        IReadOnlyList<ChannelOutcome> outcomes = await Files.SendAsync([Pending(Raised), Pending(Withdrawn)], Ct);

        Assert.Equal(
            new ChannelOutcome.Failed(Whose.Channel, "the data folder cannot be written: a file stands in its place"),
            outcomes[0]
        );
        Assert.IsType<ChannelOutcome.NotTried>(outcomes[1]);
    }

    [Fact]
    public async Task Something_in_the_place_of_one_file_is_the_fault_of_that_message_and_its_reason_names_no_firm()
    {
        Directory.CreateDirectory(Path.Combine(Gse, Folder, "r1.json"));
        AlertContent other = Raised.Alert with { Id = Guid.NewGuid() };

        IReadOnlyList<ChannelOutcome> outcomes = await Files.SendAsync([Pending(Raised), Pending(Raised with { Alert = other })], Ct);

        ChannelOutcome.Failed failed = Assert.IsType<ChannelOutcome.Failed>(outcomes[0]);
        Assert.Equal(Whose.Message, failed.Whose);
        Assert.DoesNotContain("999101116", failed.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Gse, failed.Reason, StringComparison.Ordinal);
        Assert.IsType<ChannelOutcome.Delivered>(outcomes[1]);
    }

    [Fact]
    public async Task A_message_of_which_no_files_can_be_made_is_at_fault_alone()
    {
        AlertContent bad = Raised.Alert with { Id = Guid.NewGuid(), Link = new Uri("nowhere", UriKind.Relative) };

        IReadOnlyList<ChannelOutcome> outcomes = await Files.SendAsync([Pending(Raised with { Alert = bad }), Pending(Raised)], Ct);

        Assert.Equal(new ChannelOutcome.Failed(Whose.Message, "its files cannot be made: InvalidOperationException"), outcomes[0]);
        Assert.IsType<ChannelOutcome.Delivered>(outcomes[1]);
    }

    [Fact]
    public async Task A_full_disk_is_the_fault_of_the_channel()
    {
        ChannelOutcome.Failed failed = FileFaults.OfChannel(
            await Assert.ThrowsAnyAsync<IOException>(() => File.WriteAllTextAsync("/dev/full", "x", Ct))
        );

        Assert.Equal(new ChannelOutcome.Failed(Whose.Channel, "the data folder cannot be written: No space left on device"), failed);
    }

    [Fact]
    public async Task A_stop_leaves_what_was_not_begun()
    {
        ChannelOutcome outcome = Assert.Single(await Files.SendAsync([Pending(Raised)], new CancellationToken(canceled: true)));

        Assert.IsType<ChannelOutcome.NotTried>(outcome);
        Assert.False(Directory.Exists(Gse));
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);

    private async Task<string?> DeliverAsync(DeliveredAlert delivered) =>
        Assert.IsType<ChannelOutcome.Delivered>(Assert.Single(await Files.SendAsync([Pending(delivered)], Ct))).Line;

    private IEnumerable<string> Names(string folder) =>
        Directory.GetFiles(Path.Combine(Gse, folder)).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);
}
