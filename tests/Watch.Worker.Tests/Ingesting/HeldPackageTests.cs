using Watch.Contracts.Notices;
using Watch.Worker.Ingesting;
using Watch.Worker.Store;
using Watch.Worker.Tests.Judging;
using Xunit;

namespace Watch.Worker.Tests.Ingesting;

/// <summary>What a package tells of one comes into the log at once.</summary>
public sealed class HeldPackageTests
{
    [Fact]
    public void Corrections_of_one_notice_come_together_and_those_of_others_apart()
    {
        HeldPackage held = new("RCS-A_BXA20200006");
        held.Hold([Correction("A202000061", "A202000011"), Correction("A202000062", "A202000012"), Correction("A202000063", "A202000011")]);

        Assert.Equal(
            [
                ["A202000061", "A202000063"],
                ["A202000062"],
            ],
            held.Batches(size: 1).Select(b => b.Select(c => c.Notice.Id))
        );
    }

    private static LogCandidate Correction(string id, string corrects) =>
        new(World.Notice(id, day: "2020-01-09", type: NoticeType.Rectifying, corrects: corrects), "bulk", 20, true, "test");
}
