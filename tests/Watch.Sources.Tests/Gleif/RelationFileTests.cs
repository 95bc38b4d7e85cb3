using System.Text;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Gleif;

public class RelationFileTests
{
    private static readonly string Child = InventedLeis.Of(1);
    private static readonly string Parent = InventedLeis.Of(2);

    [Fact]
    public void A_whole_file_gives_what_it_publishes_its_records_and_that_it_is_complete()
    {
        IReadOnlyList<Parsed> parsed = GleifRead.Read(
            GleifXml.Relations(GleifXml.Relation(Child, Parent), GleifXml.Relation(Child, Parent, GleifXml.Ultimate))
        );

        Assert.Equal("rr", parsed.Publication.Part);
        Assert.True(parsed.Publication.IsWhole);
        Assert.Equal(new DateTimeOffset(2026, 11, 29, 8, 31, 7, TimeSpan.Zero), parsed.Publication.ContentDate);
        Assert.IsType<Parsed.Published>(parsed[0]);
        Assert.Equal(["direct-relation", "ultimate-relation"], parsed.Records.Select(r => r.Category));
        Assert.All(parsed.Records, r => Assert.Equal((Child, Parent), (r.Subject, r.Linked)));
        Assert.True(parsed.IsComplete);
        Assert.Empty(parsed.Warnings);
    }

