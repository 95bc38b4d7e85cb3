using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Watch.Sources.Opendatasoft.Days;

/// <summary>
/// Where the reading of one channel is: of each family the last day up to which all was handed over, and what of the days that are still
/// looked at. It grows while a fetch goes on.
/// </summary>
internal sealed class FlowProgress
{
    private const int MarkDigits = 16;

    /// <summary>The last day up to which all was handed over, by family.</summary>
    public SortedDictionary<string, string> Through { get; } = new(StringComparer.Ordinal);

    /// <summary>The marks of the rows that were handed over, by family and day.</summary>
    public SortedDictionary<string, SortedSet<string>> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>Since when a row waits for its document, by its mark.</summary>
    public SortedDictionary<string, DateTimeOffset> Waiting { get; } = new(StringComparer.Ordinal);

    /// <summary>Since when a row stands in the log without its document, by the mark of its id.</summary>
    public SortedDictionary<string, DateTimeOffset> Without { get; } = new(StringComparer.Ordinal);

    /// <summary>The mark of a row by what makes it another one.</summary>
    public static string MarkOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..MarkDigits];

    /// <summary>The first day that is looked at, so many days before the first that is not settled; null at the first run.</summary>
    public DateOnly? FirstOf(string family, int overlap) =>
        Through.TryGetValue(family, out string? text) && DayOf(text) is { } day ? day.AddDays(1 - overlap) : null;

    /// <summary>Whether a row of a day was not handed over as it is.</summary>
    public bool Wants(string family, DateOnly day, string mark) =>
        !(Seen.TryGetValue(KeyOf(family, day), out SortedSet<string>? seen) && seen.Contains(mark));

    /// <summary>Notes that rows of a day were handed over.</summary>
    public void Took(string family, DateOnly day, IReadOnlyList<string> marks)
    {
        string key = KeyOf(family, day);
        if (!Seen.TryGetValue(key, out SortedSet<string>? seen))
        {
            Seen[key] = seen = new SortedSet<string>(StringComparer.Ordinal);
        }

        seen.UnionWith(marks);
        foreach (string mark in marks)
        {
            Waiting.Remove(mark);
        }
    }

    /// <summary>Notes that all of a day was handed over, and forgets the days that are no longer looked at.</summary>
    public void Close(string family, DateOnly day, int overlap)
    {
        if (DayOf(Through.GetValueOrDefault(family)) is { } through && through >= day)
        {
            return;
        }

        Through[family] = TextOf(day);
        string first = KeyOf(family, day.AddDays(1 - overlap));
        foreach (string old in Seen.Keys.Where(k => IsOf(family, k) && string.CompareOrdinal(k, first) < 0).ToArray())
        {
            Seen.Remove(old);
        }
    }

    private static bool IsOf(string family, string key) => key.StartsWith(family + " ", StringComparison.Ordinal);

    private static string KeyOf(string family, DateOnly day) => $"{family} {TextOf(day)}";

    private static string TextOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
