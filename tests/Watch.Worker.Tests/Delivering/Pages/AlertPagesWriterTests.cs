using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Routes;
using Watch.Rules.AlertPages;
using Watch.Worker.Commands.Showing;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Delivering;
using Watch.Worker.Delivering.Pages;
using Watch.Worker.Store;
using Watch.Worker.Tests.Judging;
using Watch.Worker.Tests.Store;
using Xunit;
using static Watch.Worker.Tests.Delivering.Delivered;

namespace Watch.Worker.Tests.Delivering.Pages;

/// <summary>The pages of a route are what its messages say, whatever becomes of either.</summary>
public sealed class AlertPagesWriterTests : StoreContract
{
    private readonly string _data = Directory.CreateTempSubdirectory("watch-pages-").FullName;

    public AlertPagesWriterTests() => Time.SetUtcNow(DateTimeOffset.Parse("2100-01-01T00:00:00Z", null));

    private static string OfAlert => AlertPageNames.OfAlert(AlertId);

    private string Gse => Path.Combine(_data, "defensive", "pages", "gse");

    private string Messages => Path.Combine(_data, "defensive", "alerts", "gse");

    private IVoletStore Defensive => Stores.Of(Volet.Defensive);

    [Fact]
    public async Task A_delivered_alert_has_a_page_and_stands_in_the_index_for_its_owner_alone()
    {
        await DeliverAsync(Raised);
        Assert.Empty(await WriteAsync());

        Assert.Contains(OfAlert, Names());
        Assert.Contains($"href=\"{OfAlert}\"", Page("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(Names(), n => n.Contains("999101116", StringComparison.Ordinal));
        Assert.Equal(["defensive"], Directory.GetDirectories(_data).Select(d => Path.GetFileName(d)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(["600"], Directory.GetFiles(Gse).Select(ModeOf).Distinct());
            Assert.Equal(["700"], new[] { Gse, Path.GetDirectoryName(Gse)! }.Select(ModeOf).Distinct());
        }
    }

    [Fact]
    public async Task What_becomes_of_it_is_shown_and_other_pages_are_not_touched()
    {
        AlertPagesWriter writer = Writer();
        await DeliverAsync(Raised);
        await DeliverAsync(Other());
        await writer.WriteAsync(routes: null, Ct);
        DateTime longAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.All(Directory.GetFiles(Gse), f => File.SetLastWriteTimeUtc(f, longAgo));

        await DeliverAsync(Withdrawn);
        await writer.WriteAsync(routes: null, Ct);

        Assert.Contains("ALERTE RETIRÉE", Page(OfAlert), StringComparison.Ordinal);
        Assert.Contains("[élevée, retirée]", Page("index.html"), StringComparison.Ordinal);
        Assert.Equal(
            [AlertPageNames.OfAlert(Other().Alert.Id)],
            Names()
                .Where(n => n.StartsWith("alert-", StringComparison.Ordinal) && File.GetLastWriteTimeUtc(Path.Combine(Gse, n)) == longAgo)
        );
    }

    [Fact]
    public async Task What_a_death_between_message_and_page_left_out_is_drawn_by_the_next_and_the_same()
    {
        await DeliverAsync(Raised);
        await DeliverAsync(Withdrawn);
        await WriteAsync();
        string undisturbed = All();
        Directory.Delete(Gse, recursive: true);
        Directory.Delete(Messages, recursive: true);

        await DeliverAsync(Raised);
        await WriteAsync();
        await DeliverAsync(Withdrawn);
        await WriteAsync();

        Assert.Equal(undisturbed, All());
    }

    [Fact]
    public async Task A_page_that_is_lost_is_drawn_again_and_so_are_all_of_another_build()
    {
        await DeliverAsync(Raised);
        await WriteAsync();
        string before = All();

        File.Delete(Path.Combine(Gse, OfAlert));
        await WriteAsync();
        Assert.Equal(before, All());

        string drawn = Path.Combine(Gse, DrawnPages.Name);
        await File.WriteAllTextAsync(
            drawn,
            (await File.ReadAllTextAsync(drawn, Ct)).Replace(StoreBuild.Current.Value, "0.0.1 of-before", StringComparison.Ordinal),
            Ct
        );
        await File.WriteAllTextAsync(Path.Combine(Gse, OfAlert), "as it was drawn before", Ct);
        await WriteAsync();
        Assert.Equal(before, All());

        await File.WriteAllTextAsync(drawn, "{", Ct);
        await WriteAsync();
        Assert.Equal(before, All());
    }

    [Fact]
    public async Task What_is_taken_away_or_erased_has_no_page_any_more()
    {
        await DeliverAsync(Raised);
        await WriteAsync();
        await DeliverAsync(Other());
        Directory.Delete(
            Directory.GetDirectories(Messages).Single(d => d.Contains("0f3a5f5e7a55", StringComparison.Ordinal)),
            recursive: true
        );
        await WriteAsync();

        Assert.DoesNotContain(OfAlert, Names());
        Assert.DoesNotContain($"{AlertId:D}", All(), StringComparison.Ordinal);

        Directory.Delete(Messages, recursive: true);
        await WriteAsync();
        Assert.Equal([DrawnPages.Name, "index.html"], Names());
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_is_missing_and_told_until_it_can()
    {
        await DeliverAsync(Raised);
        await DeliverAsync(Other());
        string json = Directory
            .GetFiles(Messages, "r1.json", SearchOption.AllDirectories)
            .Single(f => f.Contains("0f3a5f5e7a55", StringComparison.Ordinal));
        string whole = await File.ReadAllTextAsync(json, Ct);
        await File.WriteAllTextAsync(json, whole[..200], Ct);

        Assert.Empty(await WriteAsync());
        Assert.DoesNotContain(OfAlert, Names());
        Assert.Contains("Un dossier n’a pas pu être lu", Page("index.html"), StringComparison.Ordinal);

        await File.WriteAllTextAsync(json, whole, Ct);
        Assert.Empty(await WriteAsync());
        Assert.Contains(OfAlert, Names());
        Assert.DoesNotContain("lu et manque", Page("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_keeps_pages_from_being_written_is_told_and_ends_when_it_is_mended()
    {
        await File.WriteAllTextAsync(Directory.CreateDirectory(Path.GetDirectoryName(Gse)!).FullName + "/gse", "", Ct);
        Assert.NotNull(await DeliverAsync(Raised));

        ChannelFault fault = Assert.Single(await WriteAsync());

        Assert.Equal((AlertPagesWriter.Channel, (Route?)Route.Gse), (fault.Channel, fault.Route));
        Assert.StartsWith("the pages cannot be written: ", fault.Reason, StringComparison.Ordinal);
        VoletStatus status = await VoletStatus.OfAsync(Defensive, 0, hasBroker: false, Ct);
        Assert.Contains(
            "gse by page: the pages cannot be written: ",
            status.ToText(Time.GetUtcNow(), MessageLanguage.English),
            StringComparison.Ordinal
        );

        File.Delete(Gse);
        Assert.Empty(await WriteAsync());
        Assert.Contains(OfAlert, Names());
        Assert.Empty(await Defensive.Outbox.FaultsAsync(Ct));
    }

    [Fact]
    public async Task What_goes_over_the_bridge_has_its_pages_on_the_side_of_those_who_read_it()
    {
        DeliveredAlert shared = Other() with { Alert = Other().Alert with { Route = Route.Coordination } };
        await DeliverAsync(Raised);
        await DeliverAsync(shared);
        await WriteAsync();
        await Writer(Volet.Offensive).WriteAsync(routes: null, Ct);

        string offensive = Path.Combine(_data, "offensive", "pages");
        Assert.Equal(["coordination"], Directory.GetDirectories(offensive).Select(d => Path.GetFileName(d)));
        Assert.All(
            Directory.GetFiles(offensive, "*", SearchOption.AllDirectories),
            f => Assert.DoesNotContain($"{AlertId:D}", File.ReadAllText(f), StringComparison.Ordinal)
        );
        Assert.DoesNotContain($"{shared.Alert.Id:D}", All(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loop_draws_what_was_delivered_as_soon_as_it_was()
    {
        DuePages due = new();
        using AlertPagesLoop loop = new(Volet.Defensive, Writer(), due, Time, NullLogger.Instance);
        await loop.StartAsync(Ct);

        await DeliverAsync(Raised, due.Note);
        await UntilAsync(() => File.Exists(Path.Combine(Gse, "index.html")));
        await DeliverAsync(Withdrawn, due.Note);
        await UntilAsync(() => Page("index.html").Contains("retirée", StringComparison.Ordinal));

        await loop.StopAsync(Ct);
    }

    [Fact]
    public async Task What_was_looked_at_is_not_read_again()
    {
        await DeliverAsync(Raised);
        await WriteAsync();
        string json = Directory.GetFiles(Messages, "r1.json", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(json, "no longer a message, in a folder that nothing was put into", Ct);
        string before = All();

        Assert.Empty(await WriteAsync());

        Assert.Equal(before, All());
    }

    private static DeliveredAlert Other()
    {
        Guid id = Guid.Parse("7d0c6a52-3c0e-4b43-8f60-7e3d1a0b9c11");
        return new DeliveredAlert(
            TestIds.Of(Volet.Defensive).MessageIdOf(id, 1),
            Raised.Type,
            Raised.Alert with
            {
                Id = id,
                PublishedOn = new DateOnly(2026, 4, 2),
                Firm = null,
            },
            ""
        );
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), Ct);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static string ModeOf(string file) => Convert.ToString((int)File.GetUnixFileMode(file), 8);

    private async Task<string?> DeliverAsync(DeliveredAlert delivered, Action<Route>? written = null)
    {
        FileChannel channel = new(_data, Volet.Defensive, NoCommitPoints.Instance, written);
        return Assert.IsType<ChannelOutcome.Delivered>(Assert.Single(await channel.SendAsync([Pending(delivered)], Ct))).Line;
    }

    private async Task<IReadOnlyList<ChannelFault>> WriteAsync() => await Writer().WriteAsync(routes: null, Ct) ?? [];

    private AlertPagesWriter Writer(Volet volet = Volet.Defensive) =>
        new(Stores.Of(volet), _data, TestIds.Of(volet), TimeSpan.FromMinutes(1), NoCommitPoints.Instance, Time);

    private string Page(string name) => File.ReadAllText(Path.Combine(Gse, name));

    private string[] Names() => [.. Directory.GetFiles(Gse).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private string All() => string.Join('\n', Names().Where(n => n != DrawnPages.Name).Select(n => n + Page(n)));

    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}
