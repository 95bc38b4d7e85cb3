using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Clusters;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Names;
using Xunit;

namespace Watch.Rules.Tests.Matching;

/// <summary>A rule with <c>firm: watched</c> fires by name where the source gives no number.</summary>
public class FirmsByNameTests
{
    private static readonly Firm Valdorix = New.Firm(New.Alpha, Sensitivity.Strategic, "63") with
    {
        Name = "Valdorix Mécanique",
        OtherNames =
        [
            new FirmName("Ateliers Boudeville", NameKind.Former, Until: new DateOnly(2015, 12, 31)),
            new FirmName("Orvellian", NameKind.Brand, From: new DateOnly(2020, 6, 1)),
        ],
        Sectors = ["engrenages"],
        Officers = ["Solange Tréval"],
    };

    private static readonly Firm Carbone = New.Firm(New.Beta) with
    {
        Name = "Carbone",
        Sectors = ["graphite"],
        Places = [new Place("63000", "Clermont-Ferrand")],
    };
    private static readonly FirmList Firms = new([Valdorix, Carbone]);

    [Theory]
    [InlineData("VALDORIX MECANIQUE")]
    [InlineData("Valdorix Mécanique SAS")]
    [InlineData("VALDORIX-MECANIQUE [FR]")]
    [InlineData("ATELIERS BOUDEVILLE")]
    public void A_party_without_number_is_told_by_its_name(string name)
    {
        Match match = Assert.Single(Judge(Named(name)));

        Assert.Equal(Valdorix, match.Firm);
        Assert.Equal((name, "names-2"), (match.Recognition!.Seen, match.Recognition.Matcher));
        Assert.InRange(match.Recognition.Score, 0.52, 1);
        Assert.Contains(match.Recognition.Parts, p => p is { Feature: "seen-explained", Weight: > 0, Value: > 0 });
        Assert.Contains(
            match.Evidence,
            e => e.Clause == "firm" && e.Seen == $"{New.Alpha}: {name}, recognised by its name, no SIREN is given"
        );
    }

    [Theory]
    [InlineData("VALDORIX IMMOBILIER")]
    [InlineData("VALDORIX HOLDING")]
    [InlineData("MECANIQUE")]
    [InlineData("NEANT")]
    public void What_is_for_review_a_sister_or_nothing_fires_no_rule(string name) => Assert.Empty(Judge(Named(name)));

    [Fact]
    public void Why_a_name_is_for_review_is_explained()
    {
        Firm twin = New.Firm(Siren.Parse("999405558")) with { Name = "Valdorix Mécanique" };
        FirmList twins = new([Valdorix, twin]);

        Assert.Empty(Judge(Named("VALDORIX MECANIQUE"), twins));
        Assert.Contains(
            "'VALDORIX MECANIQUE' may be Valdorix Mécanique, which is for review: several firms of the list bear this name",
            Seen(Named("VALDORIX MECANIQUE"), twins),
            StringComparison.Ordinal
        );
        Assert.Equal("no SIREN", Seen(Named("FROMAGERIES DU LIVRADOIS"), twins));
    }

    [Fact]
    public void A_name_never_overrules_a_number()
    {
        Assert.Empty(Judge(Named("VALDORIX MECANIQUE") with { Siren = Siren.Parse("999405558") }));
        Match match = Assert.Single(Judge(Named("CARBONE") with { Siren = New.Alpha }));
        Assert.Equal((Valdorix, null), (match.Firm, match.Recognition));
    }

    [Fact]
    public void A_firm_that_is_there_by_number_and_by_name_is_there_by_number() =>
        Assert.Null(
            Assert
                .Single(Judge(New.Notice(parties: [Named("VALDORIX MECANIQUE"), New.Party(New.Alpha, PartyRole.Seller)]), Firms))
                .Recognition
        );

    [Fact]
    public void A_person_bears_no_firms_name() => Assert.Empty(Judge(Named("Valdorix Mécanique") with { Person = PersonType.Natural }));

    [Theory]
    [InlineData("2020-05-31", 0)]
    [InlineData("2020-06-01", 1)]
    public void A_name_is_not_borne_before_its_first_day(string day, int matches) =>
        Assert.Equal(matches, Judge(New.Notice(parties: [Named("ORVELLIAN")], day: day), Firms).Count);

    [Fact]
    public void A_firm_may_ask_to_be_told_by_its_number_only()
    {
        FirmList firms = new([Valdorix with { ByNumberOnly = true }]);
        Assert.Empty(Judge(Named("VALDORIX MECANIQUE"), firms));
        Assert.Empty(Judge(Article("Valdorix Mécanique rachète un concurrent"), firms));
        Assert.Single(Judge(New.Party(New.Alpha, PartyRole.Seller), firms));
    }

