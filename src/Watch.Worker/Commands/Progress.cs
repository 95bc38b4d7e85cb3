using System.CommandLine;
using Spectre.Console;
using Watch.Rules.Text;

namespace Watch.Worker.Commands;

/// <summary>A progress bar on a terminal, nothing in a pipe.</summary>
internal static class Progress
{
    /// <summary>Whether there is a bar; what is printed beside it on the same terminal would tear it.</summary>
    public static bool Shows(ParseResult arguments) => !Console.IsErrorRedirected && !arguments.GetValue(CommonOptions.Json);

    /// <summary>Does the work, which says the name of each document it reads.</summary>
    /// <param name="arguments">With <c>--json</c> there is no bar.</param>
    /// <param name="paths">What is read; the bar counts their files, and an archive alone has no end that could be known before.</param>
    /// <param name="time">Where there is no terminal and no <c>--json</c>, a line now and then says how far it is.</param>
    /// <param name="work">The work.</param>
    public static Task RunAsync(ParseResult arguments, IReadOnlyList<string> paths, TimeProvider time, Func<Action<string>, Task> work)
    {
        if (!Shows(arguments))
        {
            return work(arguments.GetValue(CommonOptions.Json) ? _ => { } : Plain(arguments, time).Reading);
        }

        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        int files = paths.Sum(CountFiles);
        return terminal
            .Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
            .StartAsync(async progress =>
            {
                ProgressTask task = progress.AddTask(arguments.Say("lecture…", "reading…"), maxValue: files);
                task.IsIndeterminate = files == 1;
                int documents = 0;
                await work(name =>
                {
                    documents++;
                    task.Value = Math.Min(documents - 1, files);
                    task.Description = Markup.Escape(PrintableText.Escape($"{documents} documents, {name}"));
                });
                task.Value = files;
            });
    }

    /// <summary>Does work of a known length, which says how much of it lies behind, from 0 to 1.</summary>
    public static Task RunAsync(ParseResult arguments, string name, Func<Action<double>, Task> work)
    {
        if (!Shows(arguments))
        {
            return work(_ => { });
        }

        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal
            .Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
            .StartAsync(async progress =>
            {
                ProgressTask task = progress.AddTask(Markup.Escape(name), maxValue: 1);
                await work(behind => task.Value = behind);
            });
    }

    private static PlainProgress Plain(ParseResult arguments, TimeProvider time) =>
        new(arguments.InvocationConfiguration.Error, time, CommonOptions.LanguageOf(arguments));

    private static int CountFiles(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Count() : 1;
}
