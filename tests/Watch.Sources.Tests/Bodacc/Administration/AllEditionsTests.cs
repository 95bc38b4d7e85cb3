using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Administration;

public sealed class AllEditionsTests(ITestOutputHelper output)
{
    /// <summary>Counted by colons and verbs, which the reader does not look at alone.</summary>
    private const int SegmentsInTheEditions = 33117;

    [Fact]
    public void Every_segment_of_every_edition_is_split_into_role_and_name()
    {
        int texts = 0;
        int segments = 0;
        int split = 0;
        foreach (RealNotices.Officers notice in RealNotices.Editions(RealData.Require("bodacc", "rcs-a")))
        {
            IReadOnlyList<OfficerStatement> read = AdministrationText.Read(notice.Text, notice.LegalForm);
            int expected = Segments(notice.Text);
            int told = read.Count(s => s.Name.Length > 0 && !s.Name.Contains(" : ", StringComparison.Ordinal));
            texts++;
            segments += expected;
            split += Math.Min(told, expected);
            if (told != expected)
            {
                output.WriteLine($"{notice.File} {notice.Number}: {told} of {expected}: {notice.Text}");
            }
        }

        output.WriteLine($"{texts} texts, {segments} segments, {split} split ({100.0 * split / segments:0.000} %)");
        Assert.Equal(20701, texts);
        Assert.Equal(SegmentsInTheEditions, segments);
        Assert.Equal(segments, split);
    }

    private static int Segments(string text)
    {
        string plain = text.Replace('\u00a0', ' ');
        return Count(plain, ": ")
            - Count(plain, "nom d'usage : ")
            - Count(plain, "nouvelle identité : ")
            + Count(plain, " devient ")
            + Count(plain, " n'est plus ");
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;
}
