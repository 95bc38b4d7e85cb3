namespace Watch.Sources;

/// <summary>What one kind of source alone is told by its configuration: a closed list, one record for each kind that has any.</summary>
public abstract record SourceOptions
{
    private SourceOptions()
    {
    }

    /// <summary>A kind that needs none.</summary>
    public static SourceOptions None { get; } = new Nothing();

    private sealed record Nothing : SourceOptions;
}
