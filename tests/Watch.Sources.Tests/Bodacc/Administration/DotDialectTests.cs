using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Administration;

public sealed class DotDialectTests
{
    [Fact]
    public void One_comes_and_another_leaves()
    {
        IReadOnlyList<OfficerStatement> read = AdministrationText.Read(
            "TALVAC Rozenn Marie nom d'usage : TALVAC devient gérant. BRUNOY Yann nom d'usage : BRUNOY n'est plus gérant",
            "Société à responsabilité limitée");

        Assert.Equal(
            [(OfficerChange.Arrives, "gérant", "TALVAC Rozenn Marie"), (OfficerChange.Leaves, "gérant", "BRUNOY Yann")],
            read.Select(s => (s.Change, s.Role, s.Name)));
        Assert.All(read, s => Assert.Null(s.UsageName));
    }
}
