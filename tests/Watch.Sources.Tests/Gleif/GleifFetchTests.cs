using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Identifiers;
using Watch.Sources.Gleif.Fetching;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Gleif;

public sealed class GleifFetchTests : IDisposable
{
    private readonly LoopbackSite _site = new();
    private readonly HashSet<string> _unreadable = [];
    private Watermark? _watermark;

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_first_run_takes_the_whole_files_who_is_who_first()
    {
        Publish(29, 8, "IntraDay");
        Assert.Equal(["lei2-29-8-whole.xml.zip", "rr-29-8-whole.xml.zip", "repex-29-8-whole.xml.zip"], Names(await RunAsync()));
        Assert.Empty(Names(await RunAsync()));
    }

    [Theory]
    [InlineData(29, 16, "IntraDay")]
    [InlineData(30, 8, "LastDay")]
    public async Task The_smallest_delta_that_reaches_back_is_taken(int day, int hour, string window)
    {
        Publish(29, 8);
        await RunAsync();
        Publish(day, hour, "IntraDay", "LastDay", "LastWeek", "LastMonth");
        Assert.All(Names(await RunAsync()), n => Assert.EndsWith($"{day}-{hour}-{window}.xml.zip", n, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_delta_that_begins_too_late_gives_way_to_a_larger_one()
    {
        Publish(29, 8);
        await RunAsync();
        Publish(30, 8, "LastDay", "LastWeek");
        _site.Put("rr-30-8-LastDay.xml.zip", Zip("rr", 30, 8, since: 20));
        Assert.Equal(["lei2-30-8-LastDay.xml.zip", "rr-30-8-LastWeek.xml.zip", "repex-30-8-LastDay.xml.zip"], Names(await RunAsync()));
    }

    [Fact]
    public async Task Where_no_delta_reaches_back_the_whole_file_is_taken()
    {
        Publish(1, 8);
        await RunAsync();
        Publish(30, 8, "IntraDay", "LastDay", "LastWeek", "LastMonth");
        Assert.All(Names(await RunAsync()), n => Assert.EndsWith("30-8-whole.xml.zip", n, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_that_cannot_be_had_is_waited_for_and_nothing_is_passed()
    {
        Publish(29, 8);
        _site.Reply("rr-29-8-whole.xml.zip", LoopbackSite.Html("<html>Maintenance</html>"));
        List<FetchStep> steps = await RunAsync();
        Assert.Equal(["lei2-29-8-whole.xml.zip"], Names(steps));
        Assert.Single(steps.OfType<FetchStep.Failed>());

        _site.Heal("rr-29-8-whole.xml.zip");
        Assert.Equal(["rr-29-8-whole.xml.zip", "repex-29-8-whole.xml.zip"], Names(await RunAsync()));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_taken_again()
    {
        Publish(29, 8);
        _unreadable.Add("lei2-29-8-whole.xml.zip");
        Assert.Single(Names(await RunAsync()));
        _unreadable.Clear();
        Assert.Equal(3, Names(await RunAsync()).Count);
    }

    [Fact]
    public async Task Wherever_the_worker_dies_each_part_is_taken()
    {
        Publish(29, 8);
        List<string> whole = Names(await RunAsync());
        for (int steps = 1; steps <= 2 * whole.Count; steps++)
        {
            _watermark = null;
            IEnumerable<string> taken = [.. Names(await RunAsync(steps)), .. Names(await RunAsync())];
            Assert.Equal(whole.Order(), taken.Distinct().Order());
        }

        Publish(30, 8, "LastDay");
        List<string> deltas = Names(await RunAsync(1));
        Assert.Equal(["lei2-30-8-LastDay.xml.zip"], deltas);
        Assert.Equal(["lei2-30-8-LastDay.xml.zip", "rr-30-8-LastDay.xml.zip", "repex-30-8-LastDay.xml.zip"], Names(await RunAsync()));
    }

    [Theory]
    [InlineData(406)]
    [InlineData(503)]
    public async Task A_list_that_is_refused_is_a_failure(int status)
    {
        _site.Reply("publishes", LoopbackSite.Status(status));
        Assert.IsType<FetchStep.Failed>(Assert.Single(await RunAsync()));
    }

    [Fact]
    public async Task An_error_page_in_place_of_the_list_is_a_failure()
    {
        _site.Reply("publishes", LoopbackSite.Html("<html>Maintenance</html>"));
        Assert.Contains("no list", Assert.IsType<FetchStep.Failed>(Assert.Single(await RunAsync())).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_leads_elsewhere_is_not_followed()
    {
        _site.Put("publishes", Encoding.UTF8.GetBytes(List(29, 8, [], new Uri("https://elsewhere.invalid/"))));
        FetchStep.Failed failed = Assert.IsType<FetchStep.Failed>(Assert.Single(await RunAsync()));
        Assert.Contains("not the publisher's", failed.Reason, StringComparison.Ordinal);
    }

    private void Publish(int day, int hour, params string[] windows)
    {
        _site.Put("publishes", Encoding.UTF8.GetBytes(List(day, hour, windows, _site.Address)));
        foreach (string part in new[] { "lei2", "rr", "repex" })
        {
            _site.Put($"{part}-{day}-{hour}-whole.xml.zip", Zip(part, day, hour));
            foreach (string window in windows)
            {
                _site.Put($"{part}-{day}-{hour}-{window}.xml.zip", Zip(part, day, hour, since: window == "IntraDay" ? -8 : -48));
            }
        }
    }

    private static string List(int day, int hour, string[] windows, Uri address)
    {
        string File(string name) => $"{{\"xml\":{{\"url\":\"{address}{name}.xml.zip\",\"record_count\":1}}}}";
        string Part(string part) =>
            $"\"{part}\":{{\"full_file\":{File($"{part}-{day}-{hour}-whole")},\"delta_files\":{{"
            + string.Join(',', windows.Select(w => $"\"{w}\":{File($"{part}-{day}-{hour}-{w}")}"))
            + "}}";
        string parts = string.Join(',', new[] { "lei2", "rr", "repex" }.Select(Part));
        return $"{{\"data\":[{{\"publish_date\":\"2026-11-{day:00} {hour:00}:00:00\",{parts}}},"
            + "{\"publish_date\":\"2026-10-01 00:00:00\"}]}";
    }

    // Since: so many hours before, or a day of the month.
    private static byte[] Zip(string part, int day, int hour, int? since = null)
    {
        (string root, string header, string list) = part switch
        {
            "lei2" => ("lei:LEIData", "lei:LEIHeader", "lei:LEIRecords"),
            "rr" => ("rr:RelationshipData", "rr:Header", "rr:RelationshipRecords"),
            _ => ("repex:ReportingExceptionData", "repex:Header", "repex:ReportingExceptions"),
        };
        DateTimeOffset date = new(2026, 11, day, hour, 31, 0, TimeSpan.Zero);
        DateTimeOffset? start =
            since is null ? null
            : since < 0 ? date.AddHours(since.Value)
            : date.AddMinutes(-1);
        string content = since is null ? "GLEIF_FULL_PUBLISHED" : "GLEIF_DELTA_PUBLISHED";
        byte[] xml = GleifXml.File(root, header, list, [], content, Iso(date), start is null ? null : Iso(start.Value));
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry($"{part}.xml").Open();
            entry.Write(xml);
        }

        return bytes.ToArray();
    }

    private static string Iso(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    private static List<string> Names(List<FetchStep> steps) => [.. steps.OfType<FetchStep.Document>().Select(d => d.Info.Name)];

    private async Task<List<FetchStep>> RunAsync(int most = int.MaxValue)
    {
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero)));
        services.AddGleifFetching(Settings());
        await using ServiceProvider provider = services.BuildServiceProvider();
        List<FetchStep> steps = [];
        int taken = 0;
        ISource source = provider.GetRequiredKeyedService<ISource>(new SourceId("gleif"));
        await foreach (FetchStep step in source.FetchAsync(_watermark, TestContext.Current.CancellationToken))
        {
            if (step is FetchStep.Reached reached)
            {
                _watermark = reached.Watermark;
            }
            else
            {
                steps.Add(step);
            }

            if (step is FetchStep.Document document && _unreadable.Contains(document.Info.Name))
            {
                document.SetUnreadable();
            }

            if (++taken == most)
            {
                break;
            }
        }

        return steps;
    }

    private SourceSettings Settings() =>
        new()
        {
            Id = new SourceId("gleif"),
            Stage = Stage.Live,
            Schedule = "0 40 2,10,18 ? * *",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
            Channels = new Dictionary<string, ChannelSettings>
            {
                ["golden-copy"] = new(Stage.Live, new Uri(_site.Address, "publishes")),
                ["delta"] = new(Stage.Live, new Uri(_site.Address, "publishes")),
            },
            Families = new Dictionary<string, Stage>(),
            Limits = new FetchLimits { UserAgent = "Watch/0.1 (contact@watch.invalid)", Pause = TimeSpan.Zero },
            Access = new SourceAccess { Robots = RobotsPolicy.Ignore },
        };
}
