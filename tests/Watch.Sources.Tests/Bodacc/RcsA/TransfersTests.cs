using Watch.Contracts.Notices;
using Xunit;
using static Watch.Sources.Tests.Bodacc.RcsA.Invented;

namespace Watch.Sources.Tests.Bodacc.RcsA;

/// <summary>Businesses that change hands under another heading than that of a sale.</summary>
public sealed class TransfersTests
{
    private const string Origin =
        "<etablissement><origineFonds>Fonds acquis par {0} au prix stipulé de 48000 euros</origineFonds></etablissement>";

    [Theory]
    [InlineData("achat", EventKind.SaleOfBusiness, PartyRole.Buyer)]
    [InlineData("apport", EventKind.AssetContribution, PartyRole.Acquirer)]
    [InlineData("donation", EventKind.BusinessTransfer, PartyRole.Buyer)]
    [InlineData("transmission universelle de patrimoine", EventKind.UniversalTransfer, PartyRole.Acquirer)]
    public void A_registration_carries_the_transfer_by_which_the_firm_has_its_business(string how, EventKind kind, PartyRole role)
    {
        Parsed.Accepted read = Registered($"Immatriculation avec origine de fonds {how}", how);
        Assert.Equal([(EventKind.Registration, null), (kind, (decimal?)48000m)], read.Notice.Events.Select(e => (e.Kind, e.Price?.Amount)));
        Assert.Equal((role, Siren(7)), (read.Notice.Parties[0].Role, read.Notice.Parties[0].Siren?.Value));
        Assert.Equal((PartyRole.Seller, Siren(8)), (read.Notice.Parties[1].Role, read.Notice.Parties[1].Siren?.Value));
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_registration_after_the_first_notice_tells_no_sale_again_and_its_price_is_told_as_unused()
    {
        Parsed.Accepted read = Registered("Immatriculation d'une personne morale après 1er avis", "achat");
        Assert.Equal([EventKind.Registration], read.Notice.Events.Select(e => e.Kind));
        Assert.Equal(["price-without-sale"], read.Warnings.Select(w => w.Code));
    }

    [Theory]
    [InlineData("Attribution d'un fonds suite à donation avec délai d'oppositions (Immatriculation d'une personne physique)")]
    [InlineData("Attribution d'un établissement principal suite à partage")]
    [InlineData("Transfert d'un fonds suite à licitation")]
    public void A_business_that_is_given_shared_or_auctioned_goes_from_one_to_the_other(string category)
    {
        Parsed.Accepted read = Reading.RcsA.ReadOne(Reading.RcsAFile(Notice(Firm(7, "TISSAGES"), Sale(category), Seller(8, "TEINTURES"))));
        Assert.Equal([EventKind.BusinessTransfer], read.Notice.Events.Select(e => e.Kind));
        Assert.Equal(
            [(PartyRole.Buyer, Siren(7)), (PartyRole.Seller, Siren(8))],
            read.Notice.Parties.Select(p => (p.Role, p.Siren?.Value))
        );
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData("Fonds acquis par transmission universelle de patrimoine au prix stipulé de 4800 euros", EventKind.UniversalTransfer)]
    [InlineData("Fonds reçu par donation au prix de 4800 euros", EventKind.BusinessTransfer)]
    [InlineData("Fonds acquis par achat au prix stipulé de 4800 euros", EventKind.SaleOfBusiness)]
    public void What_an_origin_calls_the_transfer_decides_where_the_category_covers_all_of_them(string origin, EventKind kind)
    {
        string more = $"<etablissement><origineFonds>{origin}</origineFonds></etablissement>" + Seller(8, "TEINTURES");
        string act = Sale("Autre achat, apport, attribution (immatriculation d'une personne morale, uniquement)");
        Parsed.Accepted read = Reading.RcsA.ReadOne(Reading.RcsAFile(Notice(Firm(7, "TISSAGES"), act, more)));
        Assert.Equal([(kind, (decimal?)4800m)], read.Notice.Events.Select(e => (e.Kind, e.Price?.Amount)));
        bool whole = kind == EventKind.UniversalTransfer;
        Assert.Equal(
            whole ? [PartyRole.Acquirer, PartyRole.Target] : [PartyRole.Buyer, PartyRole.Seller],
            read.Notice.Parties.Select(p => p.Role)
        );
    }

    [Fact]
    public void Every_date_of_an_act_has_its_own_field()
    {
        const string Act =
            "<immatriculation><dateImmatriculation>2026-08-03</dateImmatriculation><categorieImmatriculation>Immatriculation d'une "
            + "personne morale</categorieImmatriculation><dateEffet>2026-08-02</dateEffet><dateCommencementActivite>2026-08-01"
            + "</dateCommencementActivite></immatriculation>";
        NoticeEvent told = Reading.RcsA.ReadOne(Reading.RcsAFile(Notice(Firm(7, "TISSAGES"), Act))).Notice.Events[0];
        Assert.Equal((2, 1, 3), (told.On?.Day, told.ActivityFrom?.Day, told.RegisteredOn?.Day));
    }

    [Fact]
    public void A_name_at_birth_may_begin_with_an_article()
    {
        string firm = Firm(7, "TISSAGES", more: "<administration>Gérant : MARLIAC Odile né(e) LE TARVEC</administration>");
        OfficerStatement officer = Assert.Single(Reading.RcsA.ReadOne(Reading.RcsAFile(Notice(firm, Creation))).Notice.Parties[0].Officers);
        Assert.Equal(("MARLIAC Odile", "LE TARVEC"), (officer.Name, officer.UsageName));
    }

    private static Parsed.Accepted Registered(string category, string how) =>
        Reading.RcsA.ReadOne(
            Reading.RcsAFile(
                Notice(
                    Firm(7, "TISSAGES"),
                    $"<immatriculation><categorieImmatriculation>{category}</categorieImmatriculation></immatriculation>",
                    Origin.Replace("{0}", how, StringComparison.Ordinal) + Seller(8, "TEINTURES")
                )
            )
        );
}
