using System.Diagnostics;
using Dapper;
using MassTransit;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace Watch.Architecture.Tests.Planted.Impure;

/// <summary>One of everything that the pure parts may not use, in the shapes that code comes in.</summary>
internal static class Impurities
{
    public static Type Network => typeof(HttpClient);

    public static bool ReadsAFile(string name) => File.Exists(name);

    public static IEnumerable<string> ReadsAFolder(string name)
    {
        foreach (FileInfo file in new DirectoryInfo(name).EnumerateFiles())
        {
            yield return file.Name;
        }
    }

    public static async Task<DateTimeOffset> AsksTheClock()
    {
        await Task.Yield();
        return TimeProvider.System.GetUtcNow();
    }

    // The build forbids these two; here they stand for a project whose build does not.
#pragma warning disable RS0030
    public static Func<DateTime> AsksTheLocalClock() => () => DateTime.Now;

    public static long AsksTheUniversalClock() => DateTimeOffset.UtcNow.Ticks;
#pragma warning restore RS0030

    public static int ThrowsDice() => new Random().Next();

    public static Guid MakesAnId() => Guid.NewGuid();

    public static string AsksTheMachine() => Environment.MachineName;

    public static long Measures() => Stopwatch.GetTimestamp();

    public static void Says(ILogger logger) => ArgumentNullException.ThrowIfNull(logger);

    public static int Stores(NpgsqlConnection store) => store.Execute("delete from notice");

    public static IJob? Schedules { get; }

    public static Task Publishes(IBus bus) => bus.Publish(new object());
}
