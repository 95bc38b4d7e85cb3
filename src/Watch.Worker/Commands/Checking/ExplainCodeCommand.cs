using System.CommandLine;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Checking;

/// <summary><c>explain-code CODE</c>: what a code of a message of configuration means, with an example of wrong and right.</summary>
internal static class ExplainCodeCommand
{
    private static readonly Argument<string> Code = new("code") { Description = "The code, as in W1203." };

    public static Command Make()
    {
        Command command = new("explain-code", "Say what a code of a message of configuration means, with an example.") { Code };
        command.SetAction((arguments, _) => RunAsync(arguments));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments)
    {
        string code = arguments.GetRequiredValue(Code);
        if (IssueCatalogue.Find(code) is { } entry)
        {
            CodeLine line = CodeLine.Of(entry);
            await arguments.InvocationConfiguration.Output.WriteLineAsync(
                arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(line) : line.ToText(CommonOptions.LanguageOf(arguments))
            );
            return ExitStatus.Done;
        }

        await Choice.RefuseAsync(arguments, code, [.. IssueCatalogue.All.Select(e => e.Code)]);
        return ExitStatus.BadUsage;
    }
}

/// <summary>The line of <c>explain-code --json</c>.</summary>
internal sealed record CodeLine(string Code, string Severity, string French, string English, string Wrong, string Right)
{
    public static CodeLine Of(CatalogueEntry entry) =>
        new(entry.Code, entry.IsWarning ? "warning" : "error", entry.French, entry.English, entry.Wrong, entry.Right);

    public string ToText(MessageLanguage language) =>
        language == MessageLanguage.French
            ? $"{Code} ({(Severity == "error" ? "erreur" : "avertissement")}) : {French}\n\n"
                + $"faux :\n{Indented(Wrong)}\n\njuste :\n{Indented(Right)}"
            : $"{Code} ({Severity}): {English}\n\nwrong:\n{Indented(Wrong)}\n\nright:\n{Indented(Right)}";

    private static string Indented(string lines) => $"    {lines.ReplaceLineEndings("\n    ")}";
}
