using System.Collections.Concurrent;
using Watch.Sources.Http.Answers;

namespace Watch.Sources.Http.Pacing;

/// <summary>What the hosts say in their <c>robots.txt</c>, remembered for a day, and a failure for an hour.</summary>
internal sealed class RobotsBook(TimeProvider time)
{
    private const int MostHosts = 10_000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeptFault = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Page> _pages = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why an address may not be asked, or null.</summary>
    /// <param name="address">The address.</param>
    /// <param name="agent">The name of the robot.</param>
    /// <param name="fetch">Asks for the file of the host.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<FetchFault?> FaultAsync(
        Uri address,
        string agent,
        Func<Uri, MemoryStream, CancellationToken, Task<Fetched>> fetch,
        CancellationToken ct
    )
    {
        string host = address.GetLeftPart(UriPartial.Authority);
        if (!_pages.TryGetValue(host, out Page? page) || page.Until <= time.GetUtcNow())
        {
            page = await ReadAsync(new Uri(new Uri(host), "/robots.txt"), fetch, ct);
            if (_pages.Count >= MostHosts)
            {
                _pages.Clear();
            }

            _pages[host] = page;
        }

        return page.Fault
            ?? (
                page.File.Allows(agent, address.PathAndQuery)
                    ? null
                    : new FetchFault(FaultKind.Robots, "the robots.txt of the host disallows it", page.Until)
            );
    }

    /// <summary>The pause that a host asks for between two requests, as far as it was read.</summary>
    public TimeSpan DelayOf(Uri address, string agent) =>
        _pages.TryGetValue(address.GetLeftPart(UriPartial.Authority), out Page? page) ? page.File.DelayOf(agent) : TimeSpan.Zero;

    private async Task<Page> ReadAsync(Uri address, Func<Uri, MemoryStream, CancellationToken, Task<Fetched>> fetch, CancellationToken ct)
    {
        using MemoryStream text = new();
        Fetched fetched = await fetch(address, text, ct);
        DateTimeOffset now = time.GetUtcNow();
        return fetched switch
        {
            Fetched.Body or Fetched.Failed { Fault.Kind: FaultKind.TooLarge } => new Page(
                RobotsFile.Read(text.GetBuffer().AsSpan(0, (int)Math.Min(text.Length, RobotsFile.MaxBytes))),
                null,
                now + Kept
            ),

            // Where there is none, or none for us, nothing is forbidden.
            Fetched.Failed
            {
                Fault.Kind: FaultKind.NotFound or FaultKind.Gone or FaultKind.Forbidden or FaultKind.Status or FaultKind.Redirect
            } => new Page(RobotsFile.Empty, null, now + Kept),
            Fetched.Failed { Fault: var fault } => Forbidden(fault, now),
            _ => new Page(RobotsFile.Empty, null, now + Kept),
        };
    }

    // A host that cannot show what it forbids is taken to forbid everything, for a while.
    private static Page Forbidden(FetchFault fault, DateTimeOffset now)
    {
        if (fault.Kind == FaultKind.Network)
        {
            // A name that does not resolve, or a host that is not reached, says nothing of what it forbids: it is asked with the source.
            return new Page(RobotsFile.Empty, fault with { Reason = $"its robots.txt: {fault.Reason}" }, now);
        }

        DateTimeOffset until = fault.RetryAt ?? now + KeptFault;
        return new Page(
            RobotsFile.Empty,
            fault with
            {
                Reason = $"its robots.txt: {fault.Reason}",
                RetryAt = fault.IsOfHost ? until : fault.RetryAt,
            },
            until
        );
    }

    private sealed record Page(RobotsFile File, FetchFault? Fault, DateTimeOffset Until);
}
