using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Watch.Benchmarks;

/// <summary>
/// Every comparison runs in one process and one run, since two runs on one machine differ more than two ways of doing it.
/// </summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        Job job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(5);
        IConfig config = DefaultConfig
            .Instance.AddJob(job)
            .AddColumn(StatisticColumn.Median)
            .HideColumns(Column.Error, Column.StdDev, Column.RatioSD, Column.Mean);
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
    }
}
