using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Watch.Sources.Http.Guarding;
using Watch.Sources.Http.Pacing;
using Watch.Sources.Seams;

namespace Watch.Sources.Http;

/// <summary>Registers the fetcher of a source, with an HTTP client of its name.</summary>
public static class FetcherServices
{
    private const int MaxHeaderKilobytes = 32;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    /// <summary>Registers <see cref="IFetcher"/> under the name of the source, with all that it shares with others.</summary>
    public static void AddFetcher(this IServiceCollection services, SourceSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IHostResolver, SystemResolver>();
        services.TryAddSingleton<IHostConnector, SystemConnector>();
        services.TryAddSingleton(NetworkSettings.Direct);
        services.TryAddSingleton<HostGates>();
        services.TryAddSingleton<RobotsBook>();
        services.AddKeyedSingleton(
            settings.Id,
            (s, _) =>
                new AddressGuard(
                    s.GetRequiredService<IHostResolver>(),
                    s.GetRequiredService<IHostConnector>(),
                    s.GetRequiredService<NetworkSettings>(),
                    settings
                )
        );
        services.AddKeyedSingleton(
            settings.Id,
            (s, _) =>
                new Fetcher(
                    s.GetRequiredService<IHttpClientFactory>(),
                    settings,
                    s.GetRequiredService<HostGates>(),
                    s.GetRequiredService<RobotsBook>(),
                    s.GetRequiredKeyedService<AddressGuard>(settings.Id),
                    s.GetRequiredService<TimeProvider>()
                )
        );

        services.AddKeyedSingleton<IFetcher>(settings.Id, (s, _) => s.GetRequiredKeyedService<Fetcher>(settings.Id));

        // Connections are made anew by themselves, so the handler that holds them need not be.
        services
            .AddHttpClient(settings.Id.Value, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(s =>
                Handler(s.GetRequiredKeyedService<AddressGuard>(settings.Id), s.GetRequiredService<NetworkSettings>())
            )
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
    }

    private static SocketsHttpHandler Handler(AddressGuard guard, NetworkSettings network) =>
        new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = network.Proxy is not null,
            Proxy = network.Proxy is null ? null : new WebProxy(network.Proxy) { Credentials = CredentialsOf(network) },
            ConnectCallback = guard.ConnectAsync,
            ConnectTimeout = ConnectTimeout,
            MaxResponseHeadersLength = MaxHeaderKilobytes,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = Idle,
            PooledConnectionLifetime = Lifetime,
            ActivityHeadersPropagator = null,
            SslOptions = Certificates.Options(network),
        };

    private static NetworkCredential? CredentialsOf(NetworkSettings network) =>
        network.ProxyUser is null ? null : new NetworkCredential(network.ProxyUser, network.ProxyPassword);
}
