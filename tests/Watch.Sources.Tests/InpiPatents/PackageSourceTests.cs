using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.InpiPatents;

public sealed class PackageSourceTests : IDisposable
{
    private readonly PackageFolder _folder = new();

    [Fact]
    public async Task All_that_stands_in_a_folder_is_read_once_oldest_first()
    {
        _folder.Put("2025/FR_FRAMDST36_2025_52.zip");
        _folder.Put("FR_FRNEWST36_2026_01.zip");
        _folder.Put("FR_FRAMDST36_2026_01.zip");
        _folder.Put("FR_FRCCPST36_2026_01.zip");
        _folder.Put("lisez-moi.txt");

        Assert.Equal(
            ["FR_FRAMDST36_2025_52.zip amended Live", "FR_FRNEWST36_2026_01.zip new Live", "FR_FRAMDST36_2026_01.zip amended Live"],
            await _folder.RunAsync()
        );
        Assert.Empty(await _folder.RunAsync());
        _folder.Put("FR_FRAMDST36_2026_02.zip");
        Assert.Equal(["FR_FRAMDST36_2026_02.zip amended Live"], await _folder.RunAsync());
    }

    [Fact]
    public async Task A_package_waits_for_the_day_of_its_issue_in_Paris()
    {
        _folder.Put("FR_FRAMDST36_2026_48.zip");

        Assert.Empty(await _folder.RunAsync());
        _folder.Time.SetUtcNow(new DateTimeOffset(2026, 11, 26, 22, 59, 0, TimeSpan.Zero));
        Assert.Empty(await _folder.RunAsync());
        _folder.Time.SetUtcNow(new DateTimeOffset(2026, 11, 26, 23, 0, 0, TimeSpan.Zero));
        Assert.Equal(["FR_FRAMDST36_2026_48.zip amended Live"], await _folder.RunAsync());
    }

    [Fact]
    public async Task A_week_that_is_missing_is_a_gap_until_it_comes()
    {
        _folder.Put("FR_FRAMDST36_2026_43.zip");
        _folder.Put("FR_FRAMDST36_2026_46.zip");

        Assert.Equal(
            [
                "FR_FRAMDST36_2026_43.zip amended Live",
                "gap FR_FRAMDST36_2026_44",
                "gap FR_FRAMDST36_2026_45",
                "FR_FRAMDST36_2026_46.zip amended Live",
            ],
            await _folder.RunAsync()
        );
        Assert.Empty(await _folder.RunAsync());
        _folder.Put("FR_FRAMDST36_2026_44.zip");
        Assert.Equal(["FR_FRAMDST36_2026_44.zip amended Live", "filled FR_FRAMDST36_2026_44"], await _folder.RunAsync());
    }

    [Fact]
    public async Task A_single_old_package_beside_new_ones_is_no_gap_of_years()
    {
        _folder.Put("FR_FRAMDST36_2014_01.zip");
        _folder.Put("FR_FRAMDST36_2026_45.zip");

        Assert.Equal(["FR_FRAMDST36_2014_01.zip amended Live", "FR_FRAMDST36_2026_45.zip amended Live"], await _folder.RunAsync());
    }

    [Fact]
    public async Task A_package_that_cannot_be_read_is_a_gap_and_read_when_it_was_put_anew()
    {
        _folder.Put("FR_FRAMDST36_2026_45.zip", [1, 2, 3]);
        _folder.Unreadable.Add("FR_FRAMDST36_2026_45.zip");
        Assert.Equal(["FR_FRAMDST36_2026_45.zip amended Live", "gap FR_FRAMDST36_2026_45"], await _folder.RunAsync());

        _folder.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(["FR_FRAMDST36_2026_45.zip amended Live"], await _folder.RunAsync());
        Assert.Empty(await _folder.RunAsync());

        _folder.Put("FR_FRAMDST36_2026_45.zip");
        _folder.Unreadable.Clear();
        Assert.Equal(["FR_FRAMDST36_2026_45.zip amended Live", "filled FR_FRAMDST36_2026_45"], await _folder.RunAsync());
    }

    [Fact]
    public async Task Without_a_folder_the_source_is_not_configured_and_has_not_failed()
    {
        _folder.Remove();

        Assert.Equal(["stands NotConfigured"], await _folder.RunAsync());
    }

    [Fact]
    public async Task Stages_and_the_first_day_decide_what_is_read()
    {
        _folder.Families = new Dictionary<string, Stage> { ["new"] = Stage.Off, ["amended"] = Stage.Shadow };
        _folder.StartOn = new DateOnly(2026, 11, 5);
        _folder.Put("FR_FRAMDST36_2026_44.zip");
        _folder.Put("FR_FRAMDST36_2026_45.zip");
        _folder.Put("FR_FRNEWST36_2026_45.zip");

        Assert.Equal(["FR_FRAMDST36_2026_45.zip amended Shadow"], await _folder.RunAsync());
    }

    [Fact]
    public async Task A_server_is_read_from_its_latest_package_on_with_the_folders_of_years()
    {
        using LoopbackSite site = new();
        _folder.Address = site.Address;
        site.Put("2025/FR_FRAMDST36_2025_52.zip", PackageFolder.Package);
        site.Put("FR_FRAMDST36_2026_44.zip", PackageFolder.Package);
        site.Put("FR_FRAMDST36_2026_45.zip", PackageFolder.Package);
        site.Put("FR_FRNEWST36_2026_48.zip", PackageFolder.Package);

        Assert.Equal(["FR_FRAMDST36_2026_45.zip amended Live"], await _folder.RunAsync());
        site.Put("FR_FRAMDST36_2026_47.zip", PackageFolder.Package);
        Assert.Equal(["gap FR_FRAMDST36_2026_46", "FR_FRAMDST36_2026_47.zip amended Live"], await _folder.RunAsync());
    }

    [Fact]
    public async Task What_a_server_sends_in_the_place_of_a_package_keeps_the_family_waiting()
    {
        using LoopbackSite site = new();
        _folder.Address = site.Address;
        _folder.StartOn = new DateOnly(2026, 11, 5);
        site.Put("FR_FRAMDST36_2026_45.zip", "<html>not now</html>"u8.ToArray());
        site.Put("FR_FRAMDST36_2026_46.zip", PackageFolder.Package);

        Assert.Equal(["failed Degraded: the answer is no archive"], await _folder.RunAsync());
        site.Put("FR_FRAMDST36_2026_45.zip", PackageFolder.Package);
        Assert.Equal(["FR_FRAMDST36_2026_45.zip amended Live", "FR_FRAMDST36_2026_46.zip amended Live"], await _folder.RunAsync());
    }

    [Fact]
    public async Task A_server_without_any_package_has_failed()
    {
        using LoopbackSite site = new();
        _folder.Address = site.Address;
        site.Put("index.txt", [1]);

        Assert.StartsWith("failed Degraded: no package is listed", Assert.Single(await _folder.RunAsync()), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
