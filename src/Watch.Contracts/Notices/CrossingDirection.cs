namespace Watch.Contracts.Notices;

/// <summary>Which way a threshold was crossed.</summary>
public enum CrossingDirection
{
    Unknown,

    /// <summary>"à la hausse".</summary>
    Upwards,

    /// <summary>"à la baisse".</summary>
    Downwards,
}
