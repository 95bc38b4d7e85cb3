namespace Watch.Sources.Http.Addresses;

/// <summary>How many items an address usually has.</summary>
internal static class UsualCount
{
    /// <summary>The median of the last good counts; the one between the two in the middle where there are two.</summary>
    /// <param name="counts">At least one.</param>
    public static double Of(IEnumerable<int> counts)
    {
        int[] ordered = [.. counts.Order()];
        return (ordered[ordered.Length / 2] + ordered[(ordered.Length - 1) / 2]) / 2.0;
    }
}
