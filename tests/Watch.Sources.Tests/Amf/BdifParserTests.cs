using System.Text.Json.Nodes;
using Watch.Contracts.Notices;
using Watch.Sources.Amf.Bdif;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Amf;

/// <summary>Items of the BDIF, of which names alone tell who is in them.</summary>
public sealed class BdifParserTests
{
    [Fact]
    public void An_item_gives_number_day_firms_and_the_address_of_the_regulators_document()
    {
        JsonObject item = BdifItems.Item(
            "226C9970",
            null,
            "OPA",
            "DepotOffre",
            ("Initiateur", "HARBOUR BIDCO SAS"),
            ("SocieteVisee", "ORVALIE")
        );
        Notice notice = AmfReading
            .Accepted(Assert.Single(AmfReading.Bdif(new JsonObject { ["result"] = new JsonArray(item), ["total"] = 1 }.ToJsonString())))
            .Notice;

        Assert.Equal(("226C9970", "amf:226C9970", "regulated-information"), (notice.Id, notice.Matter, notice.Family));
        Assert.Equal((new DateOnly(2026, 11, 4), null), (notice.PublishedOn, notice.PublishedAt));
        Assert.Equal((EventKind.TakeoverBid, "Dépôt d'un projet d'offre publique"), (notice.Events[0].Kind, notice.Events[0].Label));
        Assert.Equal(
            [(PartyRole.Target, "ORVALIE"), (PartyRole.Acquirer, "HARBOUR BIDCO SAS")],
            notice.Parties.Select(p => (p.Role, p.Name))
        );
        Assert.EndsWith("/documents/2026/226C9970/CD01.pdf", notice.Link!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OPA", "PreOffre", EventKind.TakeoverBid, 0)]
    [InlineData("OPA", "RetraitObligatoire", EventKind.SqueezeOut, 0)]
    [InlineData("SPDE", "Pactes", EventKind.ShareholdersAgreement, 0)]
    [InlineData("SPDE", "Declarations", EventKind.ThresholdCrossing, 0)]
    [InlineData("OPA", "Decisions", EventKind.TakeoverBid, 0)]
    [InlineData("SPDE", "Nouveau", EventKind.RegulatedInformation, 1)]
    public void The_codes_tell_the_kind_and_what_is_not_known_is_counted(string information, string document, EventKind kind, int unknown)
    {
        JsonObject item = BdifItems.Item("226C9971", null, information, document, ("SocieteConcernee", "ORVALIE"));
        Parsed parsed = Assert.Single(AmfReading.Bdif(item.ToJsonString()));

        Assert.Equal(kind, AmfReading.Accepted(parsed).Notice.Events[0].Kind);
        Assert.Equal(unknown, parsed.Codes().Count(c => c == "unknown-category"));
    }

    [Fact]
    public void An_item_is_the_same_when_its_moment_of_publication_alone_differs()
    {
        JsonObject item = BdifItems.Crossing(published: "2026-11-04T18:22:03.9842186+01:00");
        JsonObject again = BdifItems.Crossing(published: "2026-11-04T18:22:03.1+01:00");
        JsonObject other = BdifItems.Crossing();
        other["documents"]!.AsArray().RemoveAt(0);

        Assert.Equal(BdifItem.KeyOf(item.Element()), BdifItem.KeyOf(again.Element()));
        Assert.NotEqual(BdifItem.KeyOf(item.Element()), BdifItem.KeyOf(other.Element()));
        Assert.Equal(Written(item), Written(again));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("2026/226C9901/../../x.pdf")]
    [InlineData("//evil.invalid/x.pdf")]
    public void A_path_that_leads_elsewhere_is_no_document(string path)
    {
        JsonObject item = BdifItems.Crossing();
        item["documents"] = new JsonArray(
            new JsonObject
            {
                ["accessible"] = true,
                ["docRegulateur"] = true,
                ["path"] = path,
            }
        );

        Assert.Null(BdifItem.PathOf(item.Element()));
    }

    [Fact]
    public void An_item_without_number_or_day_is_set_aside() =>
        Assert.Equal(
            [RejectReason.MissingIdentity, RejectReason.MissingIdentity],
            AmfReading
                .Bdif("""{"result":[{"numeroConcatene":"x","numero":"x"},{"numero":"226C9901","dateInformation":"demain"}]}""")
                .Select(p => Assert.IsType<Parsed.Rejected>(p).Reason)
        );

    [Theory]
    [InlineData("page_1_opa.transcribed.json", 3)]
    [InlineData("page_1_opa_notes.transcribed.json", 2)]
    public void Answers_as_transcribed_are_read(string file, int count)
    {
        string page = File.ReadAllText(RealData.Require("capital", "amf", "bdif", file));
        Assert.Equal(count, AmfReading.Bdif(page).Select(p => AmfReading.Accepted(p).Notice).Count(n => n.Parties.Count == 1));
    }

    private static string Written(JsonObject item) =>
        NoticeJson.Write(AmfReading.Accepted(Assert.Single(AmfReading.Bdif(item.ToJsonString()))).Notice);
}
