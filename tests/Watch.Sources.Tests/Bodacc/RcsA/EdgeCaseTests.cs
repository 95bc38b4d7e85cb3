using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.RcsA;

/// <summary>Real notices picked out of a whole year because each is hard in its own way.</summary>
public class EdgeCaseTests
{
    private static readonly Lazy<ILookup<string, Parsed>> _cases = new(() =>
        XDocument
            .Load(RealData.Require("bodacc", "rcs-a-edge-cases.xml"))
            .Root!.Elements("case")
            .SelectMany(c => c.Elements("from").SelectMany(f => Read(f).Select(p => (Name: (string)c.Attribute("name")!, Parsed: p))))
            .ToLookup(c => c.Name, c => c.Parsed)
    );

    [Fact]
    public void None_is_rejected()
    {
        Assert.Equal(105, _cases.Value.Sum(c => c.Count()));
        Assert.Empty(_cases.Value.SelectMany(c => c).OfType<Parsed.Rejected>());
    }

    [Theory]
    [InlineData("vente_pm_pm", EventKind.SaleOfBusiness)]
    [InlineData("prec_pp_multiple", EventKind.SaleOfBusiness)]
    [InlineData("transfert_siege", EventKind.SeatTransfer)]
    [InlineData("fusion_projet", EventKind.MergerProject)]
    [InlineData("scission_projet", EventKind.AssetContribution)]
    [InlineData("apport_partiel", EventKind.AssetContribution)]
    public void Each_announces_what_it_was_picked_for(string name, EventKind kind) =>
        Assert.All(Of(name).Where(n => n.Events[0].Kind != EventKind.Creation), n => Assert.Contains(kind, n.Events.Select(e => e.Kind)));

    [Fact]
    public void A_merger_has_both_its_sides() =>
        Assert.All(
            Of("fusion_projet"),
            n => Assert.Equal([PartyRole.Acquirer, PartyRole.Target], n.Parties.Select(p => p.Role).Distinct().Order().Reverse())
        );

    [Theory]
    [InlineData("rectificatif_creation", NoticeType.Rectifying)]
    [InlineData("rectificatif_vente", NoticeType.Rectifying)]
    [InlineData("rectificatif_immat", NoticeType.Rectifying)]
    [InlineData("annulation", NoticeType.Annulling)]
    public void A_correction_names_its_parent(string name, NoticeType type) =>
        Assert.All(Of(name), n => Assert.True(n.Type == type && n.Corrects is not null));

    [Fact]
    public void A_parent_may_stand_in_another_bulletin() => Assert.Equal('B', Assert.Single(Of("ref_bodacc_b")).Corrects![0]);

    [Fact]
    public void Nobody_has_the_number_of_zeros() => Assert.All(Of("siren_zero"), n => Assert.Contains(n.Parties, p => p.Siren is null));

    [Fact]
    public void Nobody_in_a_block_without_a_register_has_a_number() =>
        Assert.All(Of("pm_non_inscrit"), n => Assert.Contains(n.Parties, p => p.Siren is null));

    [Fact]
    public void A_capital_is_variable_where_its_words_say_so_and_not_by_its_element() =>
        Assert.Equal(
            [(false, "EUR"), (true, "EUR"), (true, "EUR"), (false, "EUR")],
            Of("capital_variable").Select(n => (n.Parties[0].Capital!.Variable, n.Parties[0].Capital!.Amount!.Currency))
        );

    [Fact]
    public void A_foreign_currency_is_kept() =>
        Assert.All(Of("devise_non_eur"), n => Assert.Contains(n.Parties, p => p.Capital?.Amount is { } amount && amount.Currency != "EUR"));

    [Fact]
    public void A_seat_abroad_has_no_postal_code() =>
        Assert.All(Of("adresse_etranger"), n => Assert.Contains(n.Parties, p => p.Seat is { PostalCode: null }));

    [Fact]
    public void No_control_character_and_no_mojibake_is_left() =>
        Assert.All(Of("c1").Concat(Of("mojibake")).SelectMany(n => n.Parties), p => Assert.DoesNotContain(p.Name, c => char.IsControl(c)));

    [Fact]
    public void A_lost_character_is_told() =>
        Assert.All(_cases.Value["fffd"], p => Assert.Contains("lost-character", ((Parsed.Accepted)p).Warnings.Select(w => w.Code)));

    private static IEnumerable<Notice> Of(string name)
    {
        Notice[] notices = [.. _cases.Value[name].Cast<Parsed.Accepted>().Select(a => a.Notice)];
        Assert.NotEmpty(notices);
        return notices;
    }

    private static IEnumerable<Parsed> Read(XElement from) =>
        Reading.RcsA.Read(
            new XElement(
                "RCS-A_IMMAT",
                new XElement("parution", (string)from.Attribute("parution")!),
                new XElement("dateParution", (string)from.Attribute("dateParution")!),
                new XElement("listeAvis", from.Elements("avis"))
            ).ToString()
        );
}
