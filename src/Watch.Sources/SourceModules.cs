using Watch.Sources.Amf;
using Watch.Sources.Balo;
using Watch.Sources.Bodacc;
using Watch.Sources.EpoPatents;
using Watch.Sources.Feeds;
using Watch.Sources.Gleif;
using Watch.Sources.InpiPatents;
using Watch.Sources.Pages;
using Watch.Sources.Rne;
using Watch.Sources.Seams;
using Watch.Sources.Sirene;

namespace Watch.Sources;

/// <summary>Every kind of source of the product: one line each.</summary>
public static class SourceModules
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ISourceModule> All { get; } =
    [
        new BodaccModule(),
        new FeedModule(),
        new PageModule(),
        new InpiPatentsModule(),
        new EpoPatentsModule(),
        new SireneModule(),
        new GleifModule(),
        new RneModule(),
        new AmfModule(),
        new BaloModule(),
    ];
}
