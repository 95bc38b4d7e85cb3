using Watch.Contracts.Notices;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Gleif;

public class ParentChangeTests
{
    private static readonly string Firm = InventedLeis.Of(1);
    private static readonly string German = InventedLeis.Of(2);
    private static readonly string Vehicle = InventedLeis.Of(3);
    private static readonly string Chinese = InventedLeis.Of(4);
    private static readonly string Heir = InventedLeis.Of(5);
    private static readonly string Sister = InventedLeis.Of(6);

    private static readonly string[] Who =
    [
        GleifXml.Entity(Firm, "Fontbelle"),
        GleifXml.Entity(German, "Altmutter AG", "DE", number: "HRB 1", register: "RA000242"),
        GleifXml.Entity(Vehicle, "Véhicule France", number: "999101124"),
        GleifXml.Entity(Chinese, "Haihe Holdings", "KY", "CN", "KY", number: "9", register: "RA000104"),
        GleifXml.Entity(Sister, "Fontsœur", number: "999101132"),
    ];

    [Fact]
    public void The_first_whole_files_are_a_baseline_and_tell_nothing() => Assert.Empty(Known().Notices);

    [Fact]
    public void A_takeover_through_a_vehicle_is_told_with_both_paths_and_one_matter()
    {
        RegisterDesk desk = Known()
            .Take(
                GleifDay.Relations(
                    29,
                    GleifXml.Relation(Firm, Vehicle),
                    GleifXml.Relation(Firm, Chinese, GleifXml.Ultimate),
                    GleifXml.Relation(Vehicle, Chinese),
                    GleifXml.Relation(Vehicle, Chinese, GleifXml.Ultimate),
                    GleifXml.Relation(Sister, Chinese, GleifXml.Ultimate)
                )
            );

        Notice notice = Assert.Single(desk.Notices, n => n.Id.StartsWith($"{Firm}-ultimate-parent-20261120-", StringComparison.Ordinal));
        NoticeEvent change = Assert.Single(notice.Events);
        Assert.Equal((EventKind.ParentChange, ParentLevel.Ultimate), (change.Kind, change.Parent!.Level));
        Assert.Equal(("Altmutter AG", "DE"), (change.Parent.Before!.Name, change.Parent.Before.Country));
        Assert.Equal(
            ("KY", "CN", "KY"),
            (change.Parent.After!.Country, change.Parent.After.Headquarters, change.Parent.After.Jurisdiction)
        );
        Assert.Equal(["Fontbelle", "Véhicule France", "Haihe Holdings"], change.Parent.PathAfter.Select(p => p.Name));
        Assert.Equal(["Fontbelle", "Altmutter AG"], change.Parent.PathBefore.Select(p => p.Name));
        Assert.Equal([(PartyRole.Child, "999101116"), (PartyRole.Parent, null)], notice.Parties.Select(p => (p.Role, p.Siren?.Value)));
        Assert.Equal(Chinese, notice.Parties[1].Lei?.Value);
        Assert.Equal(("rr", new DateOnly(2026, 11, 29), new DateOnly(2026, 11, 1)), (notice.Family, notice.PublishedOn, change.On));
        Assert.Equal($"gleif:{Chinese}:20261129", notice.Matter);
        Assert.Single(desk.Notices.Select(n => n.Matter).Distinct());
        Assert.Equal(5, desk.Notices.Count);
    }

    [Fact]
    public void Renewal_dates_and_other_periods_tell_nothing() =>
        Assert.Empty(
            Known()
                .Take(
                    GleifDay.Relations(
                        29,
                        GleifXml.Relation(Firm, German, registration: "LAPSED", changed: "2026-11-28T00:00:00Z"),
                        GleifXml.Relation(Firm, German, GleifXml.Ultimate, from: "2024-01-01T00:00:00Z"),
                        GleifXml.Relation(Sister, German, GleifXml.Ultimate)
                    )
                )
                .Notices
        );

    [Fact]
    public void A_relation_that_ends_waits_for_one_more_publication()
    {
        string direct = GleifXml.Relation(Firm, German);
        string sister = GleifXml.Relation(Sister, German, GleifXml.Ultimate);
        RegisterDesk desk = Known().Take(GleifDay.Relations(28, direct, sister));
        Assert.Empty(desk.Notices);

        desk.Take(GleifDay.Relations(29, direct, sister));
        Notice notice = Assert.Single(desk.Notices);
        Assert.Null(notice.Events[0].Parent!.After);
        Assert.Equal("Altmutter AG", notice.Events[0].Parent!.Before!.Name);
        Assert.Equal($"gleif:{German}:20261129", notice.Matter);
    }

