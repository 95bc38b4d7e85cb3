using Watch.Contracts.Notices;
using Watch.Sources.Containers;
using Watch.Sources.Tests.Containers;
using Xunit;

namespace Watch.Sources.Tests.InpiPatents;

public class BrokenPackageTests
{
    private const string Name = "FR_FRAMDST36_2026_45.zip";

    [Fact]
    public void A_package_that_is_cut_anywhere_is_one_refusal_and_no_exception()
    {
        byte[] whole = Of(Record(1), Record(2), Record(3));
        for (int length = 1; length < whole.Length; length += 7)
        {
            Walked walked = Walked.Through(whole[..length], Name);
            Assert.Equal(Name, Assert.Single(walked.Refused).Name);
            Assert.Empty(walked.Documents);
        }
    }

    [Fact]
    public void One_broken_record_of_many_is_refused_alone()
    {
        (string, byte[] Content) second = Record(2);
        Walked walked = Walked.Through(Of(Record(1), ("/doc/2_1.zip", second.Content[..^40]), Record(3)), Name);

        Assert.Equal([$"{Name}/doc/1_1.zip/1.xml", $"{Name}/doc/3_1.zip/3.xml"], Records(walked));
        Assert.Equal([($"{Name}/doc/2_1.zip", RejectReason.BadArchive)], walked.Reasons);
    }

    [Fact]
    public void A_record_that_unpacks_to_gigabytes_is_refused_alone()
    {
        byte[] bomb = Pack.Zip(("2.xml", Pack.Bytes("<a>" + new string('a', 80 * 1024 * 1024))));
        Walked walked = Walked.Through(Of(Record(1), ("/doc/2_1.zip", bomb), Record(3)), Name);

        Assert.Contains(($"{Name}/doc/2_1.zip/2.xml", RejectReason.TooLarge), walked.Reasons);
        Assert.Equal([$"{Name}/doc/1_1.zip/1.xml", $"{Name}/doc/3_1.zip/3.xml"], Records(walked));
    }

    [Fact]
    public void A_record_that_declares_more_than_is_allowed_is_refused_unopened()
    {
        byte[] content = Of(Record(1), ("/doc/2_1.zip", Pack.Zip(("2.xml", new byte[500_000]))), Record(3));
        Walked walked = Walked.Through(content, Name, new ContainerLimits { MaxEntryBytes = 400_000 });

        Assert.Equal([($"{Name}/doc/2_1.zip/2.xml", RejectReason.TooLarge)], walked.Reasons);
        Assert.Equal(2, Records(walked).Count());
    }

    [Fact]
    public void A_name_that_climbs_out_is_read_under_another_and_told()
    {
        Walked walked = Walked.Through(Of(("../../etc/1_1.zip", Record(1).Content)), Name);

        Assert.Equal([$"{Name}/etc/1_1.zip/1.xml"], Records(walked));
        Assert.Equal([$"{Name}/etc/1_1.zip"], walked.Odd.Select(o => o.Name));
    }

    private static IEnumerable<string> Records(Walked walked) =>
        walked.Documents.Where(d => d.Text.Contains("fr-patent-document", StringComparison.Ordinal)).Select(d => d.Name);

    private static byte[] Of(params (string Name, byte[] Content)[] records) =>
        Pack.Zip([("/dtds/a.dtd", [1]), .. records, ("index.xml", Pack.Bytes("<package-index/>")), ("Volumeid", [1])]);

    private static (string Name, byte[] Content) Record(int number) =>
        ($"/doc/{number}_1.zip", Pack.Zip(($"{number}.xml", Pack.Bytes(PatentXml.Record())), ("TOC.xml", Pack.Bytes("<package-index/>"))));
}
