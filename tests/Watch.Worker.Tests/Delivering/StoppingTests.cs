using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Tests.Judging;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Delivering;

/// <summary>A stop between the hand-over of a message and its mark sends nothing a second time.</summary>
public sealed class StoppingTests : IAsyncLifetime
{
    private readonly SqliteHome _home = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private readonly CancellationTokenSource _stop = new();
    private IStores _stores = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IVoletStore Store => _stores.Of(Volet.Defensive);

    public async ValueTask InitializeAsync() => _stores = await _home.OpenAsync(_time);

    public async ValueTask DisposeAsync()
    {
        _stop.Dispose();
        await _stores.DisposeAsync();
        await _home.DisposeAsync();
    }

    [Fact]
    public async Task What_was_confirmed_while_the_worker_stops_is_marked_and_no_round_begins_after()
    {
        await AddAsync(100);
        Sender sender = new(
            async (_, _) =>
            {
                await _stop.CancelAsync();
                return new SendOutcome.Sent();
            }
        );

        PublishReport report = await PublisherOf(sender).SendPendingAsync(_stop.Token);

        Assert.Equal(sender.Handed.Count, report.Sent);
        Assert.InRange(sender.Handed.Count, 1, 99);
        Assert.Equal(100 - sender.Handed.Count, (await UnsentAsync()).Except(sender.Handed).Count());
        Assert.Empty((await UnsentAsync()).Intersect(sender.Handed));
    }

    [Fact]
    public async Task What_was_handed_over_has_time_to_be_confirmed_after_the_stop()
    {
        await AddAsync(1);
        TaskCompletionSource confirmed = new();
        Sender sender = new(
            async (_, ct) =>
            {
                await confirmed.Task.WaitAsync(ct);
                return new SendOutcome.Sent();
            }
        );

        Task<PublishReport> sending = PublisherOf(sender).SendPendingAsync(_stop.Token);
        await sender.WasHandedAsync(1);
        await _stop.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(19));
        confirmed.SetResult();

        Assert.Equal(new PublishReport(Sent: 1), await sending);
        Assert.Empty(await UnsentAsync());
    }

    [Fact]
    public async Task A_stop_is_not_held_up_by_a_broker_that_never_answers_and_what_did_arrive_is_marked()
    {
        await AddAsync(2);
        Guid arrives = (await UnsentAsync())[0];
        Sender sender = new(
            async (message, ct) =>
            {
                await Task.Delay(message.Id == arrives ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, _time, ct);
                return new SendOutcome.Sent();
            }
        );

        Task<PublishReport> sending = PublisherOf(sender).SendPendingAsync(_stop.Token);
        await sender.WasHandedAsync(2);
        await _stop.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(21));

        Assert.Equal(new PublishReport(Sent: 1, Failed: 1, Unavailable: true), await sending.WaitAsync(TimeSpan.FromSeconds(10), Ct));
        Assert.DoesNotContain(arrives, await UnsentAsync());
    }

    private OutboxPublisher PublisherOf(IAlertSender sender) => new(Store, sender, TimeSpan.FromMinutes(1), _time, NullLogger.Instance);

    private async Task<IReadOnlyList<Guid>> UnsentAsync() => [.. (await Store.UnsentAsync(int.MaxValue, Ct)).Select(m => m.Id)];

    private async Task AddAsync(int alerts)
    {
        await using IVoletBatch batch = await Store.BeginAsync(Ct);
        foreach (Alert alert in Enumerable.Range(0, alerts).Select(i => TestAlerts.Alert($"A{i}")))
        {
            await batch.SaveAsync(alert, TestAlerts.Told(alert, World.Ids.MessageIdOf(alert.Id, alert.Revision)), Ct);
        }

        await batch.CommitAsync(1, Ct);
    }

    private sealed class Sender(Func<Message, CancellationToken, Task<SendOutcome>> send) : IAlertSender
    {
        public ConcurrentQueue<Guid> Handed { get; } = [];

        public Task<SendOutcome> SendAsync(Volet volet, Message message, CancellationToken ct)
        {
            Handed.Enqueue(message.Id);
            return send(message, ct);
        }

        public async Task WasHandedAsync(int messages)
        {
            while (Handed.Count < messages)
            {
                await Task.Delay(10, Ct);
            }
        }
    }
}
