using Microsoft.Extensions.DependencyInjection;
using Watch.Sources.Amf.Bdif;
using Watch.Sources.Amf.Options;
using Watch.Sources.Http;
using Watch.Sources.Opendatasoft.Days;
using Watch.Sources.Seams;

namespace Watch.Sources.Amf.Fetching;

/// <summary>Registers the fetching under the name of the source.</summary>
internal static class AmfFetching
{
    /// <summary>Each row of these documents may bring a PDF: so many at most lie on the disk at a time.</summary>
    private const int RowsOfDocument = 20;

    public static void AddAmfFetching(this IServiceCollection services, SourceSettings settings)
    {
        services.AddFetcher(settings);
        services.AddKeyedSingleton<ISource>(
            settings.Id,
            (provider, _) =>
            {
                TimeProvider time = provider.GetRequiredService<TimeProvider>();
                Fetcher fetcher = provider.GetRequiredKeyedService<Fetcher>(settings.Id);
                return new AmfSource(new DayChannels([.. Channels(settings, fetcher, time)], settings, time));
            }
        );
    }

    private static IEnumerable<DayChannel> Channels(SourceSettings settings, Fetcher fetcher, TimeProvider time)
    {
        AmfOptions options = AmfOptions.Of(settings);
        SourceHttp http = new(fetcher);
        if (AddressOf(settings, Channel.Api.Name) is { } flow)
        {
            yield return new DayChannel
            {
                Name = Channel.Api.Name,
                Flows = FlowQueries.All,
                Pages = new DatasetPages(http, flow, FlowQueries.Order),
                Packer = new FlowRows(new DocumentFetch(fetcher, time), options.Documents),
                Overlap = options.Overlap,
                RowsOfDocument = RowsOfDocument,
            };
        }

        if (AddressOf(settings, AmfNames.Bdif.Name) is { } bdif)
        {
            yield return new DayChannel
            {
                Name = AmfNames.Bdif.Name,
                Flows = BdifPages.Flows,
                Pages = new BdifPages(http, bdif),
                Packer = new BdifItems(new DocumentFetch(fetcher, time), bdif),
                KeyOf = BdifItem.KeyOf,
                Overlap = options.Overlap,
                RowsOfDocument = RowsOfDocument,
            };
        }
    }

    // With a slash at its end, so that what is asked stands below it.
    private static Uri? AddressOf(SourceSettings settings, string channel) =>
        settings.Channels.TryGetValue(channel, out ChannelSettings? way) && way.Stage != Stage.Off
            ? new Uri(way.Address.AbsoluteUri.TrimEnd('/') + "/")
            : null;
}
