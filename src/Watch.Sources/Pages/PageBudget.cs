namespace Watch.Sources.Pages;

/// <summary>
/// What reading one page may cost, counted in the memory it takes in all and in the steps of its selectors: that is work, and no clock.
/// Formatting that is left open is opened again in each block, and selectors go through what stands around an element again and again.
/// </summary>
internal sealed class PageBudget
{
    private readonly long _before = GC.GetAllocatedBytesForCurrentThread();
    private long _steps;

    /// <summary>Throws <see cref="PageException"/> when all of it is spent.</summary>
    /// <param name="steps">How many steps are made.</param>
    public void Check(int steps = 0)
    {
        _steps += steps;
        if (_steps > PageLimits.MaxSteps || GC.GetAllocatedBytesForCurrentThread() - _before > PageLimits.MaxMemory)
        {
            throw new PageException(
                "The page takes more work than is allowed: elements are left open, or the selectors have too many steps."
            );
        }
    }
}
