using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Ownership;

namespace Watch.Rules.Tests.Ownership;

/// <summary>Short ways to make chains of owners. Every firm is invented.</summary>
internal static class Owned
{
    public static readonly OwnershipNode Firm = new()
    {
        Name = "Valdorix",
        Siren = New.Alpha,
        Country = "FR",
    };

    private static readonly EdgeOrigin _register = new EdgeOrigin.OfRegister(new SourceId("gleif"), "rr", DateTimeOffset.UnixEpoch);

    public static OwnershipNode Node(string name, string? country = "FR", NoOwner? noOwner = null) =>
        new()
        {
            Name = name,
            Country = country,
            NoOwner = noOwner,
        };

    public static OwnershipEdge By(this OwnershipNode child, OwnershipNode parent, decimal? percent, decimal? votes = null) =>
        OwnershipEdge.Declared(child, parent, OfNotice("1"), percent, votes ?? percent);

    public static OwnershipEdge Declared(this OwnershipNode child, OwnershipNode parent, decimal? capital, decimal? votes) =>
        OwnershipEdge.Declared(child, parent, OfNotice("1"), capital, votes);

    public static OwnershipEdge In(this OwnershipNode child, OwnershipNode parent, bool isUltimate = false) =>
        OwnershipEdge.Consolidated(child, parent, _register, isUltimate);

    public static EdgeOrigin OfNotice(string id) => new EdgeOrigin.OfNotice(new NoticeKey(new SourceId("amf"), id));

    public static OwnershipChain Chain(params OwnershipEdge[] edges) => OwnershipGraph.Of(edges).ChainOf(Firm);

    public static Share ShareOf(OwnershipChain chain, string holder, ShareMeasure measure = ShareMeasure.Capital) =>
        IntegratedShares.Of(chain, measure).Holders.Single(h => h.Holder.Name == holder).Share;

    public static ControlFinding ControlOf(OwnershipChain chain, string holder) =>
        ControlJudge.Of(chain).Single(f => f.Holder.Name == holder);
}
