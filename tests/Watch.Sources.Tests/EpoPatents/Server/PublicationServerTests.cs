using System.Globalization;
using Watch.Sources.Tests.Containers;
using Watch.Sources.Tests.EpoPatents.FullText;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Server;

public sealed class PublicationServerTests : IDisposable
{
    private const string A = "EP4999174NWA1";
    private const string B = "EP4999175NWB1";
    private const string ReadA = A + ".xml publications Live";
    private const string ReadB = B + ".xml publications Live";

    private readonly ServerRun _run = new();

    public PublicationServerTests()
    {
        _run.Days("20261104", "20261111", "20261118");
        _run.List("20261118", A, B);
        _run.Put(A, B);
    }

    [Fact]
    public async Task The_first_run_reads_the_latest_day_whole_and_the_next_ones_nothing_twice()
    {
        Assert.Equal([ReadA, ReadB], await _run.RunAsync());
        Assert.Empty(await _run.RunAsync());
        Assert.DoesNotContain(_run.Site.Requests, r => r.Contains("20261111", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_to_begin_with_is_that_of_the_configuration()
    {
        _run.StartOn = new DateOnly(2026, 11, 11);
        _run.List("20261111", "EP4999000NWA2");
        _run.Put("EP4999000NWA2");

        Assert.Equal(["EP4999000NWA2.xml publications Live", ReadA, ReadB], await _run.RunAsync());
    }

    [Fact]
    public async Task A_day_that_is_not_yet_is_not_asked_for()
    {
        _run.Days("20261118", "20261125");

        Assert.Equal([ReadA, ReadB], await _run.RunAsync());
        Assert.DoesNotContain(_run.Site.Requests, r => r.Contains("20261125", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_stop_a_day_is_gone_on_with_where_it_was()
    {
        string[] names = [.. Enumerable.Range(4_990_000, 50).Select(n => string.Create(CultureInfo.InvariantCulture, $"EP{n}NWA1"))];
        _run.List("20261118", names);
        _run.Put(names);
        _run.StopAfter = 45;
        Assert.Equal(45, (await _run.RunAsync()).Count);

        _run.StopAfter = null;
        Assert.Equal(names[40..].Select(n => $"{n}.xml publications Live"), await _run.RunAsync());
    }

    [Fact]
    public async Task What_comes_late_to_a_day_is_read_during_a_week_and_then_the_day_is_settled()
    {
        await _run.RunAsync();
        _run.List("20261118", A, B, "EP4999001NWA1");
        _run.Put("EP4999001NWA1");
        _run.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(["EP4999001NWA1.xml publications Live"], await _run.RunAsync());

        _run.Days("20261118", "20261125", "20261202");
        _run.List("20261125", "EP4999002NWA1");
        _run.List("20261202", "EP4999003NWA1");
        _run.Put("EP4999002NWA1", "EP4999003NWA1");
        _run.Time.Advance(TimeSpan.FromDays(12));
        Assert.Equal(2, (await _run.RunAsync()).Count);
        _run.Site.Requests.Clear();
        Assert.Empty(await _run.RunAsync());
        Assert.DoesNotContain(_run.Site.Requests, r => r.Contains("20261118", StringComparison.Ordinal));
        Assert.DoesNotContain(A, _run.Watermark!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_without_a_day_is_a_gap_once_nobody_can_expect_it_and_a_holiday_is_none()
    {
        await _run.RunAsync();
        _run.Days("20261118", "20261127", "20261209");
        _run.List("20261127", "EP4999002NWA1");
        _run.List("20261209", "EP4999003NWA1");
        _run.Put("EP4999002NWA1", "EP4999003NWA1");
        _run.Time.SetUtcNow(new DateTimeOffset(2026, 12, 11, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal(
            ["gap EP-2026-49", "EP4999002NWA1.xml publications Live", "EP4999003NWA1.xml publications Live"],
            await _run.RunAsync()
        );
        _run.Days("20261118", "20261127", "20261202", "20261209");
        _run.List("20261202", "EP4999004NWA1");
        _run.Put("EP4999004NWA1");
        Assert.Equal(["filled EP-2026-49", "EP4999004NWA1.xml publications Live"], await _run.RunAsync());
    }

    [Fact]
    public async Task A_publication_that_is_not_there_is_a_gap_and_read_when_it_comes()
    {
        _run.Site.Remove($"patents/{A}/document.xml");
        IReadOnlyList<string> steps = await _run.RunAsync();

        Assert.StartsWith("failed: ", steps[0], StringComparison.Ordinal);
        Assert.Equal([$"gap {A}", ReadB], steps.Skip(1));
        _run.Put(A);
        _run.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal([ReadA, $"filled {A}"], await _run.RunAsync());
    }

    [Fact]
    public async Task A_page_or_a_part_in_the_place_of_a_publication_is_no_document()
    {
        byte[] whole = Pack.Bytes(FullTexts.Document());
        _run.Site.Reply($"patents/{A}/document.xml", LoopbackSite.Html("<html><body>Service unavailable</body></html>"));
        _run.Site.Reply($"patents/{B}/document.xml", LoopbackSite.CutInChunks(whole));

        Assert.Equal(["failed: the answer is no publication", "failed: the publication breaks off"], await _run.RunAsync());
        _run.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal([$"gap {A}", $"gap {B}"], (await _run.RunAsync()).Where(s => s.StartsWith("gap", StringComparison.Ordinal)));
        _run.Site.Heal($"patents/{A}/document.xml");
        _run.Site.Heal($"patents/{B}/document.xml");
        _run.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal([ReadA, $"filled {A}", ReadB, $"filled {B}"], await _run.RunAsync());
    }

    [Fact]
    public async Task What_cannot_be_read_is_looked_for_again()
    {
        _run.Unreadable.Add($"{A}.xml");

        Assert.Equal([ReadA, $"gap {A}", ReadB], await _run.RunAsync());
        _run.Unreadable.Clear();
        _run.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal([ReadA, $"filled {A}"], await _run.RunAsync());
    }

    [Theory]
    [InlineData("EP18823397W1B9")]
    [InlineData("EP4999175W2A8")]
    public async Task A_correction_is_read_as_well(string name)
    {
        _run.List("20261118", A, name);
        _run.Put(name);

        Assert.Contains($"{name}.xml publications Live", await _run.RunAsync());
    }

    [Fact]
    public async Task A_publication_with_a_name_of_another_form_is_told_and_a_gap()
    {
        _run.List("20261118", A, "EP4999175XB1", "EP4999176NWB12?x=1", $"{B}/document.zip", $"{B}/pages");
        string[] steps = ["failed: 2 of its links have names of an unknown form", "gap EP4999175XB1", "gap EP4999176NWB12", ReadA, ReadB];

        Assert.Equal(steps, await _run.RunAsync());
        Assert.Equal(steps[..1], await _run.RunAsync());
    }

    [Fact]
    public async Task What_fails_of_a_day_long_ago_is_looked_for_as_long_as_of_a_new_one()
    {
        _run.StartOn = new DateOnly(2026, 8, 5);
        _run.Days("20260805", "20261118");
        _run.List("20260805", "EP4999000NWA2");
        _run.Site.Reply("patents/EP4999000NWA2/document.xml", LoopbackSite.Status(500));
        IReadOnlyList<string> first = await _run.RunAsync();
        _run.Put("EP4999000NWA2");
        _run.Site.Heal("patents/EP4999000NWA2/document.xml");
        _run.Time.Advance(TimeSpan.FromHours(2));

        Assert.Single(first, s => s.StartsWith("failed: ", StringComparison.Ordinal));
        Assert.Contains("EP4999000NWA2.xml publications Live", await _run.RunAsync());
    }

    [Fact]
    public async Task What_never_comes_is_a_gap_and_left_after_60_days()
    {
        _run.Site.Reply($"patents/{A}/document.xml", LoopbackSite.Status(500));
        List<string> steps = [.. await _run.RunAsync()];
        for (int day = 1; day <= 130; day++)
        {
            _run.Time.Advance(TimeSpan.FromDays(1));
            steps.AddRange(await _run.RunAsync());
        }

        Assert.Single(steps, $"gap {A}");
        Assert.DoesNotContain(A, _run.Watermark!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_fails_again_and_again_is_left_alone()
    {
        string[] names = [.. Enumerable.Range(4_990_000, 20).Select(n => string.Create(CultureInfo.InvariantCulture, $"EP{n}NWA1"))];
        _run.List("20261118", names);
        foreach (string name in names)
        {
            _run.Site.Reply($"patents/{name}/document.xml", LoopbackSite.Status(500));
        }

        IReadOnlyList<string> steps = await _run.RunAsync();
        Assert.InRange(steps.Count, 1, 5);
        Assert.All(steps, s => Assert.StartsWith("failed: ", s, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_sent_away_asks_no_more()
    {
        _run.Site.Reply($"patents/{A}/document.xml", LoopbackSite.ComeBackAfter(600));

        Assert.Single(await _run.RunAsync());
        Assert.DoesNotContain(_run.Site.Requests, r => r.Contains(B, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("publication-dates")]
    [InlineData("publication-dates/20261118/patents")]
    public async Task A_list_without_entries_has_failed(string page)
    {
        _run.Site.Reply(page, LoopbackSite.Html("<html><body>Maintenance <a href=\"/help\">Help</a></body></html>"));

        Assert.Equal(["failed: the answer lists nothing: the layout or the names have changed"], await _run.RunAsync());
        _run.List("20261118", A, B);
        _run.Days("20261118");
        Assert.Equal([ReadA, ReadB], await _run.RunAsync());
    }

    public void Dispose() => _run.Dispose();
}
