using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.Amf;

/// <summary>Rows of the flow become notices, whatever shape their page has.</summary>
public sealed class FlowParserTests
{
    private const string Total = "Total du nombre de droits de vote et du capital";

    [Fact]
    public void Both_shapes_of_a_page_and_a_list_of_lines_give_the_same_notices()
    {
        string[] rows = [AmfRows.Decision().ToJsonString(), AmfRows.Release("990002_20261104", Total).ToJsonString()];
        string[] expected = Written(AmfRows.Page(AmfRows.Decision(), AmfRows.Release("990002_20261104", Total)));

        Assert.Equal(2, expected.Length);
        Assert.Equal(expected, Written(AmfRows.Wrapped(AmfRows.Decision(), AmfRows.Release("990002_20261104", Total))));
        Assert.Equal(expected, Written($"[{string.Join(',', rows)}]"));
        Assert.Equal(expected, Written(string.Join('\n', rows)));
    }

    [Fact]
    public void A_decision_without_its_document_is_a_notice_that_says_so()
    {
        Parsed parsed = Assert.Single(AmfReading.Flow(AmfRows.Page(AmfRows.Decision())));
        Notice notice = AmfReading.Accepted(parsed).Notice;

        Assert.Equal(("990001_20261104", "threshold-crossings", NoticeType.Initial), (notice.Id, notice.Family, notice.Type));
        Assert.Equal((new DateOnly(2026, 11, 4), "Autorité des marchés financiers"), (notice.PublishedOn, notice.Court));
        Assert.Equal(new DateTimeOffset(2026, 11, 4, 17, 5, 0, TimeSpan.Zero), notice.PublishedAt);
        Assert.Equal([EventKind.ThresholdCrossing, EventKind.Intention], notice.Events.Select(e => e.Kind));
        Assert.Equal(new Uri(AmfRows.Link), notice.Link);
        Assert.Contains("Document non lu", notice.Text);
        Assert.Null(notice.Matter);
        Assert.Equal(["document-unread"], parsed.Codes());
    }

    [Fact]
    public void The_issuer_is_the_target_of_a_crossing_with_its_numbers()
    {
        Party issuer = Assert.Single(AmfReading.Only(AmfRows.Page(AmfRows.Decision())).Parties);

        Assert.Equal((PartyRole.Target, "ORVALIE", PersonType.Legal, "FR"), (issuer.Role, issuer.Name, issuer.Person, issuer.Country));
        Assert.Equal((Lei.Parse(AmfRows.Lei), Isin.Parse(AmfRows.Isin)), (issuer.Lei!.Value, issuer.Isin!.Value));
    }

    [Fact]
    public void What_an_issuer_says_of_its_votes_is_of_a_family_of_its_own()
    {
        Notice notice = AmfReading.Only(AmfRows.Page(AmfRows.Release("990002_20261104", Total)));

        Assert.Equal(("capital-totals", Total), (notice.Family, notice.Events[0].Label));
        Assert.Equal((EventKind.RegulatedInformation, PartyRole.Subject), (notice.Events[0].Kind, notice.Parties[0].Role));
        Assert.Null(notice.Parties[0].Lei);
        Assert.Null(notice.Court);
    }

    [Theory]
    [InlineData("Communiqués publiés en période d'offre publique d'acquisition", EventKind.TakeoverBid)]
    [InlineData("Retrait obligatoire", EventKind.SqueezeOut)]
    [InlineData("Pacte d’actionnaires", EventKind.ShareholdersAgreement)]
    [InlineData("Informations privilégiées", EventKind.RegulatedInformation)]
    [InlineData("Impacte le chiffre d'affaires", EventKind.RegulatedInformation)]
    public void The_sort_of_information_tells_the_kind(string subtype, EventKind kind) =>
        Assert.Equal(kind, AmfReading.Only(AmfRows.Page(AmfRows.Release("990003_20261104", subtype))).Events[0].Kind);

