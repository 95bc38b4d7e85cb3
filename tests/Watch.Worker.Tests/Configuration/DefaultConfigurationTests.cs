using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Screening;
using Watch.Sources.Seams;
using Watch.Testing;
using Watch.Worker.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

public class DefaultConfigurationTests
{
    private static readonly LoadedConfiguration Loaded = ConfigurationLoader.Load(
        Repository.PathTo("config"),
        Sources.All,
        Enum.GetValues<Volet>()
    );

    private static WatchConfiguration Configuration => Loaded.Configuration ?? throw new InvalidOperationException("It has errors.");

    [Fact]
    public void It_loads_without_an_issue()
    {
        Assert.Empty(Loaded.Issues);
        Assert.NotNull(Loaded.Configuration);
    }

    [Fact]
    public void It_is_the_embedded_one_for_Auvergne()
    {
        Assert.Equal("Auvergne", Configuration.Region);
        Assert.Equal(Profile.Embedded, Configuration.Profile);
        Assert.Equal(90, Configuration.Retention.Days);
    }

    [Fact]
    public void Its_server_sections_stand_ready_for_the_other_profile()
    {
        Assert.Equal(new SecretReference.FromEnvironment("WATCH_STORAGE_DEFENSIVE"), Configuration.Storage?.Of(Volet.Defensive));
        Assert.Equal("offensive", Configuration.Buses?.Offensive.VirtualHost);
        Assert.Equal("watch-bridge", Configuration.Buses?.Bridge.User);
    }

    [Theory]
    [InlineData("2023-12-31", 0)]
    [InlineData("2024-01-01", 6)]
    [InlineData("2028-01-16", 6)]
    [InlineData("2028-01-17", 7)]
    public void Its_lines_on_foreign_investments_are_in_force_on_their_days(string day, int lines)
    {
        DateOnly on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(lines, Configuration.Of(Volet.Defensive).Screening.Count(s => s.Line.IsInForce(on)));
        Assert.Empty(Configuration.Of(Volet.Offensive).Screening);
    }

    [Theory]
    [InlineData("R. 151-2, 1° CMF", "2024-01-01", "Control", null, "AnyForeign", "Any", false)]
    [InlineData("R. 151-2, 2° CMF", "2024-01-01", "Branch", null, "AnyForeign", "Any", false)]
    [InlineData("R. 151-2, 3° CMF", "2024-01-01", "Votes", 25, "OutsideEea", "Any", false)]
    [InlineData("R. 151-2, 4° CMF", "2024-01-01", "Votes", 10, "OutsideEea", "Regulated", false)]
    [InlineData("R. 151-3 CMF", "2024-01-01", "Activity", null, null, "Any", true)]
    [InlineData("arrêté du 31 décembre 2019, art. 6", "2024-01-01", "Activity", null, null, "Any", true)]
    [InlineData("règlement (UE) 2026/1386", "2028-01-17", "Control", null, "EuControlledFromOutside", "Any", true)]
    public void Each_line_says_what_its_text_of_law_says(
        string source,
        string from,
        string condition,
        int? threshold,
        string? investor,
        string market,
        bool hasSectors
    )
    {
        ScreeningLine line = Assert.Single(Configuration.Of(Volet.Defensive).Screening, s => s.Line.Source == source).Line;

        Assert.Equal(
            (from, condition, (decimal?)threshold, investor, market, hasSectors),
            (
                line.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                $"{line.Condition}",
                line.Threshold,
                line.Investor?.ToString(),
                $"{line.Market}",
                line.Sectors.Count > 0
            )
        );
        Assert.Null(line.Until);
    }

