using System.CommandLine;
using Spectre.Console;

namespace Watch.Worker.Commands;

/// <summary>A progress line on a terminal, nothing in a pipe.</summary>
internal static class Progress
{
    public static Task RunAsync(ParseResult arguments, Func<Action<string>, Task> work)
    {
        if (Console.IsErrorRedirected || arguments.GetValue(CommonOptions.Json))
        {
            return work(_ => { });
        }

        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        int documents = 0;
        return terminal.Status().StartAsync("reading…", status => work(name =>
        {
            documents++;
            status.Status = Markup.Escape($"{documents} documents, {name}");
        }));
    }
}
