using System.Text;
using System.Text.Json;
using System.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Balo;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Balo;

/// <summary>Notices of the BALO, by the rows of its dataset.</summary>
public sealed class BaloTests
{
    private const string Row = """
        {"id_annonce":"20261102990001","dateparution":"2026-11-02",
        "societes_noms":["ORVALIE","LUMIVAL SAS"],"siren":["999100209","999304108"],"numero_affaire":2699000,
        "facette_categorie_libelle":"EMISSIONS ET COTATIONS##Augmentation de capital"}
        """;

    [Fact]
    public void A_row_gives_id_day_link_kind_and_firms_with_their_numbers()
    {
        Notice notice = Only(Row).Notice;

        Assert.Equal(("balo", "20261102990001", new DateOnly(2026, 11, 2)), (notice.Source.Value, notice.Id, notice.PublishedOn));
        Assert.Equal(
            (EventKind.CapitalChange, "EMISSIONS ET COTATIONS – Augmentation de capital"),
            (notice.Events[0].Kind, notice.Events[0].Label)
        );
        Assert.Equal(
            [("ORVALIE", "999100209"), ("LUMIVAL SAS", "999304108")],
            notice.Parties.Select(p => (p.Name, p.Siren!.Value.ToString()))
        );
        Assert.EndsWith("id_annonce:20261102990001", notice.Link!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_shapes_of_a_page_are_read()
    {
        string page = NoticeJson.Write(Only("{\"total_count\":1,\"results\":[" + Row + "]}").Notice);
        Assert.Equal(
            page,
            NoticeJson.Write(Only("{\"total_count\":1,\"records\":[{\"record\":{\"id\":\"x\",\"fields\":" + Row + "}}]}").Notice)
        );
    }

    [Theory]
    [InlineData("PUBLICATIONS PERIODIQUES##Comptes annuels", EventKind.RegulatedInformation, 0)]
    [InlineData("AVIS DE CONVOCATION/AVIS DE REUNION##", EventKind.RegulatedInformation, 0)]
    [InlineData("FUSIONS ET SCISSIONS##", EventKind.MergerProject, 0)]
    [InlineData("RUBRIQUE NOUVELLE##", EventKind.OtherLegalNotice, 1)]
    [InlineData("", EventKind.OtherLegalNotice, 1)]
    public void The_category_tells_the_kind_and_what_is_not_known_is_counted(string category, EventKind kind, int unknown)
    {
        string row = $$"""{"id_annonce":"20261102990001","dateparution":"2026-11-02","facette_categorie_libelle":"{{category}}"}""";
        Parsed.Accepted read = Only(row);

        Assert.Equal((kind, unknown), (read.Notice.Events[0].Kind, read.Warnings.Count(w => w.Code == "unknown-category")));
    }

    [Fact]
    public void Names_and_numbers_that_do_not_go_together_are_not_joined()
    {
        Parsed.Accepted read = Only(
            """{"id_annonce":"20261102990001","dateparution":"2026-11-02","societes_noms":["ORVALIE"],"siren":["999100209","123"]}"""
        );

        Assert.Equal([("ORVALIE", null), ("", "999100209"), ("", null)], read.Notice.Parties.Select(p => (p.Name, p.Siren?.ToString())));
        Assert.Contains(read.Warnings, w => w.Code == "parties-apart");
        Assert.Contains(read.Warnings, w => w.Code == "bad-siren");
    }

    [Theory]
    [InlineData("""{"id_annonce":"x","dateparution":"2026-11-02"}""")]
    [InlineData("""{"id_annonce":"20261102990001","dateparution":"bientôt"}""")]
    public void A_row_without_id_or_day_is_set_aside(string row) =>
        Assert.Equal(RejectReason.MissingIdentity, Assert.IsType<Parsed.Rejected>(Assert.Single(Read(row))).Reason);

    [Fact]
    public async Task Days_are_asked_for_in_order_and_a_row_is_handed_over_once()
    {
        using LoopbackSite site = new();
        site.Reply(
            "balo/records",
            context =>
            {
                string where = HttpUtility.ParseQueryString(context.Request.Url!.Query)["where"]!;
                string rows = where == "dateparution=date'2026-11-02'" ? Row : "";
                string page = $$"""{"total_count":{{(rows.Length > 0 ? 1 : 0)}},"results":[{{rows}}]}""";
                return LoopbackSite.WriteAsync(context, Encoding.UTF8.GetBytes(page), "application/json");
            }
        );
        (List<string> first, Watermark? reached) = await RunAsync(site, null);
        (List<string> second, _) = await RunAsync(site, reached);

        Assert.Equal(
            "20261102990001",
            Assert.Single(Assert.Single(first).Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(Read).Select(Id))
        );
        Assert.Empty(second);
    }

    [Fact]
    public void A_row_as_transcribed_is_read()
    {
        using JsonDocument document = JsonDocument.Parse(
            File.ReadAllText(RealData.Require("capital", "balo", "balo-record-shape.transcribed.json"))
        );
        Parsed.Accepted read = Only(document.RootElement.GetProperty("row").GetRawText());

        Assert.Empty(read.Warnings);
        Assert.Equal(2, read.Notice.Parties.Count(p => p.Siren is not null));
    }

    private static async Task<(List<string> Documents, Watermark? Reached)> RunAsync(LoopbackSite site, Watermark? from)
    {
        SourceSettings settings = new()
        {
            Id = new SourceId("balo"),
            Stage = Stage.Live,
            Schedule = "0 0 8 ? * *",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
            StartOn = new DateOnly(2026, 10, 30),
            Channels = new Dictionary<string, ChannelSettings> { ["api"] = new(Stage.Live, new Uri(site.Address, "balo")) },
            Families = new Dictionary<string, Stage>(),
            Limits = new FetchLimits { UserAgent = "Watch/0.1 (contact@watch.invalid)", Pause = TimeSpan.Zero },
            Access = new SourceAccess { Robots = RobotsPolicy.Ignore },
        };
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 4, 9, 0, 0, TimeSpan.Zero)));
        new BaloModule().Add(services, settings);
        await using ServiceProvider provider = services.BuildServiceProvider();
        List<string> documents = [];
        Watermark? reached = from;
        await foreach (
            FetchStep step in provider.GetRequiredKeyedService<ISource>(settings.Id).FetchAsync(from, TestContext.Current.CancellationToken)
        )
        {
            reached = step is FetchStep.Reached r ? r.Watermark : reached;
            if (step is FetchStep.Document document)
            {
                using StreamReader content = new(document.Open());
                documents.Add(await content.ReadToEndAsync(TestContext.Current.CancellationToken));
            }
        }

        return (documents, reached);
    }

    private static string Id(Parsed parsed) => Assert.IsType<Parsed.Accepted>(parsed).Notice.Id;

    private static Parsed.Accepted Only(string content) => Assert.IsType<Parsed.Accepted>(Assert.Single(Read(content)));

    private static IReadOnlyList<Parsed> Read(string content) =>
        [.. new BaloParser().Parse(new MemoryStream(Encoding.UTF8.GetBytes(content)), new DocumentInfo { Name = "x" })];
}
