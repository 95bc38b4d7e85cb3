using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Sources;
using Watch.Sources.Seams;

namespace Watch.Worker.Tests.Configuration;

/// <summary>The names a configuration may give; nothing of a source is run here.</summary>
internal static class Sources
{
    public static ISourceModule Bodacc { get; } = new Names("bodacc", ["rcs-a", "rcs-b", "pcl", "bilan", "div"], ["bulk", "api"]);

    public static ISourceModule Feed { get; } =
        new Names("feed", [], ["feed"]) { IsGeneric = true, Options = SourceModules.All.First(m => m.Kind.Value == "feed").Options };

    public static ISourceModule Page { get; } =
        new Names("page", [], ["page"]) { IsGeneric = true, Options = SourceModules.All.First(m => m.Kind.Value == "page").Options };

    public static ISourceModule Patents { get; } =
        new Names("inpi-patents", ["new", "amended"], ["bulk"]) { Shipped = SourceModules.All.First(m => m.Kind.Value == "inpi-patents") };

    public static ISourceModule Epo { get; } = Named("epo-patents");

    public static ISourceModule Sirene { get; } = Named("sirene");

    public static ISourceModule Gleif { get; } = Named("gleif");

    public static ISourceModule Rne { get; } = Named("rne");

    public static ISourceModule Amf { get; } = Named("info-financiere");

    public static ISourceModule Balo { get; } = Named("balo");

    public static IReadOnlyList<ISourceModule> All { get; } = [Bodacc, Feed, Page, Patents, Epo, Sirene, Gleif, Rne, Amf, Balo];

    private static Names Named(string kind)
    {
        ISourceModule real = SourceModules.All.First(m => m.Kind.Value == kind);
        return new Names(kind, [.. real.Families], [.. real.Channels]) { Options = real.Options };
    }

    private sealed class Names(string kind, string[] families, string[] channels) : ISourceModule
    {
        public SourceId Kind { get; } = new(kind);

        public bool IsGeneric { get; init; }

        public ISourceModule? Shipped { get; init; }

        public IOptionsPart? Options
        {
            get => Shipped?.Options ?? field;
            init;
        }

        public bool HasSftp => Shipped is { HasSftp: true };

        public IReadOnlyList<string> Families => families;

        public IReadOnlyList<string> Channels => channels;

        public IReadOnlyList<IDocumentParser> Parsers => [];

        public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => [];

        public SettingsConflict? ConflictOf(SourceSettings settings) => Shipped?.ConflictOf(settings);

        public void Add(IServiceCollection services, SourceSettings settings) =>
            throw new NotSupportedException("Only its names are asked for.");
    }
}
