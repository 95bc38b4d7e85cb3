using Watch.Contracts.Routes;

namespace Watch.Worker.Store;

/// <summary>A choice of alerts; a member that is null asks nothing.</summary>
internal sealed record AlertQuery
{
    /// <summary>Published on or after this day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>About this firm.</summary>
    public string? Siren { get; init; }

    /// <summary>Of this rule.</summary>
    public string? Rule { get; init; }

    /// <summary>On this route.</summary>
    public Route? Route { get; init; }

    /// <summary>At most so many.</summary>
    public int? Limit { get; init; }
}
