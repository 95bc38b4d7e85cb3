using Watch.Contracts.Notices;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Gleif;

public class EntityChangeTests
{
    private static readonly string Firm = InventedLeis.Of(1);
    private static readonly string Heir = InventedLeis.Of(2);

    [Fact]
    public void Each_thing_that_moved_is_an_event_of_one_notice()
    {
        Notice notice = Assert.Single(After(GleifXml.Entity(Firm, "Fontneuve", "LU", "CH", "LU", changed: "2026-11-28T05:00:00Z")).Notices);

        Assert.Equal(("lei", new DateOnly(2026, 11, 29)), (notice.Family, notice.PublishedOn));
        Assert.StartsWith($"{Firm}-entity-20261128-", notice.Id, StringComparison.Ordinal);
        Assert.Equal(
            [
                (EntityAspect.Name, "Fontbelle", "Fontneuve"),
                (EntityAspect.LegalCountry, "FR", "LU"),
                (EntityAspect.HeadquartersCountry, "FR", "CH"),
                (EntityAspect.Jurisdiction, "FR", "LU"),
            ],
            notice.Events.Select(e => (e.Aspect!.Value, e.Before, e.After))
        );
        Assert.All(notice.Events, e => Assert.Equal(EventKind.LeiEvent, e.Kind));
        Party party = Assert.Single(notice.Parties);
        Assert.Equal((PartyRole.Subject, "Fontneuve", "999101116", Firm), (party.Role, party.Name, party.Siren?.Value, party.Lei?.Value));
    }

    [Theory]
    [InlineData("FONTBELLE", "ISSUED")]
    [InlineData("Fontbelle ", "LAPSED")]
    [InlineData("Fontbelle", "PENDING_TRANSFER")]
    public void Capitals_blanks_and_renewal_are_no_event(string name, string registration) =>
        Assert.Empty(After(GleifXml.Entity(Firm, name, registration: registration)).Notices);

    [Fact]
    public void A_firm_that_is_no_more_is_one_event() =>
        Assert.Equal(
            [(EntityAspect.Status, "INACTIVE")],
            Assert
                .Single(After(GleifXml.Entity(Firm, "Fontbelle", status: "INACTIVE", registration: "RETIRED")).Notices)
                .Events.Select(e => (e.Aspect!.Value, e.After))
        );

    [Theory]
    [InlineData("", "")]
    [InlineData("<lei:LegalEntityEventEffectiveDate>2026-01-01T00:00:00Z</lei:LegalEntityEventEffectiveDate>", "")]
    [InlineData("", "<lei:OtherEntityNames><lei:OtherEntityName>Belle</lei:OtherEntityName></lei:OtherEntityNames>")]
    public void An_entity_of_which_an_event_or_another_name_is_told_in_part_is_known_all_the_same(string day, string names)
    {
        string more =
            "<lei:LegalEntityEvents><lei:LegalEntityEvent event_status=\"COMPLETED\"><lei:LegalEntityEventType>DISSOLUTION"
            + $"</lei:LegalEntityEventType>{day}</lei:LegalEntityEvent></lei:LegalEntityEvents>";
        NoticeEvent told = Assert.Single(
            Assert.Single(After(GleifXml.Entity(Firm, "Fontbelle", status: "INACTIVE", names: names, more: more)).Notices).Events
        );

        Assert.Equal((EntityAspect.Status, "INACTIVE"), (told.Aspect!.Value, told.After));
    }

    [Fact]
    public void A_duplicate_is_told_with_the_record_that_stays()
    {
        string more = $"<lei:SuccessorEntity><lei:SuccessorLEI>{Heir}</lei:SuccessorLEI></lei:SuccessorEntity>";
        Notice notice = Assert.Single(After(GleifXml.Entity(Firm, "Fontbelle", registration: "DUPLICATE", more: more)).Notices);
        Assert.Equal((EntityAspect.Registration, "DUPLICATE"), (notice.Events[0].Aspect, notice.Events[0].After));
        Assert.Equal(Heir, notice.Parties[1].Lei?.Value);
    }

    [Fact]
    public void A_sole_trader_is_a_natural_person()
    {
        string before = GleifXml.Entity(Firm, "Fontbelle").Replace("GENERAL", "SOLE_PROPRIETOR", StringComparison.Ordinal);
        string after = before.Replace("Fontbelle", "Fontneuve", StringComparison.Ordinal);
        RegisterDesk desk = new RegisterDesk().Take(GleifDay.Entities(27, before), GleifDay.Entities(29, after));
        Assert.Equal(PersonType.Natural, Assert.Single(desk.Notices).Parties[0].Person);
    }

    [Fact]
    public void A_new_entity_and_one_that_a_file_leaves_out_tell_nothing() =>
        Assert.Empty(
            new RegisterDesk()
                .Take(GleifDay.Entities(27, GleifXml.Entity(Firm, "Fontbelle")), GleifDay.Entities(28, GleifXml.Entity(Heir, "Autre")))
                .Notices
        );

    private static RegisterDesk After(string record) =>
        new RegisterDesk().Take(GleifDay.Entities(27, GleifXml.Entity(Firm, "Fontbelle")), GleifDay.Entities(29, record));
}
