using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.French;
using Watch.Testing;
using Xunit;

namespace Watch.Rules.Tests.French;

public class ParentWordingTests
{
    private static readonly HolderStatement Firm = Named(1, "Fontbelle", "FR");
    private static readonly HolderStatement German = Named(2, "Altmutter AG", "DE");
    private static readonly HolderStatement Vehicle = Named(3, "Véhicule France", "FR");
    private static readonly HolderStatement Chinese = Named(4, "Haihe Holdings", "CN");
    private static readonly HolderStatement Persons = new() { Reasons = ["NATURAL_PERSONS"] };
    private static readonly HolderStatement Hidden = new() { Reasons = ["NON_PUBLIC"] };

    [Fact]
    public void A_change_names_both_and_the_chain() =>
        Assert.Equal(
            "La société mère ultime de Fontbelle passe d’Altmutter AG (Allemagne) à Haihe Holdings (Chine) ; "
                + "chaîne : Fontbelle (France) < Véhicule France (France) < Haihe Holdings (Chine)",
            ParentWording.Of(Change(German, Chinese) with { PathAfter = [Firm, Vehicle, Chinese] }, "Fontbelle")
        );

    [Fact]
    public void What_stands_between_two_and_is_not_told_is_said_to_be_so() =>
        Assert.EndsWith(
            "chaîne : Fontbelle (France) < Véhicule France (France) < maillons non publiés < Haihe Holdings (Chine)",
            ParentWording.Of(Change(German, Chinese) with { PathAfter = [Firm, Vehicle, new HolderStatement(), Chinese] }, "Fontbelle"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_first_report_is_no_change() =>
        Assert.Equal(
            "La société mère directe de Fontbelle est déclarée pour la première fois : Véhicule France (France)",
            ParentWording.Of(Change(null, Vehicle) with { Level = ParentLevel.Direct }, "Fontbelle")
        );

    [Fact]
    public void What_is_not_named_is_told_with_its_reason()
    {
        Assert.Equal(
            "La société mère ultime de Fontbelle, jusque-là non nommée (personnes physiques), est Haihe Holdings (Chine)",
            ParentWording.Of(Change(Persons, Chinese), "Fontbelle")
        );
        Assert.Equal(
            "La société mère ultime de Fontbelle n’est plus nommée (non publié) ; c’était Altmutter AG (Allemagne)",
            ParentWording.Of(Change(German, Hidden), "Fontbelle")
        );
        Assert.Equal(
            "La société mère ultime de Fontbelle reste non nommée : la raison passe de personnes physiques à non publié",
            ParentWording.Of(Change(Persons, Hidden), "Fontbelle")
        );
        Assert.Equal(
            "La société mère ultime de Fontbelle n’est plus déclarée ; c’était Altmutter AG (Allemagne)",
            ParentWording.Of(Change(German, null), "Fontbelle")
        );
    }

    [Fact]
    public void Address_headquarters_and_law_are_each_told_where_they_disagree() =>
        Assert.Equal(
            "Haihe Holdings (adresse : Îles Caïmans ; direction : Chine ; droit : Delaware, États-Unis)",
            ParentWording.Of(Chinese with { Country = "KY", Jurisdiction = "US-DE" })
        );

    [Fact]
    public void A_holder_without_a_record_is_told_by_its_number() =>
        Assert.Equal(
            $"LEI {InventedLeis.Of(9)} (pays non connu)",
            ParentWording.Of(new HolderStatement { Lei = Lei.Parse(InventedLeis.Of(9)) })
        );

    [Fact]
    public void An_alert_tells_what_of_an_entity_is_another()
    {
        Notice notice = NoticeOf(
            Event(EntityAspect.Name, "Fontbelle", "Fontneuve"),
            Event(EntityAspect.Jurisdiction, "FR", "LU"),
            Event(EntityAspect.Status, "ACTIVE", "INACTIVE"),
            Event(EntityAspect.Registration, null, "MERGED")
        );
        string summary = AlertWording.Summary(new NoticeFacts(notice, [EventKind.LeiEvent]), firm: null, recognition: null);

        Assert.Contains("- La dénomination passe de « Fontbelle » à « Fontneuve »\n", summary, StringComparison.Ordinal);
        Assert.Contains("- Le droit applicable passe de France à Luxembourg\n", summary, StringComparison.Ordinal);
        Assert.Contains("- L’entité n’est plus active\n", summary, StringComparison.Ordinal);
        Assert.Contains("- L’identifiant LEI est fusionné ; lui succède : Héritière", summary, StringComparison.Ordinal);
    }

    private static Notice NoticeOf(params NoticeEvent[] events) =>
        new()
        {
            Source = new SourceId("gleif"),
            Id = "1",
            Family = "lei",
            PublishedOn = new DateOnly(2026, 11, 29),
            Events = events,
            Parties =
            [
                new Party { Role = PartyRole.Target, Name = "Fontneuve" },
                new Party { Role = PartyRole.Acquirer, Name = "Héritière" },
            ],
        };

    private static NoticeEvent Event(EntityAspect aspect, string? before, string? after) =>
        new()
        {
            Kind = EventKind.LeiEvent,
            Aspect = aspect,
            Before = before,
            After = after,
        };

    private static ParentChange Change(HolderStatement? before, HolderStatement? after) =>
        new()
        {
            Level = ParentLevel.Ultimate,
            Before = before,
            After = after,
        };

    private static HolderStatement Named(int number, string name, string country) =>
        new()
        {
            Lei = Lei.Parse(InventedLeis.Of(number)),
            Name = name,
            Country = country,
            Headquarters = country,
            Jurisdiction = country,
        };
}
