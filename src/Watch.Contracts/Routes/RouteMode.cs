namespace Watch.Contracts.Routes;

/// <summary>How a route is told what concerns it.</summary>
public enum RouteMode
{
    /// <summary>One message for each alert, as soon as it is raised; the default.</summary>
    Alerts,

    /// <summary>Editions of grouped items, each at its hour. Never for a defensive route or the bridge.</summary>
    Digest,
}
