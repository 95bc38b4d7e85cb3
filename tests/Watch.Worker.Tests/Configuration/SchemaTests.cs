using System.Text.Json.Nodes;
using NJsonSchema;
using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Clusters;
using Watch.Rules.Firms;
using Watch.Rules.Names;
using Watch.Rules.Places;
using Watch.Rules.Screening;
using Watch.Sources.Seams;
using Watch.Testing;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Clusters;
using Watch.Worker.Configuration.Firms;
using Watch.Worker.Configuration.Rules;
using Watch.Worker.Configuration.Rules.Clauses;
using Watch.Worker.Configuration.Rules.Examples;
using Watch.Worker.Configuration.Screening;
using Watch.Worker.Configuration.Sources;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>The schemas an editor completes from say the same as the loader.</summary>
public class SchemaTests
{
    public static TheoryData<string, string> DefaultFiles =>
        new()
        {
            { "watch", "watch.yml" },
            { "source", "sources/balo.yml" },
            { "source", "sources/bodacc.yml" },
            { "source", "sources/epo-patents.yml" },
            { "source", "sources/exemples.yml" },
            { "source", "sources/info-financiere.yml" },
            { "source", "sources/inpi-patents.yml" },
            { "source", "sources/rne.yml" },
            { "source", "sources/sirene.yml" },
            { "source", "sources/gleif.yml" },
            { "defensive-firms", "defensive/firms.yml" },
            { "defensive-routes", "defensive/routes.yml" },
            { "defensive-screening", "defensive/screening.yml" },
            { "defensive-rules", "defensive/rules/capital.yml" },
            { "defensive-rules", "defensive/rules/management.yml" },
            { "defensive-rules", "defensive/rules/location.yml" },
            { "defensive-rules", "defensive/rules/sectors.yml" },
            { "defensive-rules", "defensive/rules/solvency.yml" },
            { "defensive-rules", "defensive/rules/departements.yml" },
            { "defensive-rules", "defensive/rules/coordination.yml" },
            { "defensive-rules", "defensive/rules/patents.yml" },
            { "defensive-rules", "defensive/rules/periphery.yml" },
            { "defensive-rules", "defensive/rules/press.yml" },
            { "offensive-firms", "offensive/firms.yml" },
            { "offensive-routes", "offensive/routes.yml" },
            { "offensive-rules", "offensive/rules/transfers.yml" },
            { "offensive-rules", "offensive/rules/followed.yml" },
            { "offensive-rules", "offensive/rules/creations.yml" },
            { "offensive-rules", "offensive/rules/sectors.yml" },
            { "offensive-rules", "offensive/rules/calls.yml" },
            { "offensive-rules", "offensive/rules/patents.yml" },
            { "cluster", "offensive/clusters/cereales-vallee.yml" },
            { "cluster", "offensive/clusters/innoviandes.yml" },
            { "cluster", "offensive/clusters/viameca.yml" },
        };

