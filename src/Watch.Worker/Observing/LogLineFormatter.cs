using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Watch.Rules.Text;

namespace Watch.Worker.Observing;

/// <summary>
/// An entry of the log as one line that begins with its moment (UTC, to the second), in which nothing of what a publisher or a server said
/// can move a terminal.
/// </summary>
internal sealed class LogLineFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    /// <summary>The name under which the console knows it.</summary>
    public const string FormatterName = "watch";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        string message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        string exception = logEntry.Exception is { } thrown ? $" {thrown}" : "";
        string moment = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string line = $"{moment} {LevelOf(logEntry.LogLevel)}: {logEntry.Category}[{logEntry.EventId.Id}] {message}{exception}";
        textWriter.WriteLine(PrintableText.Escape(line.ReplaceLineEndings(" ")));
    }

    private static string LevelOf(LogLevel level) =>
        level switch
        {
            LogLevel.Trace => "trce",
            LogLevel.Debug => "dbug",
            LogLevel.Information => "info",
            LogLevel.Warning => "warn",
            LogLevel.Error => "fail",
            _ => "crit",
        };
}
