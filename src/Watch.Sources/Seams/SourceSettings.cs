using System.Security.Cryptography;
using System.Text;
using Watch.Contracts.Identifiers;

namespace Watch.Sources.Seams;

/// <summary>One source of <c>config/sources/</c>, checked.</summary>
public sealed record SourceSettings
{
    private const int FingerprintDigits = 16;

    /// <summary>Its name; also the name of its HTTP client.</summary>
    public required SourceId Id { get; init; }

    /// <summary>Its kind; one that does not say has the kind of its own name.</summary>
    public SourceId Kind
    {
        get => field == default ? Id : field;
        init;
    }

    /// <summary>What its kind alone is told.</summary>
    public ISourceOptions Options { get; init; } = ISourceOptions.None;

    /// <summary>How it may be asked.</summary>
    public SourceAccess Access { get; init; } = new();

    /// <summary>The stage of the whole source; a channel or family is never further than this.</summary>
    public required Stage Stage { get; init; }

    /// <summary>A Quartz cron expression, seven fields at most.</summary>
    public required string Schedule { get; init; }

    /// <summary>The time zone the schedule is read in. Default Europe/Paris.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>The channels by name, as in <c>bulk</c> and <c>api</c>.</summary>
    public required IReadOnlyDictionary<string, ChannelSettings> Channels { get; init; }

    /// <summary>The stage of each family; one that is not named has the source's.</summary>
    public required IReadOnlyDictionary<string, Stage> Families { get; init; }

    /// <summary>The first day to fetch when there is no watermark yet; null means the current day at the first run.</summary>
    public DateOnly? StartOn { get; init; }

    /// <summary>A file of this machine that is looked at in the place of its address, by who tries it; null where it is asked.</summary>
    public Uri? SavedFile { get; init; }

    /// <summary>Bounds of one fetch.</summary>
    public required FetchLimits Limits { get; init; }

    /// <summary>The day that it is now where its schedule is read.</summary>
    public DateOnly Today(TimeProvider time) => DayOf(time.GetUtcNow());

    /// <summary>The day of a moment, there.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZone).DateTime);

    /// <summary>Names what decides how and where it is asked: what was learnt under other settings no longer holds.</summary>
    public string Fingerprint()
    {
        string told = string.Join('\n', Channels.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value.Address}"));
        return Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{Kind}\n{told}\n{Options.Fingerprint}\n{Access}\n{Limits}"))
        )[..FingerprintDigits];
    }

    /// <summary>The stage of a family over a channel: the least of the three.</summary>
    public Stage StageOf(string channel, string family)
    {
        Stage ofChannel = Channels.TryGetValue(channel, out ChannelSettings? settings) ? settings.Stage : Stage.Off;
        Stage ofFamily = Families.TryGetValue(family, out Stage stage) ? stage : Stage;
        return (Stage)Math.Min((int)Stage, Math.Min((int)ofChannel, (int)ofFamily));
    }
}

/// <summary>One way to a source.</summary>
/// <param name="Stage">How far it is trusted.</param>
/// <param name="Address">Where it begins; https, or http on loopback and where the source says so, or a file of a local source.</param>
public sealed record ChannelSettings(Stage Stage, Uri Address);

/// <summary>Bounds of one fetch. The defaults are for whole editions of one publisher, whose schedule tries again by itself.</summary>
public sealed record FetchLimits
{
    /// <summary>The longest one request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The pause between two requests to the same host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The largest document in bytes, as transferred and as unpacked.</summary>
    public long MaxBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>How often a request that failed is tried again within the run; what fails then waits for the schedule.</summary>
    public int Retries { get; init; }

    /// <summary>About how long after the first failure; each further wait is twice as long.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest that a document may take, its redirects, waits and retries included.</summary>
    public TimeSpan TotalTimeout =>
        TimeSpan.FromTicks(Math.Min((Timeout.Ticks * (Retries + 1)) + TimeSpan.FromHours(1).Ticks, TimeSpan.FromHours(24).Ticks));

    /// <summary>The most requests of a day, in the source's time zone; null is as many as the schedule asks for.</summary>
    public int? RequestsPerDay { get; init; }

    /// <summary>What the source is told of who asks, a contact included.</summary>
    public required string UserAgent { get; init; }

    /// <summary>The bounds of a source of a generic kind, which is one small document.</summary>
    public static FetchLimits OfOneDocument(string userAgent) =>
        new()
        {
            UserAgent = userAgent,
            Timeout = TimeSpan.FromMinutes(1),
            MaxBytes = 20L * 1024 * 1024,
            Retries = 2,
        };
}
