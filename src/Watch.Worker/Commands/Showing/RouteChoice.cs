using System.CommandLine;
using Watch.Contracts.Routes;
using Watch.Worker.Hosting;

namespace Watch.Worker.Commands.Showing;

/// <summary>The route that a command shows.</summary>
internal static class RouteChoice
{
    /// <summary>Of this route alone.</summary>
    public static Option<string?> Option { get; } = new("--route") { Description = "On this route.", HelpName = "ROUTE" };

    /// <summary>The route that was named, or null.</summary>
    public static Route? Of(ParseResult arguments) => Route.TryParse(arguments.GetValue(Option), out Route route) ? route : null;

    /// <summary>
    /// True, and said with the nearest one, where what was named is no route, or none of a volet that is shown. One that is no longer
    /// configured may have been once.
    /// </summary>
    public static Task<bool> RefuseAsync(ReadingWorkspace workspace, ParseResult arguments)
    {
        string? named = arguments.GetValue(Option);
        return named is null || (Of(arguments) is { } route && workspace.Volets.Contains(route.Volet))
            ? Task.FromResult(false)
            : Choice.RefuseAsync(arguments, named, workspace.Routes);
    }
}
