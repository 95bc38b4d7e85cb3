using System.CommandLine;
using System.Runtime.CompilerServices;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Store;
using Watch.Worker.Store.PostgreSql;
using Watch.Worker.Store.Sqlite;

namespace Watch.Worker.Commands.Showing;

/// <summary><c>deliveries</c>: how each message fares on each channel, of the volets that may be seen.</summary>
internal static class DeliveriesCommand
{
    private static readonly Option<string?> Channel = new("--channel") { Description = "By this channel.", HelpName = "CHANNEL" };
    private static readonly Option<bool> Failing = new("--failing") { Description = "Those whose last attempt failed." };
    private static readonly Option<bool> Waiting = new("--waiting") { Description = "Those that have not ended, failing ones included." };
    private static readonly Option<DateOnly?> Since = CommonOptions.Day("--since", "Written on or after this day (UTC).");

    public static Command Make(TimeProvider time)
    {
        Command command = Filled("deliveries", time);
        command.Add(Filled("list", time));
        return command;
    }

    private static Command Filled(string name, TimeProvider time) =>
        new Command(name, "List how each message fares on each channel, in the order of the messages.")
        {
            RouteChoice.Option,
            Channel,
            Failing,
            Waiting,
            Since,
            CommonOptions.Limit,
            CommonOptions.Volet,
        }.ListsStored(WorkerRoles.Defensive | WorkerRoles.Offensive, time, ReadAsync, RefuseAsync);

    private static async Task<bool> RefuseAsync(ReadingWorkspace workspace, ParseResult arguments, CancellationToken ct) =>
        await RouteChoice.RefuseAsync(workspace, arguments)
        || (arguments.GetValue(Channel) is { } channel && await Choice.RefuseAsync(arguments, channel, await ChannelsAsync(workspace, ct)));

    // Those of the profiles, and those by which something waits that another version wrote.
    private static async Task<IReadOnlyList<string>> ChannelsAsync(ReadingWorkspace workspace, CancellationToken ct)
    {
        SortedSet<string> channels = new([SqliteStores.OwnChannel, PostgresStores.OwnChannel], StringComparer.Ordinal);
        foreach (Volet volet in workspace.Volets)
        {
            channels.UnionWith((await workspace.Stores.Of(volet).Outbox.TotalsAsync(ct)).Select(t => t.Channel));
        }

        return [.. channels];
    }

    private static async IAsyncEnumerable<Stored<ShownDelivery>> ReadAsync(
        ReadingWorkspace workspace,
        ParseResult arguments,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        DeliveryQuery query = QueryOf(arguments);
        int left = arguments.GetValue(CommonOptions.Limit) ?? int.MaxValue;
        foreach (Volet volet in workspace.Volets)
        {
            await foreach (Stored<DeliveryLine> line in workspace.Stores.Of(volet).Outbox.DeliveriesAsync(query, ct))
            {
                if (left > 0 && IsAsked(line, arguments))
                {
                    left--;
                    yield return line.Map(l => ShownDelivery.Of(volet, l));
                }
            }
        }
    }

    private static DeliveryQuery QueryOf(ParseResult arguments) =>
        new()
        {
            Route = RouteChoice.Of(arguments),
            Channel = arguments.GetValue(Channel),
            State = arguments.GetValue(Failing) ? DeliveryState.Failing : null,
            Since = arguments.GetValue(Since) is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
        };

    private static bool IsAsked(Stored<DeliveryLine> line, ParseResult arguments) =>
        !arguments.GetValue(Waiting) || line.OrNull() is not { State: DeliveryState.Sent or DeliveryState.Withheld };
}
