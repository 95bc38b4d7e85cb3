using System.CommandLine;
using System.Data.Common;
using Watch.Worker.Commands;
using Watch.Worker.Store;

RootCommand root = new("Watch: reads what is published, recognises whom it concerns, and tells those who have to know.")
{
    CommonOptions.Config, CommonOptions.Data, CommonOptions.Json,
    RunCommand.Make(TimeProvider.System),
    OnceCommand.Make(TimeProvider.System),
    ImportCommand.Make(TimeProvider.System),
    CheckCommand.Make(),
    NoticesCommand.Make(TimeProvider.System),
    AlertsCommand.Make(TimeProvider.System),
    SourcesCommand.Make(TimeProvider.System),
    StatusCommand.Make(TimeProvider.System),
    QuarantineCommand.Make(TimeProvider.System),
};

try
{
    ParseResult arguments = root.Parse(args);
    int status = await arguments.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return arguments.Errors.Count > 0 ? ExitStatus.BadUsage : status;
}
catch (OperationCanceledException)
{
    return ExitStatus.Failed;
}

// The way to a store is shut, or the store is not as this program knows it: whoever typed the command reads why.
catch (Exception ex) when (ex is StoreException or DbException)
{
    await Console.Error.WriteLineAsync(ex.Message);
    return ExitStatus.Failed;
}
