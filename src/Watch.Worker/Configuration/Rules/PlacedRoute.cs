using Watch.Contracts.Routes;

namespace Watch.Worker.Configuration.Rules;

/// <summary>A route of a volet, as <c>routes.yml</c> has it.</summary>
/// <param name="Route">The audience.</param>
/// <param name="Mode">How it is told.</param>
/// <param name="Reader">Who reads it, in the administrator's words; null where the configuration does not say.</param>
/// <param name="Place">The file and line of it.</param>
internal sealed record PlacedRoute(Route Route, RouteMode Mode, string? Reader, FilePlace Place);