    [Theory]
    [InlineData("INACTIVE", "PUBLISHED")]
    [InlineData("NULL", "PUBLISHED")]
    [InlineData("ACTIVE", "RETIRED")]
    public void A_successor_in_the_next_publication_is_one_change(string status, string registration)
    {
        string ended = GleifXml.Relation(Firm, German, GleifXml.Ultimate, status, registration);
        RegisterDesk desk = Known().Take(GleifDay.RelationsDelta(28, ended));
        Assert.Empty(desk.Notices);

        desk.Take(GleifDay.RelationsDelta(29, GleifXml.Relation(Firm, Chinese, GleifXml.Ultimate)));
        ParentChange change = Assert.Single(desk.Notices).Events[0].Parent!;
        Assert.Equal(("Altmutter AG", "Haihe Holdings"), (change.Before!.Name, change.After!.Name));
    }

    [Fact]
    public void A_family_firm_that_is_sold_and_an_owner_that_hides_are_changes()
    {
        RegisterDesk desk = new RegisterDesk().Take(
            GleifDay.Entities(27, Who),
            GleifDay.Relations(27, GleifXml.Relation(Sister, German, GleifXml.Ultimate)),
            GleifDay.Exceptions(27, GleifXml.Exception(Firm, "ULTIMATE", ["NATURAL_PERSONS"]))
        );
        desk.Take(
            GleifDay.RelationsDelta(
                28,
                GleifXml.Relation(Firm, Chinese, GleifXml.Ultimate),
                GleifXml.Relation(Sister, German, GleifXml.Ultimate, isDeleted: true)
            ),
            GleifDay.ExceptionsDelta(
                28,
                GleifXml.Exception(Firm, "ULTIMATE", ["NATURAL_PERSONS"], isDeleted: true),
                GleifXml.Exception(Sister, "ULTIMATE", ["NON_PUBLIC"])
            )
        );

        Assert.Equal(2, desk.Notices.Count);
        ParentChange sold = Assert.Single(desk.Notices, n => n.Parties[0].Name == "Fontbelle").Events[0].Parent!;
        Assert.Equal(["NATURAL_PERSONS"], sold.Before!.Reasons);
        Assert.Equal("Haihe Holdings", sold.After!.Name);
        ParentChange hidden = Assert.Single(desk.Notices, n => n.Parties[0].Name == "Fontsœur").Events[0].Parent!;
        Assert.Equal("Altmutter AG", hidden.Before!.Name);
        Assert.Equal(["NON_PUBLIC"], hidden.After!.Reasons);
        Assert.Null(hidden.After.Lei);
        Assert.Equal(["NON_PUBLIC"], hidden.PathAfter[^1].Reasons);
    }

