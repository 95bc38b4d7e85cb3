using Microsoft.Extensions.DependencyInjection;

namespace Watch.Sources.Fetching;

/// <summary>Registers a source's HTTP client under its name.</summary>
internal static class SourceHttpServices
{
    public static void AddSourceHttp(this IServiceCollection services, SourceSettings settings) =>
        services.AddHttpClient(settings.Id.Value, client => Configure(client, settings))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();

    private static void Configure(HttpClient client, SourceSettings settings)
    {
        // The bound on a request holds for its body too, which the client's own time limit does not.
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", settings.Limits.UserAgent);
    }
}
