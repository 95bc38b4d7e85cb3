using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

/// <summary>An alert on several notices that a release published which told of the first of them alone.</summary>
public sealed class AlertHashOfMatterTests
{
    private static readonly RuleIndex _rules = new([New.Rule(kinds: [EventKind.SaleOfBusiness, EventKind.TakeoverBid])]);

    private static readonly Notice _sale = New.Notice() with { Matter = "amf:1" };

    private static readonly Notice _bid = New.Notice("A202000022", EventKind.TakeoverBid) with { Matter = "amf:1" };

    [Fact]
    public void It_is_not_told_again_for_what_the_others_announce()
    {
        (AlertState first, AlertState both) = (StateOf(_sale), StateOf(_sale, _bid));
        (AlertContent told, AlertContent now) = (ContentOf(first), ContentOf(both) with { Severity = Severity.Critical });
        Alert published = Alert.Of(both, NoticeChain.Of([_sale, _bid]), told, DateTimeOffset.UnixEpoch) with
        {
            PublishedHash = HashOfFirstFacts(first, told),
        };

        Assert.NotEqual(told.Kinds, now.Kinds);
        Assert.False(AlertHash.HasChanged(published, both, now));
        Assert.True(AlertHash.HasChanged(published, both, now with { Parties = [] }));
        Assert.True(AlertHash.HasChanged(published with { PublishedHash = AlertHash.Of(first, told) }, both, now));
    }

    private static string HashOfFirstFacts(AlertState state, AlertContent content)
    {
        AlertFacts facts = AlertFacts.Of(state, content) with { Seats = null, Roster = null };
        string json = JsonSerializer.Serialize(facts, AlertFactsJson.Default.AlertFacts);
        return "facts-1:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
    }

    private static AlertState StateOf(params Notice[] notices) =>
        Assert.Single(ChainJudge.States(NoticeChain.Of(notices), n => Matcher.Judge(n, _rules, new FirmList([New.Firm(New.Alpha)]))));

    private static AlertContent ContentOf(AlertState state) =>
        AlertComposer.Compose(state, Guid.Empty, 1, Volet.Defensive, DateTimeOffset.UnixEpoch);
}
