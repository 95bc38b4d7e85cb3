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
    private const string FirstSeat = "Immatriculation d'une personne morale (B, C, D) suite à création d'un établissement principal";

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

        JsonElement source = (await typed.TypeAsync("sources", "--json")).OfBodacc;
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
    public async Task A_host_whose_robots_txt_cannot_be_read_is_asked_again_an_hour_after_the_attempt()
    {
        using LoopbackSite site = SiteWithSamples();
        site.ReplyToRobots(LoopbackSite.Status(503));

        JsonElement source = await FailedAsync(site);

        Assert.Equal(("degraded", Typed.Now.AddHours(1)), (source.GetProperty("state").GetString(), NextOf(source)));
    }

    [Fact]
    public async Task A_host_that_says_when_to_come_back_is_asked_again_then()
    {
        using LoopbackSite site = SiteWithSamples();
        site.Reply("", LoopbackSite.ComeBackAfter(1800));

        JsonElement source = await FailedAsync(site);

        Assert.Equal(("blocked", Typed.Now.AddMinutes(30)), (source.GetProperty("state").GetString(), NextOf(source)));
    }

    [Fact]
    public async Task A_run_that_failed_without_such_a_word_is_made_again_on_schedule()
    {
        using LoopbackSite site = SiteWithSamples();
        site.Reply("", LoopbackSite.Status(500));

        JsonElement source = await FailedAsync(site);

        Assert.True(NextOf(source) > Typed.Now.AddHours(1));
    }

    [Fact]
    public async Task A_site_that_is_away_is_a_failure_that_sources_tells()
    {
        using Typed typed = new() { Site = new Uri("http://127.0.0.1:9/BODACC/") };
        Answer once = await typed.TypeAsync("once");
        Assert.Equal(ExitStatus.Failed, once.Status);
        Assert.Contains("bodacc: http://127.0.0.1:9/BODACC/", once.Error, StringComparison.Ordinal);
        Assert.NotEqual(JsonValueKind.Null, (await typed.TypeAsync("sources", "--json")).OfBodacc.GetProperty("last_error").ValueKind);
    }

    [Fact]
    public async Task An_edition_that_is_fetched_and_cannot_be_read_is_a_failure_that_sources_tells()
    {
        using LoopbackSite site = SiteWithSamples();
        site.Put("FluxAnneeCourante/RCS-A_BXA20260216.taz", Taz("RCS-A_BXA20260216.xml", "<?xml version=\"1.0\"?><renamed/>"u8.ToArray()));
        using Typed typed = new() { Site = site.Address };
        Answer once = await typed.TypeAsync("once", "--json");
        Assert.Equal((ExitStatus.Failed, 18), (once.Status, once.Number("new")));
        JsonElement source = (await typed.TypeAsync("sources", "--json")).OfBodacc;
        Assert.Contains("RCS-A_BXA20260216", source.GetProperty("last_error").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, source.GetProperty("quarantined").GetInt32());
    }

    [Theory]
    [InlineData("cut gzip")]
    [InlineData("unknown document")]
    public async Task An_edition_that_could_not_be_read_is_missing_until_the_publisher_has_mended_it_under_the_same_name(string damage)
    {
        using LoopbackSite site = SiteWithSamples();
        byte[] edition = Taz("RCS-A_BXA20260216.xml", Edition(400));
        byte[] broken = damage == "cut gzip" ? edition[..(edition.Length / 2)] : Taz("RCS-A_BXA20260216.xml", "<renamed/>"u8.ToArray());
        site.Put("FluxAnneeCourante/RCS-A_BXA20260216.taz", broken);
        using Typed typed = new() { Site = site.Address };
        Answer first = await typed.TypeAsync("once", "--json");
        string?[] missing = await MissingAsync(typed);

        site.Put("FluxAnneeCourante/RCS-A_BXA20260216.taz", edition);
        Answer mended = await typed.TypeAsync("once", "--json");

        Assert.Equal(ExitStatus.Failed, first.Status);
        Assert.Contains("RCS-A_BXA20260216", missing);
        Assert.Equal((ExitStatus.Done, 400, 418 - first.Number("new")), (mended.Status, mended.Number("notices"), mended.Number("new")));
        Assert.DoesNotContain("RCS-A_BXA20260216", await MissingAsync(typed));
    }

    [Fact]
    public async Task One_record_that_is_set_aside_does_not_make_its_edition_missing()
    {
        using LoopbackSite site = SiteWithSamples();
        string text = System
            .Text.Encoding.UTF8.GetString(Edition(3))
            .Replace("</denomination>", "</denominatio>", StringComparison.Ordinal);
        site.Put("FluxAnneeCourante/RCS-A_BXA20260216.taz", Taz("RCS-A_BXA20260216.xml", System.Text.Encoding.UTF8.GetBytes(text)));
        using Typed typed = new() { Site = site.Address };

        Answer once = await typed.TypeAsync("once", "--json");

        Assert.Equal((ExitStatus.Quarantined, true), (once.Status, once.Number("quarantined") > 0));
        Assert.DoesNotContain("RCS-A_BXA20260216", await MissingAsync(typed));
    }

    private static async Task<JsonElement> FailedAsync(LoopbackSite site)
    {
        using Typed typed = new() { Site = site.Address };
        Assert.Equal(ExitStatus.Failed, (await typed.TypeAsync("once", "--source", "bodacc")).Status);
        return (await typed.TypeAsync("sources", "--json")).OfBodacc;
    }

    private static DateTimeOffset NextOf(JsonElement source) => source.GetProperty("next_fetch").GetDateTimeOffset();

    private static async Task<string?[]> MissingAsync(Typed typed) =>
        [.. (await typed.TypeAsync("sources", "--json")).OfBodacc.GetProperty("missing").EnumerateArray().Select(m => m.GetString())];

    private static byte[] Edition(int records) =>
        System.Text.Encoding.UTF8.GetBytes(
            string.Concat([
                """<?xml version="1.0" encoding="utf-8"?><RCS-A_IMMAT><parution>20260216</parution>"""
                    + """<dateParution>2026-11-20</dateParution><listeAvis>""",
                .. Enumerable
                    .Range(1, records)
                    .Select(i =>
                        string.Create(
                            System.Globalization.CultureInfo.InvariantCulture,
                            $"""
                            <avis><typeAnnonce><annonce/></typeAnnonce><nojo>{i}</nojo><numeroAnnonce>{i}</numeroAnnonce>
                            <numeroDepartement>63</numeroDepartement>
                            <tribunal>GREFFE</tribunal><personnes><personne><personneMorale><denomination>{Guid.NewGuid()}</denomination>
                            </personneMorale></personne></personnes>
                            <acte><creation>
                            <categorieCreation>{FirstSeat}</categorieCreation>
                            <dateCommencementActivite>2026-10-01</dateCommencementActivite></creation></acte></avis>
                            """
                        )
                    ),
                "</listeAvis></RCS-A_IMMAT>",
            ])
        );

    private static LoopbackSite SiteWithSamples()
    {
        LoopbackSite site = new();
        foreach (string sample in Directory.EnumerateFiles(Path.Combine(Typed.Samples, "bodacc")))
        {
            byte[] bytes = File.ReadAllBytes(sample);
            site.Put(
                $"FluxAnneeCourante/{Path.GetFileNameWithoutExtension(sample)}.taz",
                Path.GetExtension(sample) == ".taz" ? bytes : Taz(Path.GetFileName(sample), bytes)
            );
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
