using Watch.EndToEnd.Tests.Executable;

namespace Watch.EndToEnd.Tests.Apartness;

/// <summary>The one source that is asked, on a site of the tests.</summary>
internal static class Sources
{
    private static readonly HttpClientHandler Handler = new();

    /// <summary>Has an installation fetch from a site.</summary>
    public static void FetchFrom(IHome home, Uri site) =>
        home.Edit(
            "sources/bodacc.yml",
            text =>
                text.Replace("https://echanges.dila.gouv.fr/OPENDATA/BODACC/", $"{site}", StringComparison.Ordinal)
                    .Replace("# start-on: 2026-11-01", "start-on: 2026-11-01", StringComparison.Ordinal)
                    .Replace("pause: 1 s", "pause: 0 s", StringComparison.Ordinal)
        );

    /// <summary>Asks once, as no worker does.</summary>
    public static async Task AskAsync(Uri address)
    {
        using HttpClient client = new(Handler, disposeHandler: false);
        using HttpResponseMessage response = await client.GetAsync(address);
    }
}
