using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Modifications;
using Watch.Sources.Tests.Bodacc.Administration;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Modifications;

public sealed class AllDescriptifsTests(ITestOutputHelper output)
{
    [Fact]
    public void In_real_editions_every_announced_list_is_read_and_no_registration_holds_an_unknown_item()
    {
        int lists = 0;
        List<EventKind> kinds = [];
        foreach ((string act, string text) in RealNotices.Descriptifs(RealData.Require("bodacc", "rcs-a")))
        {
            IReadOnlyList<Modification> read = ModificationText.ReadWithin(text);
            bool announced = text.Contains("odification survenue sur", StringComparison.Ordinal);
            lists += announced ? 1 : 0;
            Assert.True(read.Count > 0 || !announced, text);
            Assert.True(act == "vente" || read.All(m => m.Known), text);
            if (act != "vente" && text.Contains("hors ressort", StringComparison.Ordinal))
            {
                bool isSeat = text.Contains("siège", StringComparison.Ordinal);
                EventKind moved = isSeat ? EventKind.SeatTransfer : EventKind.EstablishmentChange;
                Assert.Contains(read, m => m.Kind == moved);
            }

            kinds.AddRange(read.Select(m => m.Kind));
        }

        foreach (IGrouping<EventKind, EventKind> kind in kinds.GroupBy(k => k).OrderByDescending(g => g.Count()))
        {
            output.WriteLine($"{kind.Count(), 5} {kind.Key}");
        }

        output.WriteLine($"{lists} announced lists");
        Assert.Equal(1180, lists);
        Assert.DoesNotContain(EventKind.MergerProject, kinds);
    }
}
