using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Sources;

namespace Watch.Worker.Tests.Configuration;

/// <summary>The names a configuration may give; nothing of a source is run here.</summary>
internal static class Sources
{
    public static ISourceModule Bodacc { get; } = new Names();

    private sealed class Names : ISourceModule
    {
        public SourceId Id => new("bodacc");

        public IReadOnlyList<string> Families => ["rcs-a", "rcs-b", "pcl", "bilan", "div"];

        public IReadOnlyList<string> Channels => ["bulk", "api"];

        public IReadOnlyList<IDocumentParser> Parsers => [];

        public void Add(IServiceCollection services, SourceSettings settings) => throw new NotSupportedException("Only its names are asked for.");
    }
}
