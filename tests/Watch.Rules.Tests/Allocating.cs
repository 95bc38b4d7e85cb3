namespace Watch.Rules.Tests;

/// <summary>Says what a piece of work allocates once it is warm.</summary>
internal static class Allocating
{
    private const int Rounds = 10;

    /// <summary>
    /// The least of several rounds: what the work itself allocates is in every one of them,
    /// what the runtime allocates beside it, when it compiles something anew, is not.
    /// </summary>
    public static long Least(Action work)
    {
        work();
        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