    [Fact]
    public void Another_reason_is_a_change_and_its_first_is_none()
    {
        RegisterDesk desk = new RegisterDesk().Take(
            GleifDay.Entities(27, Who),
            GleifDay.Exceptions(27, GleifXml.Exception(Firm, "DIRECT", ["NATURAL_PERSONS"]))
        );
        desk.Take(
            GleifDay.ExceptionsDelta(
                28,
                GleifXml.Exception(Firm, "DIRECT", ["NON_PUBLIC"]),
                GleifXml.Exception(Sister, "DIRECT", ["NO_LEI"])
            )
        );
        Notice notice = Assert.Single(desk.Notices);
        Assert.Equal("repex", notice.Family);
        Assert.StartsWith($"{Firm}-direct-parent-2026-", notice.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_report_has_nothing_before_it()
    {
        RegisterDesk desk = Known().Take(GleifDay.RelationsDelta(29, GleifXml.Relation(Sister, Vehicle)));
        ParentChange change = Assert.Single(desk.Notices).Events[0].Parent!;
        Assert.Null(change.Before);
        Assert.Equal("Véhicule France", change.After!.Name);
    }

    [Fact]
    public void A_parent_that_was_merged_is_followed_to_the_one_that_lives()
    {
        string heir = $"<lei:SuccessorEntity><lei:SuccessorLEI>{Heir}</lei:SuccessorLEI></lei:SuccessorEntity>";
        string gone = GleifXml.Entity(
            German,
            "Altmutter AG",
            "DE",
            status: "INACTIVE",
            registration: "MERGED",
            more: heir,
            register: "RA000242",
            changed: "2026-11-28T01:00:00Z"
        );
        RegisterDesk desk = Known().Take(GleifDay.Entities(29, gone, GleifXml.Entity(Heir, "Neumutter SE", "NL", register: "RA000463")));

        Assert.Equal(3, desk.Notices.Count(n => n.Events[0].Kind == EventKind.ParentChange));
        ParentChange change = desk.Notices.First(n => n.Id.StartsWith($"{Firm}-ultimate", StringComparison.Ordinal)).Events[0].Parent!;
        Assert.Equal(("Altmutter AG", true, "Neumutter SE"), (change.Before!.Name, change.Before.IsRetired, change.After!.Name));
        Notice merged = Assert.Single(desk.Notices, n => n.Events[0].Kind == EventKind.LeiEvent);
        Assert.Equal([EntityAspect.Status, EntityAspect.Registration], merged.Events.Select(e => e.Aspect!.Value));
        Assert.Equal([(PartyRole.Target, German), (PartyRole.Acquirer, Heir)], merged.Parties.Select(p => (p.Role, p.Lei!.Value.Value)));
    }

    [Fact]
    public void Successors_that_lead_in_a_circle_are_told_and_not_followed()
    {
        string One(string lei, string next) =>
            GleifXml.Entity(
                lei,
                lei[^4..],
                "DE",
                registration: "MERGED",
                register: "RA000242",
                more: $"<lei:SuccessorEntity><lei:SuccessorLEI>{next}</lei:SuccessorLEI></lei:SuccessorEntity>"
            );
        RegisterDesk desk = new RegisterDesk().Take(
            GleifDay.Entities(27, GleifXml.Entity(Firm, "Fontbelle"), One(German, Chinese), One(Chinese, German)),
            GleifDay.Relations(27)
        );
        desk.Take(GleifDay.RelationsDelta(28, GleifXml.Relation(Firm, German)));
        Assert.Equal(German, Assert.Single(desk.Notices).Events[0].Parent!.After!.Lei!.Value.Value);
        Assert.Equal(new ParseWarning("successor-loop", German), Assert.Single(desk.Warnings));
    }

    [Fact]
    public void A_circle_of_parents_ends()
    {
        RegisterDesk desk = Known().Take(GleifDay.RelationsDelta(29, GleifXml.Relation(Chinese, Firm), GleifXml.Relation(Firm, Chinese)));
        Assert.All(desk.Notices, n => Assert.InRange(n.Events[0].Parent!.PathAfter.Count, 2, 3));
    }

    [Fact]
    public void What_is_not_above_France_is_kept_and_not_told()
    {
        RegisterDesk desk = Known().Take(GleifDay.RelationsDelta(29, GleifXml.Relation(Chinese, Heir)));
        Assert.Empty(desk.Notices);
        desk.Take(GleifDay.RelationsDelta(29, GleifXml.Relation(Vehicle, Chinese)));
        Assert.Equal("Véhicule France", Assert.Single(desk.Notices).Parties[0].Name);
    }

    [Fact]
    public void A_parent_without_a_record_is_told_by_its_number()
    {
        RegisterDesk desk = Known().Take(GleifDay.RelationsDelta(29, GleifXml.Relation(Sister, Heir)));
        Notice notice = Assert.Single(desk.Notices);
        Assert.Equal((Heir, null), (notice.Parties[1].Name, notice.Events[0].Parent!.After!.Name));
        Assert.Equal(new ParseWarning("unknown-parent", Heir), Assert.Single(desk.Warnings));
    }

    [Fact]
    public void A_notice_is_written_and_read_as_it_is()
    {
        Notice notice = Known().Take(GleifDay.RelationsDelta(29, GleifXml.Relation(Sister, Vehicle))).Notices[0];
        Assert.Equal(NoticeJson.Write(notice), NoticeJson.Write(NoticeJson.Read(NoticeJson.Write(notice))));
    }

    [Fact]
    public void A_change_that_comes_back_years_later_is_another_notice()
    {
        RegisterDesk desk = Known();
        desk.Take(GleifDay.RelationsDelta(28, Ultimate(German, "INACTIVE", "2026-11-28"), Ultimate(Chinese, "ACTIVE", "2026-11-28")));
        desk.Take(GleifDay.RelationsDelta(29, Ultimate(Chinese, "INACTIVE", "2026-11-29"), Ultimate(German, "ACTIVE", "2026-11-29")));
        desk.Take(GleifDay.RelationsDelta(30, Ultimate(German, "INACTIVE", "2026-11-30"), Ultimate(Chinese, "ACTIVE", "2026-11-30")));
        Assert.Equal(3, desk.Notices.Select(n => n.Id).Distinct().Count());
    }

    private static string Ultimate(string parent, string status, string day) =>
        GleifXml.Relation(Firm, parent, GleifXml.Ultimate, status, changed: $"{day}T01:00:00Z");

    // Direct and ultimate parent of the firm, and the ultimate one of its sister.
    private static RegisterDesk Known() =>
        new RegisterDesk().Take(
            GleifDay.Entities(27, Who),
            GleifDay.Relations(
                27,
                GleifXml.Relation(Firm, German),
                GleifXml.Relation(Firm, German, GleifXml.Ultimate),
                GleifXml.Relation(Sister, German, GleifXml.Ultimate)
            ),
            GleifDay.Exceptions(27)
        );
}
