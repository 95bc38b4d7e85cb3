using Watch.Sources.Http.Listings;

namespace Watch.Sources.EpoPatents.Server;

/// <summary>What was read of one day of publication. The collections are filled when a watermark is read.</summary>
internal sealed class DayProgress
{
    /// <summary>The publications that were handed over and read.</summary>
    public SortedSet<string> Done { get; } = new(StringComparer.Ordinal);

    /// <summary>Those that could not be had or read, by how long.</summary>
    public SortedDictionary<string, Unread> Unread { get; } = new(StringComparer.Ordinal);

    /// <summary>Those that are told as missing.</summary>
    public SortedSet<string> Gaps { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether one is to be asked for now.</summary>
    public bool Wants(IndexLink link, DateTimeOffset now) =>
        !Done.Contains(link.Name) && !(Unread.TryGetValue(link.Name, out Unread? unread) && unread.Rests(link, now));

    /// <summary>Notes that one was read; true when it filled a gap.</summary>
    public bool Took(string name)
    {
        Done.Add(name);
        Unread.Remove(name);
        return Gaps.Remove(name);
    }

    /// <summary>Notes that one could not be had or read; true when it is to be told as missing from now on.</summary>
    /// <param name="link">Which.</param>
    /// <param name="isLasting">Whether asking again at once is no use.</param>
    /// <param name="now">The current time.</param>
    public bool Failed(IndexLink link, bool isLasting, DateTimeOffset now)
    {
        Unread unread = Http.Listings.Unread.Note(Unread.GetValueOrDefault(link.Name), link, now);
        Unread[link.Name] = unread;
        return (isLasting || unread.IsLasting(now)) && Gaps.Add(link.Name);
    }
}
