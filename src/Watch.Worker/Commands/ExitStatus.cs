namespace Watch.Worker.Commands;

/// <summary>What a command leaves to the shell; documented in <c>docs/commands.md</c>.</summary>
internal static class ExitStatus
{
    /// <summary>All went well.</summary>
    public const int Done = 0;

    /// <summary>The command failed; a line on the error output says why.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the configuration is wrong; nothing was done.</summary>
    public const int BadUsage = 2;

    /// <summary>The good records were kept, and something was set aside: see <c>quarantine</c>.</summary>
    public const int Quarantined = 3;

    /// <summary>There are differences of a kind that the command was told to fail on.</summary>
    public const int Differs = 4;

    /// <summary>Something has waited or failed for longer than <c>delivery: alarm-after</c>.</summary>
    public const int Alarm = 5;

    /// <summary>A role has no living worker, and the command was told to require one.</summary>
    public const int NoWorker = 6;
}
