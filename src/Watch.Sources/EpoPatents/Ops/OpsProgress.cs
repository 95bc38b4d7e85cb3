using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>Where the channel is. It grows while a fetch goes on.</summary>
internal sealed class OpsProgress
{
    /// <summary>The Monday of the first week that is not settled; null before the first run.</summary>
    public DateOnly? First { get; set; }

    /// <summary>The weeks that were asked for and are not settled, by their Mondays; in each the queries, by name.</summary>
    public SortedDictionary<DateOnly, SortedDictionary<string, QueryState>> Weeks { get; } = [];

    /// <summary>How fast may be asked.</summary>
    public OpsPace Pace { get; } = new();

    /// <summary>How much was asked for.</summary>
    public OpsQuota Quota { get; } = new();

    /// <summary>Why nothing is asked before a moment, or null.</summary>
    public OpsFault? Waiting { get; set; }

    /// <summary>Who asked last; null in what was written before that was kept.</summary>
    public OpsAsker? Asker { get; set; }

    /// <summary>Reads a watermark; one that was not written here is an error that stops the run.</summary>
    public static OpsProgress From(string? watermark)
    {
        try
        {
            return watermark is null
                ? new OpsProgress()
                : JsonSerializer.Deserialize(watermark, OpsJson.Default.OpsProgress) ?? new OpsProgress();
        }
        catch (JsonException ex)
        {
            throw new InvalidDataException($"The watermark of the Open Patent Services cannot be read: {ex.Message}", ex);
        }
    }

    /// <summary>What is known of a query.</summary>
    public QueryState Of(DateOnly monday, string name)
    {
        if (!Weeks.TryGetValue(monday, out SortedDictionary<string, QueryState>? week))
        {
            Weeks[monday] = week = new SortedDictionary<string, QueryState>(StringComparer.Ordinal);
        }

        if (!week.TryGetValue(name, out QueryState? state))
        {
            week[name] = state = new QueryState();
        }

        return state;
    }

    /// <summary>Notes who asks: nothing that others had to wait for is waited for, and what another key has used is not used.</summary>
    public void GoOnAs(OpsAsker asker)
    {
        Waiting = Asker == asker ? Waiting : null;
        if (Asker is { } before && before.Key != asker.Key)
        {
            Quota.Forget();
        }

        Asker = asker;
    }

    /// <summary>Forgets the weeks that are settled, up to one that is not.</summary>
    public void Settle(OpsPlan plan, DateOnly today, DateTimeOffset now)
    {
        for (DateOnly week = First ?? OpsPlan.MondayOf(today); week <= today; week = week.AddDays(OpsPlan.DaysOfWeek))
        {
            if (plan.QueriesOf(week).Any(q => !Of(week, q.Name).IsSettled(week, now)))
            {
                return;
            }

            Weeks.Remove(week);
            First = week.AddDays(OpsPlan.DaysOfWeek);
        }
    }

    /// <summary>The step that keeps what was reached.</summary>
    public FetchStep.Reached Reached() => new(new Watermark(JsonSerializer.Serialize(this, OpsJson.Default.OpsProgress)));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(OpsProgress))]
internal sealed partial class OpsJson : JsonSerializerContext;