    /// <summary>Bad files whose fault is one of form, which a schema can see.</summary>
    public static TheoryData<string, string> BadFiles =>
        new()
        {
            { "watch", "watch/unknown-key.yml" },
            { "watch", "watch/unknown-profile.yml" },
            { "watch", "watch/literal-password.yml" },
            { "watch", "watch/literal-connection-string.yml" },
            { "watch", "watch/secret-with-both.yml" },
            { "watch", "watch/retention-too-long.yml" },
            { "watch", "watch/bad-delivery.yml" },
            { "watch", "watch/bad-network.yml" },
            { "watch", "watch/literal-proxy-password.yml" },
            { "source", "sources/unknown-id.yml" },
            { "source", "sources/unknown-stage.yml" },
            { "source", "sources/unknown-channel.yml" },
            { "source", "sources/unknown-family.yml" },
            { "source", "sources/no-limits.yml" },
            { "source", "sources/no-contact.yml" },
            { "source", "sources/unknown-kind.yml" },
            { "source", "sources/bad-name.yml" },
            { "source", "sources/empty-list.yml" },
            { "source", "sources/feed-without-address.yml" },
            { "source", "sources/bad-access.yml" },
            { "source", "sources/page-of-nothing.yml" },
            { "source", "sources/page-bad-values.yml" },
            { "source", "sources/page-without-selectors.yml" },
            { "source", "sources/page-without-selectors-by-name.yml" },
            { "source", "sources/page-of-a-feed.yml" },
            { "defensive-firms", "defensive-firms/name-missing.yml" },
            { "defensive-firms", "defensive-firms/sensitivity-followed.yml" },
            { "defensive-firms", "defensive-firms/bad-departement.yml" },
            { "defensive-firms", "defensive-firms/market-unknown.yml" },
            { "defensive-screening", "defensive-screening/not-a-list.yml" },
            { "defensive-screening", "defensive-screening/unknown-key.yml" },
            { "defensive-screening", "defensive-screening/source-and-day-missing.yml" },
            { "defensive-screening", "defensive-screening/bad-days.yml" },
            { "defensive-screening", "defensive-screening/bad-words.yml" },
            { "defensive-screening", "defensive-screening/bad-thresholds.yml" },
            { "defensive-screening", "defensive-screening/investor-missing.yml" },
            { "defensive-screening", "defensive-screening/activity-of-an-event.yml" },
            { "offensive-firms", "offensive-firms/strategic.yml" },
            { "defensive-routes", "defensive-routes/of-the-other-volet.yml" },
            { "defensive-routes", "defensive-routes/twice.yml" },
            { "offensive-routes", "offensive-routes/gse.yml" },
            { "offensive-routes", "offensive-routes/bad-sites.yml" },
            { "defensive-routes", "defensive-routes/site.yml" },
            { "defensive-rules", "defensive-rules/unknown-kind.yml" },
            { "defensive-rules", "defensive-rules/unknown-role.yml" },
            { "defensive-rules", "defensive-rules/unknown-severity.yml" },
            { "defensive-rules", "defensive-rules/unknown-key.yml" },
            { "defensive-rules", "defensive-rules/empty-when.yml" },
            { "defensive-rules", "defensive-rules/empty-kind-list.yml" },
            { "defensive-rules", "defensive-rules/firm-followed.yml" },
            { "defensive-rules", "defensive-rules/format-of-a-later-version.yml" },
            { "defensive-rules", "defensive-rules/format-missing.yml" },
            { "defensive-rules", "defensive-rules/bad-conditions.yml" },
            { "defensive-rules", "defensive-rules/bad-parties.yml" },
            { "defensive-rules", "defensive-rules/bad-technology.yml" },
            { "defensive-rules", "defensive-rules/bad-severity-cases.yml" },
            { "defensive-rules", "defensive-rules/bad-route-cases.yml" },
            { "defensive-rules", "defensive-rules/bad-false-positives.yml" },
            { "defensive-rules", "defensive-rules/bad-examples.yml" },
            { "defensive-rules", "defensive-rules/cluster-in-the-defensive-volet.yml" },
            { "defensive-routes", "defensive-routes/bad-map.yml" },
            { "cluster", "clusters/unknown-key.yml" },
            { "cluster", "clusters/nothing-required.yml" },
            { "cluster", "clusters/bad-values.yml" },
            { "cluster", "clusters/bad-technologies.yml" },
            { "watch", "watch/bad-limits.yml" },
            { "offensive-rules", "offensive-rules/unknown-cluster.yml" },
            { "offensive-rules", "offensive-rules/route-gse.yml" },
            { "offensive-rules", "offensive-rules/route-missing.yml" },
            { "offensive-rules", "offensive-rules/firm-strategic.yml" },
        };

    [Theory]
    [MemberData(nameof(DefaultFiles))]
    public async Task A_file_of_the_default_configuration_agrees(string schema, string file) =>
        Assert.Empty((await SchemaAsync(schema)).Validate(YamlAsJson.Read(Repository.PathTo("config", file))));

    [Fact]
    public void Every_file_of_the_default_configuration_is_tried() =>
        Assert.Equal(
            Directory.EnumerateFiles(Repository.PathTo("config"), "*.yml", SearchOption.AllDirectories).Count(),
            DefaultFiles.Count
        );

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_file_that_the_loader_refuses_disagrees(string schema, string file) =>
        Assert.NotEmpty((await SchemaAsync(schema)).Validate(YamlAsJson.Read(ConfigurationCopy.PathTo("Bad", file))));

