using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Watch.Sources.Fetching;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>Registers the fetching of the BODACC under its name.</summary>
internal static class BodaccFetching
{
    public static void AddBodaccFetching(this IServiceCollection services, SourceSettings settings)
    {
        services.AddSourceHttp(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddKeyedSingleton<ISource>(settings.Id, (provider, _) =>
        {
            TimeProvider time = provider.GetRequiredService<TimeProvider>();
            IHttpClientFactory clients = provider.GetRequiredService<IHttpClientFactory>();
            return new BodaccSource(
                new BulkChannel(new SourceHttp(clients, settings, time), settings, time),
                new ApiChannel(new SourceHttp(clients, settings, time), settings, time),
                settings);
        });
    }
}
