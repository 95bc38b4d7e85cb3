using System.Collections.Frozen;
using System.Globalization;
using Watch.Testing;

namespace Watch.Worker.Tests.Soak;

/// <summary>
/// The server of all feeds. It knows by itself when each should be asked next, from the schedules and from what it answered,
/// and measures how far every request is from that.
/// </summary>
internal sealed class SoakServer : IDisposable
{
    private const int BusyEvery = 5;

    private static readonly TimeSpan SentAway = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(255);

    private readonly Lock _lock = new();
    private readonly FrozenDictionary<string, SoakFeed> _feeds;
    private readonly Dictionary<string, DateTimeOffset> _expected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _heldUntil = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;

    public SoakServer(IEnumerable<SoakFeed> feeds, TimeProvider time)
    {
        _feeds = feeds.ToFrozenDictionary(f => f.Target, StringComparer.Ordinal);
        _time = time;
        Server = new RawServer { Remembers = false, Otherwise = AnswerAsync };
    }

    public RawServer Server { get; }

    public int Fetches { get; private set; }

    /// <summary>Requests that came before their time, told.</summary>
    public List<string> TooEarly { get; } = [];

    public TimeSpan Latest { get; private set; }

    /// <summary>How many should have been asked by now and were not.</summary>
    public int Overdue
    {
        get
        {
            DateTimeOffset now = _time.GetUtcNow();
            lock (_lock)
            {
                return _feeds.Values.Count(f => ExpectedAt(f) <= now);
            }
        }
    }

    public void Dispose() => Server.Dispose();

    // What was never asked is asked at the start.
    private DateTimeOffset ExpectedAt(SoakFeed feed)
    {
        DateTimeOffset expected = _expected.GetValueOrDefault(feed.Target);
        DateTimeOffset held = _heldUntil.GetValueOrDefault(feed.Host);
        return held > expected ? held : expected;
    }

    private Task AnswerAsync(RawRequest request, Stream stream, CancellationToken ct) =>
        (_feeds.TryGetValue(request.Target, out SoakFeed? feed) ? Answer(feed, request) : RawServer.Answer(404))(request, stream, ct);

    private Func<RawRequest, Stream, CancellationToken, Task> Answer(SoakFeed feed, RawRequest request)
    {
        DateTimeOffset now = _time.GetUtcNow();
        string tag = string.Create(CultureInfo.InvariantCulture, $"\"day-{now.DayOfYear}\"");
        lock (_lock)
        {
            Measure(feed, now);
            if (feed.IsBusy && ++CollectionsOf(feed) % BusyEvery == 0)
            {
                _heldUntil[feed.Host] = now + SentAway;
                _expected[feed.Target] = now + SentAway;
                return RawServer.Answer(503, null, string.Create(CultureInfo.InvariantCulture, $"Retry-After: {SentAway.TotalSeconds}"));
            }

            DateTimeOffset next = feed.NextTime(now);
            _expected[feed.Target] = feed.IsFreshForLong && now + Fresh > next ? now + Fresh : next;
        }

        string[] headers = feed.IsFreshForLong
            ? [$"ETag: {tag}", string.Create(CultureInfo.InvariantCulture, $"Cache-Control: max-age={Fresh.TotalSeconds}")]
            : [$"ETag: {tag}"];
        return request.Header("If-None-Match") == tag
            ? RawServer.Answer(304, null, headers)
            : RawServer.Text(Rss(feed, tag.Trim('"'), now), headers);
    }

    // Each day one item is new.
    private static string Rss(SoakFeed feed, string day, DateTimeOffset now) =>
        $"""
            <rss version="2.0"><channel><title>{feed.Id}</title><item><guid isPermaLink="false">{day}</guid><title>{feed.Id}, {day}</title>
            <link>http://{feed.Host}/{day}</link><pubDate>{now.UtcDateTime.Date.ToString(
                "R",
                CultureInfo.InvariantCulture
            )}</pubDate></item></channel></rss>
            """;

    private void Measure(SoakFeed feed, DateTimeOffset now)
    {
        Fetches++;
        if (!_expected.ContainsKey(feed.Target))
        {
            return;
        }

        TimeSpan late = now - ExpectedAt(feed);
        Latest = late > Latest ? late : Latest;
        if (late < TimeSpan.FromSeconds(-1))
        {
            TooEarly.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{feed.Id} of {feed.Host} (minute {feed.Minute}, fresh {feed.IsFreshForLong}, busy {feed.IsBusy}) asked at "
                        + $"{now:dd HH:mm:ss}, expected at {ExpectedAt(feed):dd HH:mm:ss}, held until "
                        + $"{_heldUntil.GetValueOrDefault(feed.Host):dd HH:mm:ss}"
                )
            );
        }
    }

    private ref int CollectionsOf(SoakFeed feed) =>
        ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_asked, feed.Target, out _);
}
