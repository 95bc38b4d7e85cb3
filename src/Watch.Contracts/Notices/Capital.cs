namespace Watch.Contracts.Notices;

/// <summary>The share capital of a party as a notice prints it: the new one, never the difference.</summary>
public sealed record Capital
{
    /// <summary>The amount, where one could be read.</summary>
    public Money? Amount { get; init; }

    /// <summary>True when the text says that the capital is variable; the tag <c>capitalVariable</c> alone does not say it.</summary>
    public bool Variable { get; init; }

    /// <summary>The floor of a variable capital, where printed.</summary>
    public Money? Minimum { get; init; }

    /// <summary>The publisher's own words.</summary>
    public required string AsPrinted { get; init; }
}

/// <summary>
/// Which way a capital went, where the court prints it (Paris and its like do: <c>facts</c> "augmentation", "diminution").
/// </summary>
public enum CapitalDirection
{
    /// <summary>Not printed.</summary>
    Unknown,

    /// <summary>"augmentation".</summary>
    Increase,

    /// <summary>"diminution", "réduction".</summary>
    Decrease,
}
