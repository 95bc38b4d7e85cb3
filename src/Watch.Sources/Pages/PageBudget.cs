namespace Watch.Sources.Pages;

/// <summary>
/// What reading one page may cost, counted in the memory it takes in all, which is work, and in time, for what takes none. Formatting
/// that is left open is opened again in each block, and selectors go through what stands around an element again and again.
/// </summary>
internal sealed class PageBudget(TimeProvider time)
{
    private readonly long _before = GC.GetAllocatedBytesForCurrentThread();
    private readonly long _begun = time.GetTimestamp();

    /// <summary>Throws <see cref="PageException"/> when all of it is spent.</summary>
    public void Check()
    {
        if (GC.GetAllocatedBytesForCurrentThread() - _before > PageLimits.MaxMemory || time.GetElapsedTime(_begun) > PageLimits.MaxTime)
        {
            throw new PageException("The page takes more work than is allowed: elements are left open, or the selectors have too many steps.");
        }
    }
}