    [Fact]
    public void A_relation_keeps_its_status_and_its_own_period_by_the_day_that_was_meant()
    {
        RegisterRecord record = Assert.Single(Read(GleifXml.Relation(Child, Parent, until: "2026-11-27T23:00:00Z")).Records);

        Assert.Equal("""{"status":"ACTIVE","from":"2026-11-01","until":"2026-11-28"}""", record.State);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), record.ChangedAt);
    }

    [Fact]
    public void A_quantity_is_kept_as_it_is_printed()
    {
        const string Quantity =
            "<rr:RelationshipQuantifiers><rr:RelationshipQuantifier><rr:MeasurementMethod>ACCOUNTING_CONSOLIDATION</rr:MeasurementMethod>"
            + "<rr:QuantifierAmount>1.00</rr:QuantifierAmount><rr:QuantifierUnits>PERCENTAGE</rr:QuantifierUnits>"
            + "</rr:RelationshipQuantifier></rr:RelationshipQuantifiers>";
        RegisterRecord record = Assert.Single(Read(GleifXml.Relation(Child, Parent, from: null, more: Quantity)).Records);
        Assert.Equal(
            """{"status":"ACTIVE","quantities":[{"method":"ACCOUNTING_CONSOLIDATION","amount":"1.00","units":"PERCENTAGE"}]}""",
            record.State
        );
    }

    [Theory]
    [InlineData("LAPSED", """{"status":"ACTIVE"}""")]
    [InlineData("PENDING_TRANSFER", """{"status":"ACTIVE"}""")]
    [InlineData("RETIRED", """{"status":"ACTIVE","registration":"RETIRED"}""")]
    [InlineData("DUPLICATE", """{"status":"ACTIVE","registration":"DUPLICATE"}""")]
    public void That_a_record_was_not_renewed_is_no_part_of_its_state(string registration, string state) =>
        Assert.Equal(state, Assert.Single(Read(GleifXml.Relation(Child, Parent, registration: registration, from: null)).Records).State);

    [Fact]
    public void A_deleted_record_has_no_state() =>
        Assert.Null(Assert.Single(Read(GleifXml.Relation(Child, Parent, isDeleted: true)).Records).State);

    [Fact]
    public void Relations_of_funds_are_passed_over_and_counted_once_for_the_file()
    {
        string[] funds = [.. Enumerable.Range(10, 5).Select(i => GleifXml.Relation(InventedLeis.Of(i), Parent, "IS_FUND-MANAGED_BY"))];
        IReadOnlyList<Parsed> parsed = Read([.. funds, GleifXml.Relation(Child, Parent), GleifXml.Relation(Child, Parent, "IS_FEEDER_TO")]);

        Assert.Single(parsed.Records);
        Assert.Equal(new ParseWarning("fund-relations", "IS_FEEDER_TO 1, IS_FUND-MANAGED_BY 5"), Assert.Single(parsed.Warnings));
        Assert.True(parsed.IsComplete);
    }

    [Fact]
    public void What_the_format_does_not_know_is_told()
    {
        IReadOnlyList<Parsed> parsed = Read(
            GleifXml.Relation(Child, Parent, "IS_COUSIN_OF"),
            GleifXml.Relation(Child, Parent, status: "SLEEPING", registration: "DREAMING", changed: "soon")
        );

        Assert.Equal("""{"status":"SLEEPING","registration":"DREAMING","from":"2026-11-01"}""", Assert.Single(parsed.Records).State);
        Assert.Equal(
            [
                new ParseWarning("bad-date", "soon"),
                new ParseWarning("unknown-registration-status", "DREAMING"),
                new ParseWarning("unknown-relation-status", "SLEEPING"),
                new ParseWarning("unknown-relation-type", "IS_COUSIN_OF 1"),
            ],
            parsed.Warnings
        );
    }

    [Fact]
    public void A_branch_abroad_and_its_head_office_are_kept() =>
        Assert.Equal(
            "branch-relation",
            Assert.Single(Read(GleifXml.Relation(Child, Parent, "IS_INTERNATIONAL_BRANCH_OF")).Records).Category
        );

    [Fact]
    public void An_LEI_with_wrong_check_digits_is_set_aside_and_the_file_is_not_complete()
    {
        string wrong = Child[..18] + (Child.EndsWith("00", StringComparison.Ordinal) ? "01" : "00");
        IReadOnlyList<Parsed> parsed = Read(GleifXml.Relation(wrong, Parent), GleifXml.Relation(Child, Parent));

        Assert.Single(parsed.Records);
        Parsed.Rejected rejected = Assert.Single(parsed.Rejected);
        Assert.Equal(RejectReason.BadValue, rejected.Reason);
        Assert.Contains(wrong, rejected.Detail, StringComparison.Ordinal);
        Assert.False(parsed.IsComplete);
        Assert.Equal(new ParseWarning("absence-untold", "of all, since 1 are unread"), Assert.Single(parsed.Warnings));
    }

    [Fact]
    public void A_record_that_cannot_be_read_keeps_quiet_of_its_own_subject_alone()
    {
        string wrong = Parent[..18] + (Parent.EndsWith("00", StringComparison.Ordinal) ? "01" : "00");
        IReadOnlyList<Parsed> parsed = Read(GleifXml.Relation(Child, wrong), GleifXml.Relation(InventedLeis.Of(7), Parent));

        Assert.Single(parsed.Rejected);
        Assert.Equal([Child], Assert.IsType<Parsed.Complete>(parsed[^1]).Unread);
        Assert.Equal(new ParseWarning("absence-untold", "of 1 subjects"), Assert.Single(parsed.Warnings));
    }

    [Fact]
    public void A_child_that_is_named_by_something_else_than_an_LEI_is_none_that_could_be_missing()
    {
        string record = GleifXml
            .Relation("999 101 116", Parent)
            .Replace(
                "<rr:NodeIDType>LEI</rr:NodeIDType></rr:StartNode>",
                "<rr:NodeIDType>NI</rr:NodeIDType></rr:StartNode>",
                StringComparison.Ordinal
            );
        IReadOnlyList<Parsed> parsed = Read(record, GleifXml.Relation(Child, Parent));

        Assert.Single(parsed.Rejected);
        Assert.Empty(Assert.IsType<Parsed.Complete>(parsed[^1]).Unread);
        Assert.Empty(parsed.Warnings);
    }

    [Fact]
    public void An_end_that_is_named_by_something_else_than_an_LEI_is_set_aside()
    {
        string record = GleifXml
            .Relation(Child, "999 101 116")
            .Replace(
                "<rr:NodeIDType>LEI</rr:NodeIDType></rr:EndNode>",
                "<rr:NodeIDType>NI</rr:NodeIDType></rr:EndNode>",
                StringComparison.Ordinal
            );
        Assert.Contains("'NI'", Assert.Single(Read(record).Rejected).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_file_that_counts_otherwise_is_not_complete_and_says_so(int count)
    {
        string[] records = [GleifXml.Relation(Child, Parent), GleifXml.Relation(Child, Parent, GleifXml.Ultimate)];
        IReadOnlyList<Parsed> parsed = GleifRead.Read(File(records, count: count));

        Assert.Equal(2, parsed.Records.Count);
        Assert.Equal(new ParseWarning("record-count", $"2 of {count}"), Assert.Single(parsed.Warnings));
        Assert.False(parsed.IsComplete);
    }

    [Fact]
    public void A_delta_says_since_when_and_is_never_complete()
    {
        byte[] delta = File([GleifXml.Relation(Child, Parent)], "GLEIF_DELTA_PUBLISHED", deltaStart: "2026-11-29T00:30:00Z");
        IReadOnlyList<Parsed> parsed = GleifRead.Read(delta);

        Assert.False(parsed.Publication.IsWhole);
        Assert.Equal(new DateTimeOffset(2026, 11, 29, 0, 30, 0, TimeSpan.Zero), parsed.Publication.DeltaStart);
        Assert.False(parsed.IsComplete);
    }

    [Fact]
    public void A_delta_without_a_record_is_a_publication_all_the_same() =>
        Assert.IsType<Parsed.Published>(Assert.Single(GleifRead.Read(File([], "GLEIF_DELTA_PUBLISHED"))));

    [Fact]
    public void All_that_one_issuer_holds_is_not_all_that_there_is()
    {
        IReadOnlyList<Parsed> parsed = GleifRead.Read(File([GleifXml.Relation(Child, Parent)], "LOU_FULL_PUBLISHED"));
        Assert.False(parsed.Publication.IsWhole);
        Assert.False(parsed.IsComplete);
    }

    [Fact]
    public void A_file_that_does_not_say_as_of_when_it_holds_is_refused()
    {
        Parsed.Rejected rejected = Assert.IsType<Parsed.Rejected>(
            Assert.Single(GleifRead.Read(File([GleifXml.Relation(Child, Parent)], date: "yesterday")))
        );
        Assert.Equal(RejectReason.MissingIdentity, rejected.Reason);
    }

    [Fact]
    public void The_prefix_does_not_matter()
    {
        string text = Encoding.UTF8.GetString(GleifXml.Relations(GleifXml.Relation(Child, Parent)));
        byte[] bare = Encoding.UTF8.GetBytes(
            text.Replace("xmlns:rr=", "xmlns=", StringComparison.Ordinal).Replace("rr:", "", StringComparison.Ordinal)
        );
        Assert.Equal(Read(GleifXml.Relation(Child, Parent)).Records, GleifRead.Read(bare).Records);
    }

    [Fact]
    public void A_file_that_is_cut_off_keeps_what_came_before_and_says_so()
    {
        byte[] whole = GleifXml.Relations(GleifXml.Relation(Child, Parent), GleifXml.Relation(Child, Parent, GleifXml.Ultimate));
        foreach (int length in Enumerable.Range(1, whole.Length / 40).Select(i => i * 40).Where(l => l < whole.Length - 2))
        {
            IReadOnlyList<Parsed> parsed = GleifRead.Read(whole[..length], "20261129-0800-gleif-goldencopy-rr-golden-copy.xml");
            if (parsed.Count > 0)
            {
                Assert.Equal(RejectReason.Truncated, Assert.Single(parsed.Rejected).Reason);
                Assert.False(parsed.IsComplete);
            }
        }
    }

    [Fact]
    public void A_doctype_is_refused()
    {
        string text = Encoding.UTF8.GetString(GleifXml.Relations(GleifXml.Relation(Child, Parent)));
        string hostile = text.Replace(
            "<rr:RelationshipData",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><rr:RelationshipData",
            StringComparison.Ordinal
        );
        Assert.Equal(RejectReason.Forbidden, Assert.Single(GleifRead.Read(Encoding.UTF8.GetBytes(hostile)).Rejected).Reason);
    }

    [Fact]
    public void What_is_not_well_formed_ends_the_file_there()
    {
        byte[] content = GleifXml.Relations(GleifXml.Relation(Child, Parent), "<rr:Oops></rr:Eek>", GleifXml.Relation(Child, Parent));
        IReadOnlyList<Parsed> parsed = GleifRead.Read(content);
        Assert.Single(parsed.Records);
        Assert.Equal(RejectReason.Malformed, Assert.Single(parsed.Rejected).Reason);
    }

    private static IReadOnlyList<Parsed> Read(params string[] records) => GleifRead.Read(GleifXml.Relations(records));

    private static byte[] File(
        string[] records,
        string content = "GLEIF_FULL_PUBLISHED",
        string date = "2026-11-29T08:31:07Z",
        string? deltaStart = null,
        int? count = null
    ) => GleifXml.File("rr:RelationshipData", "rr:Header", "rr:RelationshipRecords", records, content, date, deltaStart, count);
}
