using Microsoft.Extensions.Time.Testing;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Pacing;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.Http;

/// <summary>A host that fails again and again is left alone, then tried with one probe.</summary>
public sealed class CircuitTests
{
    private readonly FakeTimeProvider _time = new(FeedFetch.Start);
    private readonly HostGate _gate;
    private int _asked;

    public CircuitTests() => _gate = new HostGate(_time);

    [Fact]
    public async Task Three_failures_open_it_and_nothing_is_asked_until_a_minute_has_passed()
    {
        await AskAsync(false, 3);
        Assert.Equal(new Circuit(CircuitPosition.Open, FeedFetch.Start.AddMinutes(1)), _gate.Circuit);

        Fetched.Failed refused = Assert.IsType<Fetched.Failed>(await AskAsync(false));
        Assert.Equal((FaultKind.Circuit, FeedFetch.Start.AddMinutes(1)), (refused.Fault.Kind, refused.Fault.RetryAt));
        Assert.Equal(3, _asked);
    }

    [Fact]
    public async Task One_probe_that_succeeds_closes_it()
    {
        await AskAsync(false, 3);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(CircuitPosition.HalfOpen, _gate.Circuit.Position);

        await AskAsync(true);

        Assert.Equal(Circuit.Closed, _gate.Circuit);
        Assert.Equal(4, _asked);
    }

    [Fact]
    public async Task One_probe_that_fails_opens_it_for_longer_each_time_and_an_hour_at_most()
    {
        await AskAsync(false, 3);
        List<double> minutes = [];
        for (int probe = 0; probe < 10; probe++)
        {
            minutes.Add((_gate.Circuit.Until!.Value - _time.GetUtcNow()).TotalMinutes);
            _time.SetUtcNow(_gate.Circuit.Until.Value);
            await AskAsync(false, 2);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60, 60], minutes);
        Assert.Equal(3 + 10, _asked);
    }

    [Fact]
    public async Task What_is_not_the_host_s_fault_does_not_open_it()
    {
        for (int i = 0; i < 20; i++)
        {
            await _gate.AskAsync(TimeSpan.Zero, _ => Answered(FaultKind.NotFound), TestContext.Current.CancellationToken);
        }

        Assert.Equal(Circuit.Closed, _gate.Circuit);
    }

    [Fact]
    public void A_host_is_one_with_the_dot_of_its_root_and_without()
    {
        HostGates gates = new(_time);

        Assert.Same(gates.Of(new Uri("https://feed.example/rss.xml")), gates.Of(new Uri("https://FEED.example.:8443/")));
    }

    [Fact]
    public async Task Ever_new_names_do_not_fill_the_memory_and_what_is_asked_stays()
    {
        HostGates gates = new(_time);
        TaskCompletionSource<Hop> answer = new();
        HostGate asked = gates.Of(new Uri("https://asked.example/"));
        Task<Hop> asking = asked.AskAsync(TimeSpan.Zero, _ => answer.Task, TestContext.Current.CancellationToken);
        for (int i = 0; i < 3 * HostGates.MostHosts; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            gates.Of(new Uri($"https://{i}.example/"));
        }

        Assert.InRange(gates.Count, 1, HostGates.MostHosts);
        Assert.Same(asked, gates.Of(new Uri("https://asked.example/")));
        answer.SetResult(new Hop.Arrived(new Fetched.Unchanged(null)));
        await asking;
    }

    private async Task<Fetched> AskAsync(bool well, int times = 1)
    {
        Fetched last = null!;
        for (int i = 0; i < times; i++)
        {
            last = ((Hop.Arrived)await _gate.AskAsync(TimeSpan.Zero, _ => Counted(well), TestContext.Current.CancellationToken)).What;
        }

        return last;
    }

    private Task<Hop> Counted(bool well)
    {
        _asked++;
        return well ? Task.FromResult<Hop>(new Hop.Arrived(new Fetched.Unchanged(null))) : Answered(FaultKind.Server);
    }

    private static Task<Hop> Answered(FaultKind kind) =>
        Task.FromResult<Hop>(new Hop.Arrived(new Fetched.Failed(new FetchFault(kind, "it failed"))));
}
