using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Gleif;

public class ExceptionFileTests
{
    private static readonly string Firm = InventedLeis.Of(1);

    [Fact]
    public void The_reasons_are_kept_in_one_order_and_the_reference_is_not()
    {
        RegisterRecord record = Assert.Single(Read(GleifXml.Exception(Firm, "ULTIMATE", ["NON_PUBLIC", "LEGAL_OBSTACLES"])).Records);
        Assert.Equal(("ultimate-exception", """{"reasons":["LEGAL_OBSTACLES","NON_PUBLIC"]}"""), (record.Category, record.State));
    }

    [Fact]
    public void A_deleted_one_has_no_state() =>
        Assert.Null(Assert.Single(Read(GleifXml.Exception(Firm, "DIRECT", ["NON_PUBLIC"], isDeleted: true)).Records).State);

    [Fact]
    public void A_reason_that_is_not_known_is_kept_and_told()
    {
        IReadOnlyList<Parsed> parsed = Read(GleifXml.Exception(Firm, "DIRECT", ["BECAUSE"]));
        Assert.Equal("""{"reasons":["BECAUSE"]}""", Assert.Single(parsed.Records).State);
        Assert.Equal(new ParseWarning("unknown-exception-reason", "BECAUSE"), Assert.Single(parsed.Warnings));
    }

    [Fact]
    public void A_category_that_is_not_known_is_set_aside() =>
        Assert.Contains(
            "SIDEWAYS",
            Assert.Single(Read(GleifXml.Exception(Firm, "SIDEWAYS", ["NO_LEI"])).Rejected).Detail,
            StringComparison.Ordinal
        );

    private static IReadOnlyList<Parsed> Read(params string[] records) => GleifRead.Read(GleifXml.Exceptions(records));
}
