using Watch.Sources.EpoPatents.Fetching;
using Watch.Sources.EpoPatents.Ops;
using Watch.Sources.EpoPatents.Server;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents;

/// <summary>The channels: one line each, in the order in which they are asked.</summary>
internal static class EpoChannels
{
    private static readonly (string Name, Func<ChannelTools, IEpoChannel> Make)[] _all =
    [
        (Channel.Bulk.Name, t => new EpoBulkChannel(t)),
        (EpoNames.PublicationServer.Name, t => new PublicationServerChannel(t)),
        (Channel.Api.Name, t => new OpsChannel(t)),
    ];

    /// <summary>Those that the configuration names and does not switch off.</summary>
    public static IReadOnlyList<IEpoChannel> Of(ChannelTools tools) =>
        [
            .. _all.Where(c => tools.Settings.Channels.TryGetValue(c.Name, out ChannelSettings? way) && way.Stage != Stage.Off)
                .Select(c => c.Make(tools)),
        ];
}
