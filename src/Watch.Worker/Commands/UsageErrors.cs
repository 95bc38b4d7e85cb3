using System.CommandLine;
using System.CommandLine.Parsing;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands;

/// <summary>Says on the error output what is wrong with a command line, one line a problem.</summary>
internal static class UsageErrors
{
    private const string Help = "help";

    private static readonly (Sentence English, string French)[] _french =
    [
        (new("found '{0}'; allowed: {1} (nearest: {2})"), "trouvé « {0} » ; le plus proche : {2} ; à écrire : {1}"),
        (new("found '{0}'; allowed: {1}"), "trouvé « {0} » ; à écrire : {1}"),
        (new("found '{0}' alone; allowed: {1}"), "trouvé « {0} » seul ; à écrire : {1}"),
        (new("Option '{0}' is required."), "l'option « {0} » est nécessaire"),
        (new("Required argument missing for option: '{0}'."), "il manque une valeur à l'option « {0} »"),
        (new("Required argument missing for command: '{0}'."), "il manque un argument à la commande « {0} »"),
        (new("Unrecognized command or argument '{0}'."), "ni commande ni option : « {0} »"),
        (new("Required command was not provided."), "il manque une commande"),
        (new("There is no page yet: nothing was delivered."), "il n'y a pas encore de page : rien n'a été remis"),
        (
            new("Pages are of the embedded profile; here messages stand on queues."),
            "les pages sont du profil embarqué ; ici, les messages sont sur des files"
        ),
        (new("Option '{0}' expects a single argument but {1} were provided."), "l'option « {0} » n'a qu'une valeur, {1} sont données"),
    ];

    /// <summary><c>help COMMAND</c> is <c>COMMAND --help</c>.</summary>
    public static IReadOnlyList<string> WithHelp(IReadOnlyList<string> args) => args is [Help, ..] ? [.. args.Skip(1), "--help"] : args;

    /// <summary>Why a command failed, as a line or as JSON.</summary>
    public static string Failure(ParseResult arguments, string message) =>
        arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(new ErrorLine("failure", message)) : message;

    /// <summary>Says on the error output that a word names nothing that there is.</summary>
    public static Task SayAsync(ParseResult arguments, string message)
    {
        string worded = CommonOptions.LanguageOf(arguments) == MessageLanguage.French ? French(message) : message;
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
            string message = language == MessageLanguage.French ? French(error.Message) : error.Message;
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

    private static string French(string message)
    {
        foreach ((Sentence english, string french) in _french)
        {
            if (english.Parts(message) is { } parts)
            {
                return Sentence.Fill(french, [.. parts.Select(p => FrenchSentences.Of(p) ?? p)]);
            }
        }

        return message;
    }
}
