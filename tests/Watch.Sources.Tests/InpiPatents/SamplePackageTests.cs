using Watch.Contracts.Notices;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.InpiPatents;

public class SamplePackageTests
{
    private static string Sample => Repository.PathTo("samples", "inpi-patents", SamplePackage.Name);

    [Fact]
    public async Task The_sample_is_what_is_written_here()
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        if (Environment.GetEnvironmentVariable("WATCH_WRITE_SAMPLES") == "1")
        {
            await File.WriteAllBytesAsync(Sample, SamplePackage.Write(), ct);
        }

        Assert.Equal(await File.ReadAllBytesAsync(Sample, ct), SamplePackage.Write());
    }

    [Fact]
    public void The_sample_holds_each_sort_of_announcement_and_an_act_over_three_patents()
    {
        List<Parsed> parsed = InpiPackages.Read(Sample).Parsed;
        List<Notice> notices = [.. parsed.Select(p => Assert.IsType<Parsed.Accepted>(p)).Select(a => a.Notice)];

        Assert.Equal(
            [
                (EventKind.PatentGrant, 4),
                (EventKind.PatentSearchReport, 1),
                (EventKind.PatentLapse, 1),
                (EventKind.PatentTransfer, 1),
                (EventKind.PatentPledge, 3),
            ],
            notices.GroupBy(n => n.Events[0].Kind).Select(g => (g.Key, g.Count()))
        );
        Assert.Single(
            notices.Where(n => n.Events[0].Kind == EventKind.PatentPledge).Select(n => n.Matter).Distinct(StringComparer.Ordinal)
        );
        Assert.Empty(parsed.OfType<Parsed.Accepted>().SelectMany(a => a.Warnings));
    }
}
