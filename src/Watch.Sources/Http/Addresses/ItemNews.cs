using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Watch.Sources.Http.Addresses;

/// <summary>An item that a document of an address holds.</summary>
/// <param name="Name">Its name in the source.</param>
/// <param name="PrintedOn">The day that it prints, where it prints one.</param>
internal readonly record struct SeenItem(string Name, DateOnly? PrintedOn);

/// <summary>
/// On which days an address had something new, and whether it has been silent for far longer than it used to be: pure. Its first document
/// tells the days by the dates of its items; from then on an item is new when it was not there before.
/// </summary>
internal static class ItemNews
{
    private const int HashDigits = 10;
    private const int MostItems = 600;
    private const int MostDays = 11;

    // Fewer pauses say nothing of a habit.
    private const int FewestPauses = 4;
    private const int LeastDays = 7;
    private const int Times = 3;

    /// <summary>What is remembered after a document with these items.</summary>
    public static AddressMemory With(AddressMemory memory, IReadOnlyList<SeenItem> items, DateOnly today)
    {
        string[] names = [.. items.Select(i => Short(i.Name)).Distinct(StringComparer.Ordinal)];
        IEnumerable<DateOnly> days = memory.Items is { } known
            ? names.Except(known, StringComparer.Ordinal).Any()
                ? [today]
                : []
            : items.Select(i => i.PrintedOn is { } day && day < today ? day : today);
        return memory with
        {
            Items = [.. names.Concat(memory.Items ?? []).Distinct(StringComparer.Ordinal).Take(MostItems)],
            News = [.. (memory.News ?? []).Concat(days).Distinct().Order().TakeLast(MostDays)],
        };
    }

    /// <summary>Why it is silent for too long, in one English sentence; null where it is not, or where nobody can tell.</summary>
    public static string? Silence(AddressMemory memory, DateOnly today)
    {
        if (memory.News is not { Count: > FewestPauses } days)
        {
            return null;
        }

        int longest = days.Zip(days.Skip(1), (one, next) => next.DayNumber - one.DayNumber).Max();
        int silent = today.DayNumber - days[^1].DayNumber;
        return silent <= Math.Max(LeastDays, longest * Times)
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"nothing new for {silent} days, since {days[^1]:yyyy-MM-dd}; the longest of its last pauses was {longest} days"
            );
    }

    private static string Short(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashDigits];
}
