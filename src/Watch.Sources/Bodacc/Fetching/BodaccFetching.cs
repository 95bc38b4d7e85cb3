using Microsoft.Extensions.DependencyInjection;
using Watch.Sources.Http;
using Watch.Sources.Seams;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>Registers the fetching of the BODACC under its name.</summary>
internal static class BodaccFetching
{
    public static void AddBodaccFetching(this IServiceCollection services, SourceSettings settings)
    {
        services.AddFetcher(settings);
        services.AddKeyedSingleton<ISource>(
            settings.Id,
            (provider, _) =>
            {
                TimeProvider time = provider.GetRequiredService<TimeProvider>();
                SourceHttp http = new(provider.GetRequiredKeyedService<Fetcher>(settings.Id));
                return new BodaccSource(new BulkChannel(http, settings, time), new ApiChannel(http, settings, time), settings);
            }
        );
    }
}