    [Theory]
    [InlineData(Volet.Defensive)]
    [InlineData(Volet.Offensive)]
    public void The_words_of_rules_and_firms_are_those_of_the_code(Volet volet)
    {
        JsonNode rules = Schema($"{volet.ToKebabCase()}-rules");
        JsonNode firms = Schema($"{volet.ToKebabCase()}-firms");

        Assert.Equal(KebabCase.All<EventKind>(), Words(rules["definitions"]!["kind"]!["enum"]));
        Assert.Equal(KebabCase.All<PartyRole>(), Words(rules["definitions"]!["role"]!["enum"]));
        Assert.Equal(KebabCase.All<Severity>(), Words(rules["definitions"]!["severity"]!["enum"]));
        Assert.Equal(FirmClause.WordsOf(volet), Words(rules["definitions"]!["firm"]!["anyOf"]![0]!["enum"]));
        Assert.Equal(RuleFile.Keys, Keys(rules["definitions"]!["rule"]));
        Assert.Equal(RuleFile.FileKeys, Keys(rules["anyOf"]![1]));
        Assert.Equal(ConditionReader.KeysOf(volet), Keys(rules["definitions"]!["when"]));
        Assert.Equal(Regions.All, Words(rules["definitions"]!["region"]!["enum"]));
        Assert.Equal(FirmYaml.Keys, Keys(firms["items"]));
        Assert.Equal(FirmNaming.Keys, Keys(firms["definitions"]!["name"]!["anyOf"]![1]));
        Assert.Equal(KebabCase.All<NameKind>(), Words(firms["definitions"]!["name"]!["anyOf"]![1]!["properties"]!["kind"]!["enum"]));
        Assert.Equal(KebabCase.All<ListingMarket>(), Words(firms["items"]!["properties"]!["market"]!["enum"]));
        Assert.Equal(FirmYaml.SensitivitiesOf(volet), Words(firms["items"]!["properties"]!["sensitivity"]!["enum"]));
    }

    [Theory]
    [InlineData(Volet.Defensive)]
    [InlineData(Volet.Offensive)]
    public void The_words_within_clauses_are_those_of_the_code(Volet volet)
    {
        JsonNode definitions = Schema($"{volet.ToKebabCase()}-rules")["definitions"]!;
        JsonNode clauses = definitions["when"]!["properties"]!;

        Assert.Equal(FirmClause.Keys, Keys(definitions["firm"]!["anyOf"]![3]));
        Assert.Equal(PartyClauses.PartyKeys, Keys(clauses["party"]));
        Assert.Equal(PartyClauses.OfficerKeys, Keys(clauses["officer"]));
        Assert.Equal(NoticeClauses.TechnologyKeys, Keys(clauses["technology"]!["anyOf"]![1]));
        Assert.Equal(KebabCase.All<InsolvencyProcedure>(), Words(definitions["procedure"]!["enum"]));
        Assert.Equal(KebabCase.All<OfficerChange>(), Words(definitions["officer-change"]!["enum"]));
        Assert.Equal(KebabCase.All<OfficerFunction>(), Words(definitions["officer-function"]!["enum"]));
        Assert.Equal(SeverityReader.Keys, Keys(definitions["rule"]!["properties"]!["severity"]!["anyOf"]![1]!["items"]));
        Assert.Equal(RouteReader.Keys, Keys(definitions["to"]!["anyOf"]![1]));
        Assert.Equal(FalsePositiveReader.Keys, Keys(definitions["rule"]!["properties"]!["known-false-positives"]!["items"]));
    }

    [Theory]
    [InlineData(Volet.Defensive)]
    [InlineData(Volet.Offensive)]
    public void The_words_of_examples_are_those_of_the_code(Volet volet)
    {
        JsonNode definitions = Schema($"{volet.ToKebabCase()}-rules")["definitions"]!;

        Assert.Equal(ExampleReader.Keys, Keys(definitions["rule"]!["properties"]!["examples"]));
        Assert.Equal(ExampleReader.FiringKeys.Order(StringComparer.Ordinal), Keys(definitions["firing"]).Order(StringComparer.Ordinal));
        Assert.Equal(ExampleReader.SilentKeys.Order(StringComparer.Ordinal), Keys(definitions["silent"]).Order(StringComparer.Ordinal));
        Assert.Equal(NoticeReader.Keys, Keys(definitions["notice"]));
        Assert.Equal(EventFacts.Keys, Keys(definitions["event"]));
        Assert.Equal(EventFacts.StakeKeys, Keys(definitions["event"]!["properties"]!["stake"]));
        Assert.Equal(PartyFacts.Keys, Keys(definitions["party"]));
        Assert.Equal(PartyFacts.SeatKeys, Keys(definitions["party"]!["properties"]!["seat"]));
        Assert.Equal(PartyFacts.OfficerKeys, Keys(definitions["party"]!["properties"]!["officers"]!["items"]));
        Assert.Equal(ClassificationFacts.Keys, Keys(definitions["notice"]!["properties"]!["classifications"]!["items"]!["anyOf"]![1]));
    }

