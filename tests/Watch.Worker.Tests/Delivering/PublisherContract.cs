using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Tests.Judging;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Delivering;

/// <summary>Several workers of a volet send each message once, on every database.</summary>
public abstract class PublisherContract : StoreContract
{
    private const int Messages = 100;

    [Fact]
    public async Task Two_workers_of_a_volet_do_not_send_the_same_message()
    {
        IVoletStore one = Stores.Of(Volet.Defensive);
        IVoletStore two = (await OpenAnotherAsync()).Of(Volet.Defensive);

        Assert.Empty(await SentTwiceAsync(one, two));
    }

    [Fact]
    public async Task The_check_finds_what_is_sent_twice_where_the_lock_always_says_yes()
    {
        IVoletStore one = new UnlockedStore(Stores.Of(Volet.Defensive));
        IVoletStore two = new UnlockedStore((await OpenAnotherAsync()).Of(Volet.Defensive));

        Assert.NotEmpty(await SentTwiceAsync(one, two));
    }

    [Fact]
    public async Task A_worker_that_finds_the_outbox_taken_says_so_and_sends_when_it_is_free()
    {
        IVoletStore store = Stores.Of(Volet.Defensive);
        await AddAsync(store, 1);
        Slow sender = new(TimeSpan.Zero);
        OutboxPublisher publisher = PublisherOf(store, sender);
        await using (await (await OpenAnotherAsync()).Of(Volet.Defensive).Outbox.TryLockAsync(store.OwnChannel, "another", Ct))
        {
            Assert.Equal(new PublishReport(Busy: true), await publisher.SendPendingAsync(Ct));
            Assert.Empty(sender.Handed);
        }

        Assert.Equal(new PublishReport(Sent: 1), await publisher.SendPendingAsync(Ct));
    }

    [Fact]
    public async Task What_a_look_back_found_is_sent_after_what_was_told_before_it_and_before_what_is_told_of_it()
    {
        IVoletStore store = Stores.Of(Volet.Defensive);
        await AddAsync(store, 3);
        Guid found = Guid.NewGuid();
        await using (IVoletBatch batch = await store.BeginAsync(Ct))
        {
            await batch.AnnounceAsync(TestAlerts.Backfill(found, History(found)), Time.GetUtcNow(), Ct);
            await batch.CommitAsync(1, Ct);
        }

        Alert later = TestAlerts.Alert("B1");
        await using (IVoletBatch batch = await store.BeginAsync(Ct))
        {
            await batch.SaveAsync(later, TestAlerts.Told(later, World.Ids.MessageIdOf(later.Id, 1)), Ct);
            await batch.CommitAsync(1, Ct);
        }

        Slow sender = new(TimeSpan.FromMilliseconds(20));
        Assert.Equal(new PublishReport(Sent: 5), await PublisherOf(store, sender).SendPendingAsync(Ct));

        Assert.Equal([found, World.Ids.MessageIdOf(later.Id, 1)], sender.Handed.Skip(3));
        Assert.Equal([3, 1, 1], sender.Rounds);
        Assert.Empty(await store.UnsentAsync(10, Ct));
    }

    private static BackfillContent History(Guid id) =>
        new()
        {
            Id = id,
            Volet = Volet.Defensive,
            Route = Route.Gse,
            Rule = "capital.takeover",
            To = new DateOnly(2026, 2, 1),
            FoundAt = TestAlerts.At,
            Title = "HISTORIQUE",
            Summary = "Relecture",
            Count = 0,
            Severities = [],
            Alerts = [],
        };

    private async Task<IReadOnlyList<Guid>> SentTwiceAsync(IVoletStore one, IVoletStore two)
    {
        await AddAsync(one, Messages);
        Slow sender = new(TimeSpan.FromMilliseconds(50));

        await Task.WhenAll(new[] { one, two }.Select(store => Task.Run(() => DrainAsync(PublisherOf(store, sender)), Ct)));

        Assert.Equal(Messages, sender.Handed.Distinct().Count());
        return [.. sender.Handed.GroupBy(m => m).Where(g => g.Count() > 1).Select(g => g.Key)];
    }

    private static async Task DrainAsync(OutboxPublisher publisher)
    {
        while ((await publisher.SendPendingAsync(Ct)).Busy)
        {
            await Task.Delay(5, Ct);
        }
    }

    private OutboxPublisher PublisherOf(IVoletStore store, IAlertSender sender) =>
        new(store, sender, TimeSpan.FromMinutes(1), Time, NullLogger.Instance);

    private static async Task AddAsync(IVoletStore store, int alerts)
    {
        await using IVoletBatch batch = await store.BeginAsync(Ct);
        foreach (Alert alert in Enumerable.Range(0, alerts).Select(i => TestAlerts.Alert($"A{i}")))
        {
            await batch.SaveAsync(alert, TestAlerts.Told(alert, World.Ids.MessageIdOf(alert.Id, alert.Revision)), Ct);
        }

        await batch.CommitAsync(1, Ct);
    }

    private sealed class Slow(TimeSpan takes) : IAlertSender
    {
        private int _running;
        private int _most;

        public ConcurrentQueue<Guid> Handed { get; } = [];

        /// <summary>How many messages were under way at once, one number for each time that none was.</summary>
        public ConcurrentQueue<int> Rounds { get; } = [];

        public async Task<SendOutcome> SendAsync(Volet volet, Message message, CancellationToken ct)
        {
            Handed.Enqueue(message.Id);
            _most = Math.Max(_most, Interlocked.Increment(ref _running));
            await Task.Delay(takes, ct);
            if (Interlocked.Decrement(ref _running) == 0)
            {
                Rounds.Enqueue(_most);
                _most = 0;
            }

            return new SendOutcome.Sent();
        }
    }
}

public sealed class SqlitePublisherTests : PublisherContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresPublisherTests : PublisherContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
