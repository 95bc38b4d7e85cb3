using System.Globalization;

namespace Watch.Sources.Http.Addresses;

/// <summary>An address that names the current month: <c>{year}</c>, <c>{month}</c>. Pure.</summary>
internal static class AddressTemplate
{
    /// <summary>The address on a day; itself where it names none.</summary>
    public static Uri On(Uri address, DateOnly day)
    {
        string text = address.OriginalString;
        string filled = text.Replace("{year}", day.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", day.ToString("MM", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return filled == text ? address : new Uri(filled);
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