    [Fact]
    public void Several_firms_in_one_field_are_each_told()
    {
        FirmList firms = new([Valdorix, New.Firm(New.Beta) with { Name = "Puyélan Composites" }]);
        Assert.Equal(
            ["Puyélan Composites", "Valdorix Mécanique"],
            Judge(Named("VALDORIX MECANIQUE / PUYELAN COMPOSITES"), firms).Select(m => m.Firm!.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Only_a_firm_that_is_watched_on_the_day_is_told() =>
        Assert.Empty(Judge(Named("VALDORIX MECANIQUE"), new FirmList([Valdorix with { WatchedFrom = new DateOnly(2020, 1, 3) }])));

    [Theory]
    [InlineData("Clermont-Ferrand : Valdorix Mécanique supprime 40 postes", true)]
    [InlineData("VALDORIX MÉCANIQUE : franchissement de seuil à la hausse", true)]
    [InlineData("Carbone, le spécialiste du graphite de Clermont-Ferrand, change de mains", true)]
    [InlineData("Bilan carbone : la commune s’engage", false)]
    [InlineData("Soldes chez Valdorix Mécanique : jusqu’à 50 % de remise", false)]
    public void An_article_is_about_the_firms_that_it_names(string title, bool isNews)
    {
        IReadOnlyList<Match> matches = Judge(Article(title), Firms);

        Assert.Equal(isNews, matches.Count == 1);
        Assert.All(matches, m => Assert.Equal(TextRecogniser.Version, m.Recognition!.Matcher));
        Assert.All(matches, m => Assert.Contains(m.Evidence, e => e.Clause == "firm"));
    }

    [Fact]
    public void A_text_is_read_with_its_title()
    {
        Notice article = Article("Un repreneur pour Carbone") with
        {
            Text = "L’usine de graphite de Clermont-Ferrand emploie 200 salariés.",
        };
        Assert.Equal("Carbone", Assert.Single(Judge(article, Firms)).Firm!.Name);
    }

    [Fact]
    public void What_a_text_mentions_is_a_party_of_its_own_role()
    {
        Rule rule = New.Rule(
            New.Block(
                new KindIs([EventKind.Article]),
                new FirmIs(new FirmSelector.Watched()),
                new RoleIs([PartyRole.Mentioned]),
                new FirmDepartementIs(["63"])
            )
        );
        Assert.Single(Matcher.Judge(Article("Valdorix Mécanique lève 3 millions d’euros"), new RuleIndex([rule]), Firms));
    }

    [Fact]
    public void Why_a_name_in_a_text_is_not_the_firm_is_explained()
    {
        Notice promotion = Article("Soldes chez Valdorix Mécanique : jusqu’à 50 % de remise");
        Assert.StartsWith("'Valdorix Mécanique' is not taken for Valdorix Mécanique", Seen(promotion, Firms), StringComparison.Ordinal);
        Assert.Equal("no firm of the list is named", Seen(Article("La foire de Brioude ouvre ses portes"), Firms));
    }

    [Fact]
    public void A_text_with_parties_is_not_searched_for_others()
    {
        Notice notice = New.Notice(parties: [New.Party(Siren.Parse("999405558"), PartyRole.Seller)]) with
        {
            Text = "Valdorix Mécanique cède une branche d’activité",
        };
        Assert.Empty(Judge(notice, Firms));
    }

    [Fact]
    public void A_firm_that_left_the_list_is_still_told_for_its_alerts()
    {
        FirmList without = new([Carbone]);
        Assert.Equal(
            Valdorix.Name,
            Assert.Single(Judge(Named("VALDORIX MECANIQUE"), without.With([Valdorix], NameMatchers.Versions[0]))).Firm!.Name
        );
        Assert.Equal(
            Valdorix.Name,
            Assert.Single(Judge(Article("Valdorix Mécanique lève 3 millions d’euros"), without.With([Valdorix]))).Firm!.Name
        );
    }

    [Fact]
    public void The_alert_says_that_a_name_told_the_firm()
    {
        Notice notice = New.Notice(parties: [Named("VALDORIX MECANIQUE")]);
        AlertState state = Assert.Single(ChainJudge.States(NoticeChain.Of([notice]), n => Judge(n, Firms)));

        AlertContent content = AlertComposer.Compose(state, Guid.Empty, 1, Volet.Defensive, DateTimeOffset.UnixEpoch);

        Assert.Contains(
            "- entreprise reconnue par son nom, la source ne donne pas de SIREN : « VALDORIX MECANIQUE »",
            content.Summary,
            StringComparison.Ordinal
        );
        AlertContent read = AlertJson.Read(AlertJson.Write(content));
        Assert.Equal(content.Recognition!.Parts, read.Recognition!.Parts);
        Assert.Equal(content.Recognition with { Parts = [] }, read.Recognition with { Parts = [] });
    }

    [Theory]
    [InlineData("NORDFRÄS WERKZEUGE GMBH [DE]", true)]
    [InlineData("NORDFRAES WERKZEUGE", true)]
    [InlineData("THIERNOVA OUTILLAGE", true)]
    [InlineData("NORDFRÄS IMMOBILIEN GMBH", false)]
    public void A_cluster_is_found_by_the_names_of_its_members(string applicant, bool isFound)
    {
        Cluster cluster = new()
        {
            Id = "viameca",
            Name = "ViaMéca",
            Members = [new ClusterFirm("Nordfräs Werkzeuge", null), new ClusterFirm("Thiernova Outillage", New.Beta)],
        };
        RuleIndex rules = new([New.Rule(ClusterConditions.Of(cluster, ClusterConditions.DefaultLinks))]);
        Party party = Named(applicant) with { Role = PartyRole.Applicant };

        Match[] matches = [.. Matcher.Judge(New.Notice(kind: EventKind.PatentApplication, parties: [party]), rules, FirmList.Empty)];

        Assert.Equal(isFound, matches.Length == 1);
        Assert.All(
            matches,
            m =>
                Assert.StartsWith(
                    $"'{applicant}', recognised as ",
                    Assert.Single(m.Evidence, e => e.Clause == "named").Seen,
                    StringComparison.Ordinal
                )
        );
        Assert.Empty(
            Matcher.Judge(New.Notice(kind: EventKind.PatentApplication, parties: [party with { Siren = New.Alpha }]), rules, FirmList.Empty)
        );
        Assert.Empty(
            Matcher.Judge(
                New.Notice(kind: EventKind.PatentApplication, parties: [party with { Person = PersonType.Natural }]),
                rules,
                FirmList.Empty
            )
        );
    }

    [Fact]
    public void What_the_score_is_made_of_is_not_shared()
    {
        FirmList sensitive = new([
            Valdorix with
            {
                Sensitivity = Sensitivity.Sensitive,
            },
            New.Firm(New.Beta, Sensitivity.Strategic) with
            {
                Name = "Valdorix Armement",
            },
        ]);
        RuleIndex shared = new([New.Rule() with { Routes = [Route.Gse, Route.Coordination] }]);
        IReadOnlyList<AlertState> states = ChainJudge.States(
            NoticeChain.Of([New.Notice(parties: [Named("VALDORIX MECANIQUE SAS")])]),
            n => Matcher.Judge(n, shared, sensitive)
        );

        Dictionary<string, AlertContent> byRoute = states.ToDictionary(
            s => s.Key.Route.Name,
            s => AlertComposer.Compose(s, Guid.Empty, 1, Volet.Defensive, DateTimeOffset.UnixEpoch)
        );

        Assert.NotEmpty(byRoute["gse"].Recognition!.Parts);
        Assert.Empty(byRoute["coordination"].Recognition!.Parts);
        RecognitionPart[] none = [];
        Assert.Equal(byRoute["gse"].Recognition! with { Parts = none }, byRoute["coordination"].Recognition! with { Parts = none });
        Assert.DoesNotContain("Armement", AlertJson.Write(byRoute["coordination"]), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Names_by_which_alone_no_firm_is_told_are_known_beforehand()
    {
        Firm twin = New.Firm(Siren.Parse("999405558")) with
        {
            Name = "Ateliers Boudeville",
            OtherNames = [new FirmName("Pommeraie", NameKind.Trade)],
        };
        (Firm Firm, string Name, string Why)[] untold = [.. new FirmList([Valdorix, twin]).Untold()];

        Assert.Equal(
            [(Valdorix.Siren, "Ateliers Boudeville"), (twin.Siren, "Ateliers Boudeville")],
            untold.Select(u => (u.Firm.Siren, u.Name))
        );
        Assert.All(untold, u => Assert.StartsWith("several firms of the list bear this name", u.Why, StringComparison.Ordinal));
    }

    private static Party Named(string name) => New.Party(null, PartyRole.Seller, name);

    private static Notice Article(string title) =>
        New.Notice(kind: EventKind.Article, parties: [], departement: null) with
        {
            Events = [new NoticeEvent { Kind = EventKind.Article, Label = title }],
        };

    private static IReadOnlyList<Match> Judge(Party party, FirmList? firms = null) => Judge(New.Notice(parties: [party]), firms ?? Firms);

    private static IReadOnlyList<Match> Judge(Notice notice, FirmList firms) => Matcher.Judge(notice, Rules, firms);

    private static RuleIndex Rules { get; } = new([New.Rule(kinds: [EventKind.SaleOfBusiness, EventKind.Article])]);

    private static string Seen(Party party, FirmList firms) => Seen(New.Notice(parties: [party]), firms);

    private static string Seen(Notice notice, FirmList firms) =>
        Assert.Single(Matcher.Explain(notice, Rules, Rules.Rules[0], firms)).When.Parts.First(p => p.Name == "firm").Seen!;
}
