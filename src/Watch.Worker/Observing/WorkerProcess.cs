using System.Diagnostics;
using Watch.Worker.Store;

namespace Watch.Worker.Observing;

/// <summary>The process of a worker, as far as this machine can see it.</summary>
internal static class WorkerProcess
{
    /// <summary>
    /// True where the worker ran on this machine and no process has its number any more; of other machines nothing is known.
    /// </summary>
    public static bool IsGone(WorkerBeat beat)
    {
        if (!string.Equals(beat.Machine, Environment.MachineName, StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            using Process process = Process.GetProcessById(beat.Process);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