    [Theory]
    [InlineData("bodacc", "bulk", "rcs-a", Stage.Live)]
    [InlineData("bodacc", "bulk", "pcl", Stage.Live)]
    [InlineData("bodacc", "bulk", "rcs-b", Stage.Shadow)]
    [InlineData("bodacc", "bulk", "bilan", Stage.Shadow)]
    [InlineData("bodacc", "bulk", "div", Stage.Shadow)]
    [InlineData("bodacc", "api", "rcs-a", Stage.Off)]
    [InlineData("inpi-patents", "bulk", "amended", Stage.Live)]
    [InlineData("inpi-patents", "bulk", "new", Stage.Shadow)]
    [InlineData("epo-patents", "bulk", "publications", Stage.Shadow)]
    [InlineData("epo-patents", "publication-server", "publications", Stage.Off)]
    [InlineData("epo-patents", "api", "publications", Stage.Shadow)]
    [InlineData("sirene", "api", "units", Stage.Off)]
    [InlineData("gleif", "golden-copy", "lei", Stage.Off)]
    [InlineData("gleif", "delta", "rr", Stage.Off)]
    [InlineData("gleif", "delta", "repex", Stage.Off)]
    [InlineData("rne", "api", "companies", Stage.Off)]
    [InlineData("info-financiere", "api", "threshold-crossings", Stage.Off)]
    [InlineData("info-financiere", "bdif", "threshold-crossings", Stage.Off)]
    [InlineData("balo", "api", "notices", Stage.Off)]
    public void Each_source_is_as_far_as_it_was_checked(string source, string channel, string family, Stage stage) =>
        Assert.Equal(stage, Configuration.Sources.Single(s => s.Id.Value == source).StageOf(channel, family));

    [Fact]
    public void The_volets_share_no_firm_and_no_route()
    {
        Assert.Equal(12, Configuration.Of(Volet.Defensive).Firms.All.Count);
        Assert.Equal(12, Configuration.Of(Volet.Offensive).Firms.All.Count);
        Assert.Empty(
            Configuration
                .Of(Volet.Defensive)
                .Firms.All.Select(f => f.Siren)
                .Intersect(Configuration.Of(Volet.Offensive).Firms.All.Select(f => f.Siren))
        );
        Assert.Empty(Configuration.Of(Volet.Defensive).Routes.Intersect(Configuration.Of(Volet.Offensive).Routes));
        Assert.All(Configuration.Of(Volet.Offensive).Firms.All, f => Assert.Equal(Sensitivity.Followed, f.Sensitivity));
    }

    /// <summary>A sale whose buyer also moves, changes its capital and its officers: one notice names both firms.</summary>
    [Theory]
    [InlineData(PartyRole.Seller, "capital.sale")]
    [InlineData(PartyRole.PreviousOperator, "capital.sale")]
    [InlineData(PartyRole.Buyer, "capital.purchase, capital.change, location.seat, management.officers, management.identity")]
    public void What_happens_to_the_buyer_of_a_business_is_not_told_of_its_seller(PartyRole role, string rules)
    {
        Notice notice = new()
        {
            Source = new SourceId("bodacc"),
            Id = "A2026015375",
            Family = "rcs-a",
            Type = NoticeType.Initial,
            PublishedOn = new DateOnly(2026, 8, 13),
            Events =
            [
                .. new[]
                {
                    EventKind.SaleOfBusiness,
                    EventKind.CapitalChange,
                    EventKind.SeatTransfer,
                    EventKind.OfficerChange,
                    EventKind.NameChange,
                }.Select(k => new NoticeEvent { Kind = k }),
            ],
            Parties =
            [
                new Party
                {
                    Role = role,
                    Name = "VALDORIX",
                    Siren = Siren.Parse("999101116"),
                },
            ],
        };
        IReadOnlyList<Match> matches = Matcher.Judge(
            notice,
            new RuleIndex(Configuration.Of(Volet.Defensive).Rules),
            Configuration.Of(Volet.Defensive).Firms
        );
        Assert.Equal(rules.Split(", ").Order(StringComparer.Ordinal), matches.Select(m => m.Rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_defensive_rule_without_a_route_goes_to_the_GSE_alone() =>
        Assert.Equal(["gse"], Configuration.Of(Volet.Defensive).Rules.Single(r => r.Id == "capital.sale").Routes.Select(r => r.Name));
}
