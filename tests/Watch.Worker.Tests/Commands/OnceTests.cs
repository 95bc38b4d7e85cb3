using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Watch.Testing;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>The whole way on schedule's word: a site on loopback lists the sample editions, and <c>once</c> fetches them.</summary>
public class OnceTests
{
    [Fact]
    public async Task Once_fetches_what_is_listed_raises_for_live_families_and_says_what_is_missing()
    {
        using LoopbackSite site = SiteWithSamples();
        using Typed typed = new() { Site = site.Address };
        Answer once = await typed.TypeAsync("once", "--json");
        Assert.Equal((ExitStatus.Done, ""), (once.Status, once.Error));
        Assert.Equal((5, 18), (once.Number("documents"), once.Number("new")));

        Answer alerts = await typed.TypeAsync("alerts", "--json");
        Assert.NotEmpty(alerts.Objects);
        Assert.All(alerts.Objects, alert => Assert.StartsWith("A", alert.GetProperty("notice").GetString(), StringComparison.Ordinal));
        Assert.Contains(alerts.Objects, alert => alert.GetProperty("status").GetString() == "withdrawn");

        JsonElement source = (await typed.TypeAsync("sources", "--json")).Last;
        Assert.Contains("RCS-A_BXA20260212", source.GetProperty("missing").EnumerateArray().Select(m => m.GetString()));
        Assert.Equal(JsonValueKind.Null, source.GetProperty("last_error").ValueKind);
    }

    [Fact]
    public async Task A_source_that_was_just_read_is_not_due_and_nothing_is_asked_of_it()
    {
        using LoopbackSite site = SiteWithSamples();
        using Typed typed = new() { Site = site.Address };
        await typed.TypeAsync("once", "--json");
        int asked = site.Requests.Count;
        Answer again = await typed.TypeAsync("once", "--json");
        Assert.Equal((ExitStatus.Done, 0), (again.Status, again.Number("documents")));
        Assert.Equal(asked, site.Requests.Count);
    }

    [Fact]
    public async Task A_family_in_shadow_raises_when_a_person_imports_the_same_edition()
    {
        using LoopbackSite site = SiteWithSamples();
        using Typed typed = new() { Site = site.Address };
        await typed.TypeAsync("once", "--json");
        Answer imported = await typed.TypeAsync("import", Path.Combine(Typed.Samples, "bodacc", "RCS-B_BXB20260210.xml"), "--json");
        Assert.True(imported.Number("new") > 0);
        Assert.Contains((await typed.TypeAsync("alerts", "--json")).Objects, a => a.GetProperty("notice").GetString() == "B202602101");
    }

    [Fact]
    public async Task What_was_fetched_is_kept_and_can_be_read_again()
    {
        using LoopbackSite site = SiteWithSamples();
        using Typed typed = new() { Site = site.Address };
        await typed.TypeAsync("once", "--json");
        string archive = Path.Combine(typed.Data, "archive");

        using Typed elsewhere = new();
        Answer again = await elsewhere.TypeAsync("import", archive, "--json");
        Assert.Equal((ExitStatus.Done, 5, 18), (again.Status, again.Number("documents"), again.Number("new")));

        Directory.Delete(Path.Combine(archive, "objects"), recursive: true);
        Directory.CreateDirectory(Path.Combine(archive, "objects"));
        Assert.Equal(ExitStatus.Quarantined, (await elsewhere.TypeAsync("import", archive)).Status);
        Assert.Contains("no longer among its contents", (await elsewhere.TypeAsync("quarantine", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_is_away_is_a_failure_that_sources_tells()
    {
        using Typed typed = new() { Site = new Uri("http://127.0.0.1:9/BODACC/") };
        Answer once = await typed.TypeAsync("once");
        Assert.Equal(ExitStatus.Failed, once.Status);
        Assert.Contains("bodacc: http://127.0.0.1:9/BODACC/", once.Error, StringComparison.Ordinal);
        Assert.NotEqual(JsonValueKind.Null, (await typed.TypeAsync("sources", "--json")).Last.GetProperty("last_error").ValueKind);
    }

    [Fact]
    public async Task An_edition_that_is_fetched_and_cannot_be_read_is_a_failure_that_sources_tells()
    {
        using LoopbackSite site = SiteWithSamples();
        site.Put("FluxAnneeCourante/RCS-A_BXA20260216.taz", Taz("RCS-A_BXA20260216.xml", "<?xml version=\"1.0\"?><renamed/>"u8.ToArray()));
        using Typed typed = new() { Site = site.Address };
        Answer once = await typed.TypeAsync("once", "--json");
        Assert.Equal((ExitStatus.Failed, 18), (once.Status, once.Number("new")));
        JsonElement source = (await typed.TypeAsync("sources", "--json")).Last;
        Assert.Contains("RCS-A_BXA20260216", source.GetProperty("last_error").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, source.GetProperty("quarantined").GetInt32());
    }

    private static LoopbackSite SiteWithSamples()
    {
        LoopbackSite site = new();
        foreach (string sample in Directory.EnumerateFiles(Path.Combine(Typed.Samples, "bodacc")))
        {
            byte[] bytes = File.ReadAllBytes(sample);
            site.Put(
                $"FluxAnneeCourante/{Path.GetFileNameWithoutExtension(sample)}.taz",
                Path.GetExtension(sample) == ".taz" ? bytes : Taz(Path.GetFileName(sample), bytes));
        }

        return site;
    }

    private static byte[] Taz(string name, byte[] document)
    {
        using MemoryStream zipped = new();
        using (GZipStream gzip = new(zipped, CompressionLevel.Fastest, leaveOpen: true))
        using (TarWriter tar = new(gzip, TarEntryFormat.Ustar))
        {
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(document) });
        }

        return zipped.ToArray();
    }
}
