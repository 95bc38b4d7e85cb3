using System.CommandLine;

namespace Watch.Worker.Commands.Running;

/// <summary>Where the console lines of delivered alerts go: the output, unless it carries JSON.</summary>
internal static class AlertLines
{
    public static TextWriter For(ParseResult arguments) =>
        arguments.GetValue(CommonOptions.Json) ? TextWriter.Null : arguments.InvocationConfiguration.Output;
}
