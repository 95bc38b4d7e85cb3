using Microsoft.Extensions.DependencyInjection;
using Watch.Sources.Http.Asking;
using Watch.Sources.Seams;

namespace Watch.Sources.Http.Addresses;

/// <summary>Registers the sources of one address.</summary>
internal static class AddressServices
{
    /// <summary>Registers a source that is one address, with its fetcher.</summary>
    public static void AddSingleAddress(
        this IServiceCollection services,
        SourceSettings settings,
        string family,
        Expected expected,
        Func<SingleAddress, ISource> make
    )
    {
        services.AddFetcher(settings);
        services.AddKeyedSingleton(
            settings.Id,
            (s, _) =>
                make(
                    new SingleAddress(
                        s.GetRequiredKeyedService<Fetcher>(settings.Id),
                        settings,
                        family,
                        expected,
                        s.GetRequiredService<TimeProvider>()
                    )
                )
        );
    }
}
