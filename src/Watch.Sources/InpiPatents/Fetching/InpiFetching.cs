using Microsoft.Extensions.DependencyInjection;
using Watch.Sources.Http;
using Watch.Sources.Seams;

namespace Watch.Sources.InpiPatents.Fetching;

/// <summary>Registers the fetching of the packages under the name of the source.</summary>
internal static class InpiFetching
{
    public static void AddInpiFetching(this IServiceCollection services, SourceSettings settings)
    {
        services.AddFetcher(settings);
        services.AddKeyedSingleton<ISource>(
            settings.Id,
            (provider, _) =>
                new PackageSource(
                    new SourceHttp(provider.GetRequiredKeyedService<Fetcher>(settings.Id)),
                    settings,
                    provider.GetRequiredService<TimeProvider>()
                )
        );
    }
}
