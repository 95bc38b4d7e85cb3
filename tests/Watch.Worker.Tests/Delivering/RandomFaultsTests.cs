using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Tests.Judging;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Delivering;

/// <summary>
/// Whatever fails in whatever order: in the end everything has arrived, each alert in order, and no route waited for another.
/// </summary>
public sealed class RandomFaultsTests
{
    private const int Steps = 60;

    private static readonly Route[] Routes = [Route.Gse, TestMessages.Departement63, Route.Parse("departement-03")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Random_faults_lose_nothing_reorder_nothing_and_hold_back_nobody_else(int seed)
    {
        await using Scene scene = await Scene.OpenAsync(seed);
        for (int step = 0; step < Steps; step++)
        {
            await scene.StepAsync();
        }

        await scene.MendAllAsync();

        Assert.Equal(0, await scene.Store.WaitingAsync("queue"));
        Assert.Equal(scene.Told.Order(), scene.Channel.Arrived.Select(m => m.Id).Distinct().Order());
        Assert.All(
            scene.Channel.Arrived.DistinctBy(m => m.Id).GroupBy(m => m.Alerts[0].Alert),
            of => Assert.Equal(of.Select(m => m.Revision).Order(), of.Select(m => m.Revision))
        );
        Assert.Equal(scene.Crashes, scene.Channel.Arrived.GroupBy(m => m.Id).Sum(g => g.Count() - 1));
    }

    /// <summary>A volet in front of a way that fails at random.</summary>
    private sealed class Scene(int seed, SqliteHome home, IStores stores, FakeTimeProvider time) : IAsyncDisposable
    {
        private readonly Random _random = new(seed);
        private readonly HashSet<Route> _brokenRoutes = [];
        private readonly HashSet<Guid> _bad = [];
        private readonly Dictionary<Guid, (Route Route, int Revision)> _alerts = [];
        private Dispatcher? _dispatcher;
        private bool _broken;

        public IVoletStore Store => stores.Of(Volet.Defensive);

        public FakeChannel Channel { get; } = new();

        public List<Guid> Told { get; } = [];

        public int Crashes { get; private set; }

        public static async Task<Scene> OpenAsync(int seed)
        {
            FakeTimeProvider time = new(TestMessages.At);
            SqliteHome home = new();
            Scene scene = new(seed, home, await home.OpenAsync(time), time);
            scene.Channel.Ails = scene.Ails;
            return scene;
        }

        public async Task StepAsync()
        {
            switch (_random.Next(8))
            {
                case 0 or 1 or 2:
                    await TellAsync();
                    break;
                case 3:
                    Toggle(_brokenRoutes, Routes[_random.Next(Routes.Length)]);
                    break;
                case 4:
                    _broken = _random.Next(3) == 0;
                    break;
                case 5 when Told.Count > 0:
                    Toggle(_bad, Told[_random.Next(Told.Count)]);
                    break;
                case 6:
                    await CrashAsync();
                    break;
                default:
                    time.Advance(TimeSpan.FromSeconds(_random.Next(1, 600)));
                    break;
            }

            await TurnAsync();
        }

        public async Task MendAllAsync()
        {
            _brokenRoutes.Clear();
            _bad.Clear();
            _broken = false;
            for (int i = 0; i < 20; i++)
            {
                time.Advance(TimeSpan.FromHours(1));
                await TurnAsync();
            }
        }

        public async ValueTask DisposeAsync()
        {
            await stores.DisposeAsync();
            await home.DisposeAsync();
        }

        private Whose? Ails(Message message) =>
            _broken ? Whose.Channel
            : _brokenRoutes.Contains(message.Route) ? Whose.Route
            : _bad.Contains(message.Id) ? Whose.Message
            : null;

        private async Task TurnAsync()
        {
            _dispatcher ??= Dispatching.Start(Store, Channel, time);
            await _dispatcher.SendDueAsync(Ct);
            IReadOnlyList<ChannelFault> faults = await Store.FaultsAsync();
            if (_broken || faults.Any(f => f.Route is null))
            {
                return;
            }

            HashSet<Guid> arrived = [.. Channel.Arrived.Select(m => m.Id)];
            foreach ((Guid alert, (Route route, int revisions)) in _alerts)
            {
                Guid[] messages = [.. Enumerable.Range(1, revisions).Select(r => TestIds.Of(Volet.Defensive).MessageIdOf(alert, r))];
                bool excused = _brokenRoutes.Contains(route) || faults.Any(f => f.Route == route) || await AnyFailingAsync(messages);
                Assert.True(excused || messages.All(arrived.Contains), $"{route} waits for another");
            }
        }

        // A message that was bad waits for its own next try, and the later ones of its alert with it.
        private async Task<bool> AnyFailingAsync(Guid[] messages)
        {
            DeliveryQuery failing = new() { State = DeliveryState.Failing, Channel = "queue" };
            List<Stored<DeliveryLine>> lines = await Store.Outbox.DeliveriesAsync(failing, Ct).ToListAsync(Ct);
            return lines.Values().Any(d => messages.Contains(d.Message));
        }

        // It arrives, and the process ends before it is marked.
        private async Task CrashAsync()
        {
            PendingDelivery? first = (await Store.Outbox.DueAsync("queue", time.GetUtcNow(), 1, Ct)).Values().FirstOrDefault();
            if (first is not null && Ails(first.Message) is null)
            {
                await Channel.SendAsync([first], Ct);
                Crashes++;
            }

            _dispatcher = null;
        }

        private async Task TellAsync()
        {
            bool later = _alerts.Count > 0 && _random.Next(2) == 0;
            (Guid alert, (Route route, int revision)) = later
                ? _alerts.ElementAt(_random.Next(_alerts.Count))
                : new KeyValuePair<Guid, (Route, int)>(Guid.NewGuid(), (Routes[_random.Next(Routes.Length)], 0));
            Message message = await Store.AddAsync(route, alert, revision + 1);
            _alerts[alert] = (route, revision + 1);
            Told.Add(message.Id);
        }

        private static void Toggle<T>(HashSet<T> set, T value)
        {
            if (!set.Remove(value))
            {
                set.Add(value);
            }
        }
    }
}