    [Fact]
    public void The_title_tells_the_kind_of_a_decision_and_of_nothing_else()
    {
        const string Title = "Dépôt d'un projet d'offre publique de retrait";
        Notice release = AmfReading.Only(
            AmfRows.Page(AmfRows.Release("1_20261104", "Informations privilégiées").With(("informationdeposee_inf_tit_inf", Title)))
        );
        Notice decision = AmfReading.Only(
            AmfRows.Page(
                AmfRows.Decision().With(("sous_type_d_information", "Autres communiqués"), ("informationdeposee_inf_tit_inf", Title))
            )
        );

        Assert.Equal(EventKind.RegulatedInformation, Assert.Single(release.Events).Kind);
        Assert.Equal((EventKind.TakeoverBid, "regulated-information"), (Assert.Single(decision.Events).Kind, decision.Family));
    }

    [Fact]
    public void A_correction_names_what_it_corrects()
    {
        Notice notice = AmfReading.Only(
            AmfRows.Page(
                AmfRows
                    .Release("990004_20261105", Total)
                    .With(
                        ("informationdeposee_inf_upg_inf_inf_upg_sts", "UPD"),
                        ("informationdeposee_inf_upg_inf_inf_upg_rel", "990002_20261104")
                    )
            )
        );
        Assert.Equal((NoticeType.Rectifying, "990002_20261104"), (notice.Type, notice.Corrects));
    }

    [Theory]
    [InlineData("NEW", "990002_20261104", "reference-of-new")]
    [InlineData("UPD", null, "correction-without-reference")]
    [InlineData("UPD", "voir le site", "correction-without-reference")]
    public void A_correction_that_cannot_be_believed_withdraws_nothing_and_is_counted(string status, string? related, string code)
    {
        Parsed parsed = Assert.Single(
            AmfReading.Flow(
                AmfRows.Page(
                    AmfRows
                        .Release("990004_20261105", Total)
                        .With(
                            ("informationdeposee_inf_upg_inf_inf_upg_sts", status),
                            ("informationdeposee_inf_upg_inf_inf_upg_rel", related)
                        )
                )
            )
        );
        Notice notice = AmfReading.Accepted(parsed).Notice;

        Assert.Equal((NoticeType.Initial, null), (notice.Type, notice.Corrects));
        Assert.Equal([code], parsed.Codes());
    }

    [Fact]
    public void An_instant_late_in_the_evening_is_of_the_next_day_in_Paris() =>
        Assert.Equal(
            new DateOnly(2026, 11, 5),
            AmfReading.Only(AmfRows.Page(AmfRows.Decision(sent: "2026-11-04T23:30:00+00:00"))).PublishedOn
        );

    [Fact]
    public void The_end_of_days_is_no_date_and_the_id_tells_the_day()
    {
        Notice notice = AmfReading.Only(
            AmfRows.Page(AmfRows.Decision().With(("uin_dat_amf", null), ("informationdeposee_inf_dat_emt", "8887-12-31T00:00:00+00:00")))
        );
        Assert.Equal((new DateOnly(2026, 11, 4), null), (notice.PublishedOn, notice.PublishedAt));
    }

    [Fact]
    public void A_row_without_address_says_that_it_gives_none()
    {
        Parsed parsed = Assert.Single(AmfReading.Flow(AmfRows.Page(AmfRows.Decision(link: null))));

        Assert.Null(AmfReading.Accepted(parsed).Notice.Link);
        Assert.Contains(AmfReading.Accepted(parsed).Warnings, w => w is { Code: "document-unread", Detail: "no-link" });
    }

    [Fact]
    public void The_text_NULL_is_nothing_and_numbers_that_do_not_check_are_counted()
    {
        Parsed parsed = Assert.Single(
            AmfReading.Flow(
                AmfRows.Page(
                    AmfRows
                        .Release("990005_20261104", Total)
                        .With(
                            ("identificationsociete_iso_nom_soc", "NULL"),
                            ("identificationsociete_iso_cd_lei", "999900INVENTEDORVA25"),
                            ("identificationsociete_iso_cd_isi", "FR9990000006"),
                            ("url_de_recuperation", "null")
                        )
                )
            )
        );
        Notice notice = AmfReading.Accepted(parsed).Notice;

        Assert.Empty(notice.Parties);
        Assert.Null(notice.Link);
        Assert.Equal(["bad-lei", "bad-isin"], parsed.Codes());
    }

