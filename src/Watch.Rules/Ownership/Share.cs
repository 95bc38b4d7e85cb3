namespace Watch.Rules.Ownership;

/// <summary>
/// A part of a whole, in per cent, as far as it is known: an interval within 0 to 100. An instance can only be made valid; no figure is put
/// in the place of one that nobody published.
/// </summary>
public sealed record Share
{
    private const decimal Whole = 100;
    private const decimal Half = 50;

    private Share(decimal low, decimal high, bool isLowOpen) => (Low, High, IsLowOpen) = (low, high, isLowOpen);

    /// <summary>Nothing is known: from 0 to 100.</summary>
    public static Share Unknown { get; } = new(0, Whole, isLowOpen: false);

    /// <summary>More than half, to the whole: all that a consolidation tells.</summary>
    public static Share Majority { get; } = new(Half, Whole, isLowOpen: true);

    /// <summary>Per cent, the least it can be.</summary>
    public decimal Low { get; }

    /// <summary>Per cent, the most it can be.</summary>
    public decimal High { get; }

    /// <summary>Whether it is more than <see cref="Low"/>, and not that itself.</summary>
    public bool IsLowOpen { get; }

    public bool IsUnknown => this == Unknown;

    public bool IsExact => Low == High;

    /// <summary>What is printed; <see cref="Unknown"/> where nothing is, or what cannot be a part of a whole.</summary>
    public static Share OfPrinted(decimal? percent) =>
        percent is >= 0 and <= Whole ? new Share(percent.Value, percent.Value, false) : Unknown;

    /// <summary>Both bounds are cut at 0 and at the whole. A low bound above the high one is an <see cref="ArgumentException"/>.</summary>
    public static Share Between(decimal low, decimal high, bool isLowOpen = false)
    {
        (decimal from, decimal to) = (Math.Clamp(low, 0, Whole), Math.Clamp(high, 0, Whole));
        return from <= to
            ? new Share(from, to, isLowOpen && from < to)
            : throw new ArgumentException($"From {low} to {high} is no share.", nameof(low));
    }

    /// <summary>Whether it is surely more than so much.</summary>
    public bool IsOver(decimal percent) => Low > percent || (IsLowOpen && Low == percent);

    /// <summary>Whether it is surely no more than so much.</summary>
    public bool IsAtMost(decimal percent) => High <= percent;

    /// <summary>What two statements of one share leave together; null where they contradict each other.</summary>
    public Share? And(Share other)
    {
        (decimal low, decimal high) = (Math.Max(Low, other.Low), Math.Min(High, other.High));
        bool isOpen = (IsLowOpen && Low == low) || (other.IsLowOpen && other.Low == low);
        return low < high || (low == high && !isOpen) ? new Share(low, high, isOpen) : null;
    }

    /// <summary>What holds whichever of two statements is right.</summary>
    public Share Or(Share other)
    {
        decimal low = Math.Min(Low, other.Low);
        bool isClosed = (!IsLowOpen && Low == low) || (!other.IsLowOpen && other.Low == low);
        return new Share(low, Math.Max(High, other.High), !isClosed);
    }
}
