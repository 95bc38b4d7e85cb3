using System.Diagnostics;
using System.Globalization;

namespace Watch.Worker.Store;

/// <summary>
/// The named points of ingest → match → publish → deliver at which the crash tests end the process as SIGKILL does.
/// Where the environment variable is absent, as in every installation, it is one comparison with null.
/// </summary>
internal static class KillPoint
{
    /// <summary><c>NAME:COUNT</c>: die when the point of that name is reached for the COUNT-th time.</summary>
    public const string Variable = "WATCH_KILL_AT";

    private static readonly string[]? Wanted = Environment.GetEnvironmentVariable(Variable)?.Split(':', 2);
    private static int _left = Wanted is null ? 0 : int.Parse(Wanted[1], CultureInfo.InvariantCulture);

    /// <summary>Says that a point was reached.</summary>
    public static void Reach(string point)
    {
        if (Wanted is not null && string.Equals(Wanted[0], point, StringComparison.Ordinal) && Interlocked.Decrement(ref _left) == 0)
        {
            using Process self = Process.GetCurrentProcess();
            self.Kill();
            self.WaitForExit();
        }
    }
}
