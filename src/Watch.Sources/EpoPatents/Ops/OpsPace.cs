namespace Watch.Sources.EpoPatents.Ops;

/// <summary>
/// How fast the services may be asked. Several instances answer in turn and know different things, so that the worst of the last minute
/// counts. It is part of the watermark: a restart does not forget it.
/// </summary>
internal sealed class OpsPace
{
    /// <summary>Requests a minute where nothing is said, as an idle service allows of searches.</summary>
    public const int Unsaid = 30;

    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _slowFor = TimeSpan.FromDays(1);

    /// <summary>What answers of the last minute said, by service; of those that there are alone.</summary>
    public SortedDictionary<string, List<ServiceLoad>> Loads { get; } = new(StringComparer.Ordinal);

    /// <summary>Until when a service is shut.</summary>
    public SortedDictionary<string, DateTimeOffset> ShutUntil { get; } = new(StringComparer.Ordinal);

    /// <summary>When a service was last asked.</summary>
    public SortedDictionary<string, DateTimeOffset> AskedAt { get; } = new(StringComparer.Ordinal);

    /// <summary>Until when everything is asked at half the pace, as the service took us for a robot; or null.</summary>
    public DateTimeOffset? SlowUntil { get; set; }

    /// <summary>Notes what an answer says.</summary>
    /// <param name="service">What was asked.</param>
    /// <param name="header">Its <c>X-Throttling-Control</c>, or null.</param>
    /// <param name="retryAt">When to come back, where it says so.</param>
    /// <param name="now">When it came.</param>
    public void Note(string service, string? header, DateTimeOffset? retryAt, DateTimeOffset now)
    {
        IReadOnlyDictionary<string, ServiceLoad> said = ServiceLoad.Read(header, now);
        foreach ((string name, ServiceLoad load) in said)
        {
            Note(name, load);
        }

        foreach (string other in Loads.Keys.Except(ServiceLoad.Services, StringComparer.Ordinal).ToList())
        {
            Loads.Remove(other);
        }

        if (said.TryGetValue(service, out ServiceLoad? own) && own.Colour == LoadColour.Black)
        {
            Shut(service, retryAt ?? now + _minute);
        }
    }

    /// <summary>Notes until when a service is shut.</summary>
    public void Shut(string service, DateTimeOffset until) =>
        ShutUntil[service] = ShutUntil.TryGetValue(service, out DateTimeOffset known) && known > until ? known : until;

    /// <summary>Notes that the service wants to be asked less.</summary>
    public void Slow(DateTimeOffset now) => SlowUntil = now + _slowFor;

    /// <summary>Notes that a service is asked.</summary>
    public void Ask(string service, DateTimeOffset now) => AskedAt[service] = now;

    /// <summary>How long to wait before a service is asked.</summary>
    public TimeSpan WaitBefore(string service, DateTimeOffset now)
    {
        DateTimeOffset next = AskedAt.TryGetValue(service, out DateTimeOffset last) ? last + Spacing(service, now) : now;
        DateTimeOffset open = ShutUntil.GetValueOrDefault(service, now);
        DateTimeOffset later = next > open ? next : open;
        return later > now ? later - now : TimeSpan.Zero;
    }

    // Of readings only those matter that no later one is as bad as.
    private void Note(string name, ServiceLoad load)
    {
        if (!Loads.TryGetValue(name, out List<ServiceLoad>? known))
        {
            Loads[name] = known = [];
        }

        known.RemoveAll(k => k.At <= load.At - _minute || (k.Colour <= load.Colour && k.PerMinute >= load.PerMinute));
        known.Add(load);
    }

    private TimeSpan Spacing(string service, DateTimeOffset now)
    {
        ServiceLoad worst = Loads
            .GetValueOrDefault(service, [])
            .Where(l => l.Colour != LoadColour.Black && l.At > now - _minute)
            .DefaultIfEmpty(new ServiceLoad(LoadColour.Green, Unsaid, now))
            .Aggregate((one, other) => one.Worse(other));
        int times = worst.Colour switch
        {
            LoadColour.Green => 1,
            LoadColour.Yellow => 2,
            _ => 4,
        };
        return _minute / Math.Max(worst.PerMinute, 1) * times * (SlowUntil > now ? 2 : 1);
    }
}
