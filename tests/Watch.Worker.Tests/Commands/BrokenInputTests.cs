using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>
/// Input as publishers, disks and attackers break it: a clear line, the good records kept, the exit status as documented.
/// </summary>
public class BrokenInputTests
{
    private const string FirstSeat = "Immatriculation d'une personne morale (B, C, D) suite à création d'un établissement principal";

    private const string Head =
        """<?xml version="1.0" encoding="utf-8"?><RCS-A_IMMAT><parution>20260300</parution>"""
        + """<dateParution>2026-11-12</dateParution><listeAvis>""";
    private const string Tail = "</listeAvis></RCS-A_IMMAT>";

    [Fact]
    public async Task A_cut_document_gives_the_records_before_the_cut()
    {
        string whole = Head + Record(1) + Record(2) + Tail;
        await ExpectAsync(Bytes(whole[..(whole.Length - 120)]), "cut.xml", kept: 1, "truncated");
    }

    [Fact]
    public async Task A_cut_archive_gives_the_records_before_the_cut()
    {
        StringBuilder whole = new(Head);
        for (int i = 1; i <= 400; i++)
        {
            whole.Append(Record(i, name: Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)));
        }

        byte[] archive = Taz(Bytes(whole.Append(Tail).ToString()));
        using Typed typed = new();
        Answer answer = await typed.TypeAsync("import", typed.Write("cut.taz", archive[..(archive.Length / 2)]), "--json");
        Assert.Equal(ExitStatus.Quarantined, answer.Status);
        Assert.InRange(answer.Number("notices"), 50, 399);
        Assert.Contains("truncated", (await typed.TypeAsync("quarantine", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public Task An_empty_archive_is_refused_by_name() => ExpectAsync([], "empty.taz", kept: 0, "bad-archive");

    [Fact]
    public async Task A_zip_named_taz_is_read_for_what_it_is()
    {
        using MemoryStream zipped = new();
        using (ZipArchive zip = new(zipped, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using Stream entry = await zip.CreateEntry("RCS-A_BXA20260300.xml").OpenAsync(TestContext.Current.CancellationToken);
            await entry.WriteAsync(Bytes(Head + Record(1) + Tail), TestContext.Current.CancellationToken);
        }

        using Typed typed = new();
        Answer answer = await typed.TypeAsync("import", typed.Write("RCS-A_BXA20260300.taz", zipped.ToArray()), "--json");
        Assert.Equal((ExitStatus.Done, 1), (answer.Status, answer.Number("notices")));
    }

    [Fact]
    public async Task An_entry_that_declares_forty_gigabytes_is_refused_and_what_came_before_it_kept()
    {
        byte[] good = Tar("good.xml", Bytes(Head + Record(1) + Tail));
        byte[] huge = Tar("huge.xml", [1]);
        // As GNU tar writes what eleven octal digits do not hold: 128, then the number itself.
        huge.AsSpan(124, 12).Clear();
        huge[124] = 0x80;
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(huge.AsSpan(128, 8), 40L << 30);
        Checksum(huge);
        await ExpectAsync([.. good.AsSpan(0, good.Length - 1024), .. huge], "huge.tar", kept: 1, "too-large");
    }

    [Fact]
    public Task A_DOCTYPE_is_refused_on_sight() =>
        ExpectAsync(
            Bytes(
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]>"
                    + Head[(Head.IndexOf("?>", StringComparison.Ordinal) + 2)..]
                    + Record(1, name: "&c;")
                    + Tail
            ),
            "doctype.xml",
            kept: 0,
            "forbidden"
        );

    [Fact]
    public Task A_record_that_is_not_well_formed_costs_itself_alone() =>
        ExpectAsync(
            Bytes(Head + Record(1) + Record(2).Replace("</denomination>", "</denominatio>", StringComparison.Ordinal) + Record(3) + Tail),
            "malformed.xml",
            kept: 2,
            "malformed"
        );

    [Fact]
    public async Task Absurd_dates_and_a_SIREN_of_zeros_cost_nothing_but_themselves()
    {
        using Typed typed = new();
        string text = Head + Record(1, siren: "000 000 000", date: "5025-01-01") + Record(2, date: "0009-03-04") + Tail;
        Answer answer = await typed.TypeAsync("import", typed.Write("odd.xml", Bytes(text)), "--json");
        Assert.Equal((ExitStatus.Done, 2, 0), (answer.Status, answer.Number("notices"), answer.Number("quarantined")));
        Assert.Equal(2, answer.Number("warnings"));
        Answer notice = await typed.TypeAsync("notices", "--id", "A202603001", "--json");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, notice.Last.GetProperty("parties")[0].GetProperty("siren").ValueKind);
    }

    [Fact]
    public async Task What_is_odd_in_a_document_is_counted_once_however_often_it_is_imported()
    {
        using Typed typed = new();
        string file = typed.Write("odd.xml", Bytes(Head + Record(1, date: "5025-01-01") + Tail));
        List<int> counts = [];
        for (int turn = 0; turn < 2; turn++)
        {
            await typed.TypeAsync("import", file);
            counts.Add(
                (await typed.TypeAsync("sources", "--json")).OfBodacc.GetProperty("warnings").EnumerateObject().Sum(w => w.Value.GetInt32())
            );
        }

        Assert.Equal([1, 1], counts);
    }

    [Fact]
    public async Task An_import_says_itself_what_it_set_aside_and_why()
    {
        using Typed typed = new();
        Answer answer = await typed.TypeAsync(
            "import",
            typed.Write("cut.xml", Bytes(Head + Record(1))),
            typed.Write("autre.xml", Bytes("<autre/>"))
        );
        string[] lines = answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, l => l.StartsWith("autre.xml: unknown-document: found the root element <autre>", StringComparison.Ordinal));
        Assert.Contains(
            lines,
            l => l.StartsWith("cut.xml:", StringComparison.Ordinal) && l.Contains("truncated", StringComparison.Ordinal)
        );
        Assert.StartsWith("2 set aside; `quarantine list`", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_category_is_told_by_its_words()
    {
        using Typed typed = new();
        string text = Head + Record(1).Replace("Immatriculation d'une", "Troc avec une", StringComparison.Ordinal) + Tail;
        await typed.TypeAsync("import", typed.Write("odd.xml", Bytes(text)));
        Answer sources = await typed.TypeAsync("sources", "--json");
        Assert.StartsWith(
            "Troc avec une",
            Assert.Single(sources.OfBodacc.GetProperty("unknown_categories").EnumerateObject()).Name,
            StringComparison.Ordinal
        );
        Assert.Contains("unknown category 'Troc avec une", (await typed.TypeAsync("status")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_document_that_nobody_knows_is_refused_by_its_root() =>
        ExpectAsync(Bytes("<autre/>"), "autre.xml", kept: 0, "found the root element <autre>");

    [Fact]
    public async Task A_quarantined_record_is_shown_as_it_came()
    {
        using Typed typed = new();
        await typed.TypeAsync(
            "import",
            typed.Write("cut.xml", Bytes(Head + "<avis><numeroAnnonce>1</numeroAnnonce></avis>" + Tail)),
            "--json"
        );
        string id = (await typed.TypeAsync("quarantine", "list", "--json")).Last.GetProperty("id").GetString()!;
        Answer shown = await typed.TypeAsync("quarantine", "show", id);
        Assert.Equal(ExitStatus.Done, shown.Status);
        Assert.Contains("<numeroAnnonce>1</numeroAnnonce>", shown.Output, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Failed, (await typed.TypeAsync("quarantine", "show", "nothing")).Status);
    }

    private static async Task ExpectAsync(byte[] bytes, string name, int kept, string said)
    {
        using Typed typed = new();
        Answer answer = await typed.TypeAsync("import", typed.Write(name, bytes), "--json");
        Assert.Equal((ExitStatus.Quarantined, kept), (answer.Status, answer.Number("notices")));
        Assert.True(answer.Number("quarantined") > 0);
        Answer listed = await typed.TypeAsync("quarantine", "list");
        Assert.Contains(said, listed.Output, StringComparison.Ordinal);
        Assert.Contains(name, listed.Output, StringComparison.Ordinal);
    }

    private static string Record(int number, string name = "ATELIERS DU SANCY", string siren = "999 301 070", string date = "2026-10-01") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <avis><typeAnnonce><annonce/></typeAnnonce><nojo>{number}</nojo><numeroAnnonce>{number}</numeroAnnonce>
            <numeroDepartement>63</numeroDepartement>
            <tribunal>GREFFE</tribunal><personnes><personne><personneMorale><numeroImmatriculation>
            <numeroIdentification>{siren}</numeroIdentification>
            <codeRCS>RCS</codeRCS><nomGreffeImmat>Cusset</nomGreffeImmat></numeroImmatriculation><denomination>{name}</denomination>
            </personneMorale></personne></personnes>
            <acte><creation>
            <categorieCreation>{FirstSeat}</categorieCreation>
            <dateCommencementActivite>{date}</dateCommencementActivite></creation></acte></avis>
            """
        );

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Tar(string name, byte[] content)
    {
        using MemoryStream tarred = new();
        using (TarWriter tar = new(tarred, TarEntryFormat.Ustar, leaveOpen: true))
        {
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        }

        return tarred.ToArray();
    }

    private static byte[] Taz(byte[] document)
    {
        using MemoryStream zipped = new();
        using (GZipStream gzip = new(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Tar("RCS-A_BXA20260300.xml", document));
        }

        return zipped.ToArray();
    }

    // The sum of the header's bytes, its own field taken as blanks, in six octal digits.
    private static void Checksum(byte[] header)
    {
        Encoding.ASCII.GetBytes("        ").CopyTo(header, 148);
        int sum = header.Take(512).Sum(b => b);
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header, 148);
    }
}
