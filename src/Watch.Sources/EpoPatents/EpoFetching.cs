using Microsoft.Extensions.DependencyInjection;
using Watch.Sources.EpoPatents.Fetching;
using Watch.Sources.Http;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents;

/// <summary>Registers the fetching under the name of the source.</summary>
internal static class EpoFetching
{
    public static void AddEpoFetching(this IServiceCollection services, SourceSettings settings)
    {
        services.AddFetcher(settings);
        services.AddKeyedSingleton<ISource>(
            settings.Id,
            (provider, _) =>
            {
                Fetcher fetcher = provider.GetRequiredKeyedService<Fetcher>(settings.Id);
                ChannelTools tools = new(settings, fetcher, provider.GetRequiredService<TimeProvider>());
                return new EpoPatentsSource(EpoChannels.Of(tools), settings);
            }
        );
    }
}
