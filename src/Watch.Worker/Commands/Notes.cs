using System.CommandLine;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands;

/// <summary>What a command says beside its output, in the language of whoever typed it.</summary>
internal static class Notes
{
    /// <summary>The one of two texts that is in the reader's language.</summary>
    public static string Say(this ParseResult arguments, string french, string english) =>
        CommonOptions.LanguageOf(arguments).Say(french, english);

    /// <summary>A line on the error output.</summary>
    public static Task NoteAsync(this ParseResult arguments, string french, string english) =>
        arguments.InvocationConfiguration.Error.WriteLineAsync(arguments.Say(french, english));
}
