using System.Text;
using Watch.Worker.Commands.Showing;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Delivering;
using Watch.Worker.Store.Facts;
using Xunit;

namespace Watch.Worker.Tests.Delivering;

/// <summary>Which brokers tell every user of a host how many messages wait in each queue.</summary>
public sealed class BrokerVersionTests
{
    [Theory]
    [InlineData("3.10.8", true)]
    [InlineData("3.13.7+1", true)]
    [InlineData("4.1.99", true)]
    [InlineData("4.2.5", true)]
    [InlineData("4.2.6-rc.1", true)]
    [InlineData("4.2.6", false)]
    [InlineData("4.2.10", false)]
    [InlineData("4.3.0-beta.2", true)]
    [InlineData("4.3.0", false)]
    [InlineData("4.3.0+debian1", false)]
    [InlineData("4.3.1-rc.1", false)]
    [InlineData("5.0.0", false)]
    [InlineData("", null)]
    [InlineData("4.3", null)]
    [InlineData("four", null)]
    [InlineData("99999999999.1.1", null)]
    public void Those_before_4_2_6_and_4_3_do(string version, bool? tells) => Assert.Equal(tells, BrokerVersion.TellsDepths(version));

    [Fact]
    public void The_version_is_that_of_RabbitMQ_as_it_told_it_and_nothing_of_another_product()
    {
        Dictionary<string, object?> told = new()
        {
            ["product"] = Encoding.UTF8.GetBytes("RabbitMQ"),
            ["version"] = Encoding.UTF8.GetBytes("4.3.1"),
            ["capabilities"] = new Dictionary<string, object?>(),
        };

        Assert.Equal("4.3.1", BrokerVersion.Of(told));
        Assert.Equal("", BrokerVersion.Of(null));
        Assert.Equal("", BrokerVersion.Of([]));
        told["product"] = "Another";
        Assert.Equal("", BrokerVersion.Of(told));
    }

    [Fact]
    public void A_broker_that_tells_is_named_one_that_is_not_known_is_said_to_be_and_of_a_new_one_nothing_is_said()
    {
        Assert.Equal(
            "the broker, RabbitMQ 3.10.8, tells every user of a host how many messages wait in each queue; 4.2.6, or 4.3 and later, "
                + "does not",
            Shown("3.10.8")
        );
        foreach (string? unknown in new[] { null, "" })
        {
            Assert.StartsWith("the broker is of a version that is not known: ", Shown(unknown), StringComparison.Ordinal);
        }

        Assert.StartsWith("the broker is of version four: ", Shown("four"), StringComparison.Ordinal);
        Assert.Null(Shown("4.3.1"));
    }

    private static string? Shown(string? version) =>
        BrokerStatus
            .Of(version is null ? [] : [new VoletFact(VoletFact.BrokerVersion, version, DateTimeOffset.UnixEpoch)])
            .ToText(MessageLanguage.English);
}
