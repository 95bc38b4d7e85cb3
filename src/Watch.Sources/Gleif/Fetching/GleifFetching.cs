using Microsoft.Extensions.DependencyInjection;
using Watch.Sources.Http;
using Watch.Sources.Seams;

namespace Watch.Sources.Gleif.Fetching;

/// <summary>Registers the fetching under the name of the source.</summary>
internal static class GleifFetching
{
    public static void AddGleifFetching(this IServiceCollection services, SourceSettings settings)
    {
        services.AddFetcher(settings);
        services.AddKeyedSingleton<ISource>(
            settings.Id,
            (provider, _) => new GleifSource(new SourceHttp(provider.GetRequiredKeyedService<Fetcher>(settings.Id)), settings)
        );
    }
}
