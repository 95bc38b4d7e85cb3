using Watch.Contracts.Notices;
using Watch.Sources.Tests.Bodacc.RcsA;
using Xunit;

namespace Watch.Sources.Tests.Bodacc;

/// <summary>The edition of these tests is number 153 of 2026, of 13 August.</summary>
public class ParentReferenceTests
{
    [Theory]
    [InlineData("20260100", "2026-05-24")]
    [InlineData("20260100", "24/05/2026")]
    [InlineData("20260150", "2026-08-09")]
    [InlineData("20260153", "2026-08-13")]
    [InlineData("20250240", "2025-12-21")]
    [InlineData("00000100", "2026-05-24")]
    [InlineData("20260100", "un jour")]
    public void A_number_and_a_day_that_agree_are_believed(string issue, string day)
    {
        Parsed.Accepted read = Read(issue, day);
        Assert.NotNull(read.Notice.Corrects);
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData("20250100", "2026-05-24")]
    [InlineData("20260100", "2026-08-20")]
    [InlineData("20260100", "2026-08-09")]
    [InlineData("20260020", "2026-07-30")]
    [InlineData("20260152", "2026-03-02")]
    [InlineData("20260170", "2026-08-09")]
    public void A_number_and_a_day_that_disagree_name_nobody(string issue, string day)
    {
        Parsed.Accepted read = Read(issue, day);
        Assert.Equal((NoticeType.Rectifying, null), (read.Notice.Type, read.Notice.Corrects));
        Assert.Equal(["doubtful-parent"], read.Warnings.Select(w => w.Code));
    }

    private static Parsed.Accepted Read(string issue, string day) =>
        Reading.RcsA.ReadOne(
            Reading.RcsAFile(
                Invented.Notice(
                    Invented.Firm(1, "FORGES DU THIOU"),
                    Invented.Creation,
                    Invented.Previous(issue: issue, date: day),
                    "rectificatif"
                )
            )
        );
}
