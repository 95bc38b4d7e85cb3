using Microsoft.Extensions.DependencyInjection;
using Watch.Sources.Http;
using Watch.Sources.Seams;
using Watch.Sources.Sftp;

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
                    new PackageSites(
                        new SourceHttp(provider.GetRequiredKeyedService<Fetcher>(settings.Id)),
                        SftpServices.Of(provider, settings),
                        settings
                    ),
                    settings,
                    provider.GetRequiredService<TimeProvider>()
                )
        );
    }
}
