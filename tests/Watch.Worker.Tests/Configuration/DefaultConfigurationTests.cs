using Watch.Contracts.Messages;
using Watch.Rules.Firms;
using Watch.Sources;
using Watch.Testing;
using Watch.Worker.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

public class DefaultConfigurationTests
{
    private static readonly LoadedConfiguration Loaded = ConfigurationLoader.Load(Repository.PathTo("config"), Sources.All);

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
        Assert.Equal("offensive", Configuration.Buses?.Of(Volet.Offensive).VirtualHost);
    }

    [Theory]
    [InlineData("bulk", "rcs-a", Stage.Live)]
    [InlineData("bulk", "pcl", Stage.Live)]
    [InlineData("bulk", "rcs-b", Stage.Shadow)]
    [InlineData("bulk", "bilan", Stage.Shadow)]
    [InlineData("bulk", "div", Stage.Shadow)]
    [InlineData("api", "rcs-a", Stage.Off)]
    public void Its_source_is_as_far_as_it_was_checked(string channel, string family, Stage stage) =>
        Assert.Equal(stage, Assert.Single(Configuration.Sources).StageOf(channel, family));

    [Fact]
    public void The_volets_share_no_firm_and_no_route()
    {
        Assert.Equal(12, Configuration.Defensive.Firms.All.Count);
        Assert.Equal(12, Configuration.Offensive.Firms.All.Count);
        Assert.Empty(Configuration.Defensive.Firms.All.Select(f => f.Siren).Intersect(Configuration.Offensive.Firms.All.Select(f => f.Siren)));
        Assert.Empty(Configuration.Defensive.Routes.Intersect(Configuration.Offensive.Routes));
        Assert.All(Configuration.Offensive.Firms.All, f => Assert.Equal(Sensitivity.Followed, f.Sensitivity));
    }

    [Fact]
    public void A_defensive_rule_without_a_route_goes_to_the_GSE_alone() =>
        Assert.Equal(["gse"], Configuration.Defensive.Rules.Single(r => r.Id == "capital.sale").Routes);
}