    [Fact]
    public void The_words_of_clusters_are_those_of_the_code()
    {
        JsonNode cluster = Schema("cluster");
        JsonNode rules = Schema("offensive-rules");

        Assert.Equal(ClusterFile.Keys, Keys(cluster));
        Assert.Equal(
            ClusterFile.FirmKeys.Order(StringComparer.Ordinal),
            Keys(cluster["properties"]!["members"]!["items"]).Order(StringComparer.Ordinal)
        );
        Assert.Equal(TechnologyReader.Keys, Keys(cluster["definitions"]!["technology"]!["anyOf"]![1]));
        Assert.Equal(TechnologyReader.ThemeKeys, Keys(cluster["properties"]!["themes"]!["items"]));
        Assert.Equal(ClusterClause.Keys, Keys(rules["definitions"]!["when"]!["properties"]!["cluster"]!["anyOf"]![1]));
        Assert.Equal(KebabCase.All<ClusterLink>(), Words(rules["definitions"]!["link"]!["enum"]));
    }

    [Fact]
    public void The_words_of_the_other_files_are_those_of_the_code()
    {
        JsonNode source = Schema("source");
        JsonNode watch = Schema("watch");

        JsonNode one = source["definitions"]!["source"]!;
        Assert.Equal(SourceReader.KeysOf(Sources.All), Keys(one));
        Assert.Equal(ChannelReader.Keys, Keys(source["definitions"]!["channel"]));
        Assert.Equal(LimitsReader.Keys, Keys(one["properties"]!["limits"]));
        Assert.Equal(KebabCase.All<Stage>(), Words(source["definitions"]!["stage"]!["enum"]));
        Assert.Equal(Sources.All.Select(m => m.Kind.Value), Words(one["properties"]!["kind"]!["enum"]));
        Assert.Equal(KebabCase.All<RobotsPolicy>(), Words(one["properties"]!["robots"]!["enum"]));
        Assert.Equal(KebabCase.All<HintsPolicy>(), Words(one["properties"]!["hints"]!["enum"]));
        Assert.Equal(Sources.All.SelectMany(m => m.Families), Keys(one["properties"]!["families"]));
        Assert.Equal(Sources.All.Where(m => !m.IsGeneric).SelectMany(m => m.Channels).Distinct(), Keys(one["properties"]!["channels"]));
        Assert.Equal(Sources.Page.Options!.Keys, Keys(one["properties"]!["page"]));
        Assert.Equal(Sources.Epo.Options!.Keys, Keys(one["properties"]!["epo-patents"]));
        Assert.Equal(Sources.Rne.Options!.Keys, Keys(one["properties"]!["rne"]));
        Assert.Equal(Sources.Sirene.Options!.Keys, Keys(one["properties"]!["sirene"]));
        Assert.Equal(Sources.Amf.Options!.Keys, Keys(one["properties"]!["info-financiere"]));
        Assert.Equal(WatchFile.Keys, Keys(watch));
        Assert.Equal(WatchFile.DeliveryKeys, Keys(watch["properties"]!["delivery"]));
        Assert.Equal(NetworkReader.Keys, Keys(watch["properties"]!["network"]));
        Assert.Equal(ServerReader.StorageKeys, Keys(watch["properties"]!["storage"]));
        Assert.Equal(ServerReader.BusKeys, Keys(watch["properties"]!["buses"]));
        Assert.Equal(ServerReader.AccessKeys, Keys(watch["definitions"]!["access"]));
        foreach (Volet volet in Enum.GetValues<Volet>())
        {
            Assert.Equal(RouteReading.KeysOf(volet), Keys(Schema($"{volet.ToKebabCase()}-routes")["items"]!["anyOf"]![1]));
        }

        Assert.Equal(KebabCase.All<Profile>(), Words(watch["properties"]!["profile"]!["enum"]));
    }

    [Fact]
    public void The_words_of_screening_are_those_of_the_code()
    {
        JsonNode line = Schema("defensive-screening")["items"]!;

        Assert.Equal(ScreeningFile.Keys, Keys(line));
        Assert.Equal(KebabCase.All<ScreeningCondition>(), Words(line["properties"]!["condition"]!["enum"]));
        Assert.Equal(KebabCase.All<ScreeningInvestor>(), Words(line["properties"]!["investor"]!["enum"]));
        Assert.Equal(KebabCase.All<ScreeningMarket>(), Words(line["properties"]!["market"]!["enum"]));
    }

    private static Task<JsonSchema> SchemaAsync(string name) =>
        JsonSchema.FromFileAsync(PathTo(name), TestContext.Current.CancellationToken);

    private static JsonNode Schema(string name) => JsonNode.Parse(File.ReadAllText(PathTo(name)))!;

    private static string PathTo(string name) => Repository.PathTo("config", "schema", $"{name}.schema.json");

    private static IEnumerable<string> Words(JsonNode? list) => list!.AsArray().Select(w => w!.GetValue<string>());

    private static IEnumerable<string> Keys(JsonNode? schema) => schema!["properties"]!.AsObject().Select(p => p.Key);
}