    [Fact]
    public void French_and_English_texts_of_one_release_are_one_matter()
    {
        Notice French(string id, string sent) => AmfReading.Only(AmfRows.Page(AmfRows.Release(id, "Informations privilégiées", sent)));

        string? matter = French("1_20261104", "2026-11-04T06:00:00+00:00").Matter;
        Assert.NotNull(matter);
        Assert.Equal(matter, French("2_20261104", "2026-11-04T06:00:00+00:00").Matter);
        Assert.NotEqual(matter, French("3_20261104", "2026-11-04T06:01:00+00:00").Matter);
    }

    [Theory]
    [InlineData("""{"total_count":1,"results":[{"uin_idt_uin":null,"uin_dat_amf":"2026-11-04"}]}""", RejectReason.MissingIdentity)]
    [InlineData("""{"total_count":1,"results":[{"uin_idt_uin":"a b c d"}]}""", RejectReason.MissingIdentity)]
    [InlineData("""{"total_count":1,"results":[{"uin_idt_uin":"990001"}]}""", RejectReason.MissingIdentity)]
    [InlineData("""{"total_count":1,"results":[{"uin_idt_uin":"990001_20261104",""", RejectReason.Truncated)]
    [InlineData("""{"uin_idt_uin":nothing}""", RejectReason.Malformed)]
    public void A_row_that_is_none_is_set_aside_with_a_reason(string page, RejectReason reason) =>
        Assert.Equal(reason, Assert.IsType<Parsed.Rejected>(Assert.Single(AmfReading.Flow(page))).Reason);

    [Fact]
    public void Every_cut_of_a_page_gives_notices_or_reasons()
    {
        string page = AmfRows.Page(AmfRows.Decision(), AmfRows.Release("990002_20261104", Total));
        for (int length = 0; length < page.Length; length += 7)
        {
            Assert.All(AmfReading.Flow(page[..length]), p => Assert.True(p is Parsed.Accepted or Parsed.Rejected { Detail.Length: > 0 }));
        }
    }

    [Theory]
    [InlineData("info-financiere", """{"total_count":1,"results":[{"uin_ver_fin":"x","uin_idt_uin":"990001_20261104"}]}""")]
    [InlineData("info-financiere", """{"total_count":1,"records":[{"record":{"fields":{"uin_idt_uin":"990001_20261104"}}}]}""")]
    [InlineData("info-financiere", """{"result":[{"id":1,"numeroConcatene":"226C9901"}],"total":1}""")]
    [InlineData("info-financiere", """{"info_financiere":{"uin_idt_uin":"990001_20261104"},"document":{"absent":"x"}}""")]
    [InlineData("info-financiere", """{"bdif":{"numero":"226C9901"},"document":{"absent":"x"}}""")]
    [InlineData("info-financiere", "%PDF-1.7")]
    [InlineData("balo", """{"total_count":1,"results":[{"id_annonce":"20261102990001"}]}""")]
    [InlineData("bodacc", """{"total_count":1,"results":[{"id":"A2026015375"}]}""")]
    [InlineData("bodacc", """{"total_count":0,"results":[]}""")]
    public void A_document_finds_the_source_that_it_is_of(string source, string content)
    {
        DocumentHead head = DocumentHeadReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), "x").Head;
        Assert.Equal(source, new ParserCatalogue(SourceModules.All).Find(head)?.Source.Value);
    }

    private static string[] Written(string content) =>
        [.. AmfReading.Flow(content).Select(p => NoticeJson.Write(AmfReading.Accepted(p).Notice))];
}
