using System.Text;
using Watch.Sources.Seams;
using Watch.Sources.Tests.Containers;
using Xunit;
using static Watch.Sources.Tests.EpoPatents.ExchangeDocuments;

namespace Watch.Sources.Tests.EpoPatents;

public sealed class EpoBulkTests : IDisposable
{
    private readonly EpoFolder _folder = new();

    private static byte[] File => Encoding.UTF8.GetBytes(Docdb(Record()));

    [Fact]
    public async Task Each_file_is_read_once_oldest_first_and_again_where_it_was_changed()
    {
        _folder.Put("2026/DOCDB-202645.zip", Pack.Zip(("Root/DOC/1.zip", Pack.Zip(("1.xml", File)))), day: 6);
        _folder.Put("DOCDB-202644-B.xml", File, day: 5);
        _folder.Put("DOCDB-202644-A.xml", File, day: 5);
        _folder.Put("lisez-moi.txt", File, day: 1);

        Assert.Equal(
            [
                "DOCDB-202644-A.xml publications Shadow",
                "DOCDB-202644-B.xml publications Shadow",
                "2026/DOCDB-202645.zip publications Shadow",
            ],
            await _folder.RunAsync()
        );
        Assert.Empty(await _folder.RunAsync());
        _folder.Put("DOCDB-202644-B.xml", [.. File, (byte)'\n'], day: 7);
        Assert.Equal(["DOCDB-202644-B.xml publications Shadow"], await _folder.RunAsync());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_rests_until_it_was_put_anew()
    {
        _folder.Put("a.zip", [1, 2, 3], day: 5);
        _folder.Unreadable.Add("a.zip");

        Assert.Equal(
            ["a.zip publications Shadow", "stands Degraded: bulk: a.zip: it was fetched and cannot be read"],
            await _folder.RunAsync()
        );
        _folder.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(2, (await _folder.RunAsync()).Count);
        Assert.Empty(await _folder.RunAsync());
        _folder.Put("a.zip", Pack.Zip(("1.xml", File)), day: 6);
        _folder.Unreadable.Clear();
        Assert.Equal(["a.zip publications Shadow"], await _folder.RunAsync());
    }

    [Fact]
    public async Task A_folder_that_nobody_has_made_is_not_configured()
    {
        _folder.Remove();

        string stands = Assert.Single(await _folder.RunAsync());
        Assert.StartsWith("stands NotConfigured: bulk: not configured: there is no folder ", stands, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_family_that_is_off_is_not_read_and_not_forgotten()
    {
        _folder.Put("a.xml", File, day: 5);
        _folder.Families = new Dictionary<string, Stage> { ["publications"] = Stage.Off };
        Assert.Empty(await _folder.RunAsync());

        _folder.Families = new Dictionary<string, Stage> { ["publications"] = Stage.Live };
        Assert.Equal(["a.xml publications Live"], await _folder.RunAsync());
    }

    public void Dispose() => _folder.Dispose();
}
