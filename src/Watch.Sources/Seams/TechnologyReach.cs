namespace Watch.Sources.Seams;

/// <summary>Of which technologies a source tells what is published, whoever is watched.</summary>
public sealed record TechnologyReach
{
    private TechnologyReach(bool isWhole, IReadOnlyList<string> symbols) => (IsWhole, Symbols) = (isWhole, symbols);

    /// <summary>Of none: it tells of other things.</summary>
    public static TechnologyReach None { get; } = new(false, []);

    /// <summary>Of all that its publisher publishes.</summary>
    public static TechnologyReach Whole { get; } = new(true, []);

    /// <summary>Whether it is all.</summary>
    public bool IsWhole { get; }

    /// <summary>The symbols of the IPC and CPC that it asks for, each with all below it.</summary>
    public IReadOnlyList<string> Symbols { get; }

    /// <summary>Of some symbols.</summary>
    public static TechnologyReach Of(IEnumerable<string> symbols) => new(false, [.. symbols]);
}
