using System.CommandLine;
using System.CommandLine.Parsing;
using Watch.Worker.Commands.Helping;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands;

/// <summary>Says on the error output what is wrong with a command line, one line a problem.</summary>
internal static class UsageErrors
{
    /// <summary>What is said of a period that ends before it begins.</summary>
    public const string EndBeforeBeginning = "found a --to before --from; allowed: a day no earlier";

    private const string Help = "help";

    /// <summary><c>help COMMAND</c> is <c>COMMAND --help</c>.</summary>
    public static IReadOnlyList<string> WithHelp(IReadOnlyList<string> args) => args is [Help, ..] ? [.. args.Skip(1), "--help"] : args;

    /// <summary>Why a command failed, as a line or as JSON.</summary>
    public static string Failure(ParseResult arguments, string message) =>
        arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(new ErrorLine("failure", message)) : message;

    /// <summary>Says on the error output that a word names nothing that there is.</summary>
    public static Task SayAsync(ParseResult arguments, string message)
    {
        string worded = CommonOptions.LanguageOf(arguments) == MessageLanguage.French ? FrenchUsage.Of(message) : message;
        return arguments.InvocationConfiguration.Error.WriteLineAsync(
            arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(new ErrorLine("usage", worded)) : worded
        );
    }

    /// <summary>Says what is wrong, and where the options are listed.</summary>
    public static async Task<int> TellAsync(ParseResult arguments, TextWriter errors)
    {
        MessageLanguage language = CommonOptions.LanguageOf(arguments);
        bool json = arguments.GetResult(CommonOptions.Json) is { Implicit: false };
        foreach (ParseError error in arguments.Errors.DistinctBy(e => e.Message, StringComparer.Ordinal))
        {
            string message = language == MessageLanguage.French ? FrenchUsage.Of(error.Message) : error.Message;
            await errors.WriteLineAsync(json ? CommandJson.Write(new ErrorLine("usage", message)) : message);
        }

        if (!json)
        {
            await errors.WriteLineAsync(Hint(arguments.CommandResult.Command, language));
        }

        return ExitStatus.BadUsage;
    }

    private static string Hint(Command command, MessageLanguage language)
    {
        string typed = command is RootCommand ? Help : $"{Help} {command.Name}";
        return language == MessageLanguage.French
            ? $"`{typed}` donne les commandes et les options."
            : $"`{typed}` lists commands and options.";
    }
}
