using System.Globalization;
using System.Text;
using Watch.Contracts;
using Watch.Worker.Configuration;
using Watch.Worker.Store;

namespace Watch.Worker.Hosting;

/// <summary>
/// One worker for each role on a data folder of the embedded profile. A role is held by an open file, which the system gives free when
/// the process is gone, however it ended; who holds it stands in a file beside it.
/// </summary>
internal sealed class RunLocks : IDisposable
{
    private readonly List<FileStream> _held = [];

    private RunLocks() { }

    /// <summary>Takes the roles; a <see cref="StoreException"/> says who has one of them already.</summary>
    public static RunLocks Take(string dataFolder, WorkerRoles roles, DateTimeOffset now)
    {
        PrivateData.Create(dataFolder);
        RunLocks locks = new();
        foreach (WorkerRoles role in Each(roles))
        {
            if (PrivateData.TryOpenAlone(LockOf(dataFolder, role), FileMode.OpenOrCreate) is not { } file)
            {
                locks.Dispose();
                throw new StoreException(
                    $"Another worker runs on {dataFolder} in the role {Name(role)}{HolderOf(dataFolder, role)}. "
                        + "Stop it first, or give this one other roles (--roles) or another folder (--data)."
                );
            }

            locks._held.Add(file);
            WriteHolder(dataFolder, role, now);
        }

        return locks;
    }

    /// <summary>Who runs in a role, as in <c> (process 12 on srv1, since 2026-11-23 20:00 UTC)</c>; null where nobody does.</summary>
    public static string? RunnerOf(string dataFolder, WorkerRoles role)
    {
        string path = LockOf(dataFolder, role);
        if (!File.Exists(path))
        {
            return null;
        }

        using FileStream? free = PrivateData.TryOpenAlone(path, FileMode.Open);
        return free is null ? HolderOf(dataFolder, role) : null;
    }

    public void Dispose()
    {
        foreach (FileStream file in _held)
        {
            file.Dispose();
        }
    }

    private static IEnumerable<WorkerRoles> Each(WorkerRoles roles) =>
        new[] { WorkerRoles.Ingest, WorkerRoles.Defensive, WorkerRoles.Offensive }.Where(r => roles.HasFlag(r));

    private static string Name(WorkerRoles role) => role.ToKebabCase();

    private static string LockOf(string dataFolder, WorkerRoles role) => Path.Combine(dataFolder, $"{Name(role)}.run-lock");

    private static string HolderFile(string dataFolder, WorkerRoles role) => Path.Combine(dataFolder, $"{Name(role)}.run");

    private static void WriteHolder(string dataFolder, WorkerRoles role, DateTimeOffset now)
    {
        using FileStream file = PrivateData.Open(HolderFile(dataFolder, role), FileMode.Create, FileAccess.Write, FileShare.Read);
        string holder = string.Create(
            CultureInfo.InvariantCulture,
            $"process {Environment.ProcessId} on {Environment.MachineName}, since {now.UtcDateTime:yyyy-MM-dd HH:mm} UTC"
        );
        file.Write(Encoding.UTF8.GetBytes(holder));
    }

    // It may just be written anew.
    private static string HolderOf(string dataFolder, WorkerRoles role)
    {
        try
        {
            return File.ReadAllText(HolderFile(dataFolder, role)) is { Length: > 0 } holder ? $" ({holder})" : "";
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
