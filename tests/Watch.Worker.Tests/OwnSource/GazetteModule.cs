using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Http;
using Watch.Sources.Seams;

namespace Watch.Worker.Tests.OwnSource;

/// <summary>An invented gazette behind a search interface.</summary>
internal sealed class GazetteModule : ISourceModule
{
    public const string Family = "announcements";

    public SourceId Kind { get; } = new("gazette");

    public bool IsGeneric => false;

    public IReadOnlyList<string> Families { get; } = [Family];

    public IReadOnlyList<string> Channels { get; } = [Channel.Api.Name];

    public IReadOnlyList<EventKind>? Kinds { get; } = [EventKind.Article];

    public IOptionsPart? Options { get; } = new GazetteOptionsPart();

    public IReadOnlyList<IDocumentParser> Parsers => field ??= [new GazetteParser(Kind)];

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => Parsers;

    public void Add(IServiceCollection services, SourceSettings settings)
    {
        services.AddFetcher(settings);
        services.AddKeyedSingleton<ISource>(
            settings.Id,
            (s, _) => new GazetteSource(s.GetRequiredKeyedService<IFetcher>(settings.Id), settings)
        );
    }
}
