using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Routes;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Delivering;

/// <summary>A stop between the hand-over of a message and its mark sends nothing a second time.</summary>
public sealed class StoppingTests : IAsyncLifetime
{
    private readonly SqliteHome _home = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private readonly CancellationTokenSource _stop = new();
    private readonly FakeChannel _channel = new();
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
        await Store.AddAllAsync([.. Enumerable.Repeat(Route.Gse, 1_000)]);
        _channel.Takes = _ => _stop.CancelAsync();

        DispatchReport report = await Dispatching.Start(Store, _channel, _time).SendDueAsync(_stop.Token);

        Assert.Equal(Assert.Single(_channel.Batches), report.Sent);
        Assert.InRange(report.Sent, 1, 999);
        Assert.Equal(1_000 - report.Sent, await Store.WaitingAsync(_channel.Name));
    }

    [Fact]
    public async Task What_was_handed_over_has_time_to_be_confirmed_after_the_stop()
    {
        await Store.AddAsync(Route.Gse);
        TaskCompletionSource confirmed = new();
        _channel.Takes = ct => confirmed.Task.WaitAsync(ct);

        Task<DispatchReport> sending = Dispatching.Start(Store, _channel, _time).SendDueAsync(_stop.Token);
        await WasHandedAsync(1);
        await _stop.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(19));
        confirmed.SetResult();

        Assert.Equal(new DispatchReport(Sent: 1), await sending);
        Assert.Equal(0, await Store.WaitingAsync(_channel.Name));
    }

    [Fact]
    public async Task A_stop_is_not_held_up_by_a_channel_that_never_answers_and_books_no_failure()
    {
        await Store.AddAsync(Route.Gse);
        _channel.Takes = ct => Task.Delay(Timeout.InfiniteTimeSpan, _time, ct);

        Task<DispatchReport> sending = Dispatching.Start(Store, _channel, _time).SendDueAsync(_stop.Token);
        await WasHandedAsync(1);
        await _stop.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(21));

        Assert.Equal(new DispatchReport(NotTried: 1), await sending.WaitAsync(TimeSpan.FromMinutes(1), Ct));
        Assert.Equal(1, await Store.WaitingAsync(_channel.Name));
        Assert.Empty(await Store.FaultsAsync());
    }

    private async Task WasHandedAsync(int messages)
    {
        while (_channel.Handed.Count < messages)
        {
            await Task.Delay(10, Ct);
        }
    }
}
