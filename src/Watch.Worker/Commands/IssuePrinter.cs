using System.CommandLine;
using Watch.Worker.Commands.Running;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands;

/// <summary>Prints what is wrong in a configuration for a command that is not <c>check</c>, without anything that stands there.</summary>
internal sealed class IssuePrinter(ParseResult arguments)
{
    private readonly TextWriter _errors = arguments.InvocationConfiguration.Error;
    private readonly bool _isJson = arguments.GetValue(CommonOptions.Json);

    // What a daemon prints is a log.
    private readonly MessageLanguage _language =
        arguments.CommandResult.Command.Name == RunCommand.Name ? MessageLanguage.English : CommonOptions.LanguageOf(arguments);

    /// <summary>One issue: its place, its code and its cause.</summary>
    public Task TellAsync(ConfigurationIssue issue) =>
        _errors.WriteLineAsync(_isJson ? CommandJson.Write(ErrorLine.Of(issue, _language)) : IssueWording.ToPlainLine(issue, _language));

    /// <summary>How much there is of it, and where more is said.</summary>
    public Task CountAsync(int errors, int warnings)
    {
        string count = IssueWording.Count(errors, warnings, _language);
        return _isJson && errors == 0 ? Task.CompletedTask
            : _isJson ? _errors.WriteLineAsync(CommandJson.Write(new ErrorLine("configuration", Refused(count, errors))))
            : _errors.WriteLineAsync(Refused(count, errors));
    }

    private string Refused(string count, int errors) =>
        (_language, errors) switch
        {
            (MessageLanguage.French, 0) => $"Configuration : {count}, que `check` détaille.",
            (MessageLanguage.French, _) => $"{count} : la configuration n'est pas valide, rien n'a été fait. "
                + "`check` montre ce qui s'y trouve, `explain-code CODE` explique.",
            (_, 0) => $"Configuration: {count}, which `check` tells.",
            _ => $"{count}: the configuration is not valid; nothing was done. `check` says what stands there, `explain-code CODE` why.",
        };
}

/// <summary>An error as JSON, on the error output.</summary>
/// <param name="Error">What it is about: configuration, usage, or failure.</param>
/// <param name="Message">In the language asked for.</param>
internal sealed record ErrorLine(string Error, string Message)
{
    /// <summary>Of the configuration: the stable code.</summary>
    public string? Code { get; init; }

    /// <summary>The file; null where it is about none.</summary>
    public string? File { get; init; }

    /// <summary>The line, from 1; null where it is about none.</summary>
    public int? Line { get; init; }

    /// <summary>The column, from 1; null where it is about none.</summary>
    public int? Column { get; init; }

    public static ErrorLine Of(ConfigurationIssue issue, MessageLanguage language) =>
        new("configuration", IssueWording.ToCause(issue, language))
        {
            Code = issue.Entry.Code,
            File = issue.File,
            Line = issue.Line == 0 ? null : issue.Line,
            Column = issue.Column == 0 ? null : issue.Column,
        };
}
