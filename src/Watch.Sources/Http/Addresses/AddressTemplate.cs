using System.Globalization;

namespace Watch.Sources.Http.Addresses;

/// <summary>An address that names the current month: <c>{year}</c>, <c>{month}</c>. Pure.</summary>
internal static class AddressTemplate
{
    /// <summary>A page of last month that cannot be had for so long is left behind.</summary>
    private const int MostDaysLate = 3;

    /// <summary>The address on a day; itself where it names none.</summary>
    public static Uri On(Uri address, DateOnly day)
    {
        string text = address.OriginalString;
        string filled = text.Replace("{year}", day.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", day.ToString("MM", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return filled == text ? address : new Uri(filled);
    }

    /// <summary>
    /// The address to ask for on a day: in the first days of a month that of the month before, until it was read once after its end, since
    /// what was published on its last evening stands there alone.
    /// </summary>
    /// <param name="address">As it is configured.</param>
    /// <param name="day">The day.</param>
    /// <param name="filled">The address that was asked for last, or null.</param>
    /// <param name="goodOn">The day on which it was last read, or null.</param>
    public static Uri Due(Uri address, DateOnly day, string? filled, DateOnly? goodOn)
    {
        Uri now = On(address, day);
        DateOnly first = new(day.Year, day.Month, 1);
        Uri before = On(address, first.AddDays(-1));
        bool isOpen = now != before && filled == before.AbsoluteUri && goodOn < first;
        return isOpen && day.Day <= MostDaysLate ? before : now;
    }

    /// <summary>What is known of an address that names another month now: its items, and nothing of its page.</summary>
    public static AddressMemory Turned(AddressMemory memory, Uri configured, Uri now) =>
        configured == now || memory.Filled == now.AbsoluteUri
            ? memory
            : memory with
            {
                Filled = now.AbsoluteUri,
                Address = null,
                ETag = null,
                LastModified = null,
                Hash = null,
                Counts = null,
                Seen = null,
            };
}
