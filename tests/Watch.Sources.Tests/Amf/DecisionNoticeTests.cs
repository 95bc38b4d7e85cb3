using System.Text.Json.Nodes;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Amf.Packets;
using Watch.Sources.Tests.Amf.Pdf;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Amf;

/// <summary>A decision with its document: its number is its id, and what cannot be read is kept and said.</summary>
public sealed class DecisionNoticeTests
{
    [Fact]
    public void The_number_of_the_decision_is_the_id_and_the_matter_of_the_notice()
    {
        Notice notice = AmfReading.Only(Packet(AmfReading.Decision()));

        Assert.Equal((AmfReading.Number, $"amf:{AmfReading.Number}"), (notice.Id, notice.Matter));
        Assert.All(notice.Events, e => Assert.Equal("Franchissements de seuils et déclaration d'intention", e.Label));
        Assert.StartsWith($"{AmfReading.Number} – Franchissements de seuils", notice.Text, StringComparison.Ordinal);
        Assert.Contains("11,02% du capital et 10,04% des droits de vote de cette", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_is_kept_without_the_address_of_whoever_declares()
    {
        string text = AmfReading.Only(Packet(AmfReading.Decision())).Text!;

        Assert.DoesNotContain("Quay Street", text, StringComparison.Ordinal);
        Assert.Contains("(Euronext Paris)", text, StringComparison.Ordinal);
        Assert.Contains("Harbour Invented Partners", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_row_names_the_issuer_once()
    {
        Party issuer = Assert.Single(AmfReading.Only(Packet(AmfReading.Decision())).Parties, p => p.Role == PartyRole.Target);
        Assert.Equal(("ORVALIE", Lei.Parse(AmfRows.Lei), Isin.Parse(AmfRows.Isin)), (issuer.Name, issuer.Lei!.Value, issuer.Isin!.Value));
    }

    [Fact]
    public void A_complement_is_of_the_matter_of_what_it_completes_and_corrects_nothing()
    {
        Notice notice = AmfReading.Only(Packet(AmfReading.Decision("226C9950", "Complément à D&I 226C9901 du 4 novembre 2026", "")));

        Assert.Equal(("226C9950", "amf:226C9901"), (notice.Id, notice.Matter));
        Assert.Equal((NoticeType.Initial, null), (notice.Type, notice.Corrects));
    }

    [Theory]
    [InlineData(
        "2. Ce projet d'offre publique a été annoncé le 5 novembre 2026 (cf. D&I 226C9100 en date du 5 novembre 2026).",
        "226C9100"
    )]
    [InlineData(
        "2. Un projet d'offre publique de retrait a été déposé (cf. D&I 226C9150 du 6 mai et D&I 226C9120 du 3 mai 2026).",
        "226C9120"
    )]
    [InlineData("2. La société a précisé ses intentions (cf. D&I 226C9100 du 5 novembre 2026).", "226C9901")]
    [InlineData("2. Un projet d'offre publique pourra suivre. Cf. D&I 226C9100 du 5 novembre 2026.", "226C9901")]
    [InlineData("2. Ce projet d'offre publique a été annoncé ce jour (cf. D&I 226C9999 du 30 novembre 2026).", "226C9901")]
    public void What_cites_the_announcement_of_an_offer_is_of_its_matter(string cited, string root)
    {
        Notice notice = AmfReading.Only(Packet(AmfReading.Decision("226C9901", cited)));

        Assert.Equal(("226C9901", $"amf:{root}"), (notice.Id, notice.Matter));
        Assert.Equal(NoticeType.Initial, notice.Type);
    }

    [Fact]
    public void The_row_and_the_item_of_the_BDIF_and_the_PDF_alone_are_one_notice()
    {
        byte[] pdf = AmfReading.Decision();
        Notice item = AmfReading
            .Accepted(Assert.Single(AmfReading.Bdif(DecisionPacket.LineOf(DecisionPacket.Item, BdifItems.Crossing().Element(), pdf))))
            .Notice;
        Notice alone = AmfReading.Accepted(AmfReading.Pdf(pdf)).Notice;

        Assert.Equal(AmfReading.Only(Packet(pdf)).Key, item.Key);
        Assert.Equal(item.Key, alone.Key);
        Assert.Equal(item.Matter, alone.Matter);
    }

    public static TheoryData<string, byte[]> Unread =>
        new()
        {
            { "no-text", MadePdf.Scan() },
            { "not-pdf", "<html>Maintenance</html>"u8.ToArray() },
            { "too-large", PdfBytes.OfContent(PdfBytes.PackedZeros(1L << 28)) },
            { "broken", "%PDF-1.5 and nothing of what it promises"u8.ToArray() },
        };

    [Theory]
    [MemberData(nameof(Unread))]
    public void A_document_that_cannot_be_read_costs_its_text_and_not_the_notice(string reason, byte[] pdf)
    {
        Parsed parsed = Assert.Single(AmfReading.Flow(Packet(pdf)));
        Notice notice = AmfReading.Accepted(parsed).Notice;

        Assert.Equal(("990001_20261104", new Uri(AmfRows.Link)), (notice.Id, notice.Link));
        Assert.Equal(EventKind.ThresholdCrossing, notice.Events[0].Kind);
        Assert.Contains("Document non lu", notice.Text);
        Assert.Contains(AmfReading.Accepted(parsed).Warnings, w => w == new ParseWarning("document-unread", reason));
    }

    [Theory]
    [InlineData("robots")]
    [InlineData("not-found")]
    [InlineData("too-large")]
    public void A_document_that_could_not_be_had_says_why(string reason)
    {
        Parsed parsed = Assert.Single(
            AmfReading.Flow(DecisionPacket.LineWithout(DecisionPacket.Row, AmfRows.Decision().Element(), reason))
        );
        Assert.Contains(AmfReading.Accepted(parsed).Warnings, w => w == new ParseWarning("document-unread", reason));
    }

    [Fact]
    public void A_document_that_is_no_base_64_is_broken() =>
        Assert.Contains(
            AmfReading
                .Accepted(
                    Assert.Single(
                        AmfReading.Flow($"{{\"info_financiere\":{AmfRows.Decision().ToJsonString()},\"document\":{{\"pdf\":\"@@\"}}}}")
                    )
                )
                .Warnings,
            w => w == new ParseWarning("document-unread", "broken")
        );

    [Fact]
    public void A_row_that_names_another_share_than_its_document_is_counted()
    {
        JsonObject row = AmfRows.Decision().With(("identificationsociete_iso_cd_isi", "FR9990INV003"));
        Parsed parsed = Assert.Single(AmfReading.Flow(DecisionPacket.LineOf(DecisionPacket.Row, row.Element(), AmfReading.Decision())));

        Assert.Contains("isin-disagrees", parsed.Codes());
        Assert.Equal(Isin.Parse("FR9990INV003"), AmfReading.Accepted(parsed).Notice.Parties[0].Isin);
    }

    [Fact]
    public void A_PDF_alone_tells_number_day_issuer_and_share()
    {
        Notice notice = AmfReading.Accepted(AmfReading.Pdf(AmfReading.Decision())).Notice;
        Party issuer = Assert.Single(notice.Parties, p => p.Role == PartyRole.Target);

        Assert.Equal((AmfReading.Number, new DateOnly(2026, 11, 4)), (notice.Id, notice.PublishedOn));
        Assert.Equal(("ORVALIE", Isin.Parse(AmfRows.Isin)), (issuer.Name, issuer.Isin!.Value));
        Assert.Equal(EventKind.ThresholdCrossing, notice.Events[0].Kind);
    }

    [Fact]
    public void An_offer_alone_is_known_by_its_file()
    {
        byte[] pdf = PdfBytes.OfLines([
            "226C9960-FR9990000005-OP901-R02",
            "226C9960",
            "FR9990000005-OP901-R02",
            "7 novembre 2026",
            "Dépôt d'un projet d'offre publique de retrait visant les titres de la société.",
            "ORVALIE",
            "(Euronext Growth Paris)",
            "Complément à D&I 226C9901 du 4 novembre 2026",
            "1. Il est rappelé que le 4 novembre 2026, la banque de l'invention a déposé un projet d'offre visant les actions.",
        ]);
        Notice notice = AmfReading.Accepted(AmfReading.Pdf(pdf)).Notice;

        Assert.Equal(("226C9960", "amf:226C9901", "regulated-information"), (notice.Id, notice.Matter, notice.Family));
        Assert.Equal(EventKind.TakeoverBid, Assert.Single(notice.Events).Kind);
        Assert.Equal(new DateOnly(2026, 11, 7), notice.PublishedOn);
    }

    [Fact]
    public void A_PDF_alone_that_is_no_decision_or_cannot_be_read_is_set_aside_with_a_reason()
    {
        string other = string.Join(' ', Enumerable.Repeat("Rapport annuel de la société ORVALIE,", 9));

        Assert.Equal(RejectReason.MissingIdentity, Assert.IsType<Parsed.Rejected>(AmfReading.Pdf(PdfBytes.OfLines([other]))).Reason);
        Assert.Contains("no-text", Assert.IsType<Parsed.Rejected>(AmfReading.Pdf(MadePdf.Scan())).Detail);
        Assert.Contains("too-large", Assert.IsType<Parsed.Rejected>(AmfReading.Pdf(new byte[13 * 1024 * 1024])).Detail);
    }

    private static string Packet(byte[] pdf) => DecisionPacket.LineOf(DecisionPacket.Row, AmfRows.Decision().Element(), pdf);
}
