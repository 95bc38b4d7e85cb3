using System.Globalization;
using Watch.Sources.Http.Addresses;

namespace Watch.Sources.Pages.Options;

/// <summary>Why what the selectors find is no longer what they were written for.</summary>
/// <param name="Reason">What was found and what is usual, in one English sentence.</param>
/// <param name="IsExcess">Whether it is too much rather than too little: then what was found may be anything.</param>
public sealed record PageDrift(string Reason, bool IsExcess = false)
{
    /// <summary>How many good counts say what is usual.</summary>
    public const int Remembered = 10;

    private const int MostTimes = 5;

    /// <summary>
    /// The drift of a count, or null: none, fewer than half or more than five times the median of the last good ones, fewer than expected.
    /// </summary>
    internal static PageDrift? Of(int count, int? expected, IReadOnlyList<int> usual)
    {
        double? median = usual.Count == 0 ? null : UsualCount.Of(usual.TakeLast(Remembered));
        string told = median is null ? "" : string.Create(CultureInfo.InvariantCulture, $"; usual are {median:0.#}");
        return count == 0 ? new PageDrift($"the selectors find no item{told}")
            : count < expected ? new PageDrift(Found(count, $"fewer than the {expected} expected"))
            : count * 2 < median ? new PageDrift(Found(count, "fewer than half") + told)
            : count > median * MostTimes ? new PageDrift(Found(count, "more than five times as many as is usual") + told, IsExcess: true)
            : null;
    }

    private static string Found(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"the selectors find {count} items, {what}");
}
