using Watch.Contracts.Routes;

namespace Watch.Worker.Configuration;

/// <summary>What a daemon does; each role can be a process of its own.</summary>
[Flags]
internal enum WorkerRoles
{
    /// <summary>Nothing by itself: a command drives it.</summary>
    None = 0,

    /// <summary>Schedules and reads the sources.</summary>
    Ingest = 1,

    /// <summary>Reads the log for the defensive volet and sends its alerts.</summary>
    Defensive = 2,

    /// <summary>Reads the log for the offensive volet and sends its alerts.</summary>
    Offensive = 4,

    /// <summary>All of it.</summary>
    All = Ingest | Defensive | Offensive,
}

/// <summary>Which role is whose, and back.</summary>
internal static class WorkerRolesOfVolets
{
    /// <summary>The role of a volet.</summary>
    public static WorkerRoles ToRole(this Volet volet) => volet == Volet.Defensive ? WorkerRoles.Defensive : WorkerRoles.Offensive;

    /// <summary>The volets among the roles.</summary>
    public static IReadOnlyList<Volet> Volets(this WorkerRoles roles) => [.. Enum.GetValues<Volet>().Where(v => roles.HasFlag(v.ToRole()))];
}
