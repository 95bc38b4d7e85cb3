using System.Globalization;
using System.Text;
using Watch.Worker.Store;

namespace Watch.EndToEnd.Tests.Crashing;

/// <summary>Every result of this run, as the tables of docs/crash-matrix.md.</summary>
internal static class CrashMatrix
{
    /// <summary>The variable with the path of the file that gets the tables.</summary>
    public const string Variable = "WATCH_TEST_KILLS_REPORT";

    private static readonly List<CrashResult> Results = [];
    private static readonly Lock Turn = new();

    /// <summary>Takes a result, and writes the tables anew.</summary>
    public static void Add(CrashResult result)
    {
        lock (Turn)
        {
            Results.Add(result);
            if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
            {
                File.WriteAllText(path, Write(Results));
            }
        }
    }

    /// <summary>The tables.</summary>
    public static string Write(IReadOnlyCollection<CrashResult> results)
    {
        StringBuilder text = new();
        CrashResult[] atCommit = [.. results.Where(r => r.Crash.Kind == CrashKind.AtCommit)];
        text.Append("| commit | embedded: before | after | server: before | after | lost | twice | again under the same id |\n");
        text.Append("|---|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (CommitPoint point in Enum.GetValues<CommitPoint>())
        {
            Append($"`{point}`", [.. atCommit.Where(r => r.Crash.Side.Point == point)], r => r.Crash.Side.IsAfter);
        }

        Append("all", atCommit, r => r.Crash.Side.IsAfter);
        text.Append("\n| otherwise | embedded: runs | killed | server: runs | killed | lost | twice | again under the same id |\n");
        text.Append("|---|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (CrashKind kind in Enum.GetValues<CrashKind>().Where(k => k != CrashKind.AtCommit))
        {
            AppendRuns(Name(kind), [.. results.Where(r => r.Crash.Kind == kind)]);
        }

        AppendRuns("all, with those of the table above", results);
        return text.ToString();

        void Append(string name, CrashResult[] row, Func<CrashResult, bool> isAfter) =>
            AppendLine(
                name,
                [
                    row.Count(r => !r.IsServer && !isAfter(r)),
                    row.Count(r => !r.IsServer && isAfter(r)),
                    row.Count(r => r.IsServer && !isAfter(r)),
                    row.Count(r => r.IsServer && isAfter(r)),
                ],
                row
            );

        void AppendRuns(string name, IReadOnlyCollection<CrashResult> row) =>
            AppendLine(
                name,
                [
                    row.Count(r => !r.IsServer),
                    row.Where(r => !r.IsServer).Sum(r => r.Killed),
                    row.Count(r => r.IsServer),
                    row.Where(r => r.IsServer).Sum(r => r.Killed),
                ],
                row
            );

        void AppendLine(string name, int[] counts, IReadOnlyCollection<CrashResult> row)
        {
            int[] all = [.. counts, row.Sum(r => r.Lost), row.Sum(r => r.Twice), row.Sum(r => r.Repeated)];
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", all)} |\n");
        }
    }

    private static string Name(CrashKind kind) =>
        kind switch
        {
            CrashKind.AtAnyTime => "the published program, at any time, and what follows it again",
            CrashKind.WithPostgreSql => ServerTrouble.Kills ? "PostgreSQL killed at work" : "sessions of PostgreSQL cut at work",
            CrashKind.WithRabbitMq => ServerTrouble.Kills ? "RabbitMQ killed at work" : "connections to RabbitMQ cut at work",
            _ => "an older and a newer worker",
        };
}
