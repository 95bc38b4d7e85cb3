using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

/// <summary>A radiation is a move where another notice tells that the firm arrives elsewhere, and that it did not come back.</summary>
public sealed class FirmMovesTests
{
    private const string Cusset = "GREFFE DU TRIBUNAL DE COMMERCE DE CUSSET";
    private const string Aurillac = "GREFFE DU TRIBUNAL DE COMMERCE D'AURILLAC";

    private static readonly Notice _radiation = Of("B202600011", "2026-04-02", Cusset, EventKind.Radiation);

    private static readonly Notice _arrival = Of("A202600051", "2026-03-20", Aurillac, EventKind.Registration, EventKind.SeatTransfer);

    [Fact]
    public void Who_is_struck_off_after_it_arrived_elsewhere_moved() => Assert.True(IsMove(_arrival));

    [Fact]
    public void Who_sells_a_business_to_a_firm_that_arrives_goes_nowhere()
    {
        Party[] parties = [New.Party(New.Beta, PartyRole.Buyer), New.Party(New.Alpha, PartyRole.Seller)];

        Assert.False(IsMove(_arrival with { Parties = parties }));
        Assert.True(IsMove(_arrival with { Parties = [New.Party(New.Alpha, PartyRole.Buyer), New.Party(New.Beta, PartyRole.Seller)] }));
    }

    [Fact]
    public void The_court_that_prints_where_the_firm_went_has_not_seen_it_come_back()
    {
        Notice gone = Of("B202600061", "2026-03-25", Cusset, EventKind.SeatTransfer);
        Notice back = Of("A202600062", "2026-03-25", Cusset, EventKind.Registration, EventKind.SeatTransfer);

        Assert.True(IsMove(_arrival, gone));
        Assert.False(IsMove(_arrival, back));
        Assert.True(
            IsMove(_arrival, back with { Parties = [New.Party(New.Beta, PartyRole.Buyer), New.Party(New.Alpha, PartyRole.Seller)] })
        );
    }

    private static bool IsMove(params Notice[] others) =>
        FirmMoves.WithMove(_radiation, others).Events is [{ Kind: EventKind.SeatTransfer, Before: Cusset, After: Aurillac }];

    private static Notice Of(string id, string day, string court, params EventKind[] kinds) =>
        New.Notice(id, day: day, parties: [New.Party(New.Alpha, PartyRole.Subject)]) with
        {
            Court = court,
            Events = [.. kinds.Select(k => new NoticeEvent { Kind = k })],
        };
}
