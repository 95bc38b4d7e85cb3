using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Http;
using Watch.Sources.Opendatasoft.Days;
using Watch.Sources.Seams;

namespace Watch.Sources.Balo;

/// <summary>The Bulletin des annonces légales obligatoires (DILA): what listed firms have to tell, capital among it.</summary>
internal sealed class BaloModule : ISourceModule
{
    /// <summary>Editions stand when they are published; a late one is found by looking at the last week again.</summary>
    private const int Overlap = 7;

    public SourceId Kind => BaloRow.Source;

    public bool IsGeneric => false;

    public IReadOnlyList<string> Families { get; } = [BaloRow.Family];

    public IReadOnlyList<string> Channels { get; } = [Channel.Api.Name];

    public IReadOnlyList<EventKind>? Kinds { get; } = BaloKinds.All;

    public IReadOnlyList<IDocumentParser> Parsers { get; } = [new BaloParser()];

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => Parsers;

    public void Add(IServiceCollection services, SourceSettings settings)
    {
        services.AddFetcher(settings);
        services.AddKeyedSingleton<ISource>(
            settings.Id,
            (provider, _) =>
                new BaloSource(
                    new DayChannels(
                        [ChannelOf(settings, new SourceHttp(provider.GetRequiredKeyedService<Fetcher>(settings.Id)))],
                        settings,
                        provider.GetRequiredService<TimeProvider>()
                    )
                )
        );
    }

    private static DayChannel ChannelOf(SourceSettings settings, SourceHttp http) =>
        new()
        {
            Name = Channel.Api.Name,
            Flows = [new DayFlow(BaloRow.Family, BaloRow.On, _ => [])],
            Pages = new DatasetPages(http, settings.Channels[Channel.Api.Name].Address, BaloRow.Order),
            Packer = new PlainRows(),
            Overlap = Overlap,
        };
}
