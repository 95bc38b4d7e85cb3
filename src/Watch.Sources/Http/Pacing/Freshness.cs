using System.Globalization;
using System.Net.Http.Headers;

namespace Watch.Sources.Http.Pacing;

/// <summary>When a server wants to be asked again: pure. What it says is kept within bounds, and what cannot be read is not said.</summary>
internal static class Freshness
{
    /// <summary>No server sends a source away for longer than this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>
    /// Nothing is believed to be fresh for longer: static files are often said to be so for a year, and items fall off the end of a feed.
    /// </summary>
    public static readonly TimeSpan LongestFresh = TimeSpan.FromHours(24);

    private const int MillisecondsOfSecond = 1000;
    private const decimal MostSeconds = 1_000_000_000;

    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    /// <summary>Until when a body is fresh by <c>Cache-Control</c> or <c>Expires</c>; null when neither says.</summary>
    public static DateTimeOffset? Until(HttpResponseMessage response, DateTimeOffset now)
    {
        CacheControlHeaderValue? control = response.Headers.CacheControl;
        if (control is { NoStore: true } or { NoCache: true })
        {
            return null;
        }

        TimeSpan? fresh = control?.MaxAge is { } age
            ? age - (response.Headers.Age ?? TimeSpan.Zero)
            : response.Content.Headers.Expires - (response.Headers.Date ?? now);
        return fresh > TimeSpan.Zero ? now + Bounded(fresh.Value, LongestFresh) : null;
    }

    /// <summary>When to come back by <c>Retry-After</c>, in seconds or as a date; null when it does not say.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="now">When it came.</param>
    /// <param name="inMilliseconds">Whether a number of more than an hour of seconds is one of milliseconds.</param>
    public static DateTimeOffset? RetryAfter(HttpResponseMessage response, DateTimeOffset now, bool inMilliseconds = false)
    {
        TimeSpan? wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => Seconds(response),
        };
        wait = inMilliseconds && response.Headers.RetryAfter?.Date is null && wait > _hour ? wait / MillisecondsOfSecond : wait;
        return wait > TimeSpan.Zero ? now + Bounded(wait.Value, Longest) : null;
    }

    // More seconds than the typed header can hold still mean: for long.
    private static TimeSpan? Seconds(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Retry-After", out HeaderStringValues values)
        && decimal.TryParse(values.ToString().Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds)
            ? TimeSpan.FromSeconds((double)Math.Min(seconds, MostSeconds))
            : null;

    private static TimeSpan Bounded(TimeSpan wait, TimeSpan longest) => wait < longest ? wait : longest;
}
