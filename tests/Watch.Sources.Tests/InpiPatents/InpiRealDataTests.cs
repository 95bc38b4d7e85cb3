using System.IO.Compression;
using Watch.Contracts.Notices;
using Watch.Sources.Tests.Containers;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.InpiPatents;

public class InpiRealDataTests
{
    [Fact]
    public void A_real_week_gives_what_was_counted_apart_from_us()
    {
        string package = RealData.Require("patents", "inpi-st36", "FR_FRAMDST36_2014_01.zip");
        (int records, List<Parsed> parsed, int lost) = InpiPackages.Read(package);
        List<Notice> notices = [.. parsed.OfType<Parsed.Accepted>().Select(a => a.Notice)];

        Assert.Equal((690, 0, 0), (records, lost, parsed.OfType<Parsed.Rejected>().Count()));
        Assert.Equal((248, 39, 288), (Count(EventKind.PatentGrant), Count(EventKind.PatentLapse), Count(EventKind.PatentSearchReport)));
        Assert.Single(notices, n => n.Events[0].Label == "Rapport de recherche complémentaire");
        Assert.Equal((152, 75), Acts(n => true));
        Assert.Equal((39, 27), Acts(n => n.Events[0].Kind == EventKind.PatentTransfer));
        Assert.Equal((30, 18), Acts(n => n.Events[0].Code == "TO"));
        Assert.Equal((9, 9), Acts(n => n.Events[0].Code == "PT"));
        Assert.Equal((9, 7), Acts(n => n.Events[0].Kind == EventKind.PatentLicence));
        Assert.Equal((13, 1), Acts(n => n.Events[0].Kind == EventKind.PatentPledge));
        Assert.Equal(13, notices.Where(n => n.Matter == "inpi-patents:0198262:GC").Select(n => n.Patent!.Document).Distinct().Count());
        Assert.Equal((38, 14), Acts(n => n.Events[0].Kind == EventKind.PatentNameChange));
        Assert.Equal(6, notices.Count(IsToHolderWithoutNumber));
        Assert.Equal(notices.Count, notices.Select(n => n.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(notices, n => Assert.Equal(new DateOnly(2014, 1, 3), n.PublishedOn));
        Assert.All(notices, n => Assert.NotEmpty(n.Classifications));

        int Count(EventKind kind) => notices.Count(n => n.Events[0].Kind == kind);

        (int Rows, int Acts) Acts(Func<Notice, bool> which)
        {
            List<Notice> rows = [.. notices.Where(n => n.Matter is not null && which(n))];
            return (rows.Count, rows.Select(n => n.Matter).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void One_broken_record_of_a_real_week_is_set_aside_and_the_others_are_read()
    {
        string package = RealData.Require("patents", "inpi-st36", "FR_FRAMDST36_2014_01.zip");
        string folder = Directory.CreateTempSubdirectory("watch-inpi-").FullName;
        try
        {
            string broken = Path.Combine(folder, Path.GetFileName(package));
            string number = Break(package, broken);
            (int records, List<Parsed> parsed, int lost) = InpiPackages.Read(broken);

            Assert.Equal((690, 0), (records, lost));
            Assert.Equal(RejectReason.Truncated, Assert.Single(parsed.OfType<Parsed.Rejected>()).Reason);
            Assert.Equal(
                Ids(InpiPackages.Read(package).Parsed).Where(id => !id.StartsWith($"FR{number}", StringComparison.Ordinal)),
                Ids(parsed)
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_dialect_of_2015_is_read_alone()
    {
        string file = RealData.Require("patents", "inpi-st36", "2706406_v1.5.1_paf2015.xml");
        Notice transfer = Assert.IsType<Parsed.Accepted>(Assert.Single(InpiPackages.Read(file).Parsed)).Notice;

        Assert.Equal(("FR2706406-0202588-TO", new DateOnly(2014, 10, 31)), (transfer.Id, transfer.PublishedOn));
        Assert.Equal(2, transfer.Classifications.Count);
    }

    private static IEnumerable<string> Ids(IEnumerable<Parsed> parsed) => parsed.OfType<Parsed.Accepted>().Select(a => a.Notice.Id);

    // Cuts the record in the middle of the package in half, and says which it is.
    private static string Break(string package, string target)
    {
        using ZipArchive source = ZipFile.OpenRead(package);
        using ZipArchive written = ZipFile.Open(target, ZipArchiveMode.Create);
        ZipArchiveEntry[] records = [.. source.Entries.Where(e => e.FullName.EndsWith("_1.zip", StringComparison.Ordinal))];
        string number = records[records.Length / 2].Name.Split('_')[0];
        foreach (ZipArchiveEntry entry in source.Entries)
        {
            using Stream content = entry.Open();
            using MemoryStream bytes = new();
            content.CopyTo(bytes);
            using Stream copy = written.CreateEntry(entry.FullName).Open();
            copy.Write(entry == records[records.Length / 2] ? Halved(bytes, number) : bytes.ToArray());
        }

        return number;
    }

    private static byte[] Halved(Stream record, string number)
    {
        using ZipArchive zip = new(record);
        using Stream content = zip.Entries.Single(e => e.Name == $"{number}.xml").Open();
        using MemoryStream xml = new();
        content.CopyTo(xml);
        return Pack.Zip(($"{number}.xml", xml.ToArray()[..(int)(xml.Length / 2)]));
    }

    private static bool IsToHolderWithoutNumber(Notice notice) =>
        notice.Events[0].Kind == EventKind.PatentTransfer
        && notice.Parties.Where(p => p.Role == PartyRole.Buyer).All(p => p.Siren is null)
        && notice.Parties.Any(p => p.Role == PartyRole.Applicant && p.Siren is not null);
}
