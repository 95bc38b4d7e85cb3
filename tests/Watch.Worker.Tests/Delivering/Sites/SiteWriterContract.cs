using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Routes;
using Watch.Rules.Editions;
using Watch.Worker.Commands.Showing;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Delivering.Sites;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Delivering.Sites;

/// <summary>A site is what the store says, whatever becomes of its folder, on every database.</summary>
public abstract class SiteWriterContract : StoreContract
{
    private static readonly string[] _threeFiles = ["atom.xml", "edition-0001.html", "index.html"];

    private readonly string _www = Directory.CreateTempSubdirectory("watch-www-").FullName;
    private readonly List<DigestRoute> _digests = [];

    private string Site => Path.Combine(_www, "imaginaire");

    private IVoletStore Volet => Stores.Of(Contracts.Routes.Volet.Offensive);

    [Fact]
    public async Task A_site_is_written_with_its_first_edition_for_everybody_to_read()
    {
        SiteWriter writer = Writer();
        Assert.Empty(await writer.WriteDueAsync(anyway: false, Ct));
        Assert.False(Directory.Exists(Site));

        await Volet.PublishAsync(SiteEditions.Edition(1), Time.GetUtcNow());
        Assert.Empty(await writer.WriteDueAsync(anyway: false, Ct));

        Assert.Equal(_threeFiles, Names());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal("755", ModeOf(Site));
            Assert.Equal(["644"], Directory.GetFiles(Site).Select(ModeOf).Distinct());
        }
    }

    [Fact]
    public async Task What_stands_as_it_should_is_not_touched_and_an_edition_changes_only_what_it_has_to()
    {
        SiteWriter writer = Writer();
        await Volet.PublishAsync(SiteEditions.Edition(1), Time.GetUtcNow());
        await writer.WriteDueAsync(anyway: false, Ct);
        DateTime longAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.All(Directory.GetFiles(Site), f => File.SetLastWriteTimeUtc(f, longAgo));

        await Writer().WriteDueAsync(anyway: false, Ct);
        await Volet.PublishAsync(SiteEditions.Edition(2), Time.GetUtcNow());
        await writer.WriteDueAsync(anyway: false, Ct);

        Assert.Equal(["atom.xml", "edition-0001.html", "edition-0002.html", "index.html"], Names());
        Assert.Equal(["edition-0001.html"], Names().Where(n => File.GetLastWriteTimeUtc(Path.Combine(Site, n)) == longAgo));

        await Volet.PublishAsync(SiteEditions.Edition(3, corrected: 1), Time.GetUtcNow());
        await writer.WriteDueAsync(anyway: false, Ct);
        Assert.NotEqual(longAgo, File.GetLastWriteTimeUtc(Path.Combine(Site, "edition-0001.html")));
    }

    [Fact]
    public async Task What_is_lost_or_was_changed_is_written_again()
    {
        SiteWriter writer = Writer();
        await Volet.PublishAsync(SiteEditions.Edition(1), Time.GetUtcNow());
        await writer.WriteDueAsync(anyway: false, Ct);
        string before = All();

        await File.AppendAllTextAsync(Path.Combine(Site, "atom.xml"), "<!-- -->", Ct);
        File.Delete(Path.Combine(Site, "index.html"));
        await writer.WriteDueAsync(anyway: false, Ct);
        Assert.Equal(before, All());

        Directory.Delete(Site, recursive: true);
        await writer.WriteDueAsync(anyway: false, Ct);
        Assert.Equal(before, All());
    }

    [Fact]
    public async Task What_keeps_a_site_from_being_written_is_told_and_holds_no_other_back_and_ends_when_it_is_mended()
    {
        Route other = Route.Parse("pole-autre");
        SiteWriter writer = Writer();
        _digests.Add(SiteEditions.Digest(Path.Combine(_www, "autre")) with { Route = other });
        await File.WriteAllTextAsync(Site, "a file where a folder should be", Ct);
        await Volet.PublishAsync(SiteEditions.Edition(1), Time.GetUtcNow());
        await Volet.PublishAsync(SiteEditions.Edition(1) with { Route = other, Id = Guid.NewGuid() }, Time.GetUtcNow());

        ChannelFault fault = Assert.Single(await writer.WriteDueAsync(anyway: false, Ct));

        Assert.Equal((SiteWriter.Channel, (Route?)SiteEditions.Pole, 1), (fault.Channel, fault.Route, fault.Attempts));
        Assert.True(File.Exists(Path.Combine(_www, "autre", "atom.xml")));
        VoletStatus status = await VoletStatus.OfAsync(Volet, 0, hasBroker: false, Ct);
        Assert.Contains(
            "pole-imaginaire by site: the folder of the site cannot be written: ",
            status.ToText(Time.GetUtcNow(), MessageLanguage.English),
            StringComparison.Ordinal
        );

        File.Delete(Site);
        Assert.Single(await writer.WriteDueAsync(anyway: false, Ct));
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await writer.WriteDueAsync(anyway: false, Ct));
        Assert.Equal(_threeFiles, Names());
        Assert.Empty((await VoletStatus.OfAsync(Volet, 0, hasBroker: false, Ct)).Faults);
    }

    [Fact]
    public async Task A_loop_writes_what_is_missing_for_as_long_as_the_worker_runs()
    {
        await Volet.PublishAsync(SiteEditions.Edition(1), Time.GetUtcNow());
        using SiteLoop loop = new(Contracts.Routes.Volet.Offensive, Writer(), Time, NullLogger.Instance);

        await loop.StartAsync(Ct);
        await UntilAsync(() => File.Exists(Path.Combine(Site, "atom.xml")));
        Directory.Delete(Site, recursive: true);
        await UntilAsync(() =>
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            return File.Exists(Path.Combine(Site, "atom.xml"));
        });

        await loop.StopAsync(Ct);
    }

    [Fact]
    public async Task Where_the_folder_above_is_missing_nothing_is_made()
    {
        _digests.Add(SiteEditions.Digest(Path.Combine(_www, "not-mounted", "imaginaire")));
        await Volet.PublishAsync(SiteEditions.Edition(1), Time.GetUtcNow());

        ChannelFault fault = Assert.Single(await Writer(own: false).WriteDueAsync(anyway: false, Ct));

        Assert.EndsWith(": a folder is missing, or a file stands in its place", fault.Reason, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_www));
    }

    [Fact]
    public async Task A_site_in_the_data_folder_is_not_written_and_a_fault_goes_with_its_site()
    {
        _digests.Add(SiteEditions.Digest(Path.Combine(_www, "data", "site")));
        await Volet.PublishAsync(SiteEditions.Edition(1), Time.GetUtcNow());
        SiteWriter writer = Writer(own: false);

        Assert.Single(await writer.WriteDueAsync(anyway: false, Ct), f => f.Reason.EndsWith("are not apart", StringComparison.Ordinal));

        _digests.Clear();
        Assert.Empty(await writer.WriteDueAsync(anyway: false, Ct));
        Assert.Empty(await Volet.Outbox.FaultsAsync(Ct));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("atom.xml")]
    public async Task A_page_of_somebody_else_in_the_folder_is_left_as_it_is_and_told(string name)
    {
        Directory.CreateDirectory(Site);
        string page = Path.Combine(Site, name);
        await File.WriteAllTextAsync(page, "<p>Le pôle</p>", Ct);
        await Volet.PublishAsync(SiteEditions.Edition(1), Time.GetUtcNow());

        ChannelFault fault = Assert.Single(await Writer().WriteDueAsync(anyway: false, Ct));

        Assert.Equal($"the folder of the site holds a file of somebody else: {name}", fault.Reason);
        Assert.Equal("<p>Le pôle</p>", await File.ReadAllTextAsync(page, Ct));
        Assert.Equal([name], Names());
    }

    [Fact]
    public async Task A_link_in_the_folder_leads_nobody_to_write_elsewhere()
    {
        Directory.CreateDirectory(Site);
        string elsewhere = Path.Combine(_www, "elsewhere");
        await File.WriteAllTextAsync(elsewhere, "kept", Ct);
        File.CreateSymbolicLink(Path.Combine(Site, "index.html.tmp"), elsewhere);
        await Volet.PublishAsync(SiteEditions.Edition(1), Time.GetUtcNow());

        Assert.Empty(await Writer().WriteDueAsync(anyway: false, Ct));

        Assert.Equal("kept", await File.ReadAllTextAsync(elsewhere, Ct));
        Assert.Null(new FileInfo(Path.Combine(Site, "index.html")).LinkTarget);
        Assert.Equal(_threeFiles, Names());
    }

    [Fact]
    public async Task A_folder_that_is_a_link_into_the_data_folder_is_not_written()
    {
        string data = Directory.CreateDirectory(Path.Combine(_www, "data", "offensive")).FullName;
        Directory.CreateSymbolicLink(Site, data);
        await Volet.PublishAsync(SiteEditions.Edition(1), Time.GetUtcNow());

        Assert.Single(await Writer().WriteDueAsync(anyway: false, Ct), f => f.Reason.EndsWith("are not apart", StringComparison.Ordinal));

        Assert.Empty(Directory.GetFiles(data));
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), Ct);
        }
    }

    private SiteWriter Writer(bool own = true)
    {
        if (own && _digests.Count == 0)
        {
            _digests.Add(SiteEditions.Digest(Site));
        }

        return new SiteWriter(Volet, () => _digests, Path.Combine(_www, "data"), TimeSpan.FromMinutes(1), NoCommitPoints.Instance, Time);
    }

    [UnsupportedOSPlatform("windows")]
    private static string ModeOf(string file) => Convert.ToString((int)File.GetUnixFileMode(file), 8);

    private string[] Names() => [.. Directory.GetFiles(Site).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private string All() => string.Join('\n', Names().Select(n => n + File.ReadAllText(Path.Combine(Site, n))));
}

public sealed class SqliteSiteWriterTests : SiteWriterContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresSiteWriterTests : SiteWriterContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
